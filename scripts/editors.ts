// Tries every editor in a real browser, prints which check each one passes, and writes the table into README.md.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { editorsTable, type MatrixReport } from './editors-table.ts';
import { output, run } from './run.ts';
import { writeSection } from './section.ts';

const minute = 60_000;
const report = join(output, 'editors.json');
await rm(report, { force: true });
// `npm run editors -- Quill Trix` tries only these, and leaves README.md as it is.
const only = process.argv.slice(2);
const { text } = await run(
  'playwright',
  ['test', 'editors-matrix', '--reporter=json', ...(only.length > 0 ? ['-g', ` (${only.join('|')}) `] : [])],
  40 * minute,
  {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  },
);
let table: string;
try {
  table = editorsTable(JSON.parse(await readFile(report, 'utf8')) as MatrixReport);
} catch (cause) {
  throw new Error(text, { cause });
}
console.log(table);
if (only.length === 0) await writeSection('editors', table);
process.exitCode = table.includes('✗') ? 1 : 0;
