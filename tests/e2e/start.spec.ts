import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/run.ts';
import { tour } from '../../scripts/tour.ts';
import { expect, test } from './fixture.ts';

test('what npm start does without a display: marks, card, wording, undo', async ({ page, site, launched }) => {
  await page.goto(site.add('/start.html', await readFile(join(root, 'scripts/start.html'), 'utf8')));
  const said: string[] = [];
  const shots: string[] = [];
  await tour(
    page,
    launched,
    (line) => said.push(line),
    async (name) => void shots.push(name),
  );
  expect(said).toHaveLength(4);
  expect(shots).toEqual(['1-marks', '2-card', '3-fixed', '4-undone']);
});
