import { type Act, construction } from './construction.ts';
import { type Piece, collocations } from './collocation.ts';
import type { CollocationOf, ConstructionOf, Program } from './compile.ts';
import { withHead } from './compound.ts';
import { type Fact, type FactType, holdsFact } from './facts.ts';
import { follow, isWord, matchPhrase } from './lexicon.ts';
import { longSentences, wordsBeforeCut } from './measure.ts';
import type { PackedRule } from './pack.ts';
import type { Match, Paragraph } from './paragraph.ts';
import { type Template, parseTemplate } from './phrase.ts';
import { inside } from './protect.ts';
import { resolve } from './overlap.ts';
import { runs } from './run.ts';
import type { Span } from './types.ts';

const PINS: ReadonlySet<FactType> = new Set(['date', 'time', 'phone', 'person', 'link']);
const EXPLAINED =
  /^[”"」’]?(?:（|\(|[，,]?\s?(?:也就是|就是|即(?!可|将|日)|指的?是|是指|指(?!定|导|标|出)|意思是|说白了|相当于)|[:：](?=.{6}))/;
/** Behind these a term is only the name of what was just said: 头300块得自己出，这叫“起付线”. */
const NAMED = /(?:叫|叫做|叫作|称作|称为|俗称|简称)[“"「]?$/;
const SLOGAN_ADVERB = /(?:切实|不断|进一步|着力|大力|始终|坚决|扎实|持续|自觉|坚定)$/;

/** What was found in a paragraph, and which terms it explains itself, with where. */
export interface Matched {
  readonly matches: readonly Match[];
  readonly explained: ReadonlyMap<string, number>;
}

/** Everything the rules find in one paragraph, one finding a place, in order; offsets into the folded text. */
export function matchParagraph(paragraph: Paragraph, program: Program, wanted: (rule: PackedRule) => boolean, office: boolean): Matched {
  const { text } = paragraph;
  const matches: Match[] = [];
  const plainSense: Span[] = [];
  const verbs = new Map<CollocationOf, Piece[]>();
  const objects = new Map<CollocationOf, Piece[]>();
  const lights = new Map<ConstructionOf, Span[]>();
  const acts = new Map<ConstructionOf, Map<number, Act>>();

  for (const { start, end, uses } of program.matcher.scan(text)) {
    for (const use of uses) {
      if (use.type === 'except') {
        const clause = paragraph.clauseAt(start);
        const reach = clause && follow(paragraph, clause, start, end, use.phrase);
        if (reach) plainSense.push({ start, end: reach.end });
      } else if (!wanted(use.rule)) continue;
      else if (use.type === 'phrase') {
        const match = matchPhrase(paragraph, start, end, use);
        if (match) matches.push(match);
      } else if (use.type === 'light') list(lights, use.rule).push({ start, end });
      else if (use.type === 'act') {
        const byStart = acts.get(use.rule) ?? new Map<number, Act>();
        acts.set(use.rule, byStart);
        if ((byStart.get(start)?.end ?? 0) < end) byStart.set(start, { start, end, transitive: use.transitive });
      } else list(use.type === 'verb' ? verbs : objects, use.rule).push({ start, end, suggestions: use.suggestions });
    }
  }

  const free = (span: Span): boolean =>
    !plainSense.some((p) => p.start <= span.start && p.end >= span.end && p.end - p.start > span.end - span.start);
  const byClause = (pieces: readonly Piece[]): Map<Span, Piece[]> => {
    const out = new Map<Span, Piece[]>();
    for (const p of pieces) {
      const clause = paragraph.clauseAt(p.start);
      if (clause && within(p, clause)) list(out, clause).push(p);
    }
    return out;
  };
  for (const [rule, pieces] of verbs) {
    const there = byClause(objects.get(rule) ?? []);
    for (const [clause, here] of byClause(pieces)) {
      const own = longest(here.filter((p) => free(p) && isWord(paragraph, p, clause)));
      if (own.length === 0) continue;
      const theirs = (there.get(clause) ?? []).filter((p) => free(p) && isWord(paragraph, p, clause));
      for (const match of collocations(paragraph, clause, rule, own, theirs, program.pairs)) matches.push(match);
    }
  }
  for (const [rule, spans] of lights) {
    for (const light of spans) {
      const clause = paragraph.clauseAt(light.start);
      if (!clause || !free(light) || !paragraph.boundaries.at(light.start, clause)) continue;
      const match = construction(paragraph, clause, rule, light, acts.get(rule) ?? new Map(), program.plain);
      if (match) matches.push(match);
    }
  }
  for (const rule of program.rules) {
    if ((rule.type !== 'run' && rule.type !== 'measure') || !wanted(rule)) continue;
    const spans = rule.type === 'run' ? runs(paragraph, rule.min) : longSentences(paragraph, rule, office);
    for (const span of spans) {
      const before = rule.type === 'measure' ? wordsBeforeCut(paragraph, span) : '';
      const templates = rule.suggestions.filter((source) => before !== '' || !source.includes('$1')).map(parsed);
      matches.push({ ...span, rule, templates, holes: { $1: before } });
    }
  }

  const whole = matches.filter(free).flatMap((m) => withHead(m, paragraph) ?? []);
  const explained = new Map<string, number>();
  for (const m of whole) {
    if (m.rule.quiet !== 'explained' || !explains(m, paragraph)) continue;
    explained.set(text.slice(m.start, m.end), m.start);
    plainSense.push({ start: m.start, end: m.end + 1 });
  }
  const told = (m: Match): boolean => m.rule.quiet === 'explained' && (explained.get(text.slice(m.start, m.end)) ?? Infinity) <= m.start;
  const known = whole.filter(told); // 规上工业企业（…） is silent as a whole, with 规上工业 in it
  const clear = (m: Match): boolean => m.rule.quiet === 'explained' && known.some((k) => within(m, k));
  const open = resolve(
    whole
      .filter(
        (m) =>
          m.templates.length > 0 &&
          free(m) &&
          (m.rule.category === 'long' || !inside(m, paragraph.protected)) &&
          !clear(m) &&
          !quiet(m, paragraph),
      )
      .map((m) => withAdverb(m, text)),
  );
  return { matches: open, explained };
}

const parsed = (
  (seen) =>
  (source: string): Template => {
    const known = seen.get(source) ?? parseTemplate(source);
    seen.set(source, known);
    return known;
  }
)(new Map<string, Template>());

function list<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const fresh: V[] = [];
  map.set(key, fresh);
  return fresh;
}

function within(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end;
}

/** Of pieces that start together the longest: 建立健全, not 建立. */
function longest(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((p) => !pieces.some((q) => q !== p && q.start <= p.start && q.end >= p.end && q.end - q.start > p.end - p.start));
}

function withAdverb(match: Match, text: string): Match {
  if (match.rule.type !== 'lexicon' || match.rule.category !== 'slogan') return match;
  const lead = SLOGAN_ADVERB.exec(text.slice(0, match.start).slice(-6))?.[0].length ?? 0;
  return lead === 0 ? match : { ...match, start: match.start - lead };
}

/** No day that anything could be done by: 春节期间, 今天的会. */
const LOOSE = /^(?:今天|今晚|昨天|前天|清明|端午|中秋|国庆|春节|元旦|五一)$/;

const isFirm = ({ type, text }: Fact): boolean => type !== 'date' || !LOOSE.test(text);

/** Whether the writer has already said what the rule would ask for. */
function quiet(match: Match, paragraph: Paragraph): boolean {
  const { facts } = paragraph;
  switch (match.rule.quiet) {
    case 'fact': {
      const clause = paragraph.clauseAt(match.start);
      if (!clause) return false;
      const said = /[:：]/.test(paragraph.text[clause.end] ?? '') ? paragraph.clauseAt(clause.end + 1) : undefined;
      return holdsFact({ start: clause.start, end: said?.end ?? clause.end }, facts, isFirm);
    }
    case 'pinned': {
      const sentence = paragraph.sentenceAt(match.start);
      if (!sentence) return false;
      const next = paragraph.sentenceAt(sentence.end);
      return holdsFact({ start: sentence.start, end: next?.end ?? sentence.end }, facts, (f) => PINS.has(f.type) && isFirm(f));
    }
    default:
      return false;
  }
}

/** Whether the words around a term say what it means. */
function explains({ start, end }: Span, { text }: Paragraph): boolean {
  return EXPLAINED.test(text.slice(end, end + 12)) || NAMED.test(text.slice(Math.max(0, start - 4), start));
}
