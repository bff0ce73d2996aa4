import { countHan } from './chars.ts';
import type { Paragraph } from './paragraph.ts';
import { officialDensity } from './register.ts';
import type { MeasureRule } from './rule.ts';
import type { Span } from './types.ts';

/** A long sentence without words of offices tells a story or chats, and its length is nobody's business. */
const OFFICIAL_ENOUGH = 2;

/** Sentences over the rule's lengths. A list whose items stand apart by ； counts item by item. */
export function longSentences({ text, sentences }: Paragraph, rule: Pick<MeasureRule, 'stretch' | 'sentence' | 'sentenceStretch'>): Span[] {
  return sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    const total = countHan(sentence);
    if (total < rule.sentenceStretch) return false;
    const longest = Math.max(...sentence.split(/[；;]/).map((s) => countHan(s)));
    if (longest < rule.stretch && (total < rule.sentence || longest < rule.sentenceStretch)) return false;
    return officialDensity(sentence) >= OFFICIAL_ENOUGH;
  });
}
