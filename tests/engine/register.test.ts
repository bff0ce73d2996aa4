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
    expect(marked(`您问的事，现答复如下：\n${body}`)).toContain('积极响应号召');
  });

  it('leaves somebody who only talks about one alone', () => {
    expect(marked(body)).toEqual([]);
  });

  it('tells a leaflet once what a word means, an office each time', () => {
    const term = '胸腔积液';
    const leaflet = `${term}会让人喘不上气。躺着难受，坐起来好些，夜里咳得厉害，走几步路就要歇一歇。\n有${term}的人要少喝汤水，脚肿了要垫高，天冷要多穿衣服，饭菜少放盐，别一个人出远门，家里人多陪着，早晚量一量体重，记在本子上，下次给大夫看。`;
    expect(marked(leaflet).filter((words) => words === term)).toHaveLength(1);
    expect(marked(`广大村民朋友：\n${leaflet}`).filter((words) => words === term)).toHaveLength(2);
  });
});
