import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { countHan } from '../utils/engine/chars.ts';
import { type Engine, score } from '../utils/engine/index.ts';
import type { Category, Finding, Span } from '../utils/engine/types.ts';

interface Label extends Span {
  readonly text: string;
  readonly category: Category;
  readonly plain: string;
  readonly weak?: boolean;
}

interface Labelled {
  readonly id: string;
  readonly file: string;
  readonly offset: number;
  readonly kind: string;
  readonly sentence: string;
  readonly spans: readonly Label[];
}

interface Tally {
  hit: number;
  all: number;
}

export interface Figures {
  /** Findings on labelled sentences that touch a strong label, over those that touch none or a strong one. */
  readonly precision: number;
  readonly precisionWithoutAnswers: number;
  readonly recall: Readonly<Record<string, { readonly total: number; readonly byCategory: Readonly<Record<string, Tally>> }>>;
  /** Findings per 1,000 Han characters on plain texts, without and with `gz-*`. */
  readonly plainAlarms: number;
  readonly plainAlarmsWithAnswers: number;
  /** Area under the curve of the total score, plain against official. */
  readonly separation: number;
  /** Share of findings of the categories slogan, vague-verb, nominal, archaic, tone that have a replacement or a deletion. */
  readonly oneClick: number;
  readonly byRule: Readonly<Record<string, Tally>>;
  readonly misses: readonly string[];
  readonly alarms: readonly string[];
}

const WORDED: ReadonlySet<Category> = new Set(['slogan', 'vague-verb', 'nominal', 'archaic', 'tone']);
const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const ratio = (hit: number, all: number): number => (all === 0 ? 1 : hit / all);

async function labels(path: string): Promise<Labelled[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Labelled);
}

async function texts(dir: string): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const folder of ['officialese', 'plain']) {
    for (const file of (await readdir(join(dir, folder))).sort()) {
      if (file.endsWith('.txt')) all.set(`${folder}/${file}`, await readFile(join(dir, folder, file), 'utf8'));
    }
  }
  return all;
}

/** Measures as the corpus' guide says: by overlap, `long` against `long` only, weak labels neither misses nor false alarms. */
export async function measure(dir: string, engine: Engine): Promise<Figures> {
  const all = await texts(dir);
  const found = new Map([...all].map(([file, text]) => [file, engine.lint(text)] as const));
  const misses: string[] = [];
  const alarms: string[] = [];
  const byRule: Record<string, Tally> = {};
  const precise = { all: { hit: 0, all: 0 }, plain: { hit: 0, all: 0 } };
  const recall: Record<string, { total: number; byCategory: Record<string, Tally> }> = {};

  for (const set of ['labels', 'labels-extra']) {
    const byCategory: Record<string, Tally> = {};
    for (const { id, file, offset, sentence, spans } of await labels(join(dir, `${set}.jsonl`))) {
      const here = (found.get(file) ?? [])
        .filter((f) => f.start < offset + sentence.length && f.end > offset)
        .map((f) => ({ ...f, start: f.start - offset, end: f.end - offset }));
      for (const label of spans) {
        if (label.weak) continue;
        const tally = (byCategory[label.category] ??= { hit: 0, all: 0 });
        tally.all++;
        if (here.some((f) => touch(f, label) && (f.category === 'long') === (label.category === 'long'))) tally.hit++;
        else misses.push(`${set} ${id} ${label.category} {${label.text}} → ${label.plain} ｜ ${sentence.slice(0, 160)}`);
      }
      if (set !== 'labels') continue;
      for (const f of here) {
        const touched = spans.filter((s) => touch(f, s) && (f.category === 'long') === (s.category === 'long'));
        if (touched.length > 0 && touched.every((s) => s.weak)) continue;
        const right = touched.length > 0 ? 1 : 0;
        const rule = (byRule[f.rule] ??= { hit: 0, all: 0 });
        for (const t of [precise.all, rule, ...(file.includes('/gz-') ? [] : [precise.plain])]) {
          t.all++;
          t.hit += right;
        }
        if (!right) alarms.push(`${id} ${f.rule} {${f.text.slice(0, 40)}} ｜ ${sentence.slice(0, 160)}`);
      }
    }
    const tallies = Object.values(byCategory);
    recall[set] = {
      total: ratio(
        sum(tallies, (t) => t.hit),
        sum(tallies, (t) => t.all),
      ),
      byCategory,
    };
  }

  const plain = [...all].filter(([file]) => file.startsWith('plain/'));
  const per1000 = (files: readonly (readonly [string, string])[]): number =>
    (1000 * sum(files, ([file]) => (found.get(file) as Finding[]).length)) / sum(files, ([, text]) => countHan(text));
  for (const [file] of plain) {
    if (file.includes('/gz-')) continue;
    for (const f of found.get(file) as Finding[])
      alarms.push(`${file} ${f.rule} {${f.text.slice(0, 40)}} ｜ ${around(all.get(file) as string, f)}`);
  }
  const totals = (folder: string): number[] =>
    [...all].filter(([file]) => file.startsWith(folder)).map(([file, text]) => score(text, found.get(file) as Finding[]).total);
  const worded = [...found.values()].flat().filter((f) => WORDED.has(f.category));
  return {
    precision: ratio(precise.all.hit, precise.all.all),
    precisionWithoutAnswers: ratio(precise.plain.hit, precise.plain.all),
    recall,
    plainAlarms: per1000(plain.filter(([file]) => !file.includes('/gz-'))),
    plainAlarmsWithAnswers: per1000(plain),
    separation: area(totals('plain/'), totals('officialese/')),
    oneClick: ratio(worded.filter((f) => f.suggestions.some((s) => s.action !== 'ask')).length, worded.length),
    byRule,
    misses,
    alarms,
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((n, item) => n + of(item), 0);
}

function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 20), end + 20).replaceAll('\n', '⏎');
}

/** Area under the ROC curve: how often a text of `high` scores over one of `low`; a tie is half. */
export function area(high: readonly number[], low: readonly number[]): number {
  let won = 0;
  for (const h of high) for (const l of low) won += h > l ? 1 : h === l ? 0.5 : 0;
  return won / (high.length * low.length);
}

const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;

/** The figures as a table for people. */
export function report(f: Figures, show: { readonly misses: boolean; readonly alarms: boolean }): string {
  const out = [
    `precision                          ${percent(f.precision)}   (without policy answers ${percent(f.precisionWithoutAnswers)})`,
    `alarms per 1,000 on plain texts    ${f.plainAlarms.toFixed(2)}   (with policy answers ${f.plainAlarmsWithAnswers.toFixed(2)})`,
    `score, area under the curve        ${f.separation.toFixed(4)}`,
    `findings with a one-click wording  ${percent(f.oneClick)}`,
  ];
  for (const [set, { total, byCategory }] of Object.entries(f.recall)) {
    out.push(`recall ${set.padEnd(27)} ${percent(total)}`);
    for (const [category, { hit, all }] of Object.entries(byCategory).sort()) {
      out.push(`  ${category.padEnd(32)} ${percent(ratio(hit, all)).padStart(7)}  ${hit}/${all}`);
    }
  }
  if (show.misses) out.push('', 'missed', ...f.misses.map((m) => `  ${m}`));
  if (show.alarms) out.push('', 'false alarms', ...f.alarms.map((a) => `  ${a}`));
  return out.join('\n');
}
