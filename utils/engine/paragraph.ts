import { Boundaries } from './boundary.ts';
import { type Fact, facts } from './facts.ts';
import type { Folded } from './fold.ts';
import type { PackedRule } from './pack.ts';
import type { Template } from './phrase.ts';
import { protectedSpans } from './protect.ts';
import { parts, partAt } from './sentences.ts';
import type { Span } from './types.ts';

/** One folded paragraph with what detectors ask about it, each worked out at the first question. All offsets are into the folded text. */
export class Paragraph {
  readonly text: string;
  readonly clauses: readonly Span[];
  readonly sentences: readonly Span[];
  readonly boundaries: Boundaries;
  readonly #folded: Folded;
  readonly #source: string;
  #protected: readonly Span[] | undefined;
  #facts: readonly Fact[] | undefined;

  constructor(source: string, folded: Folded) {
    this.#source = source;
    this.#folded = folded;
    this.text = folded.text;
    ({ clauses: this.clauses, sentences: this.sentences } = parts(folded.text));
    this.boundaries = new Boundaries(folded.text);
  }

  get protected(): readonly Span[] {
    return (this.#protected ??= protectedSpans(this.text));
  }

  get facts(): readonly Fact[] {
    return (this.#facts ??= facts(this.text));
  }

  get traditional(): boolean {
    return this.#folded.traditional;
  }

  clauseAt(offset: number): Span | undefined {
    return partAt(this.clauses, offset);
  }

  sentenceAt(offset: number): Span | undefined {
    return partAt(this.sentences, offset);
  }

  /** The same span in the source. What was dropped at its edges stays out. */
  toSource({ start, end }: Span): Span {
    const at = this.#folded.at;
    if (!at) return { start, end };
    return { start: at[start] as number, end: end > start ? (at[end - 1] as number) + 1 : (at[start] as number) };
  }

  /** The writer's own characters of a folded span. */
  sourceText(span: Span): string {
    const { start, end } = this.toSource(span);
    return this.#source.slice(start, end);
  }
}

/** What a detector found: the words, the rule, the wordings with their holes not yet filled. */
export interface Match extends Span {
  readonly rule: PackedRule;
  /** The place of its entry among those of the rule. */
  readonly order?: number;
  readonly templates: readonly Template[];
  /** `$1`, `$M` … → the writer's own words. */
  readonly holes: Readonly<Record<string, string>>;
}
