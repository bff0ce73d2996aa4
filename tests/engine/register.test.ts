import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/pack.ts';

const engine = await loadEngine();
const marked = (text: string): string[] => engine.lint(text).map((f) => f.text);

describe('who speaks', () => {
  const body =
    '收完麦子，地里的麦秆别点火。点了火，烟会飘到公路上，开车的人看不见路，去年就撞了两辆车。麦秆可以打碎了还田，也可以捆起来卖，一车两百多块。家里老人孩子都说一声，看见冒烟就打电话。请积极响应号召。';

  it('hears an office in its salutation and its signature', () => {
    expect(marked(`广大农民朋友们：\n${body}`)).toContain('积极响应号召');
    expect(marked(`${body}\n清河镇人民政府\n5月7日`)).toContain('积极响应号召');
  });

  it('leaves somebody who only talks about one alone', () => {
    expect(marked(body)).toEqual([]);
  });
});
