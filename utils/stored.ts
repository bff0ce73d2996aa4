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

/** Everything that is kept, by its key in `chrome.storage`. */
export interface Stored {
  readonly rulesOff: readonly string[];
  /** Host names (`location.hostname`) of top pages; nothing is marked on them, in none of their frames. */
  readonly sitesOff: readonly string[];
  /** Host names of top pages whose fields are checked although they have `spellcheck="false"`. */
  readonly spellcheckSites: readonly string[];
  /** Also check one-line inputs. */
  readonly checkInputs: boolean;
  /** The small count beside the field. */
  readonly showCount: boolean;
  /** Lines under the words. Without them marks are found by the count and by key, and only the open one is drawn. */
  readonly showLines: boolean;
  readonly kind: Kind | 'auto';
  readonly reader: Reader;
  /** Holds words of drafts: local only, never synced. */
  readonly ignored: readonly Ignored[];
  /** Host names where the user was told that nothing can be marked. */
  readonly toldSites: readonly string[];
  /** The words that were selected for the check. */
  readonly selected: Selected | null;
  /** What is being tried in the popup, which closes at every click outside. In memory only. */
  readonly draft: string;
}

type Place<T> = readonly [area: 'sync' | 'local' | 'session', fallback: T];

/** Where each is kept, and what it is before anybody changed it. */
export const STORED: { readonly [K in keyof Stored]: Place<Stored[K]> } = {
  rulesOff: ['sync', []],
  sitesOff: ['sync', []],
  spellcheckSites: ['sync', []],
  checkInputs: ['sync', false],
  showCount: ['sync', true],
  showLines: ['sync', true],
  kind: ['sync', 'auto'],
  reader: ['sync', 'resident'],
  ignored: ['local', []],
  toldSites: ['local', []],
  selected: ['session', null],
  draft: ['session', ''],
};
