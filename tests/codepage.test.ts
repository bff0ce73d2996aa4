import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode, encode } from '../utils/codepage.ts';

it('gives back any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(decode(encode(text))).toBe(text);
    }),
  );
});

it('gives back a text of many different characters, and spends one byte on the frequent ones', () => {
  const text = '一'.repeat(5000) + Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  const paged = encode(text);
  expect(decode(paged)).toBe(text);
  expect(paged.length).toBeLessThan(5000 + 2 * 3000 + 2 * 3001);
});

it('refuses more characters than a page holds', () => {
  const text = Array.from({ length: 5_000 }, (_, i) => String.fromCharCode(i)).join('');
  expect(() => encode(text)).toThrow('code page');
});
