import { readdir } from 'node:fs/promises';
import * as OpenCC from 'opencc-js';
import { type Check, coach } from '../utils/engine/coach.ts';
import { type Engine, createEngine } from '../utils/engine/index.ts';
import type { Pack, PackedRule } from '../utils/engine/pack.ts';
import { literals, parsePhrases, parseTemplate } from '../utils/engine/phrase.ts';
import type { CollocationRule, Entry, Rule } from '../utils/engine/rule.ts';
import type { NamedTopic, Topic } from '../utils/engine/topic.ts';
import { unfolder } from '../utils/engine/script.ts';
import type { Finding, Lens, LintOptions } from '../utils/engine/types.ts';
import { lenses } from '../utils/lenses.ts';
import { sources } from '../utils/rules/sources.ts';

const RULES = new URL('../utils/rules/', import.meta.url);
const TOPICS = new URL('../utils/topics/', import.meta.url);

/** A rule with what its path says. */
export type NamedRule = Rule & { readonly id: string; readonly lens: Lens };

function refuse(fault: string): never {
  throw new Error(fault);
}

/**
 * Reads every `utils/rules/<lens>/<id>.ts`.
 * Throws where two rules share an id or one is not well formed, or hands that to `onFault` and leaves the rule out.
 * @param fresh a query that makes Node read files again
 */
export async function readRules({ fresh = '', onFault = refuse }: { fresh?: string; onFault?: (fault: string) => void } = {}): Promise<
  NamedRule[]
> {
  const rules: NamedRule[] = [];
  for (const lens of lenses) {
    for (const file of (await readdir(new URL(`${lens}/`, RULES))).sort()) {
      if (!file.endsWith('.ts')) continue;
      const id = file.slice(0, -3);
      const { default: rule } = (await import(`${new URL(`${lens}/${file}`, RULES).href}${fresh}`)) as { default: Rule };
      const faults = faultsOf(rule);
      if (rules.some((r) => r.id === id)) faults.push(`another rule is called ${id}; rename one`);
      if (faults.length > 0) onFault(`utils/rules/${lens}/${file}:\n  ${faults.join('\n  ')}`);
      else rules.push({ ...rule, id, lens });
    }
  }
  return rules;
}

/** Reads every `utils/topics/<id>.ts`. */
export async function readTopics(): Promise<NamedTopic[]> {
  const files = (await readdir(TOPICS)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => ({ id: file.slice(0, -3), ...((await import(new URL(file, TOPICS).href)) as { default: Topic }).default })),
  );
}

function entriesOf(rule: Rule): readonly Entry[] {
  if (rule.type === 'lexicon') return rule.entries;
  if (rule.type === 'collocation') return [...rule.verbs, ...(rule.pairs ?? [])];
  return [];
}

/** What is wrong with a rule, in sentences that say what to do. */
export function faultsOf(rule: Rule): string[] {
  const faults: string[] = [];
  const han = (text: string): number => [...text].length;
  if (han(rule.title) > 10) faults.push(`title "${rule.title}" is longer than 10 characters`);
  if (han(rule.why) > 24) faults.push(`why "${rule.why}" is longer than 24 characters`);
  try {
    parsePhrases(rule.except ?? '');
    if (rule.type === 'collocation') rule.objects.forEach(([field]) => literals(field));
    if (rule.type === 'construction') [rule.light, rule.transitive, rule.intransitive].forEach(literals);
  } catch (error) {
    faults.push((error as Error).message);
  }
  if (!(rule.source in sources)) faults.push(`source "${rule.source}" is not in utils/rules/sources.ts`);
  for (const [field, ...suggestions] of entriesOf(rule)) {
    let gaps = Infinity;
    try {
      if (rule.type === 'lexicon') gaps = Math.min(...parsePhrases(field).map((p) => p.gaps));
      else literals(field);
    } catch (error) {
      faults.push((error as Error).message);
    }
    if (suggestions.length === 0) faults.push(`"${field}" has no suggestion: write a wording, '-' to cut, or a question`);
    for (const s of suggestions) {
      if (s === '') faults.push(`"${field}" has an empty suggestion: write '-' to cut`);
      if ((s.match(/\{/g)?.length ?? 0) !== (s.match(/\}/g)?.length ?? 0)) faults.push(`"${s}" has an open brace`);
    }
    if (rule.type === 'lexicon') {
      for (const [, n] of suggestions.join().matchAll(/\$(\d)/g)) {
        if (Number(n) > gaps) faults.push(`"${field}" has ${gaps} gaps, but a suggestion uses $${n}`);
      }
    }
    if (rule.type === 'collocation' && !(rule.pairs ?? []).some((p) => p[0] === field) && !suggestions.some((s) => !s.includes('$M'))) {
      faults.push(`verbs "${field}" need a suggestion without $M: there may be nothing between verb and object`);
    }
  }
  return faults;
}

/** Every wording of ours that can come back in traditional characters, in the pieces that are converted at run time. */
function wordings(rules: readonly Rule[]): Set<string> {
  const out = new Set<string>();
  const add = (source: string): void => {
    const { text, question } = parseTemplate(source);
    out.add(text);
    if (question) out.add(question);
  };
  for (const rule of rules) {
    out.add(rule.title);
    out.add(rule.why);
    if ('suggestions' in rule) rule.suggestions.forEach(add);
    if (rule.type === 'collocation') [...rule.objects.flatMap(([, ...s]) => s), ...(rule.turned ?? [])].forEach(add);
    if (rule.type === 'construction') for (const [, ...s] of rule.plain ?? []) s.forEach((x) => out.add(x));
    for (const [, ...s] of entriesOf(rule)) s.forEach(add);
  }
  return out;
}

const HAN = /[\u3400-\u9fff]/;

/**
 * Traditional → simplified for single characters, from the dictionaries' own conversion of every character in their range.
 * Characters that are also plain simplified ones (后, 里, 干) stay as they are.
 */
function foldPairs(): string {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  const fromTaiwan = OpenCC.Converter({ from: 'tw', to: 'cn' });
  const fromHongKong = OpenCC.Converter({ from: 'hk', to: 'cn' });
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const c = String.fromCharCode(code);
    for (const convert of [toSimplified, fromTaiwan, fromHongKong]) {
      const s = convert(c);
      if (s.length === 1 && s !== c) {
        pairs += c + s;
        break;
      }
    }
  }
  return pairs;
}

/**
 * Objects without those that end in another of their entry: 工作机制 says no more than 机制, the engine takes the words before it along.
 * Only where each suggestion does so too: 让$M越来越好 must know that 绿色发展 is one word, 天天有人管 that nothing stands before 日常管理.
 */
function leanObjects({ objects, pairs = [] }: Pick<CollocationRule, 'objects' | 'pairs'>): Entry[] {
  const paired = new Set(pairs.flatMap(([field]) => literals(field)).map((pair) => pair.slice(pair.indexOf('+') + 1)));
  return objects.map(([field, ...suggestions]): Entry => {
    if (!suggestions.every((s) => s.includes('$A$O') || (s.includes('？') && !s.includes('$M')))) return [field, ...suggestions];
    const words = new Set(literals(field));
    const needless = (word: string): boolean =>
      !paired.has(word) && Array.from({ length: Math.max(0, word.length - 2) }, (_, k) => word.slice(k + 1)).some((end) => words.has(end));
    const lean = [...words].filter((word) => !needless(word)).join(' ');
    return [lean.length < field.length ? lean : field, ...suggestions];
  });
}

/**
 * Makes the data that ships from the rules as they are written: no examples, both scripts.
 * @param topics whose words, too, are known in either script
 */
export function makePack(named: readonly NamedRule[], topics: readonly NamedTopic[] = []): Pack {
  const rules = named
    .map(({ examples: _, ...rule }) => (rule.type === 'collocation' ? { ...rule, objects: leanObjects(rule) } : rule) as PackedRule)
    // Like beside like deflates better.
    .sort((a, b) => a.category.localeCompare(b.category, 'en'));
  const fold = usedPairs(foldPairs(), JSON.stringify(rules) + topics.map(({ signs, hints }) => signs + hints).join(''));
  return { rules, fold, unfold: exceptions(fold, [...wordings(named)]) };
}

/** What `unfolder` has to be told beside `fold` to spell all of `wordings` as OpenCC does. */
function exceptions(fold: string, wordings: readonly string[]): Record<string, string> {
  const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const spelled = wordings.filter((w) => HAN.test(w)).map((w) => [w, convert(w)] as const);
  const told: Record<string, string> = {};

  const counts = new Map<string, Map<string, number>>();
  for (const [s, t] of spelled) {
    if (s.length !== t.length) continue;
    for (let i = 0; i < s.length; i++) {
      const seen = counts.get(s[i] as string) ?? new Map<string, number>();
      counts.set(s[i] as string, seen.set(t[i] as string, (seen.get(t[i] as string) ?? 0) + 1));
    }
  }
  const first = unfolder(fold, {});
  for (const [s, seen] of counts) {
    const most = [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] as string;
    if (most !== first(s)) told[s] = most;
  }

  const always = (word: string, traditional: string): boolean =>
    spelled.every(([s, t]) => {
      for (let at = s.indexOf(word); at >= 0; at = s.indexOf(word, at + 1)) if (!t.startsWith(traditional, at)) return false;
      return true;
    });
  for (const [s, t] of spelled) {
    for (let now = unfolder(fold, told)(s); now !== t; now = unfolder(fold, told)(s)) {
      const at = [...now].findIndex((c, i) => c !== t[i]);
      const windows = [2, 3, 4].flatMap((length) => Array.from({ length }, (_, k) => [at - k, at - k + length] as const));
      const fits = windows.filter(([from, to]) => from >= 0 && to <= s.length && always(s.slice(from, to), t.slice(from, to)));
      // A word that is converted so by itself, 复查, says more than a chance neighbour.
      const best = fits.find(([from, to]) => convert(s.slice(from, to)) === t.slice(from, to)) ?? fits[0];
      const [from, to] = (s.length === t.length && best && !(s.slice(...best) in told) && best) || [0, s.length];
      told[s.slice(from, to)] = t.slice(from, to);
    }
  }
  return told;
}

/**
 * Only pairs whose simplified character occurs in what is matched or gives the script away; the rest is dead weight.
 * A character that we ourselves write is a plain one there, and must not fold away: 著 in 显著.
 */
function usedPairs(pairs: string, written: string): string {
  const used = new Set(written);
  let out = '';
  for (let i = 0; i < pairs.length; i += 2)
    if (used.has(pairs[i + 1] as string) && !used.has(pairs[i] as string)) out += pairs.slice(i, i + 2);
  return out;
}

/** The engine as it ships, with its rules and the coach, for Node. */
export interface FullEngine extends Engine {
  readonly rules: readonly NamedRule[];
  readonly topics: readonly NamedTopic[];
  /** See `utils/engine/coach.ts`. */
  coach(text: string, findings: readonly Finding[], options?: LintOptions): Check[];
}

export async function loadEngine(options: Parameters<typeof readRules>[0] = {}): Promise<FullEngine> {
  const rules = await readRules(options);
  const topics = await readTopics();
  const engine = createEngine(makePack(rules, topics));
  return { ...engine, rules, topics, coach: (text, findings, settings) => coach(engine, text, findings, settings) };
}
