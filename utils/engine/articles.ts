import type { Span } from './types.ts';

const ITEM = '[（(][一二三四五六七八九十\\d]+[）)]';
/** An article with the items below it; 第一条街 is none. */
const ARTICLE = new RegExp(`^[^\\S\\n]*第[一二三四五六七八九十百零〇\\d]+[条條](?![件路街河线線])[^\\n]*(?:\\n\\s*${ITEM}[^\\n]*)*`, 'gm');
/** Rules that neighbours give themselves speak to the resident all the same. */
const COVENANT = /^\s*[^\n。]{0,40}(?:村规民约|村規民約|公约|公約|守则|守則|须知|須知)/;

/**
 * Where a law or regulation stands in `text`: from its first 第…条 at the start of a line to the end of the last, in UTF-16 units.
 * `undefined` where there is none, and for the covenants of a village or an estate.
 */
export function articles(text: string): Span | undefined {
  if (COVENANT.test(text)) return undefined;
  let start: number | undefined;
  let end = 0;
  for (const found of text.matchAll(ARTICLE)) {
    start ??= found.index;
    end = found.index + found[0].length;
  }
  return start === undefined ? undefined : { start, end };
}
