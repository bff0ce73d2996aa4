import { defineContentScript } from 'wxt/utils/define-content-script';
import { activeIn, deepest, designMode, isContentEditable } from '../utils/editors/dom.ts';
import { watchPasswords } from '../utils/editors/sensitive.ts';
import { newcomer } from '../utils/page/alive.ts';
import { topHost } from '../utils/page/site.ts';

const lines = new Set(['text', 'search']);

/** Whether the engine may have something to do here; what it takes on in the end is for the editors to say. */
function editable(inputs: boolean): boolean {
  const active = activeIn(document);
  const element = active && deepest(active);
  if (element instanceof HTMLInputElement) return inputs && lines.has(element.type);
  if (element instanceof HTMLTextAreaElement) return true;
  return (element instanceof HTMLElement && isContentEditable(element)) || designMode(document) === 'on';
}

/** Runs in every frame of every page: waits for the first editable and has the engine brought in. Anything heavier belongs there. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const life = new AbortController();
    let asked = false;

    const look = async (): Promise<void> => {
      if (!chrome.runtime?.id) return life.abort();
      if (asked || !editable(true)) return;
      // The typed items of settings.ts would double this file.
      const { sitesOff = [], checkInputs = false } = await chrome.storage.sync.get<{
        sitesOff?: readonly string[];
        checkInputs?: boolean;
      }>(['sitesOff', 'checkInputs']);
      if (asked || sitesOff.includes(topHost()) || !editable(checkInputs)) return;
      asked = true;
      try {
        // Written out, because the library behind messages.ts weighs half as much as all of this may.
        const answer = await chrome.runtime.sendMessage({ id: 0, type: 'wantEngine', timestamp: Date.now() });
        if (answer?.err) throw new Error(answer.err.message);
        life.abort();
      } catch {
        // The worker was being replaced, or the frame could not be reached: the next focus asks again.
        asked = false;
      }
    };

    const { signal } = life;
    document.dispatchEvent(new Event(newcomer));
    watchPasswords(document, signal);
    document.addEventListener('focusin', look, { signal });
    // A document in design mode has no element that gains focus; what turns editable under the caret shows at the first input.
    window.addEventListener('focus', look, { signal });
    document.addEventListener('input', look, { signal });
    chrome.storage.sync.onChanged.addListener(look);
    signal.addEventListener('abort', () => {
      if (chrome.runtime?.id) chrome.storage.sync.onChanged.removeListener(look);
    });
    void look();
  },
});
