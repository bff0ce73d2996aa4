import type { Entry } from '../utils/catalog.ts';
import type { Rule } from '../utils/engine/rule.ts';
import { inScript } from './inScript.ts';

/** All words a rule looks for, as they are written in its file. */
function phrases(rule: Rule): string {
  switch (rule.type) {
    case 'lexicon':
      return rule.entries.map(([words]) => words).join(' ');
    case 'collocation':
      return [...rule.verbs, ...rule.objects, ...(rule.pairs ?? [])].map(([words]) => words).join(' ');
    case 'construction':
      return `${rule.light} ${rule.transitive} ${rule.intransitive}`;
    default:
      return '';
  }
}

/**
 * Rules by what they are called, why they mark, or a word they mark; by pinyin and its initials too.
 * Loads the pinyin tables at the first Latin letter.
 */
export async function findRules(entries: readonly Entry[], query: string): Promise<readonly Entry[]> {
  const wanted = query.trim();
  if (wanted === '') return entries;
  if (!/^[a-z' ]+$/i.test(wanted))
    return entries.filter(({ rule }) =>
      [rule.title, rule.why, inScript(rule.title), inScript(rule.why), phrases(rule)].some((words) => words.includes(wanted)),
    );
  const { match } = await import('pinyin-pro');
  return entries.filter(({ rule }) => match(rule.title, wanted, { continuous: true }) ?? match(rule.why, wanted, { continuous: true }));
}
