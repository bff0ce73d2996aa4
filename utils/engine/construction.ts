import type { ConstructionOf, Program } from './compile.ts';
import type { Match, Paragraph } from './paragraph.ts';
import type { Template } from './phrase.ts';
import type { Span } from './types.ts';

/** A verb that a light verb leans on. */
export interface Act extends Span {
  readonly transitive: boolean;
}

const MANNER =
  /^(?:具体|明确|自行|高度|密切|特别|优先|足够|全力|大力|详细|全面|认真|深入|细致|严格|充分|必要|积极|有效|系统|广泛|多次|重点|专门|集中|统一|及时|大量|仔细|彻底|初步|进一步|妥善|耐心|反复|实地|现场|依法|联合|专项|科学|合理|持续|定期|逐一|逐户|逐个|随机|公开|公正|客观|严肃|严厉|坚决|适当|相应|分类|分批|跟踪|上门|入户|线上|网上|电话|当面|共同|再次|动态|全程|全过程|全方位|全天候|全覆盖|实时|高效|有针对性|综合|反复多次|一一|分别|直接|提前|集体|临时|紧急|全员|定点|长期|短期|首次|二次|轮流|统筹|拉网式|地毯式)+(?:、(?:详细|全面|认真|深入|细致|严格|充分|系统|仔细|客观|公正|科学|及时|有效|妥善)+)*$/;
const DIGITS = /[\d一二两三四五六七八九十几多数][个次遍轮场项批类件种年月天小]/;
const NOUN = /^(?!工作|进行|开展|实施|予以|加以)[\u3400-\u9fff]{2,6}$/;
/** Behind these the verb is part of a noun: 进行管理人员培训. */
const HEAD =
  /^(?:人员|单位|部门|项目|办法|条例|规定|局|员|者|公司|企业|机构|站|费|处(?!理)|所|中心|资金|书|表|报告|方案|计划|活动|行动|工程|战略|试点|三年|百日|对象|会(?!议)|课|点|面|期|权|力|率|量|类|级|性|化|型|法|网|证|制(?!止|定|作)|问题|意愿|需求|知识|人口|教师|干部|队伍|基地|机制|体系|能力|水平|馆|日|周|“)/;
const JOIN = /^(?:、|和|与|及|以及|并)?$/;
/** More is done to the same thing, in words that are no verb of the rule: 进行处置和资源化利用. */
const MORE = /^[和与及、][\u3400-\u9fff]/;
/** They stand behind 对 only: 对此解释. */
const WEAK = /^[其此之]$/;
/** 对… belongs to the light verb up to this far before it, in characters. */
const REACH = 24;

/**
 * Light verb + verb. `acts` holds the rule's verbs by their start.
 * 对X进行(M)Y → (M)YX; 进行了M的Y → MY了; 进行NY → 做NY.
 */
export function construction(
  paragraph: Paragraph,
  clause: Span,
  rule: ConstructionOf,
  light: Span,
  acts: ReadonlyMap<number, Act>,
  plain: Program['plain'],
): Match | null {
  const { text } = paragraph;
  let at = light.end;
  const aspect = /^(?:了(?!解)|过(?!户|滤))/.exec(text.slice(at, at + 2))?.[0] ?? '';
  at += aspect.length;
  const first = nextAct(text, at, clause.end, acts);
  if (!first) return anyAct(text, clause, rule, light);
  // 标准的实施: there it is the noun
  if (/^的(?:实施|实行|开展)/.test(text.slice(light.start - 1, light.end))) return null;
  const manner = text.slice(at, first.start);
  if (DIGITS.test(manner) || /[是有在把被让请要会能内，]|[做抓办]好/.test(manner)) return null;

  let end = first.end;
  let verbs = text.slice(first.start, first.end);
  let { transitive } = first;
  for (;;) {
    const next = [0, 1, 2].map((gap) => acts.get(end + gap)).find((a) => a && JOIN.test(text.slice(end, a.start)));
    if (!next || next.end > clause.end) break;
    verbs += text.slice(end, next.end);
    transitive &&= next.transitive;
    end = next.end;
  }
  const single = end === first.end;
  if (HEAD.test(text.slice(end, end + 2))) return null;
  if (text.startsWith('工作', end)) end += 2;
  else if (/^[\u3400-\u9fff]/.test(text.slice(end)) && !paragraph.boundaries.at(end, clause)) return null;

  const noun = manner.replace(/的$/, '');
  const isManner = manner === '' || MANNER.test(noun) || MANNER.test(noun.replace(/地$/, ''));
  if (!isManner && !(NOUN.test(noun) && transitive)) return null;
  const how = isManner ? adverbial(noun) : '';
  const what = isManner ? '' : noun;

  const governed = prefix(text, clause, light.start);
  const spoken = single ? (plain.get(`${rule.id} ${text.slice(first.start, first.end)}`) ?? []) : [];
  const wordings = [verbs, ...spoken];
  const matter = governed ? paragraph.sourceText({ start: governed.start + governed.word, end: light.start }) : '';
  if (what) {
    // 实行分账管理 means to begin with something new; 做 does not say that
    if (/^实[行施]/.test(text.slice(light.start, light.end))) return null;
    // 进行设备更换 → 做设备更换: which of the two nouns is acted on cannot be told
    const carry = /^(?:予以|给予|给与)/.test(text.slice(light.start, light.end)) ? '给' : '做';
    if (governed && carry === '给') return null;
    const towards = /^[作做]出/.test(text.slice(light.start, light.end)) ? '对$X' : '给$X';
    const wording = `${governed ? towards : ''}${carry}${aspect}${what}${verbs}`;
    return { start: governed?.start ?? light.start, end, rule, templates: [replacement(wording)], holes: { $X: matter } };
  }
  if (governed && transitive && !WEAK.test(matter) && !MORE.test(text.slice(end, end + 2))) {
    return {
      start: governed.start,
      end,
      rule,
      templates: wordings.map((v) => replacement(`${how}${v}${aspect}$X`)),
      holes: { $X: matter },
    };
  }
  return { start: light.start, end, rule, templates: wordings.map((v) => replacement(`${how}${v}${aspect}`)), holes: {} };
}

/** What stands between 予以 and the end of the clause is always a verb, known or not: 予以拖移. */
function anyAct(text: string, clause: Span, rule: ConstructionOf, light: Span): Match | null {
  const verb = text.slice(light.end, clause.end);
  if (!/^[予加]以$/.test(text.slice(light.start, light.end)) || !/^(?:[\u3400-\u9fff]{2}){1,2}$/.test(verb)) return null;
  return { start: light.start, end: clause.end, rule, templates: [replacement(verb)], holes: {} };
}

function replacement(text: string): Template {
  return { action: 'replace', text, gloss: false };
}

function nextAct(text: string, from: number, limit: number, acts: ReadonlyMap<number, Act>): Act | undefined {
  for (let i = from; i <= from + 8 && i < limit; i++) {
    const act = acts.get(i);
    if (act && act.end <= limit) {
      // 进行调查核实: the first verb that opens an unbroken row; 进行设备更换: the noun before it stays
      return act;
    }
    if (/[，。；]/.test(text[i] as string)) return undefined;
  }
  return undefined;
}

function adverbial(manner: string): string {
  if (manner === '') return '';
  const bare = MANNER.test(manner) ? manner : manner.replace(/地$/, '');
  return bare.length > 2 && bare.includes('、') ? `${bare}地` : bare;
}

/** The preposition that hands the light verb its object: 对X进行; `word` is its length. */
function prefix(text: string, clause: Span, light: number): { start: number; word: number } | null {
  const from = Math.max(clause.start, light - REACH);
  const before = text.slice(from, light);
  const m = /^([^]*)(对于|针对|对)([^对向跟与和给由让请把被]{1,22})$/.exec(before);
  if (!m) return null;
  const [, head = '', word = '', object = ''] = m;
  if (
    /(?:[面绝相应反核校一成配]|不)$/.test(head) ||
    /^[于应待付性外内话方面照比象称立岸手策联口流等]/.test(object) ||
    /(?:[是已将会要能可应也都须需必]|应[当该]|依法|依规|及时|坚决|严格|立即|尽快|一律|统一|逐一|分别|随时|主动|定期|不定期|认真|适当|优先|重点|继续|共同)$/.test(
      object,
    )
  )
    return null;
  return { start: from + head.length, word: word.length };
}
