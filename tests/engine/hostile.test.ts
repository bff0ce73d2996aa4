import { expect, it } from 'vitest';
import { guessKind } from '../../utils/engine/kind.ts';
import { loadEngine } from '../../scripts/pack.ts';

const engine = await loadEngine();

/** Each was once cubic or quadratic, or threw: now all are done long before a test times out. */
const hostile: Record<string, string> = {
  'numerals without end': `${'我们会尽快解决这个问题，'.repeat(10)}${'万'.repeat(4_000)}`,
  'digits without end': `${'我们会尽快解决这个问题，'.repeat(10)}${'1'.repeat(40_000)}`,
  'a token without end': `高度重视${'a'.repeat(200_000)}`,
  'a sentence of nothing but semicolons': `村里要加强管理${'路；'.repeat(200_000)}`,
  'one paragraph of empty verbs': '加强管理，'.repeat(10_000),
  'one paragraph of promises with dates': '我们会尽快解决这个问题，5月3日到。'.repeat(5_000),
  'one paragraph of pairs': '摸清底数，精准施策；'.repeat(5_000),
  'nothing but line breaks': `村里的路修好了，大家走着方便多了。${'\n'.repeat(100_000)}完`,
};

for (const [name, text] of Object.entries(hostile)) {
  it(`is done with ${name}`, () => {
    for (const { start, end, text: words } of engine.lint(text)) expect(text.slice(start, end)).toBe(words);
    expect(engine.coach(text, []).every(({ spans }) => spans.every(({ end }) => end <= text.length))).toBe(true);
    expect(guessKind(text)).toBeTypeOf('string');
  });
}
