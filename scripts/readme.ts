// Writes the table of rules into README.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesTable, withTable } from './rules-table.ts';
import { root } from './run.ts';

const file = join(root, 'README.md');
await writeFile(file, withTable(await readFile(file, 'utf8'), await rulesTable()));
console.log('README.md holds the rules as they are now.');
