import type { Span } from '../engine/types.ts';

/** One change of a text: `start..end` of the old text gave way to something `delta` longer. Wide enough to cover every place where the change can have been. */
export interface Edit extends Span {
  readonly delta: number;
}

/**
 * What changed between two texts, `null` if nothing did.
 *
 * Typing 好 behind 好 can't be told from typing it before; such an edit covers both places, so that no span is ever
 * taken for its neighbour with the same words.
 */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < least && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const start = Math.min(head, least - tail);
  const end = before.length - Math.min(tail, least - head);
  return { start, end, delta: after.length - before.length };
}

/** Where a span of the old text stands in the new one; `null` if the edit touched it. */
export function mapSpan(span: Span, edit: Edit | null): Span | null {
  if (!edit || span.end <= edit.start) return { start: span.start, end: span.end };
  if (span.start >= edit.end) return { start: span.start + edit.delta, end: span.end + edit.delta };
  return null;
}

/** The text with `words` in place of the span; `null` if the span no longer holds `expected`. */
export function splice(text: string, span: Span, expected: string, words: string): string | null {
  if (span.start < 0 || span.end < span.start || text.slice(span.start, span.end) !== expected) return null;
  return text.slice(0, span.start) + words + text.slice(span.end);
}

/** Where the caret belongs after a replacement: moved by the change in length, behind the new words if it stood in the old ones. */
export function mapCaret(caret: Span, span: Span, length: number): Span {
  const move = (at: number): number => {
    if (at <= span.start) return at;
    if (at >= span.end) return at + length - (span.end - span.start);
    return span.start + length;
  };
  return { start: move(caret.start), end: move(caret.end) };
}
