import * as OpenCC from 'opencc-js';
import type { Plugin } from 'vite';
import { COACH_WORDS } from '../utils/engine/coach.ts';
import { readRules, readTopics } from './pack.ts';

const ID = 'virtual:traditional';

/** Words of ours as Taiwan writes them, by their simplified spelling; without those that are the same in both. */
export function inTraditional(words: readonly string[]): Record<string, string> {
  const convert = OpenCC.Converter({ from: 'cn', to: 'tw' });
  return Object.fromEntries(words.map((text) => [text, convert(text)] as const).filter(([text, converted]) => text !== converted));
}

/** What extension pages show beside their own messages: titles and reasons of the rules, the coach, the everyday matters. */
async function shown(): Promise<string[]> {
  const rules = (await readRules()).flatMap(({ title, why }) => [title, why]);
  const topics = (await readTopics()).flatMap(({ title, concern, gains, costs, sayings, asked }) => [
    title,
    concern,
    gains,
    costs,
    sayings,
    asked,
  ]);
  return [...rules, ...COACH_WORDS, ...topics.flat()];
}

/** Serves `virtual:traditional`. Spelled while building, because the dictionaries weigh over a megabyte. */
export function traditional(): Plugin {
  return {
    name: 'xiaodaoli:traditional',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id === `\0${ID}`) return `export default ${JSON.stringify(inTraditional(await shown()))};`;
    },
  };
}
