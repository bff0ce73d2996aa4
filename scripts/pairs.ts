import { readFile } from 'node:fs/promises';
import { type Engine, score } from '../utils/engine/index.ts';

interface Pair {
  readonly oral: string;
  readonly ref: string;
}

/** Passages said both ways: how often the spoken one (`oral`) scores over the official one (`ref`), and the pairs where it does not. */
export async function comparePairs(file: string, engine: Engine): Promise<{ readonly share: number; readonly failed: readonly Pair[] }> {
  const pairs = JSON.parse(await readFile(file, 'utf8')) as Pair[];
  const total = (text: string): number => score(text, engine.lint(text)).total;
  const failed = pairs.filter((p) => total(p.oral) <= total(p.ref));
  return { share: 1 - failed.length / pairs.length, failed };
}
