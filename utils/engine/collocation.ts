import type { CollocationOf, Program, Suggested } from './compile.ts';
import type { Match, Paragraph } from './paragraph.ts';
import type { Span } from './types.ts';

/** A verb or an object of a collocation rule, where it stands. */
export interface Piece extends Span {
  readonly suggestions: Suggested;
}

/** What may stand before an empty verb and goes with it. */
export const ADVERBS =
  /(?:(?:切实|不断|进一步|着力|大力|持续|始终|坚决|扎实|积极|认真|全面|深入|有效|努力|自觉|坚定|稳步|加快|有序|继续|更好|更加|充分|广泛|严格|有力|全力|奋力|统筹|协同|精心|逐步|合力|共同|主动|毫不动摇|坚定不移|一体|纵深|高质量|高标准|高水平|科学|协调|深度|系统)(?:地)?)+$/;
const BETWEEN = /^(?:得到|得以|有所|有了|获得)?(?:了)?(?:进一步|明显|显著|持续|不断|稳步|大幅度?|逐步|全面|有效|切实|更加|日益|较大|极大|很大|较快|有力|整体|总体|同步|双双|普遍|深入|扎实|加快|成功|初步|基本|总体上|的|了|较好|很好){0,3}$/;
/** With one of these between them, verb and object do not belong together. */
const STOPS = /[是把被让使请给它他她我您你们说会能到过着吗呢吧就都也还才又再“”"（）(){}《》]|为了|因为|所以|如果|可以|需要|以及其|之后|以后|之前|的时候/;
/** Nouns that take the object as their modifier: 加强管理人员 is not 加强管理. */
const HEAD =
  /^(?:人员|单位|部门|项目|办法|条例|规定|局|员|者|路|区|公司|企业|机构|站|费|室|处|所(?!需)|中心|资金|专业|对象|法|学|史|论|者|岗|证|卡|表|书|课|会|院|厂|厅|委|办|队|组|线|网|馆|园|村|镇|县|市|户|家|商|业主|规划|方案|计划|工程|设施|场所|窗口|平台|系统|大厅|时间|事项|期间|情况|手续|要求|标准|范围|条件|通知|意见|决定|报告)/;
/** What a clause may open with that is no part of a reversed collocation. */
const TOPIC = /^(?:这些年|近几?年来?|几年来|一年来|目前|今年以?来?|去年|当前|现在|同时|另外|此外|我[国省市县区镇乡]|全[国省市县区镇乡]|使得?|让)/;
/** From one object to the next of the same phrase. */
const CHAIN = 8;
/** How much of a phrase may stand before a reversed collocation, in characters. */
const BEFORE = 14;

/** Pairs the verbs and objects of one clause. Both lists are in order. */
export function* collocations(
  paragraph: Paragraph,
  clause: Span,
  rule: CollocationOf,
  verbs: readonly Piece[],
  objects: readonly Piece[],
  pairs: Program['pairs'],
): Generator<Match> {
  const { text } = paragraph;
  let covered = clause.start;
  for (const verb of verbs) {
    if (verb.start < covered) continue;
    const object = furthest(text, verb, objects, rule.gap);
    if (object) {
      const start = verb.start - (ADVERBS.exec(text.slice(covered, verb.start))?.[0].length ?? 0);
      covered = object.end;
      const between = { start: verb.end, end: object.start };
      yield build(paragraph, rule, pairs, { start, end: object.end }, verb, object, between);
      continue;
    }
    const turned = objects.findLast(
      (o) => o.start >= covered && o.end <= verb.start && verb.start - o.end <= 8 && BETWEEN.test(text.slice(o.end, verb.start)),
    );
    if (turned && ends(text, verb.end, clause.end)) {
      const before = text.slice(Math.max(covered, turned.start - BEFORE), turned.start);
      const own = (/[\u3400-\u9fff]*$/.exec(before)?.[0] ?? '').replace(TOPIC, '');
      const lead = own.length < BEFORE && !STOPS.test(own) ? own.length : 0;
      const span = { start: turned.start - lead, end: verb.end };
      covered = verb.end;
      yield build(paragraph, rule, pairs, span, verb, turned, { start: span.start, end: turned.start });
    }
  }
}

/** The last object of the unbroken phrase behind the verb: 提升演出市场监管水平 reaches to 水平. */
function furthest(text: string, verb: Span, objects: readonly Piece[], gap: number): Piece | undefined {
  let last: Piece | undefined;
  for (const object of objects) {
    if (object.start < (last?.end ?? verb.end)) {
      if (last && object.start === last.start && object.end > last.end) last = object;
      continue;
    }
    const from = last?.end ?? verb.end;
    const between = text.slice(from, object.start);
    if (between.length > (last ? CHAIN : gap) || STOPS.test(between) || (last && between === '的')) break;
    last = object;
  }
  return last && !HEAD.test(text.slice(last.end, last.end + 3)) ? last : undefined;
}

function ends(text: string, at: number, clauseEnd: number): boolean {
  return at >= clauseEnd || /^(?:[、了和\s”"）)]|并|与|及|到|至)/.test(text.slice(at, at + 1));
}

function build(
  paragraph: Paragraph,
  rule: CollocationOf,
  pairs: Program['pairs'],
  span: Span,
  verb: Piece,
  object: Piece,
  between: Span,
): Match {
  const V = paragraph.text.slice(verb.start, verb.end);
  const O = paragraph.text.slice(object.start, object.end);
  const M = paragraph.sourceText(between);
  const wordings = [pairs.get(`${rule.id} ${V}+${O}`), object.suggestions, verb.suggestions].flatMap((s) => s?.templates ?? []);
  const templates = wordings.filter((t) => !((M === '' || /[、“”"的和与]$/.test(M)) && `${t.text}${t.question ?? ''}`.includes('$M')));
  return {
    ...span,
    rule,
    templates,
    holes: { $V: paragraph.sourceText(verb), $M: M, $A: M, $O: paragraph.sourceText(object) },
  };
}
