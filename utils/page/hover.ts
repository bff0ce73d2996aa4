/** Milliseconds the pointer rests on a mark before its card opens, and is away from both before it closes. */
const OPEN = 250;
const CLOSE = 300;

interface Options<T> {
  /** What is under the pointer, in viewport pixels. */
  find(x: number, y: number, target: EventTarget | null): T | null;
  open(found: T): void;
  /** Called when the pointer has left what was found last. */
  leave(): void;
  same(a: T, b: T): boolean;
}

/** Tells where the pointer comes to rest. A finger opens at once; a pressed button opens nothing. */
export function watchPointer<T>({ find, open, leave, same }: Options<T>, signal: AbortSignal): void {
  let over: T | null = null;
  let timer = 0;
  let frame = 0;

  const settle = (found: T | null): void => {
    if (found === null ? over === null : over !== null && same(found, over)) return;
    over = found;
    clearTimeout(timer);
    timer = found === null ? window.setTimeout(leave, CLOSE) : window.setTimeout(() => open(found), OPEN);
  };

  const moved = (event: PointerEvent): void => {
    if (!event.isTrusted || frame) return;
    const { clientX, clientY, buttons } = event;
    const target = event.target;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) settle(buttons === 0 ? find(clientX, clientY, target) : null);
    });
  };

  const touched = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType !== 'touch') return;
    over = find(event.clientX, event.clientY, event.target);
    if (over !== null) open(over);
  };

  window.addEventListener('pointermove', moved, { signal, capture: true, passive: true });
  window.addEventListener('pointerup', touched, { signal, capture: true, passive: true });
  // Out of the window or the frame.
  window.addEventListener('pointerout', ({ relatedTarget }) => relatedTarget ?? settle(null), { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
