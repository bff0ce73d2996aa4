/** Puts the engine into the frame that asked; a second engine in the same frame ends by itself. */
export async function injectEngine({ tab, frameId = 0, documentId }: chrome.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  const target = documentId ? { tabId: tab.id, documentIds: [documentId] } : { tabId: tab.id, frameIds: [frameId] };
  await chrome.scripting.executeScript({ target, files: ['/engine.js'] });
}

/** Puts the sentinel into the pages that are open already, so that nobody has to reload. */
export async function injectSentinel(): Promise<void> {
  const files = (chrome.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => js ?? []);
  const tabs = await chrome.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  // The store and some policies keep us out of single pages: those stay without, the others get it.
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files })),
  );
}
