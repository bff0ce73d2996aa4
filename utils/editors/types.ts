import type { Span } from '../engine/types.ts';

/** What became of a replacement. `stale`: the words were no longer there, nothing was written. `refused`: the editor did not take it, nothing changed. */
export type ReplaceResult = 'done' | 'stale' | 'refused';

/** One field on the page, whatever it is made of. All offsets are UTF-16 offsets into `text()`. */
export interface Editor {
  /** The element that gains focus and receives input events. */
  readonly host: HTMLElement;
  /** The text as the engine is to see it; blocks and <br> are `\n`, images and other islands U+FFFC. Empty while the field is sensitive. */
  text(): string;
  /** DOM ranges for a span of the current text: for the Highlight registry; `null` where ranges cannot be had (then `rects` serves the mirror). */
  ranges(span: Span): AbstractRange[] | null;
  /** Where the span is drawn now, in viewport pixels, clipped to what is visible of the field; empty where that cannot be told exactly. */
  rects(span: Span): DOMRect[];
  /** The caret or selection, `null` when it is elsewhere. */
  selection(): Span | null;
  select(span: Span): void;
  /**
   * Puts `text` in place of `span` through the editor's own input path, so that its model and its undo know of it.
   * Checks at the last moment that the span still holds `expected`. The caret goes behind the new text, or on `caret`
   * (a span relative to the new text); with `'keep'` it stays where the user left it, moved by the change in length.
   * Must not be called while another replacement of the same editor runs (then it is `refused`).
   */
  replace(span: Span, expected: string, text: string, caret?: Span | 'keep'): Promise<ReplaceResult>;
  /** Calls back after each change of the text by anybody, and after scrolls, resizes and layout changes with `'layout'`. Never while an IME composes. */
  onChange(fn: (what: 'text' | 'layout') => void, signal: AbortSignal): void;
  /** True while an IME composes. */
  readonly composing: boolean;
}

/** Returns an editor if it claims the element. */
export type Adapter = (element: HTMLElement, signal: AbortSignal) => Editor | null;
