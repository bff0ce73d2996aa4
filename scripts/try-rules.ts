// Runs the examples of rule files: node scripts/try-rules.ts [FILE...]; all rules without one.
import { basename } from 'node:path';
import { exampleFaults } from './examples.ts';
import { faultsOf, makePack, readRules } from './pack.ts';
import { createEngine } from '../utils/engine/index.ts';

const wanted = new Set(process.argv.slice(2).map((f) => basename(f, '.ts')));
const rules = await readRules();
const engine = createEngine(makePack(rules));
let faults = 0;
let examples = 0;
for (const rule of rules) {
  if (wanted.size > 0 && !wanted.has(rule.id)) continue;
  examples += rule.examples.wrong.length + rule.examples.right.length;
  for (const fault of [...faultsOf(rule), ...exampleFaults(engine, rule)]) {
    faults++;
    console.log(`${rule.id}: ${fault}`);
  }
}
console.log(`${examples} examples, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
