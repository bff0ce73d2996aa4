import type { Span } from './engine/types.ts';

/** A template taken apart: fixed words and `{blanks}` in turn, in order. */
export type Part = { readonly words: string } | { readonly blank: string };

/** Takes `{哪天}，{谁}去` apart. */
export function partsOf(template: string): Part[] {
  return template
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{.*\}$/.test(part) ? { blank: part.slice(1, -1) } : { words: part }));
}

/**
 * The text with the blanks filled in order. Empty ones stay as `{…}`.
 * `caret` is the first that stayed, relative to the text; absent when all are filled.
 */
export function fill(parts: readonly Part[], values: readonly string[]): { text: string; caret?: Span } {
  let text = '';
  let caret: Span | undefined;
  let blank = 0;
  for (const part of parts) {
    if ('words' in part) {
      text += part.words;
      continue;
    }
    const value = values[blank++]?.trim();
    const words = value || `{${part.blank}}`;
    if (!value) caret ??= { start: text.length, end: text.length + words.length };
    text += words;
  }
  return caret ? { text, caret } : { text };
}
