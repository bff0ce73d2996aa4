import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromAscii, toAscii } from '../utils/ascii.ts';

it('gives back any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...fromAscii(toAscii(bytes), bytes.length)]).toEqual([...bytes]);
    }),
  );
});

it('uses only characters that need no escape, fewer than base64', () => {
  const text = toAscii(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255));
  expect(text).toMatch(/^[!-~]+$/);
  expect(text).not.toMatch(/["'\\]/);
  expect(text.length).toBeLessThan((5000 * 8) / 6.4);
});
