import type { Pack, PackedRule } from './engine/pack.ts';
import type { Entry } from './engine/rule.ts';

/** Fields of a rule that hold entries. */
const LISTS = ['entries', 'verbs', 'objects', 'pairs', 'plain'] as const;

/** A pack with its entries in two columns, phrases and suggestions, a line each: like beside like deflates a tenth better. */
interface Columns extends Omit<Pack, 'rules'> {
  /** Rules with the number of their entries in place of each list. */
  readonly rules: readonly Readonly<Record<string, unknown>>[];
  readonly phrases: string;
  readonly suggestions: string;
}

export function toColumns(pack: Pack): string {
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
  return JSON.stringify({ ...pack, rules, phrases: phrases.join('\n'), suggestions: suggestions.join('\n') } satisfies Columns);
}

/** Reads {@link toColumns}. */
export function fromColumns(text: string): Pack {
  const { rules, phrases, suggestions, ...pack } = JSON.parse(text) as Columns;
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
  return { ...pack, rules: full };
}
