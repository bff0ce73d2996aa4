import { literally } from './chars.ts';

/** Writes our own wordings in traditional characters. */
export type Unfold = (text: string) => string;

/**
 * @param fold traditional and simplified character in turn; of several for one, the first is taken
 * @param words what is spelled otherwise than `fold` has it, each with its traditional spelling: characters, or words that go before them
 */
export function unfolder(fold: string, words: Readonly<Record<string, string>>): Unfold {
  const spelling = new Map<string, string>();
  for (let i = fold.length - 2; i >= 0; i -= 2) spelling.set(fold[i + 1] as string, fold[i] as string);
  for (const [word, traditional] of Object.entries(words)) spelling.set(word, traditional);
  const longestFirst = Object.keys(words).sort((a, b) => b.length - a.length);
  const pieces = new RegExp([...longestFirst.map(literally), '.'].join('|'), 'gsu');
  return (text) => text.replace(pieces, (piece) => spelling.get(piece) ?? piece);
}
