import { t } from '../utils/i18n.ts';

/** The language of what `inScript` gives. */
export const scriptLanguage = (): 'zh-TW' | 'zh-CN' => (t('lang') === 'zh-TW' ? 'zh-TW' : 'zh-CN');

let spelled: Readonly<Record<string, string>> = {};

/** Loads what `inScript` needs; nothing unless the interface is in traditional characters. */
export async function loadScript(): Promise<void> {
  if (scriptLanguage() === 'zh-TW') spelled = (await import('virtual:traditional')).default;
}

/** A rule's title or reason in the characters of the interface. */
export const inScript = (text: string): string => spelled[text] ?? text;
