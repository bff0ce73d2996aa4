import { type WxtStorageItem, storage } from '@wxt-dev/storage';
import { STORED, type Stored } from './stored.ts';

type Item<K extends keyof Stored> = WxtStorageItem<Stored[K], Record<string, unknown>>;

function item<K extends keyof Stored>(name: K): Item<K> {
  const [area, fallback] = STORED[name];
  return storage.defineItem<Stored[K]>(`${area}:${name}`, { fallback });
}

// For our own pages and the worker; scripts in web pages have `page/settings.ts`.
export const rulesOff = item('rulesOff');
export const sitesOff = item('sitesOff');
export const spellcheckSites = item('spellcheckSites');
export const checkInputs = item('checkInputs');
export const showCount = item('showCount');
export const showLines = item('showLines');
export const kind = item('kind');
export const reader = item('reader');
export const ignored = item('ignored');
export const selected = item('selected');
export const draft = item('draft');
