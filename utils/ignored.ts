import type { Finding } from './engine/types.ts';
import type { Ignored } from './stored.ts';

/** Characters before and behind that tell two places with the same words apart. */
const around = 6;

const surroundings = (text: string, { start, end }: Finding) => ({
  before: text.slice(Math.max(0, start - around), start),
  after: text.slice(end, end + around),
});

/** What to remember of a finding that the user leaves. `text` is the whole text it was found in, `at` milliseconds since the epoch. */
export function toIgnored(text: string, finding: Finding, at: number): Ignored {
  return { rule: finding.rule, text: finding.text, ...surroundings(text, finding), at };
}

/** What the user chose to leave is remembered up to this number, the latest. */
const REMEMBERED = 500;

export const withLeft = (list: readonly Ignored[], left: Ignored): Ignored[] => [...list, left].slice(-REMEMBERED);

/** Whether the user left this finding before. `text` is the whole text it was found in. */
export function isIgnored(text: string, finding: Finding, list: readonly Ignored[]): boolean {
  const { before, after } = surroundings(text, finding);
  return list.some((one) => one.rule === finding.rule && one.text === finding.text && one.before === before && one.after === after);
}
