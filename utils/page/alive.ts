/** False once the extension was reloaded, updated or removed under the open page: nothing of ours may stay then. */
export const isAlive = (): boolean => Boolean(chrome.runtime?.id);

/** The event by which a new sentinel makes those before it in the same page look whether they are still alive. Forging it does no more. */
export const newcomer = String(chrome.runtime?.id);

/** Milliseconds from the end of a port until the extension behind it is gone, if it goes. */
const GOING = 300;

/**
 * Aborts `life` once the extension is gone.
 * A port is cut when that happens, but also when the worker falls asleep; from then on whatever the user does next tells.
 */
export function endWithExtension(life: AbortController): void {
  const { signal } = life;
  const look = (): void => {
    if (!isAlive()) life.abort();
  };
  const loud = { signal, capture: true, passive: true } as const;
  for (const type of ['focusin', 'keydown', 'pointermove', 'scroll', 'visibilitychange', newcomer])
    document.addEventListener(type, look, loud);
  window.addEventListener('focus', look, loud);
  const port = chrome.runtime.connect();
  port.onDisconnect.addListener(() => setTimeout(look, GOING));
  const cut = (): void => {
    if (isAlive()) port.disconnect();
  };
  signal.addEventListener('abort', cut, { once: true });
  // Pages with an open port are not kept for going back to.
  window.addEventListener('pagehide', cut, loud);
}
