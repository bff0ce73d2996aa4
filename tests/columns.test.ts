import { expect, it } from 'vitest';
import { makePack, readRules, readTopics } from '../scripts/pack.ts';
import { fromColumns, toColumns } from '../utils/columns.ts';

it('gives back every rule with every entry, white space evened', async () => {
  const pack = makePack(await readRules(), await readTopics());
  const back = fromColumns(toColumns(pack));
  const even = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(/(?:\\n|\s)+/g, ' ')
        .replaceAll(/" | "/g, '"'),
    );
  expect(even(back)).toEqual(even(pack));
});
