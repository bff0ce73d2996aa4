import { describe, expect, it } from 'vitest';
import { files, read } from './house/files.ts';

const languages = ['zh_CN', 'zh_TW', 'en'];
const messages = (language: string) => JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<string, { message: string }>;
const sources = files.filter((file) => /^(?:components|entrypoints|utils)\/.*\.tsx?$/.test(file) || file === 'wxt.config.ts').map(read);

describe('the interface', () => {
  it.each(languages)('says everything in %s', (language) => {
    expect(Object.keys(messages(language)).sort()).toEqual(Object.keys(messages('zh_CN')).sort());
    expect(Object.entries(messages(language)).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it.each(languages)('fills the same blanks in %s', (language) => {
    const blanks = ({ message }: { message: string }) => [...new Set(message.match(/\$\d/g))].sort();
    const chinese = messages('zh_CN');
    for (const [key, message] of Object.entries(messages(language))) expect(blanks(message), key).toEqual(blanks(chinese[key] ?? message));
  });

  it('says nothing that is never shown', () => {
    const shown = (key: string) => {
      const made = `${key.slice(0, key.indexOf('_') + 1)}$\{`;
      return sources.some((source) => source.includes(`'${key}'`) || source.includes(`__MSG_${key}__`) || source.includes(`\`${made}`));
    };
    expect(Object.keys(messages('zh_CN')).filter((key) => !shown(key))).toEqual([]);
  });

  it('is short enough for the stores', () => {
    for (const language of languages) {
      expect(messages(language)['name']?.message.length).toBeLessThanOrEqual(75);
      expect(messages(language)['description']?.message.length).toBeLessThanOrEqual(132);
    }
  });
});
