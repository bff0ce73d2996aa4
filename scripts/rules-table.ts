import messages from '../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { lenses } from '../utils/lenses.ts';
import { readRules, type NamedRule } from './pack.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The phrases a rule is written with; groups `(甲|乙)` count once. */
const phrases = (field: string): number => field.split(/\s+/).filter(Boolean).length;

function entries(rule: NamedRule): number {
  const count = (rows: readonly (readonly [string, ...string[]])[]): number => rows.reduce((sum, [field]) => sum + phrases(field), 0);
  if (rule.type === 'lexicon') return count(rule.entries);
  if (rule.type === 'collocation') return count(rule.verbs) + count(rule.objects) + count(rule.pairs ?? []);
  if (rule.type === 'construction') return phrases(rule.light) + phrases(rule.transitive) + phrases(rule.intransitive);
  return 0;
}

function row(rule: NamedRule): string {
  const [drawn, fixed] = rule.examples.wrong[0];
  const words = drawn.replace(/\{([^}]*)\}/g, '**$1**');
  const cells = [`\`${rule.lens}/${rule.id}\``, rule.title, rule.why, entries(rule) || '–', `${words} → ${fixed}`];
  return `| ${cells.map((text) => cell(String(text))).join(' | ')} |`;
}

/** All rules as a table, from the rule files themselves. */
export async function rulesTable(): Promise<string> {
  const rules = await readRules();
  const sum = rules.reduce((total, rule) => total + entries(rule), 0);
  const sections = lenses.map((lens) => {
    const own = rules.filter((rule) => rule.lens === lens);
    return [
      `#### ${messages[`lens_${lens}`].message} (\`${lens}\`, ${own.length} rules)`,
      '',
      '| rule | title | why it is marked | entries | example: marked → after the first wording |',
      '|---|---|---|---|---|',
      ...own.map(row),
    ].join('\n');
  });
  return [`${rules.length} rules with ${sum} entries as written; a group such as \`(甲|乙)\` counts once.`, ...sections].join('\n\n');
}
