import { useEffect, useSyncExternalStore } from 'react';

const shown = 6_000;

let text = '';
const readers = new Set<() => void>();

/** Tells the user one short thing, in whatever page is open. */
export function say(next: string): void {
  text = next;
  for (const fn of readers) fn();
}

function subscribe(fn: () => void): () => void {
  readers.add(fn);
  return () => readers.delete(fn);
}

/** Where `say` is seen and read out; takes no room when silent. */
export function Notice() {
  const now = useSyncExternalStore(subscribe, () => text);
  useEffect(() => {
    if (!now) return undefined;
    const timer = setTimeout(() => say(''), shown);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <output className="notice" aria-live="polite" data-shown={now !== ''}>
      {now}
    </output>
  );
}
