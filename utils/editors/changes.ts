import type { Editor } from './types.ts';
import { rootOf } from './dom.ts';
import { onMoved } from './moved.ts';

/** After a callback that took t milliseconds the next one waits 20 t: whatever the page does, our share stays under 5 %. */
const REST = 20;
const LEAST_REST = 8;

export interface Changes extends Pick<Editor, 'composing' | 'onChange'> {
  /** To be called whenever the text may have changed. */
  text(): void;
}

/** Gathers what changes a field's text or moves it on the screen, and keeps still while an IME composes. */
export function createChanges(host: HTMLElement, signal: AbortSignal): Changes {
  const callbacks = new Set<(what: 'text' | 'layout') => void>();
  const pending = new Set<'text' | 'layout'>();
  let composing = false;
  let ready = 0;
  let timer = 0;

  const flush = (): void => {
    timer = 0;
    if (composing || signal.aborted) return;
    const started = performance.now();
    const due = [...pending];
    pending.clear();
    for (const what of due) for (const callback of callbacks) callback(what);
    const now = performance.now();
    ready = now + Math.max(LEAST_REST, (now - started) * REST);
  };
  const notify = (what: 'text' | 'layout'): void => {
    pending.add(what);
    if (timer || composing || callbacks.size === 0) return;
    const wait = ready - performance.now();
    if (wait <= 0) flush();
    else timer = window.setTimeout(flush, wait);
  };
  const text = (): void => notify('text');
  const layout = (): void => notify('layout');

  const compose = (now: boolean): void => {
    if (composing === now) return;
    composing = now;
    // What the composition left in the field is complete only after this event.
    if (!now) setTimeout(text);
  };
  host.addEventListener('compositionstart', () => compose(true), { signal });
  host.addEventListener('compositionend', () => compose(false), { signal });
  host.addEventListener('focusout', () => compose(false), { signal });
  host.addEventListener('input', text, { signal });

  const loud = { signal, capture: true, passive: true } as const;
  for (let root = rootOf(host); root; root = root instanceof ShadowRoot ? rootOf(root.host) : null) {
    root.addEventListener('scroll', layout, loud);
    root.addEventListener('transitionend', layout, loud);
    root.addEventListener('toggle', layout, loud);
  }
  for (const type of ['resize', 'fullscreenchange', 'load']) window.addEventListener(type, layout, loud);
  visualViewport?.addEventListener('resize', layout, { signal });
  visualViewport?.addEventListener('scroll', layout, { signal });
  onMoved(host, layout, signal);
  const sizes = new ResizeObserver(layout);
  sizes.observe(host);
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      clearTimeout(timer);
      callbacks.clear();
    },
    { once: true },
  );

  return {
    text,
    get composing() {
      return composing;
    },
    onChange(fn, until) {
      if (signal.aborted || until.aborted) return;
      callbacks.add(fn);
      until.addEventListener('abort', () => callbacks.delete(fn), { once: true });
    },
  };
}
