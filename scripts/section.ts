import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run.ts';

/** The parts of README.md that a command writes. */
export type Section = 'rules' | 'editors';

/**
 * The document with `body` in the section between its two marks.
 * @throws where the marks are gone.
 */
export function withSection(document: string, section: Section, body: string): string {
  const [begin, end] = [`<!-- ${section}: written by \`npm run ${section}\` -->`, `<!-- end of ${section} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has lost the lines ${begin} and ${end}`);
  return `${document.slice(0, from + begin.length)}\n\n${body}\n\n${document.slice(to)}`;
}

/** Writes `body` into a section of README.md. */
export async function writeSection(section: Section, body: string): Promise<void> {
  const readme = join(root, 'README.md');
  await writeFile(readme, withSection(await readFile(readme, 'utf8'), section, body));
}
