/** False once the extension was reloaded, updated or removed under the open page: nothing of ours may stay then. */
export const isAlive = (): boolean => Boolean(chrome.runtime?.id);

/** The event by which a new sentinel makes those before it in the same page look whether they are still alive. Forging it does no more. */
export const newcomer = String(chrome.runtime?.id);
