// Measures the linter on a folder laid out like ../shared/corpus: node scripts/measure.ts DIR [--misses] [--alarms]
import { parseArgs } from 'node:util';
import { loadEngine } from './pack.ts';
import { comparePairs } from './pairs.ts';
import { measure, report } from './measuring.ts';

const { values, positionals } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    alarms: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [dir] = positionals;
if (!dir || positionals.length > 1) {
  console.error(
    'usage: npm run measure -- DIR [--misses] [--alarms] [--json] [--pairs FILE]   (DIR holds labels.jsonl, manifest.tsv and the texts)',
  );
  process.exit(2);
}
const engine = await loadEngine();
const figures = await measure(dir, engine).catch((error: NodeJS.ErrnoException) => {
  console.error(
    `${dir} cannot be measured: ${error.message}. It needs labels.jsonl, labels-extra.jsonl and the folders officialese and plain.`,
  );
  process.exit(2);
});
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.log(report(figures, { misses: values.misses, alarms: values.alarms }));
if (values.pairs) {
  const { share, failed } = await comparePairs(values.pairs, engine);
  console.log(`spoken passages that score higher  ${(100 * share).toFixed(1)} %`);
  for (const { oral, ref } of failed) console.log(`  ${oral}\n    ${ref}`);
}
