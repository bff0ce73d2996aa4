import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Matcher } from '../../utils/engine/matcher.ts';

const letters = fc.constantFrom('甲', '乙', '丙', 'a', '\ud83d', '\ude00');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });

it('finds every occurrence of every literal, as a naive search does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.string({ unit: letters, maxLength: 60 }), (words, text) => {
      const matcher = new Matcher<string>();
      for (const w of words) matcher.add(w, w);
      const naive = words.flatMap((w) => {
        const at: string[] = [];
        for (let i = text.indexOf(w); i >= 0; i = text.indexOf(w, i + 1)) at.push(`${i} ${w}`);
        return at;
      });
      const hits = matcher.scan(text).flatMap((h) => h.uses.map((use) => `${h.start} ${use}`));
      expect(hits.sort()).toEqual(naive.sort());
    }),
  );
});
