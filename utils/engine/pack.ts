import type { CollocationRule, ConstructionRule, LexiconRule, MeasureRule, Rule, RunRule } from './rule.ts';
import type { Lens } from './types.ts';

type Packed<R extends Rule> = Omit<R, 'examples'> & { readonly id: string; readonly lens: Lens };

export type PackedRule = Packed<LexiconRule> | Packed<CollocationRule> | Packed<ConstructionRule> | Packed<RunRule> | Packed<MeasureRule>;

/** All rules as plain data, and the two spellings of Chinese; made at build time. */
export interface Pack {
  readonly rules: readonly PackedRule[];
  /** Traditional and simplified character in turn, for matching. */
  readonly fold: string;
  /** Characters and words of our own wordings whose traditional spelling is not the first that `fold` has. */
  readonly unfold: Readonly<Record<string, string>>;
}
