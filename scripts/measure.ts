// Measures the linter on a folder laid out like ../shared/corpus: node scripts/measure.ts DIR [--misses] [--alarms]
import { parseArgs } from 'node:util';
import { loadEngine } from './pack.ts';
import { measure, report } from './measuring.ts';

const { values, positionals } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    alarms: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [dir] = positionals;
if (!dir || positionals.length > 1) {
  console.error('usage: npm run measure -- DIR [--misses] [--alarms] [--json]   (DIR holds labels.jsonl, manifest.tsv and the texts)');
  process.exit(2);
}
const figures = await measure(dir, await loadEngine());
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.log(report(figures, { misses: values.misses, alarms: values.alarms }));
