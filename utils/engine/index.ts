import { articles } from './articles.ts';
import { compile } from './compile.ts';
import { deletion, fitted, withQuotes } from './edit.ts';
import { fold, foldCharacters, foldTable } from './fold.ts';
import { guessKind } from './kind.ts';
import { matchParagraph } from './lint.ts';
import type { Pack, PackedRule } from './pack.ts';
import { type Match, Paragraph } from './paragraph.ts';
import type { Template } from './phrase.ts';
import { fromOffice } from './register.ts';
import { type Unfold, unfolder } from './script.ts';
import { paragraphs } from './sentences.ts';
import type { Finding, Kind, LintOptions, Suggestion } from './types.ts';

/** A linter for one set of rules. */
export interface Engine {
  /**
   * Finds what a careful editor would mark, in order.
   * Offsets are UTF-16 units of `text` as given. Takes any string and never throws.
   * Paragraphs seen before are not worked out again, so calling it after each change is cheap.
   */
  lint(text: string, options?: LintOptions): Finding[];
  /** The kind of message that a text seems to be. */
  guess(text: string): Kind;
  /** The text in simplified characters; offsets stay. */
  simplified(text: string): string;
}

/** Findings of one paragraph with offsets from its start, and the terms that it explains. */
interface Checked {
  readonly findings: readonly { readonly finding: Finding; /** Folded. */ readonly words: string }[];
  readonly explained: ReadonlyMap<string, number>;
}

/** Paragraphs are remembered up to so many characters in all. */
const REMEMBERED = 200_000;

export function createEngine(pack: Pack): Engine {
  const program = compile(pack);
  const table = foldTable(pack.fold);
  const unfold = unfolder(pack.fold, pack.unfold);
  const memory = new Map<string, Checked>();
  let held = 0;

  function check(source: string, wanted: (rule: PackedRule) => boolean, office: boolean): Checked {
    const paragraph = new Paragraph(source, fold(source, table));
    const { matches, explained } = matchParagraph(paragraph, program, wanted, office);
    return {
      findings: matches.map((m) => ({ finding: finding(m, paragraph, source, unfold), words: paragraph.text.slice(m.start, m.end) })),
      explained,
    };
  }

  return {
    lint(text, options = {}) {
      const plain = foldCharacters(text, table);
      const kind = options.kind ?? guessKind(plain);
      const { reader = 'resident', off } = options;
      const office = fromOffice(plain, kind);
      const wanted = (rule: PackedRule): boolean =>
        (office || rule.register !== 'office') &&
        !off?.has(rule.id) &&
        (rule.kinds ? rule.kinds.includes(kind) : kind !== 'superior') &&
        !rule.knownBy?.includes(reader);
      const law = articles(text);
      const settings = `${kind} ${reader} ${office} ${off ? [...off].sort().join() : ''}\n`;
      const out: Finding[] = [];
      const explained = new Set<string>();
      const known = new Set<string>();
      for (const { start, end } of paragraphs(text)) {
        const source = text.slice(start, end);
        const key = settings + source;
        let checked = memory.get(key);
        if (!checked) {
          if ((held += source.length) > REMEMBERED) {
            memory.clear();
            held = source.length;
          }
          checked = check(source, wanted, office);
          memory.set(key, checked);
        }
        const inLaw = law !== undefined && start < law.end && end > law.start;
        for (const { finding: f, words } of checked.findings) {
          if (explained.has(words) || (inLaw && f.category === 'tone')) continue;
          // a leaflet or a letter is told once
          if (!office && f.category === 'term' && known.has(words)) continue;
          known.add(words);
          out.push(moved(f, start));
        }
        for (const term of checked.explained.keys()) explained.add(term);
      }
      return out;
    },
    guess: (text) => guessKind(foldCharacters(text, table)),
    simplified: (text) => foldCharacters(text, table),
  };
}

function moved(f: Finding, by: number): Finding {
  if (by === 0) return f;
  return {
    ...f,
    start: f.start + by,
    end: f.end + by,
    suggestions: f.suggestions.map((s) => ({ ...s, start: s.start + by, end: s.end + by })),
  };
}

function finding(match: Match, paragraph: Paragraph, source: string, unfold: Unfold): Finding {
  const span = paragraph.toSource(match);
  const { id: rule, lens, category, severity, title, why, source: cited } = match.rule;
  const script: Unfold = paragraph.traditional ? unfold : (text) => text;
  return {
    rule,
    lens,
    category,
    severity,
    ...span,
    text: source.slice(span.start, span.end),
    title: script(title),
    why: script(why),
    source: cited,
    suggestions: match.templates.map((t) => suggestion(t, match, span, source, script)),
  };
}

function suggestion(
  template: Template,
  { holes, rule }: Match,
  span: { start: number; end: number },
  source: string,
  script: Unfold,
): Suggestion {
  if (template.action === 'delete') return { action: 'delete', text: '', ...deletion(source, span) };
  const fill = (text: string): string => script(text).replace(/\$(?:[1-9]|[VMAOX])/g, (hole) => holes[hole] ?? '');
  // “三资” keeps its quotes before an explanation and loses them with the plain word
  const named = rule.category === 'abbreviation' || rule.category === 'term' ? withQuotes(source, span) : span;
  const own = template.gloss ? source.slice(named.start, named.end) : '';
  const text = fill(template.text);
  if (template.action === 'ask')
    return { action: 'ask', text: text === '' ? '' : own + fitted(source, named, text), question: fill(template.question ?? ''), ...named };
  return { action: 'replace', text: own + fitted(source, named, text), ...named };
}

export { apply, deletion } from './edit.ts';
export { type Fact, type FactType, facts } from './facts.ts';
export { type Score, score } from './score.ts';
export type * from './pack.ts';
export type * from './rule.ts';
export type * from './types.ts';
