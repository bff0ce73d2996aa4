import type { Span } from '../engine/types.ts';
import type { Mark } from './watch.ts';

/** Words that may give way to others without anybody reading the sentence again. */
export interface SafeEdit extends Span {
  readonly from: string;
  readonly to: string;
}

/** The wordings of a field that are safe to take all at once: the best of each mark where it is one in place, in order, none over another. */
export function safeEdits(text: string, marks: readonly Mark[]): SafeEdit[] {
  const edits: SafeEdit[] = [];
  for (const { finding } of marks) {
    const [best] = finding.suggestions;
    if (best?.action !== 'replace' || best.start < (edits.at(-1)?.end ?? 0)) continue;
    edits.push({ start: best.start, end: best.end, from: text.slice(best.start, best.end), to: best.text });
  }
  return edits;
}

/** All edits as one: from the first to the last. `edits` is not empty. */
export function asOne(text: string, edits: readonly SafeEdit[]): SafeEdit {
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  let to = '';
  let at = start;
  for (const edit of edits) {
    to += text.slice(at, edit.start) + edit.to;
    at = edit.end;
  }
  return { start, end, from: text.slice(start, end), to };
}
