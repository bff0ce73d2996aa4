import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromDense, toDense } from '../utils/dense.ts';

it('gives back any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([...fromDense(toDense(bytes), bytes.length)]).toEqual([...bytes]);
    }),
  );
});

it('uses only characters that need no escape, in fewer bytes than base64', () => {
  let seed = 1;
  const bytes = Uint8Array.from({ length: 5000 }, () => (seed = (seed * 48271) % 0x7fffffff) & 255);
  const text = toDense(bytes);
  expect(text).toMatch(/^[!-~Ā-\u07ff\u3400-\ud7ff]+$/);
  expect(text).not.toMatch(/["'\\]/);
  expect(new TextEncoder().encode(text).length).toBeLessThan((5000 * 8) / 6.6);
});
