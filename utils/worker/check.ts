import type { PageSelection } from '../page/selection.ts';
import { selected } from '../settings.ts';

type Tab = chrome.tabs.Tab;

/** Checks the words that were selected when the menu was clicked. */
export function checkMenu(tab: Tab, { frameId = 0, selectionText = '' }: chrome.contextMenus.OnClickData): void {
  openPanel(tab);
  // Pages that let no script in (PDF, the browser's own) still give the words, without their line breaks.
  void check(tab, { frameIds: [frameId] }, selectionText);
}

/** Checks the selection of the frame that has the focus. */
export function checkCommand(tab: Tab): void {
  openPanel(tab);
  void check(tab, { allFrames: true }, '');
}

/** Opens the side panel of the tab's window. Nothing may be awaited before: it opens only in answer to a click or key. */
export function openPanel({ windowId }: Tab): void {
  const inTab = () => chrome.tabs.create({ windowId, url: chrome.runtime.getURL('/sidepanel.html') });
  // Kernels of 114 and 115 have the panel but cannot open it.
  if (chrome.sidePanel?.open) chrome.sidePanel.open({ windowId }).catch(inTab);
  else void inTab();
}

async function check({ id: tabId = -1 }: Tab, frames: { frameIds: number[] } | { allFrames: true }, otherwise: string): Promise<void> {
  const { frameId, text, editable } = await read(tabId, frames).catch(() => ({ frameId: 0, text: otherwise, editable: false }));
  await selected.setValue({ tabId, frameId, text, editable, at: Date.now() });
}

async function read(tabId: number, frames: { frameIds: number[] } | { allFrames: true }) {
  const injected = await chrome.scripting.executeScript<[], PageSelection>({ target: { tabId, ...frames }, files: ['/selection.js'] });
  const found = injected.flatMap(({ frameId, result }) => (result?.text ? [{ frameId, ...result }] : []));
  return found.find(({ focused }) => focused) ?? found[0] ?? { frameId: 0, text: '', editable: false };
}
