import { activeIn, deepest, shadowOf } from './dom.ts';

/**
 * Calls `fn` with the element that has focus now and whenever that may have changed: also for moves inside one shadow
 * root, which the document never hears of, and for documents in design mode, where no element gains focus but words are typed.
 */
export function onFocus(fn: (element: Element) => void, signal: AbortSignal): void {
  const look = (): void => {
    // Listening twice with the same function is listening once.
    for (let at = activeIn(document); at;) {
      const root = shadowOf(at);
      root?.addEventListener('focusin', look, { signal });
      at = root && activeIn(root);
    }
    const active = activeIn(document);
    if (active) fn(deepest(active));
  };
  const listen = (): void => {
    for (const type of ['focusin', 'input']) document.addEventListener(type, look, { signal, capture: true, passive: true });
    window.addEventListener('focus', look, { signal });
    look();
  };
  // `document.open()`, by which old editors fill their frames, takes every listener away; observers stay.
  const rewritten = new MutationObserver(listen);
  rewritten.observe(document, { childList: true });
  signal.addEventListener('abort', () => rewritten.disconnect(), { once: true });
  listen();
}
