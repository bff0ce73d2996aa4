import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/pack.ts';

const engine = await loadEngine();
const marked = (text: string): string[] => engine.lint(text).map((f) => f.text);

describe('what belongs to a collocation or a light verb', () => {
  it.each([
    ['镇里深入开展环境整治活动。', '深入开展环境整治活动'],
    ['社区动员各方力量积极参与。', '动员各方力量积极参与'],
    ['社区对情况进行了解。', '对情况进行了解'],
    ['镇里严格落实党建工作责任制。', '严格落实党建工作责任制'],
    ['春节期间我们会尽快修好。', '会尽快'],
    ['大家一起营造和谐安全的社会环境。', '营造和谐安全的社会环境'],
    ['社区提高居民“防诈”意识。', '提高居民“防诈”意识'],
    ['物业认真落实《垃圾分类管理办法》各项措施。', '认真落实《垃圾分类管理办法》各项措施'],
    ['家长要教孩子增强明辨是非的能力。', '增强明辨是非的能力'],
  ])('%s', (text, span) => {
    expect(marked(text)).toContain(span);
  });
});

describe('what is offered for a collocation', () => {
  const wordings = (text: string): string[] =>
    engine
      .lint(`各村民委员会：\n${text}`)
      .flatMap((f) => f.suggestions)
      .filter((s) => s.action === 'replace')
      .map((s) => s.text);

  it('keeps what is done apart from what is to be done', () => {
    expect(wordings('镇里要提升服务质量。')).toEqual(['把服务做得更好']);
    expect(wordings('镇里提升了服务质量。')).toEqual(['把服务做得更好了']);
  });

  it('keeps 过程 whole, and leaves what only says what a system is', () => {
    expect(marked('要强化过程管理。')).toEqual(['强化过程管理']);
    for (const wording of wordings('要强化过程管理。')) expect(wording).toContain('过程');
    expect(marked('这是健全社会保障体系的重要举措。')).not.toContain('健全社会保障体系的重要举措');
  });

  it('takes whatever 予以 leans on for a verb, how a thing is done along with it', () => {
    expect(wordings('逾期不走的车，一律予以拖移。')).toContain('拖移');
    expect(wordings('镇里对水库开展拉网式排查。')).toContain('拉网式排查水库');
    expect(marked('社区对家里没活干的人进行就业意愿摸排。')).not.toContain('进行就业');
  });

  it('takes the first of two verbs with it', () => {
    expect(marked('稳定和扩大农民工就业渠道。')).toEqual(['稳定和扩大农民工就业渠道']);
  });

  it.each(['我们把旅游业培育成为新的支柱产业。', '培育更多企业进入飞机供应体系。', '推动多方参与重大项目建设。'])(
    '%s holds too much for one wording',
    (text) => {
      expect(wordings(text)).toEqual([]);
    },
  );

  it('leaves what only qualifies a later word', () => {
    expect(marked('形成公平竞争、统一开放的物流市场。')).toEqual([]);
  });

  it('takes no noun for a verb', () => {
    expect(wordings('民政局负责养老服务资金保障工作。')).toEqual([]);
    expect(wordings('民政局要保障工作。')).not.toEqual([]);
  });

  it('knows what is one word', () => {
    expect(wordings('提振必胜信心。')).toEqual(['心里更有底']);
    expect(wordings('提振老乡信心。')).toEqual(['让老乡心里更有底']);
  });

  it('asks only where the change is a noun under another verb', () => {
    expect(wordings('办事效率提升。')).toEqual(['办事效率比以前强了']);
    expect(wordings('抓好污水处理能力提升。')).toEqual([]);
  });

  it('leaves the second thing done to the same matter in place', () => {
    expect(wordings('年底将对全区垃圾进行统一处置和变卖。')).toEqual(['统一处置']);
  });
});
