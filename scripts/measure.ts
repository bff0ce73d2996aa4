// Measures the linter on a folder laid out like ../shared/corpus: node scripts/measure.ts DIR [--misses] [--alarms]
import { parseArgs } from 'node:util';
import { loadEngine } from './pack.ts';
import { comparePairs } from './pairs.ts';
import { measure, report } from './measuring.ts';

const usage =
  'usage: npm run measure -- DIR [--misses] [--alarms] [--json] [--pairs FILE]   (DIR holds labels.jsonl, manifest.tsv and the texts)';

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function read() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { misses: flag, alarms: flag, json: flag, pairs: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    return refuse(`${(error as Error).message}\n${usage}`);
  }
}

const { values, positionals } = read();
const [dir] = positionals;
if (!dir || positionals.length > 1) refuse(usage);
const engine = await loadEngine();
const figures = await measure(dir, engine).catch((error: Error) =>
  refuse(`${dir} cannot be measured: ${error.message}. It needs labels.jsonl, labels-extra.jsonl and the folders officialese and plain.`),
);
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.log(report(figures, { misses: values.misses, alarms: values.alarms }));
if (values.pairs) {
  const { share, failed } = await comparePairs(values.pairs, engine);
  console.log(`spoken passages that score higher  ${(100 * share).toFixed(1)} %`);
  for (const { oral, ref } of failed) console.log(`  ${oral}\n    ${ref}`);
}
