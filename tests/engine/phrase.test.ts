import { describe, expect, it } from 'vitest';
import { literals, parsePhrases, parseTemplate } from '../../utils/engine/phrase.ts';

describe('phrases', () => {
  it('writes out groups, also inside each other', () => {
    expect(literals('(广大|)群众 (a(b|c)|d)e')).toEqual(['广大群众', '群众', 'abe', 'ace', 'de']);
  });

  it('begins with a few characters or the whole phrase, however many choices follow', () => {
    const [phrase] = parsePhrases(`不属于${'(甲|乙|丙|丁|戊)'.repeat(12)}`);
    expect(phrase?.heads).toEqual(['不属于']);
    expect(phrase?.pattern?.().test('不属于甲乙丙丁戊甲乙丙丁戊甲乙')).toBe(true);
  });

  it('counts gaps and keeps what they hold', () => {
    const [phrase] = parsePhrases('以…为(抓手|契机)');
    expect(phrase?.pattern?.().exec('以项目为契机')?.[1]).toBe('项目');
    expect(phrase?.gaps).toBe(1);
  });

  it.each(['…好', '好…', '^', '(甲|)', '甲(乙', '甲)乙', '甲|乙'])('refuses %s, which matches nothing or anything', (bad) => {
    expect(() => parsePhrases(bad)).toThrow(bad.replace(/^\^/, ''));
  });
});

describe('suggestions', () => {
  it.each([
    ['-', { action: 'delete', text: '', gloss: false }],
    ['大家爱看', { action: 'replace', text: '大家爱看', gloss: false }],
    ['哪天办好？{几号}前', { action: 'ask', question: '哪天办好？', text: '{几号}前', gloss: false }],
    ['哪天办好？', { action: 'ask', question: '哪天办好？', text: '', gloss: false }],
    ['{几号}前办好', { action: 'ask', question: '几号？', text: '{几号}前办好', gloss: false }],
    ['每月{多少}元，到{哪儿}领', { action: 'ask', question: '每月多少元、到哪儿？', text: '每月{多少}元，到{哪儿}领', gloss: false }],
    ['又管业务又管{安全}', { action: 'ask', question: '补上：安全', text: '又管业务又管{安全}', gloss: false }],
    ['（自己先掏的那截）', { action: 'replace', text: '（自己先掏的那截）', gloss: true }],
  ])('reads %s', (source, template) => {
    expect(parseTemplate(source)).toEqual(template);
  });
});
