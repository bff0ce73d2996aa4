import { countHan } from './chars.ts';
import type { Paragraph } from './paragraph.ts';
import type { MeasureRule } from './rule.ts';
import type { Span } from './types.ts';

/** Words of offices. A long sentence without them tells a story or chats, and its length is nobody's business. */
const OFFICIAL =
  /根据|按照|依据|办理|有关|相关|部门|单位|工作|申请|规定|政策|机制|管理|服务|保障|建设|落实|推进|资格|登记|人员|机构|实施|组织|申报|发展|制度|标准|情况|问题|我[区市县局镇乡街省委院]|小区|群众|居民|村民/g;
/** How many of them, per 100 Han characters, make a sentence official. */
const OFFICIAL_ENOUGH = 2;

/** Sentences over the rule's lengths. A list whose items stand apart by ； counts item by item. */
export function longSentences({ text, sentences }: Paragraph, rule: Pick<MeasureRule, 'stretch' | 'sentence' | 'sentenceStretch'>): Span[] {
  return sentences.filter(({ start, end }) => {
    const sentence = text.slice(start, end);
    const total = countHan(sentence);
    if (total < rule.sentenceStretch) return false;
    const longest = Math.max(...sentence.split(/[；;]/).map((s) => countHan(s)));
    if (longest < rule.stretch && (total < rule.sentence || longest < rule.sentenceStretch)) return false;
    return (sentence.match(OFFICIAL)?.length ?? 0) * 100 >= OFFICIAL_ENOUGH * total;
  });
}
