import type { Use } from './compile.ts';
import type { Match, Paragraph } from './paragraph.ts';
import type { Span } from './types.ts';

/** The most that a gap `…` may hold, in characters; at the end of a clause it may hold more. */
const GAP = 12;
const LAST_GAP = 24;
/** Matches up to this long must be words of their own; longer ones hardly ever arise by chance. */
const SHORT = 3;

/** Whether a word may stand here by itself: 走进行李房 does not hold 进行. */
export function isWord(paragraph: Paragraph, span: Span, clause: Span): boolean {
  return span.end - span.start > SHORT || paragraph.boundaries.fit(span, clause);
}

/** Follows a phrase from its first piece at `start`; `null` where the rest is not there. */
export function matchPhrase(
  paragraph: Paragraph,
  start: number,
  { phrase, rule, suggestions }: Extract<Use, { type: 'phrase' }>,
): Match | null {
  const clause = paragraph.clauseAt(start);
  if (!clause) return null;
  const { text } = paragraph;
  const limit = clause.end - (/\s*$/.exec(text.slice(clause.start, clause.end)) as RegExpExecArray)[0].length;
  if (phrase.atStart && text.slice(clause.start, start).trim() !== '') return null;
  const holes: Record<string, string> = {};
  let end = start + (phrase.parts[0] as string).length;
  for (let k = 1; k < phrase.parts.length; k++) {
    const part = phrase.parts[k] as string;
    const at = part === '' ? limit : text.indexOf(part, end + 1);
    const most = part === '' ? LAST_GAP : GAP;
    if (at <= end || at - end > most || at + part.length > clause.end) return null;
    holes[`$${k}`] = paragraph.sourceText({ start: end, end: at });
    end = at + part.length;
  }
  if (end > clause.end || (phrase.atEnd && end !== limit)) return null;
  const span = { start, end };
  if (!isWord(paragraph, span, clause)) return null;
  if (phrase.parts.length > 1) {
    const first = { start, end: start + (phrase.parts[0] as string).length };
    const last = phrase.parts.at(-1) as string;
    if (first.end - first.start <= SHORT && !paragraph.boundaries.at(start, clause)) return null;
    if (last.length <= SHORT && !paragraph.boundaries.at(end, clause)) return null;
  }
  return { ...span, rule, templates: suggestions.templates, holes };
}
