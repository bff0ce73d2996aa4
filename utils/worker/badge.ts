import { storage } from '@wxt-dev/storage';
import type { Lens } from '../engine/types.ts';

/** Findings by `tab/frame`; kept through the worker's deaths, gone with the browser. */
const stored = storage.defineItem<Readonly<Record<string, number>>>('session:counts', { fallback: {} });

let loading: Promise<Map<string, number>> | undefined;

const load = () => (loading ??= stored.getValue().then((counts) => new Map(Object.entries(counts))));

const save = (counts: ReadonlyMap<string, number>) => stored.setValue(Object.fromEntries(counts));

/** Takes what a frame counted and shows the tab's sum on the button. */
export async function count({ tab, frameId = 0 }: chrome.runtime.MessageSender, byLens: Readonly<Record<Lens, number>>): Promise<void> {
  if (tab?.id === undefined) return;
  const counts = await load();
  const inFrame = Object.values(byLens).reduce((sum, n) => sum + n, 0);
  if (inFrame > 0) counts.set(`${tab.id}/${frameId}`, inFrame);
  else counts.delete(`${tab.id}/${frameId}`);
  const sum = [...counts].reduce((total, [key, n]) => (key.startsWith(`${tab.id}/`) ? total + n : total), 0);
  await Promise.all([save(counts), show(tab.id, sum)]);
}

/** The tab went to another page or was closed: the browser clears its badge by itself. */
export async function forget(tabId: number): Promise<void> {
  const counts = await load();
  const gone = [...counts.keys()].filter((key) => key.startsWith(`${tabId}/`));
  if (gone.length === 0) return;
  for (const key of gone) counts.delete(key);
  await save(counts);
}

async function show(tabId: number, sum: number): Promise<void> {
  try {
    await Promise.all([
      chrome.action.setBadgeBackgroundColor({ tabId, color: '#b35c00' }),
      chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      chrome.action.setBadgeText({ tabId, text: sum === 0 ? '' : sum > 999 ? '999+' : String(sum) }),
    ]);
  } catch {
    // The tab was closed between its last count and now.
  }
}
