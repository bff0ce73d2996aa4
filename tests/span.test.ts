import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, mapCaret, mapSpan, splice } from '../utils/editors/span.ts';

/** `要{高度重视}` is a text with its marked words. */
const drawn = (picture: string): { text: string; span: { start: number; end: number } } => {
  const start = picture.indexOf('{');
  const end = picture.indexOf('}') - 1;
  return { text: picture.replace(/[{}]/g, ''), span: { start, end } };
};
const picture = (text: string, span: { start: number; end: number } | null): string =>
  span ? `${text.slice(0, span.start)}{${text.slice(span.start, span.end)}}${text.slice(span.end)}` : text;

test.each([
  ['要{高度重视}安全', '我们要高度重视安全', '我们要{高度重视}安全', 'moves with words typed before'],
  ['要{高度重视}安全', '要高度重视安全生产', '要{高度重视}安全生产', 'stays with words typed behind'],
  ['要{高度重视}安全', '要高度不重视安全', '要高度不重视安全', 'goes when the words are touched'],
  ['{高度重视}，高度重视', '高度重视', '高度重视', 'goes rather than jump to its neighbour with the same words'],
  ['要{高度重视}', '要高度重视', '要{高度重视}', 'stays when nothing happened'],
  ['要{高度重视}', '', '', 'goes with the whole text'],
])('%s → %s: %s (%s)', (before, after, wanted) => {
  const { text, span } = drawn(before);
  expect(picture(after, mapSpan(span, editBetween(text, after)))).toBe(wanted);
});

test('a caret keeps its place among the words around the change', () => {
  const span = { start: 2, end: 6 };
  expect(mapCaret({ start: 1, end: 1 }, span, 2)).toEqual({ start: 1, end: 1 });
  expect(mapCaret({ start: 9, end: 9 }, span, 2)).toEqual({ start: 7, end: 7 });
  expect(mapCaret({ start: 4, end: 9 }, span, 2)).toEqual({ start: 4, end: 7 });
});

test('a span that does not hold the expected words is not replaced', () => {
  expect(splice('要高度重视', { start: 1, end: 5 }, '高度重视', '管好')).toBe('要管好');
  expect(splice('要高度重视', { start: 0, end: 4 }, '高度重视', '管好')).toBeNull();
  expect(splice('要', { start: 1, end: 5 }, '高度重视', '管好')).toBeNull();
  expect(splice('要高', { start: -1, end: 1 }, '高', '管好')).toBeNull();
});

/** Few different characters, so that repeats and near misses are the rule. */
const words = fc.string({ unit: fc.constantFrom('高', '度', '重', '\n', '😀'), maxLength: 6 });
const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.nat(5), insert: words }), { maxLength: 6 });

test('the intended replacement or no change, never another: 10,000 random runs of edits between mark and click', () => {
  fc.assert(
    fc.property(words, words, words, edits, (head, marked, rest, changes) => {
      fc.pre(marked !== '');
      // Every character knows which one it is; the code under test sees only the text.
      let letters = (head + marked + rest).split('').map((letter, id) => ({ letter, id }));
      const wanted = marked.split('').map((_, i) => head.length + i);
      const read = (): string => letters.map(({ letter }) => letter).join('');
      let text = read();
      let span: { start: number; end: number } | null = { start: head.length, end: head.length + marked.length };
      for (const { at, remove, insert } of changes) {
        const start = at % (letters.length + 1);
        const gone = letters
          .slice(start, start + remove)
          .map(({ letter }) => letter)
          .join('');
        // Words replaced by the very same words are the same words.
        if (gone === insert) continue;
        letters = trimmed(letters, start, Math.min(remove, letters.length - start), insert);
        const now = read();
        span = span && mapSpan(span, editBetween(text, now));
        text = now;
      }
      const result = span && splice(text, span, marked, '〔改〕');
      if (result === null || span === null) return;
      expect(letters.slice(span.start, span.end).map(({ id }) => id)).toEqual(wanted);
      expect(result).toBe(`${text.slice(0, span.start)}〔改〕${text.slice(span.end)}`);
    }),
    { numRuns: 10_000 },
  );
});

/** Applies an edit; what it writes again as it was stays the same letters. */
function trimmed<L extends { letter: string; id: number }>(
  letters: L[],
  start: number,
  remove: number,
  insert: string,
): { letter: string; id: number }[] {
  let head = 0;
  while (head < Math.min(remove, insert.length) && letters[start + head]?.letter === insert[head]) head++;
  let tail = 0;
  while (tail < Math.min(remove, insert.length) - head && letters[start + remove - 1 - tail]?.letter === insert[insert.length - 1 - tail])
    tail++;
  const fresh = insert
    .slice(head, insert.length - tail)
    .split('')
    .map((letter) => ({ letter, id: -1 }));
  return [...letters.slice(0, start + head), ...fresh, ...letters.slice(start + remove - tail)];
}
