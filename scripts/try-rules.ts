// Runs the examples of rule files: node scripts/try-rules.ts [FILE...]; all rules without one.
import { basename } from 'node:path';
import { exampleFaults } from './examples.ts';
import { makePack, readRules } from './pack.ts';
import { createEngine } from '../utils/engine/index.ts';

const wanted = new Set(process.argv.slice(2).map((f) => basename(f, '.ts')));
let faults = 0;
const rules = await readRules({
  onFault(fault) {
    faults++;
    console.log(fault);
  },
});
const engine = createEngine(makePack(rules));
let examples = 0;
for (const rule of rules) {
  if (wanted.size > 0 && !wanted.has(rule.id)) continue;
  examples += rule.examples.wrong.length + rule.examples.right.length;
  for (const fault of exampleFaults(engine, rule)) {
    faults++;
    console.log(`${rule.id}: ${fault}`);
  }
}
console.log(`${examples} examples, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
