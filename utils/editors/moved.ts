import { rectOf } from './dom.ts';

/**
 * Calls `fn` when an element moves on the screen, whatever moved it. No event tells that; but an observer whose root is cut to the
 * element's own box sees part of the element leave it.
 */
export function onMoved(element: Element, fn: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | undefined;

  /** Waits for the first change after what the observer says at once, which goes to `now`. */
  const observe = (rootMargin: string, threshold: number, now: (ratio: number) => void): void => {
    observer?.disconnect();
    if (signal.aborted) return;
    let first = true;
    const look = ([entry]: readonly IntersectionObserverEntry[]): void => {
      if (first) {
        first = false;
        return now(entry?.intersectionRatio ?? 0);
      }
      fn();
      watch();
    };
    observer = new IntersectionObserver(look, { root: document, rootMargin, threshold });
    observer.observe(element);
  };

  /** `seen` is the part of the element that is not hidden by something that clips it. */
  const watch = (seen = 1): void => {
    const { left, top, right, bottom } = rectOf(element);
    const rootMargin = [top, innerWidth - right, innerHeight - bottom, left].map((inset) => `${-Math.floor(inset)}px`).join(' ');
    observe(rootMargin, Math.max(0.000_001, Math.min(1, seen)), (ratio) => {
      // Out of sight: it is enough to know when it comes back.
      if (ratio === 0) observe('0px', 0, () => undefined);
      else if (ratio !== seen) watch(ratio);
    });
  };
  watch();
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });
}
