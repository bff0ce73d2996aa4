import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { MessageKey } from '../../../utils/i18n.ts';

/** The interface text as this browser shows it: which languages it has differs from machine to machine. */
export const wording = (worker: Worker, key: MessageKey, ...values: (string | number)[]): Promise<string> =>
  worker.evaluate(([name, filled]) => chrome.i18n.getMessage(name, filled), [key as string, values.map(String)] as const);

/** The tab of a page, found by its address. */
export async function tabOf(worker: Worker, page: Page): Promise<number> {
  const id = await worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, page.url());
  if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
  return id;
}

/** A page of the extension in a tab of its own; the popup can be told which tab it speaks of. */
export async function openOurs(context: BrowserContext, extensionId: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  return page;
}

/** What is stored under a key; undefined while it has its default. */
export const stored = (worker: Worker, area: 'sync' | 'local' | 'session', key: string): Promise<unknown> =>
  worker.evaluate(async ([a, k]) => (await chrome.storage[a as 'sync'].get(k))[k], [area, key] as const);
