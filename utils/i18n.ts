import type messages from '../public/_locales/zh_CN/messages.json';

export type MessageKey = keyof typeof messages;

/** The interface text in the browser's language; `$1`, `$2` … stand for `values`. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return chrome.i18n.getMessage(key, values.map(String));
}
