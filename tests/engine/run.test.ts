import { describe, expect, it } from 'vitest';
import { Paragraph } from '../../utils/engine/paragraph.ts';
import { runs } from '../../utils/engine/run.ts';

const found = (text: string): string[] =>
  runs(new Paragraph(text, { text, at: null, traditional: false }), 3).map((s) => text.slice(s.start, s.end));

describe('rows of four-character stretches', () => {
  it.each([
    ['围绕这个任务，凝心聚力、团结鼓劲、真抓实干，把路修好。', ['凝心聚力、团结鼓劲、真抓实干']],
    ['采取“政府推动、社会参与、社区（单位）实施、物业配合”的模式', ['政府推动、社会参与、社区（单位）实施、物业配合']],
    ['我们要凝心聚力、团结鼓劲、真抓实干。', ['凝心聚力、团结鼓劲、真抓实干']],
    ['凝心聚力、团结鼓劲。真抓实干。', []],
    ['他不声不响，把路修好，把灯装上，把水接通。', []],
    ['早上八点，村部一楼，请您过来。', []],
    ['一日三餐，按时吃饭，多喝开水。', []],
    ['摸清底数，精准施策；把空地腾出来。', ['摸清底数，精准施策']],
    ['一、领导重视，目标明确', ['领导重视，目标明确']],
    ['天干物燥，小心火烛。', []],
    ['做到了情况明、工作细、措施实。', ['情况明、工作细、措施实']],
    ['山里空气新，水也清。', []],
    ['', []],
  ])('%s', (text, rows) => {
    expect(found(text)).toEqual(rows);
  });
});
