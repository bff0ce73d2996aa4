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
  '天热了，孩子爱往河边跑。因为水下有坑，去年夏天就有一个没上来。您就做两件事：出门前问一句几点回；河边没有大人不让去。从7月1日到8月31日，村部一楼天天有人。孩子有人看，您上班也放心。不过人手少，晚上顾不过来。您想想，多看一眼费多大劲？有更好的办法，周五晚上来村部一起商量，找王书记，13800001111。就像看庄稼，勤看着点。';

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

  it('guesses the same kind of traditional text', () => {
    const ids = (text: string): CheckId[] => engine.coach(text, []).map(({ id }) => id);
    expect(ids('關於您反映路燈問題的答覆\n您好，路燈明天就修。')).toEqual(ids('关于您反映路灯问题的答复\n您好，路灯明天就修。'));
  });

  it('says the same of traditional text', () => {
    expect(missing('您反映的路燈問題已收悉，我單位高度重視，將盡快解決。', 'reply')).toEqual(
      missing('您反映的路灯问题已收悉，我单位高度重视，将尽快解决。', 'reply'),
    );
  });

  const said = (id: CheckId, text: string, kind: Kind): string[] | undefined =>
    checks(text, kind)
      .get(id)
      ?.spans.map((s) => text.slice(s.start, s.end));

  const plan = '2026年度工作安排\n为深入推进哪些重点工作，居民要积极参与，落实好各项补助政策。';
  it.each<[CheckId, string, Kind]>([
    ['voice', plan, 'notice'],
    ['concern', plan, 'notice'],
    ['when', plan, 'notice'],
    ['costs', plan, 'notice'],
    ['voice', '同志们，使命光荣，责任重大。我们要提高政治站位，压实工作责任，我们要凝心聚力、真抓实干，把各项工作落到实处。', 'speech'],
    ['voice', '你户未经批准擅自搭建棚屋，限你于三日内自行拆除，逾期不拆的，我镇将依法强制拆除，一切后果由你户自负。', 'notice'],
    ['concern', '请广大家长提高思想认识，为孩子们撑起安全的蓝天，全体村民共同参与。', 'appeal'],
    ['costs', '问：补助怎么发？\n答：参保人员按规定享受补助，可以领600元。', 'explainer'],
    ['costs', '门诊费用不能报销，办理不方便，还要自己掏钱。', 'explainer'],
    ['when', '经查，该小区2003年建成，2005年6月交付使用，产权归全体业主所有。', 'reply'],
    ['deadline', '7月8日工作人员到现场查看，该小区2003年5月建成，排水管老化。', 'reply'],
    ['when', '望大家早一点准备，中秋佳节将至，讲三点意见，今天我们在这里开会。', 'speech'],
    ['when', '请大家搞好卫生，共同爱护环境。\n张家村村委会\n2025年9月1日', 'notice'],
    ['action', '请广大居民积极参与，请予以理解支持。', 'notice'],
  ])('%s is not answered by %s', (id, text, kind) => {
    expect(said(id, text, kind)).toEqual([]);
  });

  it.each<[CheckId, string, Kind, string[]]>([
    ['voice', '您家水管冻了别慌，先把总阀门关了。加强管道巡查工作。', 'notice', ['您家水管冻了别慌，先把总阀门关了。']],
    ['concern', '家里有老人的，先别急着走。您家的房子在红线里。', 'notice', ['家里有老人的', '您家的房子在红线里']],
    ['concern', '看到的请告诉楼上没有手机的老人，记住了。', 'chat', ['看到的请告诉楼上没有手机的老人']],
    ['when', '9月1日上午9点到村部来，12月31日前交齐了就行。', 'notice', ['9月1日', '上午9点', '12月31日前']],
    ['when', '拆的话，三日内来说一声，春节前办完。', 'notice', ['三日内', '春节']],
    ['when', '7月8日我们到村里看了，管子是坏的，8月底前换好。', 'reply', ['7月8日我们到村里看了', '8月底前']],
    ['deadline', '7月8日我们到村里看了，管子是坏的，8月底前换好。', 'reply', ['8月底前']],
    ['costs', '住院能报一大半。门诊的药要自己出。', 'notice', ['住院能报一大半', '门诊的药要自己出']],
  ])('%s is answered by %s', (id, text, kind, spans) => {
    expect(said(id, text, kind)).toEqual(spans);
  });

  it('leaves papers to superiors and scraps alone', () => {
    expect(checks(official, 'superior').size).toBe(0);
    expect(checks('好的', 'chat').size).toBe(0);
  });

  it('is done with a million characters long before the test would time out', () => {
    const long = `${official}\n`.repeat(Math.ceil(1_000_000 / official.length));
    expect(checks(long, 'appeal').get('small-first')?.ok).toBe(false);
  });

  it('is done with numbers that never end', () => {
    expect(said('when', `请大家${'三'.repeat(300_000)}`, 'notice')).toEqual([]);
  });
});

describe('the advice, once it is followed', () => {
  const ticked = (text: string, id: string): boolean | undefined =>
    engine.coach(text, [], { kind: 'reply' }).find((check) => check.id === id)?.ok;

  it('is content', () => {
    expect(ticked('桥板裂了，这个月不走货车。不这么办，桥会塌。', 'reason')).toBe(true);
    expect(ticked('管子老了，停水确实让您不方便了。', 'feeling')).toBe(true);
    expect(ticked('路灯修好了，还是觉得不对，可以再来找我们。', 'appeal')).toBe(true);
    expect(ticked('路灯下周修好，不明白就打5550188问。', 'who')).toBe(true);
    expect(ticked('水管的事办不了，因为管子是邻村的。', 'decision')).toBe(true);
    expect(ticked('水管周五修好，办不好我给您回话。', 'deadline')).toBe(true);
    expect(ticked('水管中秋节前修好，办不好我给您回话。', 'deadline')).toBe(true);
  });

  it('is not by words that only look alike', () => {
    expect(ticked('防汛要紧，大家都上了堤坝守着。', 'reason')).toBe(false);
    expect(ticked('上个月有一家没交水费，现在都交齐了。', 'feeling')).toBe(false);
    const notice = engine.coach('表上的性别一栏，各户看清区别，特别是老人的。', [], { kind: 'notice' });
    expect(notice.find(({ id }) => id === 'action')?.ok).toBe(false);
  });
});
