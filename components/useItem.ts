import { use, useSyncExternalStore } from 'react';
import type { WxtStorageItem } from '@wxt-dev/storage';
import { t } from '../utils/i18n.ts';
import { say } from './Notice.tsx';

export type Item<T> = WxtStorageItem<T, Record<string, unknown>>;

interface Store<T> {
  readonly ready: Promise<void>;
  get(): T;
  set(value: T): void;
  subscribe(fn: () => void): () => void;
}

const stores = new Map<string, Store<unknown>>();

function open<T>(item: Item<T>): Store<T> {
  let value = item.fallback;
  const readers = new Set<() => void>();
  let writing = 0;
  const take = (next: T) => {
    value = next;
    for (const fn of readers) fn();
  };
  const read = () => item.getValue().then(take);
  // The echo of an earlier write must not undo a later one.
  item.watch((next) => writing === 0 && take(next));
  return {
    ready: read(),
    get: () => value,
    set(next) {
      take(next);
      writing++;
      void item
        .setValue(next)
        .catch(() => say(t('notice_unsaved')))
        .then(() => (--writing === 0 ? read() : undefined));
    },
    subscribe(fn) {
      readers.add(fn);
      return () => readers.delete(fn);
    },
  };
}

/** A setting and its setter; suspends until it is read, then follows every context. */
export function useItem<T>(item: Item<T>): [T, (value: T) => void] {
  const known = stores.get(item.key) as Store<T> | undefined;
  const store = known ?? open(item);
  if (!known) stores.set(item.key, store);
  use(store.ready);
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}
