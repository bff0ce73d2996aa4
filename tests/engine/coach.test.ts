import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/pack.ts';
import type { CheckId } from '../../utils/engine/questions.ts';
import type { Kind } from '../../utils/engine/types.ts';

const engine = await loadEngine();
const checks = (text: string, kind: Kind) =>
  new Map(engine.coach(text, engine.lint(text, { kind }), { kind }).map((c) => [c.id, c] as const));
const missing = (text: string, kind: Kind): CheckId[] => [...checks(text, kind).values()].filter((c) => !c.ok).map((c) => c.id);

const official = '为切实加强防溺水工作，坚决遏制溺亡事故发生，请广大家长提高思想认识。去年夏天，张家湾两个孩子下水，一个没上来。';
const plain =
  '天热了，孩子爱往河边跑。因为水下有坑，去年夏天就有一个没上来。您就做两件事：出门前问一句几点回；河边没有大人不让去。从7月1日到8月31日，村部一楼天天有人。不过人手少，晚上顾不过来。您想想，多看一眼费多大劲？有更好的办法，周五晚上来村部一起商量，找王书记，13800001111。就像看庄稼，勤看着点。';

describe('the coach', () => {
  it('finds a slogan at the head and the sentence to begin with', () => {
    const check = checks(official, 'appeal').get('small-first');
    expect(check?.ok).toBe(false);
    expect(check?.quote).toContain('去年夏天，张家湾两个孩子下水');
    expect(check?.spans.map((s) => official.slice(s.start, s.start + 2))).toEqual(['为切', '去年']);
  });

  it('is content with a message that says what people need', () => {
    expect(missing(plain, 'appeal')).toEqual([]);
  });

  it('asks for what a notice does not say', () => {
    expect(missing('请大家搞好卫生，共同营造良好氛围，让环境更美丽。', 'notice')).toEqual(
      expect.arrayContaining(['when', 'where', 'who', 'answer-back']),
    );
  });

  it('asks a reply for date, person and a way to appeal', () => {
    expect(missing('您反映的路灯问题已收悉，我单位高度重视，将尽快解决。', 'reply')).toEqual(
      expect.arrayContaining(['deadline', 'who', 'appeal', 'found-out', 'basis']),
    );
  });

  it('shows where an answer stands', () => {
    const who = checks(plain, 'appeal').get('who');
    expect(who?.spans.map((s) => plain.slice(s.start, s.end))).toEqual(expect.arrayContaining(['13800001111']));
  });

  it('says the same of traditional text', () => {
    expect(missing('您反映的路燈問題已收悉，我單位高度重視，將盡快解決。', 'reply')).toEqual(
      missing('您反映的路灯问题已收悉，我单位高度重视，将尽快解决。', 'reply'),
    );
  });

  it('leaves papers to superiors and scraps alone', () => {
    expect(checks(official, 'superior').size).toBe(0);
    expect(checks('好的', 'chat').size).toBe(0);
  });

  it('is done with a million characters long before the test would time out', () => {
    const long = `${official}\n`.repeat(Math.ceil(1_000_000 / official.length));
    expect(checks(long, 'appeal').get('small-first')?.ok).toBe(false);
  });
});
