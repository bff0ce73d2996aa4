import { describe, expect, it } from 'vitest';
import { paragraphs, parts } from '../../utils/engine/sentences.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] => spans.map((s) => text.slice(s.start, s.end));

describe('clauses and sentences', () => {
  it.each([
    ['先交钱，再办证。办好了打电话！', ['先交钱', '再办证', '办好了打电话'], ['先交钱，再办证。', '办好了打电话！']],
    [
      'half-width: 先交钱,再办证.办好了打电话!',
      ['half-width', ' 先交钱', '再办证', '办好了打电话'],
      ['half-width: 先交钱,再办证.', '办好了打电话!'],
    ],
    ['每人3,000元，上午8:30开会。', ['每人3,000元', '上午8:30开会'], ['每人3,000元，上午8:30开会。']],
    ['1.加强管理', ['1', '加强管理'], ['1.加强管理']],
    ['三、加强管理', ['三', '加强管理'], ['三、加强管理']],
    ['油价6.5元', ['油价6.5元'], ['油价6.5元']],
    ['他说：“去吧。”我去了。', ['他说', '“去吧', '我去了'], ['他说：“去吧。”', '我去了。']],
  ])('%s', (text, clauses, sentences) => {
    expect(cut(text, parts(text).clauses)).toEqual(clauses);
    expect(cut(text, parts(text).sentences)).toEqual(sentences);
  });

  it('has none in punctuation', () => {
    expect(parts('。，！？').sentences).toEqual([]);
  });
});

describe('paragraphs', () => {
  it('end with the line', () => {
    expect(cut('通知\r\n各位村民：\n明天停水', paragraphs('通知\r\n各位村民：\n明天停水'))).toEqual(['通知\r', '各位村民：', '明天停水']);
  });

  it('stay whole where a fixed width cut the line in mid-sentence', () => {
    const text = '因自来水管改造，明天上午八点到下午四点我们村全\n村停水，请各家提前接好水。';
    expect(paragraphs(text)).toHaveLength(1);
  });

  it('are not joined across list items and titles', () => {
    expect(paragraphs('一、带好身份证、户口本，到村部一楼大厅排队办理登记\n二、填好表，交给大厅的王会计就行。')).toHaveLength(2);
  });
});
