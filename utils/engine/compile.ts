import { Matcher } from './matcher.ts';
import type { Pack, PackedRule } from './pack.ts';
import { type Phrase, type Template, literals, parsePhrases, parseTemplate } from './phrase.ts';

/** What a literal in the text can be the start of. */
export type Use =
  | { readonly type: 'phrase'; readonly rule: PackedRule; readonly phrase: Phrase; readonly suggestions: Suggested; readonly order: number }
  | { readonly type: 'except'; readonly phrase: Phrase }
  | { readonly type: 'verb' | 'object'; readonly rule: CollocationOf; readonly suggestions: Suggested }
  | { readonly type: 'light'; readonly rule: ConstructionOf }
  | { readonly type: 'act'; readonly rule: ConstructionOf; readonly transitive: boolean };

export type CollocationOf = Extract<PackedRule, { type: 'collocation' }>;
export type ConstructionOf = Extract<PackedRule, { type: 'construction' }>;

/** Suggestions of an entry, read when first needed: most are never shown. */
export class Suggested {
  readonly #sources: readonly string[];
  #templates: readonly Template[] | undefined;

  constructor(sources: readonly string[]) {
    this.#sources = sources;
  }

  get templates(): readonly Template[] {
    return (this.#templates ??= this.#sources.map(parseTemplate));
  }
}

/** Rules made ready to run. */
export interface Program {
  readonly matcher: Matcher<Use>;
  readonly rules: readonly PackedRule[];
  /** `rule verb+object` → wordings for just this pair. */
  readonly pairs: ReadonlyMap<string, Suggested>;
  /** `rule verb` → spoken verbs. */
  readonly plain: ReadonlyMap<string, readonly string[]>;
}

/** Puts every literal of every rule into one matcher. Throws where a rule is not well formed, naming it. */
export function compile(pack: Pack): Program {
  const matcher = new Matcher<Use>();
  const pairs = new Map<string, Suggested>();
  const plain = new Map<string, readonly string[]>();
  for (const rule of pack.rules) {
    try {
      for (const phrase of parsePhrases(rule.except ?? '')) {
        for (const head of phrase.heads) matcher.add(head, { type: 'except', phrase });
      }
      if (rule.type === 'lexicon') {
        for (const [order, [field, ...sources]] of rule.entries.entries()) {
          const suggestions = new Suggested(sources);
          for (const phrase of parsePhrases(field)) {
            for (const head of phrase.heads) matcher.add(head, { type: 'phrase', rule, phrase, suggestions, order });
          }
        }
      } else if (rule.type === 'collocation') {
        for (const type of ['verb', 'object'] as const) {
          for (const [field, ...sources] of rule[`${type}s`]) {
            const suggestions = new Suggested(sources);
            for (const word of literals(field)) matcher.add(word, { type, rule, suggestions });
          }
        }
        for (const [field, ...sources] of rule.pairs ?? []) {
          const suggestions = new Suggested(sources);
          for (const pair of literals(field)) pairs.set(`${rule.id} ${pair}`, suggestions);
        }
      } else if (rule.type === 'construction') {
        for (const word of literals(rule.light)) matcher.add(word, { type: 'light', rule });
        for (const word of literals(rule.transitive)) matcher.add(word, { type: 'act', rule, transitive: true });
        for (const word of literals(rule.intransitive)) matcher.add(word, { type: 'act', rule, transitive: false });
        for (const [verbs, ...spoken] of rule.plain ?? []) for (const verb of literals(verbs)) plain.set(`${rule.id} ${verb}`, spoken);
      }
    } catch (error) {
      throw new Error(`Rule ${rule.id}: ${(error as Error).message}`, { cause: error });
    }
  }
  return { matcher, rules: pack.rules, pairs, plain };
}
