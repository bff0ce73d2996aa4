import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../utils/messages.ts';
import { count, forget } from '../utils/worker/badge.ts';
import { checkCommand, checkMenu, openPanel } from '../utils/worker/check.ts';
import { injectEngine, injectSentinel } from '../utils/worker/inject.ts';
import { createMenu, menuId } from '../utils/worker/menu.ts';

export default defineBackground(() => {
  // Selections and drafts are for our own pages, never for scripts that run in others.
  void chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    createMenu();
    if (reason === 'install' || reason === 'update') void injectSentinel();
  });
  chrome.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId && tab) checkMenu(tab, info);
  });
  chrome.commands.onCommand.addListener((command, tab) => {
    if (command === 'check' && tab) checkCommand(tab);
  });
  chrome.tabs.onRemoved.addListener((tabId) => void forget(tabId));
  // Engines hold a port open: its end tells them that the extension is gone. It fails where nobody listens.
  chrome.runtime.onConnect.addListener(() => undefined);
  onMessage('wantEngine', ({ sender }) => injectEngine(sender));
  onMessage('openPanel', ({ sender }) => sender.tab && openPanel(sender.tab));
  onMessage('count', ({ data, sender }) => count(sender, data));
});
