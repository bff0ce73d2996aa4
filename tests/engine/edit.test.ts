import { describe, expect, it } from 'vitest';
import { apply, deletion } from '../../utils/engine/index.ts';

/** Cuts the words in braces. */
const cut = (drawn: string): string => {
  const start = drawn.indexOf('{');
  const text = drawn.replace(/[{}]/g, '');
  return apply(text, { ...deletion(text, { start, end: drawn.indexOf('}') - 1 }), text: '' });
};

describe('what goes with a deleted phrase', () => {
  it.each([
    ['{高度重视}，马上去修。', '马上去修。'],
    ['马上去修，{共筑防线}。', '马上去修。'],
    ['先修，{久久为功}，再验收。', '先修，再验收。'],
    ['先修。{久久为功}。再验收。', '先修。再验收。'],
    ['发扬“{钉钉子}”精神', '发扬精神'],
    ['下一步：{久久为功}，修路。', '下一步：修路。'],
    ['我们{切实}做好', '我们做好'],
    ['先修路\n{久久为功}，再验收', '先修路\n再验收'],
    ['为管好河道，{现通知如下}：\n一、不倒垃圾。', '为管好河道：\n一、不倒垃圾。'],
    ['为管好河道，{现通知如下}：不倒垃圾。', '为管好河道，不倒垃圾。'],
    ['{久久为功}', ''],
  ])('%s → %s', (drawn, expected) => {
    expect(cut(drawn)).toBe(expected);
  });
});
