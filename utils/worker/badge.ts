import { storage } from '@wxt-dev/storage';
import type { Lens } from '../engine/types.ts';

/** Findings by `tab/document`; kept through the worker's deaths, gone with the browser. */
const stored = storage.defineItem<Readonly<Record<string, number>>>('session:counts', { fallback: {} });

let loading: Promise<Map<string, number>> | undefined;

const load = () => (loading ??= stored.getValue().then((counts) => new Map(Object.entries(counts))));

const save = (counts: ReadonlyMap<string, number>) => stored.setValue(Object.fromEntries(counts));

/** Takes what a frame counted and shows the tab's sum on the button. The browser itself clears the badge when the page goes. */
export async function count({ tab, documentId }: chrome.runtime.MessageSender, byLens: Readonly<Record<Lens, number>>): Promise<void> {
  if (tab?.id === undefined || documentId === undefined) return;
  const counts = await load();
  counts.set(
    `${tab.id}/${documentId}`,
    Object.values(byLens).reduce((sum, n) => sum + n, 0),
  );
  const known = [...counts.keys()].filter((key) => key.startsWith(`${tab.id}/`));
  const alive = await documents(tab.id);
  for (const key of known) if (!counts.get(key) || !alive.has(key.slice(key.indexOf('/') + 1))) counts.delete(key);
  const sum = [...counts].reduce((total, [key, n]) => (key.startsWith(`${tab.id}/`) ? total + n : total), 0);
  await Promise.all([save(counts), show(tab.id, sum)]);
}

/** The documents in a tab's frames now: there is no event for all the ways in which a frame goes. */
async function documents(tabId: number): Promise<ReadonlySet<string>> {
  try {
    const answers = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    return new Set(answers.map(({ documentId }) => documentId));
  } catch {
    // The tab went, or to a page that is closed to us.
    return new Set();
  }
}

export async function forget(tabId: number): Promise<void> {
  const counts = await load();
  for (const key of counts.keys()) if (key.startsWith(`${tabId}/`)) counts.delete(key);
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
