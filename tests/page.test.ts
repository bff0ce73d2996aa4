import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween } from '../utils/editors/span.ts';
import type { Finding } from '../utils/engine/types.ts';
import { mapFinding } from '../utils/page/map.ts';
import { nextMark } from '../utils/page/next.ts';
import { placeUnder, type Box } from '../utils/page/place.ts';
import { asOne, safeEdits } from '../utils/page/safe.ts';

/** A finding over the words in braces: `街道{高度重视}这件事`. */
function draw(drawn: string, action: 'replace' | 'delete' | 'ask' = 'replace', to = '看过'): { text: string; finding: Finding } {
  const start = drawn.indexOf('{');
  const end = drawn.indexOf('}') - 1;
  const text = drawn.replace(/[{}]/g, '');
  return {
    text,
    finding: {
      rule: 'r',
      lens: 'reason',
      category: 'slogan',
      severity: 'warning',
      start,
      end,
      text: text.slice(start, end),
      title: '',
      why: '',
      source: 'essay',
      suggestions: [{ action, text: to, start, end }],
    },
  };
}

const mark = (id: string, drawn: string, ...more: Parameters<typeof draw> extends [string, ...infer R] ? R : never) => ({
  id,
  finding: draw(drawn, ...more).finding,
});

describe('a finding through an edit', () => {
  it('moves with its words and goes when they are touched', () => {
    const { text, finding } = draw('街道{高度重视}这件事');
    const after = (now: string) => mapFinding(finding, editBetween(text, now) ?? { start: 0, end: 0, delta: 0 });
    expect(after('我们街道高度重视这件事')).toMatchObject({ start: 4, end: 8, suggestions: [{ start: 4, end: 8 }] });
    expect(after('街道高度重视那件事')).toMatchObject({ start: 2, end: 6 });
    expect(after('街道高重视这件事')).toBeNull();
  });

  it('goes when what a suggestion would replace is touched', () => {
    const { text, finding } = draw('街道{高度重视}，这件事');
    const wide = { ...finding, suggestions: [{ action: 'delete' as const, text: '', start: 2, end: 7 }] };
    expect(mapFinding(wide, editBetween(text, '街道高度重视。这件事') ?? { start: 0, end: 0, delta: 0 })).toBeNull();
  });

  it('never stands over other words than its own, whatever the edit', () => {
    const piece = fc.string({ unit: fc.constantFrom('高', '度', '重', '视', '，', '\n', '我'), maxLength: 12 });
    fc.assert(
      fc.property(piece, piece, piece, fc.nat(40), fc.nat(40), (before, behind, put, from, length) => {
        const { text, finding } = draw(`${before}{高度重视}${behind}`);
        const start = Math.min(from, text.length);
        const now = text.slice(0, start) + put + text.slice(Math.min(start + length, text.length));
        const edit = editBetween(text, now);
        const moved = edit ? mapFinding(finding, edit) : finding;
        return moved === null || now.slice(moved.start, moved.end) === '高度重视';
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('the next mark', () => {
  const marks = [mark('a', '{一二}三四五六'), mark('b', '一二{三四}五六'), mark('c', '一二三四{五六}')];
  it('is the one behind the caret, and goes round', () => {
    expect(nextMark(marks, null, 0, 1)).toBe(0);
    expect(nextMark(marks, null, 2, 1)).toBe(1);
    expect(nextMark(marks, null, 6, 1)).toBe(0);
    expect(nextMark(marks, 'c', 0, 1)).toBe(0);
  });
  it('is the one before the caret when going back', () => {
    expect(nextMark(marks, null, 6, -1)).toBe(2);
    expect(nextMark(marks, null, 3, -1)).toBe(0);
    expect(nextMark(marks, null, 0, -1)).toBe(2);
    expect(nextMark(marks, 'a', 6, -1)).toBe(2);
  });
  it('is none without marks', () => expect(nextMark([], null, 0, 1)).toBe(-1));
});

describe('all safe wordings', () => {
  const text = '一二三四五六';
  it('are those whose best is one in place', () => {
    const marks = [
      mark('a', '{一二}三四五六', 'replace', '甲'),
      mark('b', '一二{三四}五六', 'ask', '{谁}'),
      mark('c', '一二三四{五六}', 'replace', '丙'),
    ];
    const edits = safeEdits(text, marks);
    expect(edits.map(({ from, to }) => `${from}→${to}`)).toEqual(['一二→甲', '五六→丙']);
    expect(asOne(text, edits)).toEqual({ start: 0, end: 6, from: text, to: '甲三四丙' });
  });
  it('never lie over each other', () => {
    const marks = [mark('a', '{一二三}四五六', 'replace', '甲'), mark('b', '一二{三四}五六', 'replace', '乙')];
    expect(safeEdits(text, marks)).toHaveLength(1);
  });
});

describe('the place of the card', () => {
  const line = (left: number, top: number): Box => ({ left, top, right: left + 80, bottom: top + 20 });
  const screen = { width: 640, height: 400 };

  it('is under the phrase, above it where there is more room', () => {
    expect(placeUnder([line(100, 50)], { width: 300, height: 150 }, screen)).toMatchObject({ left: 100, top: 78 });
    expect(placeUnder([line(100, 300)], { width: 300, height: 150 }, screen).top).toBe(142);
  });

  it('is on the screen and off the phrase, wherever the phrase is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 560 }),
        fc.integer({ min: 0, max: 380 }),
        fc.integer({ min: 20, max: 600 }),
        (left, top, height) => {
          const phrase = line(left, top);
          const at = placeUnder([phrase], { width: 320, height }, screen);
          const bottom = at.top + Math.min(height, at.maxHeight);
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.left + 320).toBeLessThanOrEqual(screen.width);
          expect(at.top >= phrase.bottom || bottom <= phrase.top).toBe(true);
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(screen.height);
        },
      ),
    );
  });
});
