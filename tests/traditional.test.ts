import { describe, expect, it } from 'vitest';
import { inTraditional } from '../scripts/vite-traditional.ts';

describe('words in traditional characters', () => {
  it('are spelled as words, not character by character', () => {
    expect(inTraditional(['显著改善', '改后面的话'])).toEqual({ 显著改善: '顯著改善', 改后面的话: '改後面的話' });
  });

  it('are left out where both spellings are the same', () => {
    expect(inTraditional(['口号', '大道理'])).toEqual({ 口号: '口號' });
  });
});
