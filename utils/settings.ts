import { storage } from '@wxt-dev/storage';
import type { Kind, Reader } from './engine/types.ts';

/** One finding that the user chose to leave: recognised again by its rule, its words and the words around them. */
export interface Ignored {
  readonly rule: string;
  readonly text: string;
  /** Up to six characters before and behind. */
  readonly before: string;
  readonly after: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the selection check handed to the side panel. */
export interface Selected {
  readonly tabId: number;
  readonly frameId: number;
  readonly text: string;
  /** True where fixes can go back into the page. */
  readonly editable: boolean;
  /** Milliseconds since the epoch; tells two checks of the same words apart. */
  readonly at: number;
}

const list: readonly string[] = [];

export const rulesOff = storage.defineItem<readonly string[]>('sync:rulesOff', { fallback: list });
/** Host names (`location.hostname`) of top pages; nothing is marked on them, in none of their frames. */
export const sitesOff = storage.defineItem<readonly string[]>('sync:sitesOff', { fallback: list });
/** Host names of top pages whose fields are checked although they have `spellcheck="false"`. */
export const spellcheckSites = storage.defineItem<readonly string[]>('sync:spellcheckSites', { fallback: list });
/** Also check one-line inputs. */
export const checkInputs = storage.defineItem<boolean>('sync:checkInputs', { fallback: false });
/** The small count beside the field. */
export const showCount = storage.defineItem<boolean>('sync:showCount', { fallback: true });
/** Lines under the words. Without them marks are found by the count and by key, and only the open one is drawn. */
export const showLines = storage.defineItem<boolean>('sync:showLines', { fallback: true });
export const kind = storage.defineItem<Kind | 'auto'>('sync:kind', { fallback: 'auto' });
export const reader = storage.defineItem<Reader>('sync:reader', { fallback: 'resident' });
/** Holds words of drafts: local only, never synced. */
export const ignored = storage.defineItem<readonly Ignored[]>('local:ignored', { fallback: [] });
/** Host names where the user was told that nothing can be marked. */
export const toldSites = storage.defineItem<readonly string[]>('local:toldSites', { fallback: list });
// Content scripts may not touch session storage; where nobody reads it the item must fall out of the bundle.
export const selected = /* @__PURE__ */ storage.defineItem<Selected | null>('session:selected', { fallback: null });
/** What is being tried in the popup, which closes at every click outside. In memory only. */
export const draft = /* @__PURE__ */ storage.defineItem<string>('session:draft', { fallback: '' });
