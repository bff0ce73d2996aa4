import { countHan } from './chars.ts';
import type { Paragraph } from './paragraph.ts';
import { officialDensity } from './register.ts';
import type { MeasureRule } from './rule.ts';
import type { Span } from './types.ts';

/** A long sentence without words of offices tells a story or chats, and its length is nobody's business. */
const OFFICIAL_ENOUGH = 2;

/** Sentences over the rule's lengths, where an `office` speaks or the sentence sounds like one. A list whose items stand apart by ； counts item by item. */
export function longSentences(
  { text, sentences }: Paragraph,
  rule: Pick<MeasureRule, 'stretch' | 'sentence' | 'sentenceStretch'>,
  office = false,
): Span[] {
  return sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    const total = countHan(sentence);
    if (total < rule.sentenceStretch) return false;
    const longest = sentence.split(/[；;]/).reduce((most, s) => Math.max(most, countHan(s)), 0);
    if (longest < rule.stretch && (total < rule.sentence || longest < rule.sentenceStretch)) return false;
    return office || officialDensity(sentence) >= OFFICIAL_ENOUGH;
  });
}

/** How many characters before the cut are shown at most. */
const SHOWN = 8;
/** What only leads up to the rest: 为…, 根据…, …时. Cutting behind it would leave half a sentence. */
const LEADS =
  /^\s*(?:为|根据|按照|依据|自|从|关于|随着|由于|针对|如|若|因|凡|在|以|经|对|除|目前|近|今|去|本|现|同时)|(?:时|后|前|起|来|年|月|日|中|下|上|月份|精神|文件|基础|的)$/;
/** Such a comma counts as if it stood this much farther from the middle, in characters. */
const WORSE = 40;

/** The words before the comma where a sentence can best be cut in two: near its middle, behind a whole statement. Nothing without a comma. */
export function wordsBeforeCut(paragraph: Paragraph, { start, end }: Span): string {
  const { text } = paragraph;
  let best = '';
  let least = Infinity;
  for (const clause of paragraph.clauses) {
    if (clause.start < start || clause.end >= end || !/[，,；;]/.test(text[clause.end] ?? '')) continue;
    const far = Math.abs(clause.end - (start + end) / 2) + (LEADS.test(text.slice(clause.start, clause.end)) ? WORSE : 0);
    if (far >= least) continue;
    least = far;
    let from = Math.max(clause.start, clause.end - SHOWN);
    while (!paragraph.boundaries.at(from, clause) && from > clause.start) from++;
    best = text
      .slice(from, clause.end)
      .replace(/^.*[“”"（）()[\]〔〕》](?=.)/, '')
      .trim();
  }
  return best;
}
