import { assert, constantFrom, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carry, changeBetween } from '../components/change.ts';
import { findRules } from '../components/findRules.ts';
import type { Finding } from '../utils/engine/types.ts';
import { isIgnored, toIgnored } from '../utils/ignored.ts';
import { catalog } from '../utils/catalog.ts';

const finding = (text: string, words: string): Finding => {
  const start = text.indexOf(words);
  const end = start + words.length;
  return {
    start,
    end,
    text: words,
    rule: 'rule',
    lens: 'reason',
    category: 'slogan',
    severity: 'warning',
    title: '',
    why: '',
    source: 'essay',
    suggestions: [{ action: 'replace', start, end, text: '很上心' }],
  };
};

describe('a change', () => {
  it('makes the new text of the old one', () => {
    assert(
      property(string({ unit: constantFrom('高', '度', '重') }), string({ unit: constantFrom('高', '度', '重') }), (before, after) => {
        const { start, end, text } = changeBetween(before, after);
        expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
      }),
    );
  });

  it('carries findings along, or drops those it touches', () => {
    assert(
      property(nat(12), nat(12), string({ maxLength: 4 }), (at, length, words) => {
        const before = '街道高度重视这件事。';
        const after = before.slice(0, at) + words + before.slice(at + length);
        for (const { start, end, text, suggestions } of carry([finding(before, '高度重视')], changeBetween(before, after))) {
          expect(after.slice(start, end)).toBe(text);
          expect(suggestions.map((one) => after.slice(one.start, one.end))).toEqual([text]);
        }
      }),
    );
  });
});

describe('what the user left', () => {
  const text = '街道高度重视这件事。村里也高度重视，谢谢大家。';

  it('is known again when other places change', () => {
    const left = [toIgnored(text, finding(text, '高度重视'), 0)];
    const longer = `各位好！\n\n前面多了一句。${text}`;
    expect(isIgnored(text, finding(text, '高度重视'), left)).toBe(true);
    expect(isIgnored(longer, { ...finding(longer, '高度重视'), rule: 'other' }, left)).toBe(false);
  });

  it('is not taken for the same words elsewhere', () => {
    const left = [toIgnored(text, finding(text, '高度重视'), 0)];
    const second = text.lastIndexOf('高度重视');
    expect(isIgnored(text, { ...finding(text, '高度重视'), start: second, end: second + 4 }, left)).toBe(false);
  });
});

describe('rules are found', () => {
  const titles = async (query: string) => (await findRules(catalog, query)).map(({ rule }) => rule.title);
  const [{ rule } = { rule: null }] = catalog;

  it('all of them while nothing is asked', async () => {
    expect(await findRules(catalog, '  ')).toHaveLength(catalog.length);
  });

  it('by what they are called', async () => {
    expect(await titles(rule?.title ?? '')).toContain(rule?.title);
  });

  it('by a word they mark', async () => {
    expect(await titles('高度重视')).toContain('表态套话');
  });

  it('by pinyin, whole or its initials, and not by letters that stand apart', async () => {
    for (const query of ['btth', 'biaotai', 'BTTH', 'biao tai']) expect(await titles(query), query).toContain('表态套话');
    expect(await titles('bh')).not.toContain('表态套话');
  });
});
