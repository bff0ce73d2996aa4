import type { Mark } from './watch.ts';

/**
 * Which mark comes next: behind the one that is open, else behind the caret; with `-1` the one before. Goes round.
 * `marks` are in order; `caret` is an offset into the text. Answers with an index, `-1` if there are no marks.
 */
export function nextMark(marks: readonly Mark[], open: string | null, caret: number, by: 1 | -1): number {
  if (marks.length === 0) return -1;
  const at = marks.findIndex(({ id }) => id === open);
  if (at >= 0) return (at + by + marks.length) % marks.length;
  const behind = marks.findIndex(({ finding }) => finding.end > caret);
  if (by > 0) return Math.max(behind, 0);
  return ((behind < 0 ? 0 : behind) - 1 + marks.length) % marks.length;
}
