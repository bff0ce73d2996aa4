// Writes the table of rules into README.md.
import { rulesTable } from './rules-table.ts';
import { writeSection } from './section.ts';

await writeSection('rules', await rulesTable());
console.log('README.md holds the rules as they are now.');
