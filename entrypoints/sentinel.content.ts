import { defineContentScript } from 'wxt/utils/define-content-script';
import { designMode, isContentEditable } from '../utils/editors/dom.ts';
import { onFocus } from '../utils/editors/focus.ts';
import { watchPasswords } from '../utils/editors/sensitive.ts';
import { newcomer } from '../utils/page/alive.ts';
import { topHost } from '../utils/page/site.ts';

/** Whether the engine may have something to do here; what it takes on in the end is for the editors to say. */
function editable(element: Element | null, inputs: boolean): boolean {
  if (element instanceof HTMLInputElement) return inputs && /^(text|search)$/.test(element.type);
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
    const { signal } = life;
    let asked = false;
    let focused: Element | null = null;

    const look = async (): Promise<void> => {
      if (!chrome.runtime?.id) return life.abort();
      if (asked || !editable(focused, true)) return;
      // The typed items of settings.ts would double this file.
      const { sitesOff = [], checkInputs = false } = await chrome.storage.sync.get<{
        sitesOff?: readonly string[];
        checkInputs?: boolean;
      }>(['sitesOff', 'checkInputs']);
      if (asked || sitesOff.includes(topHost()) || !editable(focused, checkInputs)) return;
      asked = true;
      // Written out, because the library behind messages.ts weighs half as much as all of this may.
      const answer = await chrome.runtime.sendMessage({ id: 0, type: 'wantEngine', timestamp: Date.now() }).catch(() => null);
      // The worker was being replaced, or the frame could not be reached: the next focus asks again.
      asked = answer !== null && !answer.err;
      if (asked) life.abort();
    };

    document.dispatchEvent(new Event(newcomer));
    watchPasswords(document, signal);
    chrome.storage.sync.onChanged.addListener(look);
    signal.addEventListener('abort', () => {
      if (chrome.runtime?.id) chrome.storage.sync.onChanged.removeListener(look);
    });
    onFocus((element) => {
      focused = element;
      void look();
    }, signal);
  },
});
