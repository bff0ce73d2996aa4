import { t } from '../i18n.ts';

export const menuId = 'check';

/** Menus outlive the worker: made once, at install or update. */
export function createMenu(): void {
  chrome.contextMenus.removeAll(() => chrome.contextMenus.create({ id: menuId, title: t('menu_check'), contexts: ['selection'] }));
}
