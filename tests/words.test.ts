import { beforeAll, describe, expect, it } from 'vitest';
import { loadEngine } from '../scripts/pack.ts';
import { withoutQuotes, wordings, type Ours } from './house/chinese.ts';
import { files, read } from './house/files.ts';

let engine: Awaited<ReturnType<typeof loadEngine>>;
beforeAll(async () => {
  engine = await loadEngine();
});

/** What our own checker says of our own words, as to anybody who reads a notice. */
const faults = ({ where, text }: Ours, quotes = ''): string[] =>
  engine
    .lint(withoutQuotes(text), { kind: 'notice' })
    .filter((finding) => finding.rule !== quotes)
    .map((finding) => `${where}: 「${finding.text}」 ${finding.rule}: ${finding.why}`);

describe('our own Chinese passes our own checker', () => {
  it.each(files.filter((file) => /^public\/_locales\/zh\w*\/messages\.json$/.test(file)))('%s', (file) => {
    expect(wordings(file, read(file)).flatMap((wording) => faults(wording))).toEqual([]);
  });

  it('README.zh-CN.md', () => {
    expect(faults({ where: 'README.zh-CN.md', text: read('README.zh-CN.md') })).toEqual([]);
  });

  it('titles and reasons of the rules, where they do not quote what the rule itself marks', () => {
    const texts = engine.rules.map(({ lens, id, title, why }) => ({ id, where: `${lens}/${id}`, text: `${title}。\n${why}。` }));
    expect(texts.flatMap((text) => faults(text, text.id))).toEqual([]);
  });

  it('and is not silent by itself: the texts before the change are marked', () => {
    const before = read('README.zh-CN.md').match(/^>.*$/gm) ?? [];
    expect(before).toHaveLength(10);
    for (const text of before) expect(engine.lint(text.slice(1), { kind: 'notice' }).length, text).toBeGreaterThan(0);
  });
});
