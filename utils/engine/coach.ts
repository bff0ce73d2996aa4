import { countHan } from './chars.ts';
import { facts } from './facts.ts';
import type { Engine } from './index.ts';
import { guessKind } from './kind.ts';
import { type CheckId, type Draft, QUESTIONS } from './questions.ts';
import { parts } from './sentences.ts';
import type { Finding, LintOptions, Span } from './types.ts';

/** One question about the whole message. */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  readonly ok: boolean;
  /** What to do, spoken; with `{blanks}` where only the writer knows. For a check that is met: what was seen. */
  readonly advice: string;
  /** The words of the draft that the advice ends with. */
  readonly quote?: string;
  /** Where the answer stands; for `small-first` that is not met: the opening, then the sentence to begin with. */
  readonly spans: readonly Span[];
  /** Key of `utils/rules/sources.ts`. */
  readonly source: string;
}

const BIG_OPENING =
  /^[\s“"]*(?:为(?:深入|进一步|切实|全面|认真|贯彻|落实|加强|推进|响应|积极)|根据|按照|遵照|近年来|在[^，。\n]{2,20}(?:领导|指导|关心|支持|部署)下|以[^，。\n]{2,24}为(?:指导|统领|引领|抓手)|党的|当前|坚持|深入学习|全面贯彻|高举)/;
const SALUTATION = /^[^。！？\n]{0,30}[:：]\s*$|^(?:尊敬的|亲爱的|各位|同志们|您好|你好|大家好|乡亲们)[^。！？\n]{0,20}[!！。:：，,]?$/;
const BIG: ReadonlySet<string> = new Set(['slogan', 'vague-verb', 'four-char']);

/** The first sentence that says something: not the title, not the salutation. */
function opening(draft: Draft): Span | undefined {
  return draft.sentences.find(({ start, end }) => {
    const sentence = draft.text.slice(start, end).trim();
    return countHan(sentence) >= 6 && !SALUTATION.test(sentence) && (/[。！？!?；;，,]/.test(sentence) || draft.sentences.length === 1);
  });
}

/** The first index whose span passes; all behind it pass too. */
function firstWhere(spans: readonly Span[], passes: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(spans[middle] as Span)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of `spans`, in order and apart from each other, overlap a sentence. */
const overlapping = (spans: readonly Span[], { start, end }: Span): number =>
  firstWhere(spans, (s) => s.start >= end) - firstWhere(spans, (s) => s.end > start);

/** How much a sentence is the reader's own matter: facts and people in it, less what is marked as big words. */
function concreteness(draft: Draft, big: readonly Finding[], sentence: Span): number {
  const people = /[您你咱]|大家|乡亲|家里|孩子|老人|村民|居民/.test(draft.text.slice(sentence.start, sentence.end)) ? 1 : 0;
  return overlapping(draft.facts, sentence) + people - 2 * overlapping(big, sentence);
}

const SAY = {
  smallFirst: '先说身边小事',
  noSlogan: '开头没有套话',
  small: '一开口就是读者自己的事',
  moveThis: '开头是大道理，挪到最后去。先说这句：',
  moveSome: '开头是大道理，挪到最后去。先说{读者家里碰上的那件事}',
  written: '写了：',
};

/** All that the coach says of itself, for whoever shows it in other characters. */
export const COACH_WORDS: readonly string[] = [...Object.values(SAY), ...QUESTIONS.flatMap(({ title, missing }) => [title, missing])];

/** The advice with the words of the draft behind it. */
export const fullAdvice = ({ advice, quote }: Pick<Check, 'advice' | 'quote'>): string => (quote ? `${advice}「${quote}」` : advice);

function smallFirst(draft: Draft): Check {
  const base = { id: 'small-first', title: SAY.smallFirst, source: 'essay' } as const;
  const first = opening(draft);
  if (!first) return { ...base, ok: true, advice: SAY.noSlogan, spans: [] };
  const big = draft.findings.filter((f) => BIG.has(f.category));
  const opensBig =
    BIG_OPENING.test(draft.text.slice(first.start, first.end)) ||
    big.some((f) => f.start >= first.start && f.start < first.start + 40 && f.start < first.end);
  if (!opensBig || concreteness(draft, big, first) >= 2) return { ...base, ok: true, advice: SAY.small, spans: [first] };
  const better = draft.sentences
    .filter((s) => s.start > first.start && countHan(draft.text, s.start, s.end) <= 80)
    .map((s) => ({ s, worth: concreteness(draft, big, s) }))
    .reduce<{ s: Span; worth: number } | null>((best, c) => (c.worth >= 2 && c.worth > (best?.worth ?? 0) ? c : best), null);
  if (!better) return { ...base, ok: false, advice: SAY.moveSome, spans: [first] };
  return {
    ...base,
    ok: false,
    advice: SAY.moveThis,
    quote: draft.source.slice(better.s.start, better.s.end).trim(),
    spans: [first, better.s],
  };
}

/** Facts and words found are shown at most this many times. */
const SHOWN = 12;

/**
 * Looks at a whole message as the essay asks: the reader's own matter first, what to do, why, when, where, whom to ask,
 * good and bad laid open, a way to answer back. Papers to superiors are left alone.
 * @param findings of the same text
 */
export function coach(
  { simplified }: Pick<Engine, 'simplified'>,
  source: string,
  findings: readonly Finding[],
  options: LintOptions = {},
): Check[] {
  const text = simplified(source);
  const kind = options.kind ?? guessKind(text);
  if (kind === 'superior' || countHan(text) < 12) return [];
  const sentences: Span[] = [];
  for (let start = 0; start < text.length;) {
    const br = text.indexOf('\n', start);
    const end = br < 0 ? text.length : br;
    for (const s of parts(text.slice(start, end)).sentences) sentences.push({ start: s.start + start, end: s.end + start });
    start = end + 1;
  }
  const draft: Draft = { text, source, sentences, facts: facts(text), findings };
  const asked = QUESTIONS.filter((q) => q.kinds.includes(kind)).map(({ id, title, source: cited, missing, find }): Check => {
    const spans = find(draft).slice(0, SHOWN);
    const first = spans[0];
    if (!first) return { id, title, ok: false, advice: missing, spans, source: cited };
    return { id, title, ok: true, advice: SAY.written, quote: source.slice(first.start, first.end).trim(), spans, source: cited };
  });
  return [smallFirst(draft), ...asked];
}
