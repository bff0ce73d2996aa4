import type { Use } from './compile.ts';
import type { Match, Paragraph } from './paragraph.ts';
import type { Phrase } from './phrase.ts';
import type { Span } from './types.ts';

/** Matches up to this long must be words of their own; longer ones hardly ever arise by chance. */
const SHORT = 3;

/** Whether a word may stand here by itself: 走进行李房 does not hold 进行. */
export function isWord(paragraph: Paragraph, span: Span, clause: Span): boolean {
  return span.end - span.start > SHORT || paragraph.boundaries.fit(span, clause);
}

/** What may stand before the first word of a clause: 一是. */
const NUMBERED = /^\s*(?:[一二三四五六七八九十]是|[其第][一二三四五六七八九十])?\s*$/;

/** How far a phrase reaches, and where its gaps lie (`undefined` for one in a choice not taken). */
interface Reach {
  readonly end: number;
  readonly gaps: readonly (readonly [number, number] | undefined)[];
}

/** Follows a phrase from its head at `start..headEnd`; `null` where the rest is not there. */
export function follow({ text }: Paragraph, clause: Span, start: number, headEnd: number, phrase: Phrase): Reach | null {
  if (phrase.atStart && !NUMBERED.test(text.slice(clause.start, start))) return null;
  if (!phrase.pattern) return headEnd <= clause.end ? { end: headEnd, gaps: [] } : null;
  const pattern = phrase.pattern();
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  if (!found || start + found[0].length > clause.end) return null;
  return { end: start + found[0].length, gaps: found.indices?.slice(1) ?? [] };
}

/** The match of a rule's phrase whose head stands at `start..headEnd`. */
export function matchPhrase(
  paragraph: Paragraph,
  start: number,
  headEnd: number,
  { phrase, rule, suggestions, order }: Extract<Use, { type: 'phrase' }>,
): Match | null {
  const clause = paragraph.clauseAt(start);
  const reach = clause && follow(paragraph, clause, start, headEnd, phrase);
  if (!reach) return null;
  const { end } = reach;
  const gaps = reach.gaps.filter((gap) => gap !== undefined);
  if (gaps.length === 0 && !isWord(paragraph, { start, end }, clause)) return null;
  if (gaps.length > 0) {
    const firstEnd = gaps[0]?.[0] ?? end;
    const lastStart = gaps.at(-1)?.[1] ?? start;
    if (firstEnd - start <= SHORT && !paragraph.boundaries.at(start, clause)) return null;
    if (end - lastStart <= SHORT && lastStart < end && !paragraph.boundaries.at(end, clause)) return null;
  }
  const holes: Record<string, string> = {};
  reach.gaps.forEach((gap, k) => {
    holes[`$${k + 1}`] = gap ? paragraph.sourceText({ start: gap[0], end: gap[1] }) : '';
  });
  // quotes around a coined name only helped to find it: the words inside compete with rules that know them
  const coined = rule.category === 'abbreviation' && gaps.length > 0;
  const quoted = coined && paragraph.text[start] === '“' && paragraph.text.indexOf('”', start) === end - 1 ? 1 : 0;
  return { start: start + quoted, end: end - quoted, rule, order, templates: suggestions.templates, holes };
}
