import { STORED, type Stored } from '../stored.ts';

interface Item<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /** Calls back with the new value after each change; returns what ends it. */
  watch(changed: (value: T) => void): () => void;
}

/** An item of `settings.ts` without the library behind it, which would weigh a twentieth of what goes into a page. */
function item<K extends keyof Stored>(name: K): Item<Stored[K]> {
  const [area, fallback] = STORED[name];
  const store = (): chrome.storage.StorageArea => chrome.storage[area];
  return {
    getValue: async () => (await store().get<Partial<Stored>>(name))[name] ?? fallback,
    setValue: (value) => store().set({ [name]: value }),
    watch(changed) {
      const listen = (changes: Record<string, chrome.storage.StorageChange>): void => {
        const change = changes[name];
        if (change) changed((change.newValue as Stored[K] | undefined) ?? fallback);
      };
      store().onChanged.addListener(listen);
      return () => store().onChanged.removeListener(listen);
    },
  };
}

export const rulesOff = item('rulesOff');
export const sitesOff = item('sitesOff');
export const spellcheckSites = item('spellcheckSites');
export const checkInputs = item('checkInputs');
export const showCount = item('showCount');
export const showLines = item('showLines');
export const kind = item('kind');
export const reader = item('reader');
export const ignored = item('ignored');
export const toldSites = item('toldSites');
