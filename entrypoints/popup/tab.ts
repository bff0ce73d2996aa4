/** The page the popup speaks of. */
export interface Target {
  readonly id: number;
  readonly windowId: number;
  /** Host name; null where the extension has no access, such as the browser's own pages. */
  readonly host: string | null;
}

/** The tab in front, or the one named in the address: then the popup stands in a tab of its own. */
export async function findTarget(): Promise<Target> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab = named ? await chrome.tabs.get(Number(named)) : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
  const { id = -1, windowId = -1, url = '' } = tab ?? {};
  const { protocol, hostname } = new URL(url || 'about:blank');
  return { id, windowId, host: /^(https?|file):$/.test(protocol) ? hostname : null };
}
