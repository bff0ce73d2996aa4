import { countHan } from './chars.ts';
import type { Paragraph } from './paragraph.ts';
import type { MeasureRule } from './rule.ts';
import type { Span } from './types.ts';

/** Sentences over the rule's lengths. A list whose items stand apart by ； counts item by item. */
export function longSentences({ text, sentences }: Paragraph, rule: Pick<MeasureRule, 'stretch' | 'sentence' | 'sentenceStretch'>): Span[] {
  return sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    const total = countHan(sentence);
    if (total < rule.sentenceStretch) return false;
    const longest = Math.max(...sentence.split(/[；;]/).map((s) => countHan(s)));
    return longest >= rule.stretch || (total >= rule.sentence && longest >= rule.sentenceStretch);
  });
}
