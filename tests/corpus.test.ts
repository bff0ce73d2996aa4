import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../scripts/measuring.ts';
import { loadEngine } from '../scripts/pack.ts';
import { comparePairs } from '../scripts/pairs.ts';

const CORPUS = '../shared/corpus';
const PAIRS = '../shared/lists/shenlun-oral-official-pairs.json';

// The texts have no licence to be part of the project; the bars are held wherever they lie beside it.
describe.skipIf(!existsSync(CORPUS))('on labelled real texts', async () => {
  const figures = existsSync(CORPUS) ? await measure(CORPUS, await loadEngine()) : undefined;

  it('what it marks is right', () => {
    expect(figures?.precision).toBeGreaterThanOrEqual(0.85);
  });

  it.each(['labels', 'labels-extra'])('it finds what a careful editor marks: %s', (set) => {
    expect(figures?.recall[set]?.total).toBeGreaterThanOrEqual(0.8);
  });

  it('no category is neglected', () => {
    for (const { byCategory } of Object.values(figures?.recall ?? {})) {
      for (const [category, { hit, all }] of Object.entries(byCategory)) expect(hit / all, category).toBeGreaterThanOrEqual(0.65);
    }
  });

  it('ordinary speech is left alone', () => {
    expect(figures?.plainAlarms).toBeLessThanOrEqual(1.5);
  });

  it('the score tells plain from official', () => {
    expect(figures?.separation).toBeGreaterThanOrEqual(0.985);
  });

  it('most findings have a wording to take in one click', () => {
    expect(figures?.oneClick).toBeGreaterThanOrEqual(0.7);
  });
});

describe.skipIf(!existsSync(PAIRS))('on passages said both ways', () => {
  it('the spoken one scores higher', async () => {
    expect((await comparePairs(PAIRS, await loadEngine())).share).toBeGreaterThanOrEqual(0.97);
  });
});
