import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { loadEngine, makePack } from '../../scripts/pack.ts';
import { apply, createEngine, score } from '../../utils/engine/index.ts';

const engine = await loadEngine();
const marked = (text: string): string[] => engine.lint(text).map((f) => f.text);

describe('word boundaries and plain senses', () => {
  it.each([
    '他是资深化学老师',
    '躲在角落实在可怜',
    '走进行李房',
    '没有关门',
    '其实施工队早就走了',
    '政治理论课',
    '酒精准备好了',
    '先夯实地基',
    '擦擦落地窗',
    '推进器坏了',
    '他住建设路12号',
    '去3号窗口',
    '门的抓手松了',
    '坐和谐号去',
    '真是一场及时雨',
    '落实了三万元补助，昨天打到卡上',
    '起付线就是自己先掏的那一截',
    '他是研究生',
    '我带了相机',
    '《关于进一步加强管理的通知》',
    '看 https://a.cn/高度重视',
    '国办发〔2016〕61号',
  ])('%s is silent', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('articles of a law', () => {
  const law = '第一条 严禁露天焚烧秸秆。\n（一）逾期不予受理；\n第二条 违者从严处罚。';
  const tone = (text: string): string[] =>
    engine
      .lint(text)
      .filter((f) => f.category === 'tone')
      .map((f) => f.text);

  it('command in good right, the words around them do not', () => {
    expect(tone(law)).toEqual([]);
    expect(tone(`各户一律到村部登记。\n${law}\n请大家听从现场指挥。`)).toEqual(['一律', '听从现场指挥']);
    expect(tone(law.replace(/条/g, '條'))).toEqual([]);
  });

  it('are still read for everything else', () => {
    expect(marked('第三条 镇里要高度重视这件事。')).toEqual(['要高度重视']);
  });

  it('are none in a covenant of neighbours, nor where a street is numbered', () => {
    expect(tone(`清河村村规民约\n${law}`)).toHaveLength(3);
    expect(tone('第一条街上一律不停车。')).toEqual(['一律']);
  });
});

describe('a term in a longer name', () => {
  it.each(['到劳动监察大队反映。', '社区矫正中心在三楼。', '去劳动仲裁院。', '轮候证要带上。'])('%s is silent', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('is explained behind the whole word, once', () => {
    const text = '领临时救助金的有三户。';
    const found = engine.lint(text);
    expect(found.map((f) => f.text)).toEqual(['临时救助金']);
    const fixed = apply(text, found[0]!.suggestions[0]!);
    expect(fixed).toMatch(/^领临时救助金（.+）的有三户。$/);
    expect(marked(fixed)).toEqual([]);
  });

  it('is one in 金额 and 书屋 no more than elsewhere', () => {
    expect(marked('临时救助金额不变。')).toEqual(['临时救助']);
  });
});

describe('both scripts', () => {
  const text = '街道高度重视，将对现场进行核实，尽快予以解决，进一步提升服务水平。';
  const toTraditional = OpenCC.Converter({ from: 'cn', to: 'tw' });

  it('marks the same places and scores the same', () => {
    const traditional = toTraditional(text);
    const spans = (t: string): string[] => engine.lint(t).map((f) => `${f.rule} ${f.start} ${f.end}`);
    expect(spans(traditional)).toEqual(spans(text));
    expect(spans(text).length).toBeGreaterThan(3);
    expect(score(traditional, engine.lint(traditional))).toEqual(score(text, engine.lint(text)));
  });

  it('takes a long text for the same kind of message from the same kind of writer', () => {
    const long = `关于做好防汛工作的通知\n各村民委员会：\n${'近期雨水多，河边的路滑，大家出门小心。'.repeat(6)}${text}\n特此通知。`;
    expect(engine.guess(toTraditional(long))).toBe(engine.guess(long));
    expect(engine.lint(toTraditional(long)).map(({ rule }) => rule)).toEqual(engine.lint(long).map(({ rule }) => rule));
  });

  it('offers wordings in the script of the text', () => {
    const [finding] = engine.lint(toTraditional('街道高度重视这件事。'));
    expect(finding?.suggestions.map((s) => s.text).join()).not.toMatch(/[谁儿么]/);
  });

  it('matches a single traditional character in simplified text, offsets held', () => {
    const mixed = '要發扬钉钉子精神，久久为功。';
    const found = engine.lint(mixed);
    expect(found.length).toBeGreaterThan(0);
    for (const f of found) expect(mixed.slice(f.start, f.end)).toBe(f.text);
  });
});

describe('odd input', () => {
  const odd = [
    '',
    ' ',
    '\u3000\u3000',
    '。，！？',
    '\ud83d',
    'a\ude00b',
    '\r\n\r\n',
    '高度重视\r\n高度重视',
    '高\u00a0度\u00a0重\u00a0视',
    '\ufeff高度重视',
    '😀高度重视😀',
    '一'.repeat(5000),
    '高 度 重 视 此 事',
    '|高度重视|进行核实|\n|---|---|',
  ];
  it.each(odd.map((text) => [JSON.stringify(text).slice(0, 30), text]))('%s', (_, text) => {
    for (const f of engine.lint(text)) {
      expect(text.slice(f.start, f.end)).toBe(f.text);
      expect(f.suggestions.length).toBeGreaterThan(0);
    }
  });

  it('sees through spaces that OCR put between characters', () => {
    expect(marked('街道高 度 重 视 这 件 事。')).toContain('高 度 重 视');
  });

  it('sees through a line break inside a sentence', () => {
    expect(marked('对大家反映的路灯不亮、下雨积水的事，街道高度\n重视，明天上午就到现场去看。')).toContain('高度\n重视');
  });

  it('takes a million characters', () => {
    const text = '街道高度重视，将对现场进行核实。\n'.repeat(60_000);
    expect(engine.lint(text)).toHaveLength(engine.lint('街道高度重视，将对现场进行核实。').length * 60_000);
  });

  it('never throws, and every offset holds, on text made of pieces', () => {
    const piece = fc.constantFrom(
      '高度重视',
      '进行',
      '核实',
      '对',
      '，',
      '。',
      '“',
      '”',
      '《',
      '》',
      '（',
      '\n',
      '\r\n',
      ' ',
      '提升',
      '水平',
      '起付线',
      '1.',
      '3月5日',
      'http://a',
      '\ud800',
      '發',
      '是指',
      '尽快',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const f of engine.lint(text)) {
          expect(text.slice(f.start, f.end)).toBe(f.text);
          for (const s of f.suggestions) {
            expect(s.start).toBeGreaterThanOrEqual(0);
            expect(s.end).toBeLessThanOrEqual(text.length);
            apply(text, s);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a clause', () => {
  it.each(['突出庭院特色。', '一是突出庭院特色。', '第一，突出庭院特色。'])('begins behind its number: %s', (text) => {
    expect(engine.lint(text, { kind: 'notice' }).map((f) => f.text)).toContain('突出庭院特色');
  });
});

describe('options', () => {
  it('switches a rule off', () => {
    const [first] = engine.lint('街道高度重视这件事。');
    expect(first).toBeDefined();
    expect(engine.lint('街道高度重视这件事。', { off: new Set([first!.rule]) }).map((f) => f.rule)).not.toContain(first!.rule);
  });

  it('leaves papers to superiors their style', () => {
    expect(engine.lint('我镇高度重视，提高政治站位。', { kind: 'superior' })).toEqual([]);
  });

  it('is silent on a term once it has been explained, also in a later paragraph', () => {
    const once = engine.lint('过了起付线再报。');
    expect(once.map((f) => f.text)).toContain('起付线');
    expect(engine.lint('起付线，就是自己先掏的那一截。\n过了起付线再报。').map((f) => f.text)).not.toContain('起付线');
  });

  it('puts an explanation behind closing quotes and drops the quotes round a plain word', () => {
    const fix = (text: string): string => apply(text, engine.lint(text)[0]!.suggestions[0]!);
    expect(fix('清点村里的“三资”。')).toBe('清点村里的“三资”（资金、资产、资源）。');
    expect(fix('办证要“减证便民”。')).toBe('办证要少要证明。');
  });

  it('is silent on a term that only names what was just said', () => {
    expect(engine.lint('头一年的300块得自己出，文件上叫“起付线”，过了起付线才报。').map((f) => f.text)).not.toContain('起付线');
    expect(engine.lint('文件上写着“起付线”，过了起付线才报。').map((f) => f.text)).toContain('起付线');
  });

  it('stays silent on a short term inside a longer one that is explained', () => {
    expect(engine.lint('规上工业企业（规模大一些的工厂）有12家。')).toEqual([]);
  });

  it('gives the same findings the second time, from memory', () => {
    const text = '街道高度重视。\n\n街道高度重视。';
    expect(engine.lint(text)).toEqual(engine.lint(text));
    expect(engine.lint(text).map((f) => f.start)).toEqual([2, 11]);
  });
});

const essay = '../shared/guidance-source.txt';
describe.skipIf(!existsSync(essay))('the source essay', () => {
  const text = existsSync(essay) ? readFileSync(essay, 'utf8') : '';
  const words = text ? marked(text) : [];
  it.each(['久久为功', '步步为营', '抓铁有痕', '以坚强的决心、铁的纪律', '最后一公里'])('marks %s', (slogan) => {
    expect(words.some((w) => w.includes(slogan) || slogan.includes(w))).toBe(true);
  });
  it.each(['群众最服的是理,最怕的也是理', '“小事”好做,但做好不容易', '有的公布电话联系不上,提供服务没“好脸”', '把利弊关系讲透彻了'])(
    'leaves %s alone',
    (plain) => {
      expect(text).toContain(plain);
      const start = text.indexOf(plain);
      expect(engine.lint(text).filter((f) => f.category !== 'long' && f.start < start + plain.length && f.end > start)).toEqual([]);
    },
  );
});

describe('an empty verb and its object', () => {
  const offers = (text: string): string[] => engine.lint(text).flatMap((f) => f.suggestions.map((s) => s.text));

  it('have no doer where they say what a thing is for', () => {
    expect(offers('为切实加强防汛工作，村里买了沙袋。')).toEqual(['{哪件事}', '把防汛的事办好']);
    expect(offers('这成为切实加强防汛工作的大事。')).not.toContain('{哪件事}');
  });

  it('leave out what a thing is only to become', () => {
    expect(offers('大家共同维护良好的小区环境。')).toContain('把小区环境弄好');
    expect(offers('大家共同維護良好的小區環境。')).toContain('把小區環境弄好');
  });

  it('keep what is joined to the object', () => {
    expect(offers('镇里提升服务水平和办事效率。')).toHaveLength(1);
  });
});

describe('ties', () => {
  it('and longer matches of a fallback rule go to any other', () => {
    const marks = engine.lint('一是聚焦庭院养花种菜的产业链条做文章。', { kind: 'notice' }).map((f) => f.rule);
    expect(marks).toContain('term-economy');
    expect(marks).not.toContain('empty-clause');
  });

  it('go to the entry that its rule names first, whatever other rules begin with', () => {
    const [rule] = engine.rules.filter((r) => r.type === 'lexicon');
    if (rule?.type !== 'lexicon') throw new Error('no lexicon rule');
    const other: typeof rule = { ...rule, id: 'other', entries: [['办一场…大会', '别的']], except: '' };
    const own: typeof rule = {
      ...rule,
      id: 'own',
      entries: [
        ['办一场热闹的晚会', '先'],
        ['办一场…晚会', '后'],
      ],
      except: '',
    };
    const [finding] = createEngine(makePack([other, own])).lint('村里办一场热闹的晚会。', { kind: 'notice' });
    expect(finding?.suggestions[0]?.text).toBe('先');
  });
});
