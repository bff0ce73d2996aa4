import * as OpenCC from 'opencc-js';
import type { Plugin } from 'vite';
import type { Rule } from '../utils/engine/rule.ts';
import { readRules } from './pack.ts';

const ID = 'virtual:traditional';

/** Titles and reasons of the rules as Taiwan writes them, by their simplified spelling; without those that are the same in both. */
export function inTraditional(rules: readonly Pick<Rule, 'title' | 'why'>[]): Record<string, string> {
  const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const words = rules.flatMap(({ title, why }) => [title, why]).map((text) => [text, convert(text)] as const);
  return Object.fromEntries(words.filter(([text, converted]) => text !== converted));
}

/** Serves `virtual:traditional`. Spelled while building, because the dictionaries weigh over a megabyte. */
export function traditional(): Plugin {
  return {
    name: 'xiaodaoli:traditional',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id === `\0${ID}`) return `export default ${JSON.stringify(inTraditional(await readRules()))};`;
    },
  };
}
