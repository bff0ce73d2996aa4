import type { Span } from '../engine/types.ts';

/** Where words are to go. */
export interface Place {
  readonly host: HTMLElement;
  /** What is selected when a way of putting begins. */
  readonly span: Span;
  select(span: Span): void;
  ranges(span: Span): Range[];
  /** What is selected at this moment: editors may have moved its ends to where they like them. */
  selected(): Range | null;
}

/** Puts words in place of the selected span, by the way a kind of editor listens to. `words` may be empty. False if it put nothing. */
export type Put = (place: Place, words: string) => void | false | Promise<void | false>;

/** Editors follow a selection made by script only after a moment; milliseconds. */
const SETTLE = 20;
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE));

/** Waits some milliseconds; true if the span then still holds the same words. */
export async function unlessTouched({ ranges, span }: Place, ms: number): Promise<boolean> {
  const before = ranges(span).join('');
  await new Promise((resolve) => setTimeout(resolve, ms));
  return ranges(span).join('') === before;
}

/** Types through the browser, which keeps undo. */
export const insert = (words: string): void => void document.execCommand(words ? 'insertText' : 'delete', false, words);

/** Tells the editor as the browser would before typing; what it leaves to the browser is typed. */
export const typeOver: Put = ({ host, selected }, words) => {
  const range = selected();
  const targetRanges = range ? [new StaticRange(range)] : [];
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

/** Tells the editor of a key, by its name and its old number. */
export function press(host: HTMLElement, type: 'keydown' | 'keyup', key: string, keyCode: number, ctrlKey = false): void {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  host.dispatchEvent(
    new KeyboardEvent(type, { key, code, keyCode, which: keyCode, ctrlKey, bubbles: true, cancelable: true, composed: true }),
  );
}
