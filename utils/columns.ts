import type { Pack, PackedRule } from './engine/pack.ts';
import type { Entry } from './engine/rule.ts';

/** Fields of a rule that hold entries. */
const LISTS = ['entries', 'verbs', 'objects', 'pairs', 'plain'] as const;

/**
 * A pack with its entries in two columns, phrases and suggestions, a line each: like beside like deflates a tenth better.
 * Of `fold` the traditional characters, found nowhere else, are written as their distances.
 */
interface Columns extends Omit<Pack, 'rules' | 'fold'> {
  /** Rules with the number of their entries in place of each list. */
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  readonly phrases: string;
  readonly suggestions: string;
  readonly distances: string;
  readonly simplified: string;
}

/** Distances are written as characters from here on. */
const ZERO = 0x20;
/** The first Chinese character; pairs are in the order of their first. */
const FIRST = 0x4e00;

export function toColumns({ fold, ...pack }: Pack): string {
  const phrases: string[] = [];
  const suggestions: string[] = [];
  const rules = pack.rules.map((rule) => {
    const lean: Record<string, unknown> = { ...rule };
    for (const list of LISTS) {
      const entries = lean[list] as readonly Entry[] | undefined;
      if (!entries) continue;
      for (const [field, ...rest] of entries) {
        phrases.push(field.trim().replaceAll(/\s+/g, ' '));
        suggestions.push(rest.join('\t'));
      }
      lean[list] = entries.length;
    }
    return lean;
  });
  const pairs = Array.from({ length: fold.length / 2 }, (_, i) => fold.slice(2 * i, 2 * i + 2));
  const distances = pairs.map((pair, i) => String.fromCharCode(ZERO + pair.charCodeAt(0) - (pairs[i - 1]?.charCodeAt(0) ?? FIRST)));
  const simplified = pairs.map((pair) => pair[1]).join('');
  const columns: Columns = {
    ...pack,
    rules,
    phrases: phrases.join('\n'),
    suggestions: suggestions.join('\n'),
    distances: distances.join(''),
    simplified,
  };
  return JSON.stringify(columns);
}

function foldOf(distances: string, simplified: string): string {
  let fold = '';
  let at = FIRST;
  for (let i = 0; i < simplified.length; i++) {
    at += distances.charCodeAt(i) - ZERO;
    fold += String.fromCharCode(at) + simplified[i];
  }
  return fold;
}

/** Reads {@link toColumns}. */
export function fromColumns(text: string): Pack {
  const { rules, phrases, suggestions, distances, simplified, ...pack } = JSON.parse(text) as Columns;
  const fields = phrases.split('\n');
  const rests = suggestions.split('\n');
  let at = 0;
  const full = rules.map((lean) => {
    const rule: Record<string, unknown> = { ...lean };
    for (const list of LISTS) {
      const count = rule[list];
      if (typeof count !== 'number') continue;
      rule[list] = fields.slice(at, at + count).map((field, k) => {
        const rest = rests[at + k] as string;
        return rest === '' ? [field] : [field, ...rest.split('\t')];
      });
      at += count;
    }
    return rule as unknown as PackedRule;
  });
  return { ...pack, rules: full, fold: foldOf(distances, simplified) };
}
