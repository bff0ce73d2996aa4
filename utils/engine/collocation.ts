import type { CollocationOf, Program, Suggested } from './compile.ts';
import type { Match, Paragraph } from './paragraph.ts';
import { type Template, parseTemplate } from './phrase.ts';
import type { Span } from './types.ts';

/** A verb or an object of a collocation rule, where it stands. */
export interface Piece extends Span {
  readonly suggestions: Suggested;
}

/** What may stand before an empty verb and goes with it. */
export const ADVERBS =
  /(?:(?:(?:坚持|稳定|保持|改进|巩固|强化|发展|完善|优化|规范|加强|落实|健全|扩大|提高|改善)(?:和|与)|(?<![\u3400-\u9fff])改革|从严从实|从严|清理|延续|动态|切实|不断|进一步|着力|大力|持续|始终|坚决|扎实|积极|认真|全面|深入|有效|努力|自觉|坚定|稳步|加快|有序|继续|更好|更加|充分|广泛|严格|有力|全力|奋力|统筹|协同|精心|逐步|合力|共同|主动|毫不动摇|坚定不移|一体|纵深|高质量|高标准|高水平|科学|协调|深度|系统)地?)+$/;
const BETWEEN =
  /^(?:有所|有了)?(?:了)?(?:进一步|明显|显著|持续|不断|稳步|大幅度?|逐步|全面|有效|切实|更加|日益|较大|极大|很大|较快|有力|整体|总体|同步|双双|普遍|深入|扎实|加快|成功|初步|基本|总体上|的|了|较好|很好){0,3}$/;
/** With one of these between them, verb and object do not belong together. Not the same characters inside other words: 社会, 功能, 就业. */
const STOPS =
  /[把被它他她我您你们着吗呢吧也才又再“”"（）(){}《》]|是(?!非)|使(?![用命])|(?<![忍谦])让(?!利)|(?<![申聘邀])请|给(?![予水排])|说(?!明)|(?<![社协大机工员学商晚展理监股联党峰博全堂])会(?![计议展员])|(?<![赋功职智性效才可动产技潜体])能(?![力源量耗级])|(?<![达])到(?![位期户底])|(?<![通经超])过(?![程渡硬])|就(?![业地近学医读])|(?<!首)都(?!市)|还(?!款|林)|(?<![以作成称人认因行])为(?![民主])|为了|因为|所以|如果|可以|需要|以及其|之后|以后|之前|的时候|方面|提出|哪些|\s|(?<![未原近年以将本])来(?![源年往电信访自穗]|之不易)|[、和并与及](?:提升|提高|增强|优化|改善|推进|推动|促进|加强|强化|加快|完善|健全|构建|建立|打造|营造|激发|释放|发挥|凝聚|落实|深化|扩大|加大|保障|维护|形成|实现|开展|做好)/;
/** A title or a coined name keeps nothing apart: 落实《办法》有关规定, 提高“防诈”意识. */
const NAMED = /《[^《》]*》等?|“[^“”]{1,10}”/g;
/** 保障和服务功能: here the verb is a noun, joined to another. Not 和谐. */
const JOINED = /^(?:、|和(?![谐睦美平善顺气])|[与及](?!时))/;
/** What may stand right behind a collocation. Another noun there means that the object only modifies it: 加强管理人员培训. */
const FOLLOWS =
  /^(?:[^\u3400-\u9fff“《]|[和与及并了以来将在使让促助确更迈再不明显持全达]|等(?!级)|上(?![市级])|中(?![心国小医])|下(?!属)|为(?!民)|要(?!素)|实(?!验)|工作|活动|斗争|方面|进一步|积极|主动|共同|踊跃|广泛|参与|投身|就是|是|做|需要|能够|能(?!力)|可以|必须|过程|向|到(?!位)|给|(?:带动|推动|提升|提高|加快|加强|形成|做好)(?=[\u3400-\u9fff])(?!工程|行动|计划|改造)|离不开|有(?!关|限))/;
/** What a clause may open with that is no part of a reversed collocation. */
const TOPIC =
  /^(?:这些年|近几?年来?|几年来|一年来|目前|今年以?来?|去年|当前|现在|同时|另外|此外|我[国省市县区镇乡]|全[国省市县区镇乡]|使得?|让)/;
/** Right before 工作 these are nouns: 财政资金{保障工作}. */
const NOUNS = /^(?:保障|维护|规范|创新|协调|保证|改进|协助)工作$/;
/** Words between that can stand by themselves as a noun: no loose conjunction or particle at the ends, no second verb inside, no row parted by 、. */
const NOUN =
  /^(?![、和与及并好了的地得起出成向同对从由于在这此该])(?!.*(?:推进|推动|加强|构建|打造|提升|提高|完善|深化|促进|扩大|落实|实施|开展|强化|健全|加快|加大|鼓励|支持|引导|参与|进入|成为|抓好|做好|实现|降低|为|[向同对从由比于]))[^“”"、]*(?<![、“”"的和与及等])$/;
/** Words between that hold a doing of their own; no suggestion can take them over: 优化{推广黔菜标准}体系. */
const DOING =
  /^(?:[的中以向由从]|降低|实现|落实|实践|发展(?!中)|建设|维护|推进|推动|加强|构建|打造|提升|推广|完善|深化|开辟|开创|成为|进入)|、(?:推进|推动|加强|构建|打造|提升|完善|开辟|开创)|参与|进入|成为|取得|实现|落实$|走(?![廊访私动])|打牢|不断|做[强精优大]|(?<![共协陪随连一])同(?![步志时等样乡学意行])/;
/** What 公平竞争、{统一开放的}市场 goes on with: the object only qualifies what follows. */
const QUALIFIES =
  /^、(?!加|强化|提|推|促|落实|完善|健全|优化|改|解决|[做抓办搞]|开展|组织|实施|建|构|打|营|形成|确保|保|维护|增|深化|扩大|规范|严|[让把为给帮修查管]|方便|减|降|防|发挥|引导|支持|鼓励)[^，。；：！？、]{1,12}的/;
/** More suggestions than this are no help. */
const MOST = 3;
/** Behind 为 stands what a thing is done for, so no one is told to do it there: 为加强防汛工作. */
const PURPOSE = /(?<![因以作成称认行])为了?$/;
const PURPOSES = parseTemplate('为的是哪件事？{哪件事}');
/** What a thing is to become is no part of its name: 营造{良好的}环境. */
const WISHED =
  /^(?:(?:更加?|更为)?(?:良好|浓厚|优良|优美|优质|整洁|干净|洁净|舒适|宜居|温馨|安全|稳定|和谐|文明|健康|有序|宽松|清朗|美好|祥和|热烈|生动)[、和]?)+(?:的|$)|^(?:良好|浓厚|优良|优美|整洁|舒适|和谐|宽松|热烈|生动)(?=..)/;
/** Verbs that tell of a change right behind their object: 水平提升. With others the two are one noun: 设施建设, 政策落实. */
const CHANGES = /提升|提高|增强|改善|优化|加强|扩大|深化|完善|健全|激发|凝聚|释放|彰显|提振|改进|强化|巩固|壮大/;
/** Under one of these the change is a noun: 抓好{能力提升}. */
const GOVERNS =
  /(?:抓好|做好|推进|推动|促进|实现|加强|强化|支持|助力|加快|开展|实施|围绕|聚焦|用于|保障|确保|带动|[对在为以])[^，。；]{0,24}$/;
/** What comes behind 的 only says what the phrase before it is: 健全体系{的重要举措}. */
const DEFINES = /^的.{0,4}(?:举措|途径|手段|内容|环节|抓手|路径|意义)$/;
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
    if (object && !(NOUNS.test(text.slice(verb.start, object.end)) && isCompound(text, verb.start, covered))) {
      const start = verb.start - (ADVERBS.exec(text.slice(covered, verb.start))?.[0].length ?? 0);
      const end = object.end + (/^(?:工作|活动|斗争)/.exec(text.slice(object.end, object.end + 2))?.[0].length ?? 0);
      covered = end;
      const between = { start: verb.end, end: object.start };
      yield build(paragraph, rule, pairs, { start, end }, verb, object, between);
      continue;
    }
    const turned = objects.findLast(
      (o) => o.start >= covered && o.end <= verb.start && verb.start - o.end <= 8 && BETWEEN.test(text.slice(o.end, verb.start)),
    );
    const joined = turned && /^的?$/.test(text.slice(turned.end, verb.start)) && !CHANGES.test(text.slice(verb.start, verb.end));
    if (turned && !joined && ends(text, verb.end, clause.end)) {
      const before = text.slice(Math.max(covered, turned.start - BEFORE), turned.start);
      const own = (/[\u3400-\u9fff]*$/.exec(before)?.[0] ?? '').replace(TOPIC, '');
      const lead = own.length < BEFORE && !STOPS.test(own) && NOUN.test(own) ? own.length : 0;
      const span = { start: turned.start - lead, end: verb.end };
      covered = verb.end;
      const noun = /^的?$/.test(text.slice(turned.end, verb.start)) && GOVERNS.test(text.slice(clause.start, span.start));
      const told = noun ? rule.turned?.filter((source) => source.includes('？')) : rule.turned;
      yield build(paragraph, rule, pairs, span, verb, turned, { start: span.start, end: turned.start }, told);
    }
  }
}

/** The last object of the unbroken phrase behind the verb: 提升演出市场监管水平 reaches to 水平. */
function furthest(text: string, verb: Span, objects: readonly Piece[], gap: number): Piece | undefined {
  let last: Piece | undefined;
  for (const object of objects) {
    if (object.start < (last?.end ?? verb.end)) {
      // 工作责任 goes on as 责任制
      if (last && object.start >= last.start && object.end > last.end) last = object;
      continue;
    }
    const from = last?.end ?? verb.end;
    const between = text.slice(from, object.start).replace(NAMED, '');
    if (last && DEFINES.test(text.slice(last.end, object.end))) break;
    if (between.length > (last ? CHAIN : gap) || STOPS.test(between) || (!last && JOINED.test(between))) break;
    last = object;
  }
  if (!last || !FOLLOWS.test(text.slice(last.end, last.end + 4) || '。') || QUALIFIES.test(text.slice(last.end, last.end + 14)))
    return undefined;
  return last;
}

/** Whether a noun runs right up to here, not an adverb and no word that waits for a verb. */
function isCompound(text: string, at: number, from: number): boolean {
  const before = text.slice(from, at);
  return /[\u3400-\u9fff]$/.test(before) && !/[要会能应将请来去并]$/.test(before) && !ADVERBS.test(before);
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
  sources?: readonly string[],
): Match {
  const V = paragraph.text.slice(verb.start, verb.end);
  const O = paragraph.text.slice(object.start, object.end);
  const aspect = /^(?:了|过(?![程度节渡户道错失剩])|好)/.test(paragraph.text.slice(between.start, between.end)) ? 1 : 0;
  const named = ({ start, end }: Span): string =>
    paragraph.sourceText({ start: start + (WISHED.exec(paragraph.text.slice(start, end))?.[0].length ?? 0), end });
  const M = named({ start: between.start + aspect, end: between.end });
  const purpose = PURPOSE.test(paragraph.text.slice(0, span.start));
  const noun = M.replace(/的$/, '');
  const governed = /把[^，。；]{1,12}$/.test(paragraph.text.slice(Math.max(0, span.start - 13), span.start));
  const fits = ({ action, text, question = '' }: Template): boolean => {
    if (governed && action === 'replace' && text.startsWith('把')) return false;
    return `${text}${question}`.includes('$M')
      ? noun !== '' && NOUN.test(noun)
      : action !== 'replace' || M === '' || (text.includes('$A') && !/^[和与及]|、/.test(M) && !DOING.test(M));
  };
  const done = paragraph.text[verb.end] === '了' && verb.end === between.start;
  const own = (
    sources?.map(parseTemplate) ?? [pairs.get(`${rule.id} ${V}+${O}`), object.suggestions].flatMap((s) => s?.templates ?? [])
  ).filter(fits);
  const wordings = (own.length > 0 ? own : verb.suggestions.templates.filter(fits)).map((t) =>
    purpose && t.action === 'ask' ? PURPOSES : t,
  );
  const templates = wordings
    .filter((t, i) => wordings.findIndex((u) => u.text === t.text && u.question === t.question) === i)
    .slice(0, MOST)
    .map((t) => (done && t.action === 'replace' && !t.text.endsWith('了') ? { ...t, text: `${t.text}了` } : t));
  return {
    ...span,
    rule,
    templates,
    holes: { $V: paragraph.sourceText(verb), $M: noun, $A: M, $O: named(object) },
  };
}
