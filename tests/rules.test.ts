import { describe, expect, it } from 'vitest';
import { exampleFaults } from '../scripts/examples.ts';
import { loadEngine } from '../scripts/pack.ts';

const engine = await loadEngine();

describe('every rule marks what it should, offers wording that is itself silent, and leaves the rest alone', () => {
  it.each(engine.rules.map((rule) => [`${rule.lens}/${rule.id}`, rule] as const))('%s', (_, rule) => {
    expect(exampleFaults(engine, rule)).toEqual([]);
  });
});
