/** Puts words in place of the selection, by the way a kind of editor listens to. `words` may be empty. */
export type Put = (host: HTMLElement, words: string, selected: readonly Range[]) => void | Promise<void>;

/** Tells the editor as the browser would before typing; what it leaves to the browser is typed. */
export const typeOver: Put = (host, words, selected) => {
  const first = selected[0];
  const last = selected.at(-1);
  const targetRanges =
    first && last
      ? [
          new StaticRange({
            startContainer: first.startContainer,
            startOffset: first.startOffset,
            endContainer: last.endContainer,
            endOffset: last.endOffset,
          }),
        ]
      : [];
  const untouched = host.dispatchEvent(
    new InputEvent('beforeinput', {
      inputType: words ? 'insertText' : 'deleteContentBackward',
      data: words || null,
      targetRanges,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
  if (untouched) insert(words);
};

/** Types through the browser, which keeps undo. */
export const insert = (words: string): void => void document.execCommand(words ? 'insertText' : 'delete', false, words);
