import { literally } from './chars.ts';

/** A phrase of a rule, ready to be looked for. */
export interface Phrase {
  /** What it can begin with: the whole phrase, or its first two or three characters. */
  readonly heads: readonly string[];
  /** Sticky, from the first character, with a group and its indices for each gap; made when first asked for. `null` where the heads are the whole phrase. */
  readonly pattern: (() => RegExp) | null;
  readonly gaps: number;
  readonly atStart: boolean;
}

/** The most that a gap `…` may hold, in characters. */
const GAP = 24;
const BREAKS = '，。；：！？,;:!?\\n\\t';
const CLAUSE_END = `(?=[\\s”"’」）)]*(?:[${BREAKS}…]|$))`;
/** Characters that a head has if the phrase has so many before a gap; and where that makes too many heads. */
const HEAD = 3;
const SHORT_HEAD = 2;
/** Heads of one phrase. */
const MANY = 24;
/** More spellings than this cannot be meant. */
const MOST = 5000;

const SPECIAL = /[…^$()|]/;

/** A phrase taken apart: text, gaps, and groups of choices. */
type Piece = string | { readonly gap: true } | { readonly choices: readonly (readonly Piece[])[] };

/** The words of an entry's first field that hold no gap, with `(甲|乙)` written out. Throws where they are too many to be meant. */
export function literals(field: string): string[] {
  return field
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      if (!SPECIAL.test(word)) return [word];
      if (/[…^$]/.test(word)) throw new Error(`"${word}": no gaps and no ends here`);
      return spellings(parse(word), Infinity, word).map((s) => s.text);
    });
}

/** Reads all phrases of an entry's first field. Throws where a phrase would match nothing or anything. */
export function parsePhrases(field: string): Phrase[] {
  return field.split(/\s+/).filter(Boolean).map(parsePhrase);
}

function parsePhrase(phrase: string): Phrase {
  if (!SPECIAL.test(phrase)) return { heads: [phrase], pattern: null, gaps: 0, atStart: false };
  const atStart = phrase.startsWith('^');
  const atEnd = phrase.endsWith('$');
  const body = phrase.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  const pieces = parse(body);
  const heads = headsOf(pieces, phrase);
  const gaps = body.split('…').length - 1;
  if (heads.some((h) => h === '') || (body.endsWith('…') && !atEnd)) {
    throw new Error(`"${phrase}": words must stand on both sides of a gap (…$ may end a phrase)`);
  }
  const plain = gaps === 0 && !atEnd && pieces.every((p) => typeof p === 'string');
  let made: RegExp | undefined;
  const pattern = (): RegExp => {
    if (!made) {
      const source = pieces.map((p, k) => toSource(p, atEnd && k === pieces.length - 1)).join('');
      made = new RegExp(source + (atEnd ? CLAUSE_END : ''), gaps > 0 ? 'yd' : 'y');
    }
    return made;
  };
  return { heads: plain ? [body] : [...new Set(heads)], pattern: plain ? null : pattern, gaps, atStart };
}

const MARKS = '…(|)';

/** Reads `甲(乙|丙|)…丁`; groups may nest. */
function parse(phrase: string): Piece[] {
  let at = 0;
  function sequence(): Piece[] {
    const pieces: Piece[] = [];
    while (at < phrase.length && phrase[at] !== '|' && phrase[at] !== ')') {
      const from = at;
      while (at < phrase.length && !MARKS.includes(phrase[at] as string)) at++;
      if (at > from) pieces.push(phrase.slice(from, at));
      else if (phrase[at++] === '…') pieces.push({ gap: true });
      else pieces.push(group());
    }
    return pieces;
  }
  function group(): Piece {
    const choices = [sequence()];
    while (phrase[at] === '|') {
      at++;
      choices.push(sequence());
    }
    if (phrase[at++] !== ')') throw new Error(`"${phrase}" has an unclosed group: write (甲|乙)`);
    return { choices };
  }
  const pieces = sequence();
  if (at < phrase.length) throw new Error(`"${phrase}" has "${phrase[at]}" outside a group`);
  return pieces;
}

function toSource(piece: Piece, last: boolean): string {
  if (typeof piece === 'string') return literally(piece);
  if ('gap' in piece) return `([^${BREAKS}]{1,${GAP}}${last ? '' : '?'})`;
  const longestFirst = piece.choices.map((c) => c.map((p) => toSource(p, false)).join('')).sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}

/** What a phrase can begin with: the longer, the seldomer the pattern is tried in vain; the fewer, the smaller the matcher. */
function headsOf(pieces: readonly Piece[], phrase: string): string[] {
  const heads = spellings(pieces, HEAD, phrase);
  return (heads.length <= MANY ? heads : spellings(pieces, SHORT_HEAD, phrase)).map((s) => s.text);
}

interface Spelling {
  readonly text: string;
  /** True once it is long enough or has come to a gap. */
  readonly done: boolean;
}

/** What a row of pieces can begin with, at least `enough` characters of it where it has so many before a gap. */
function spellings(pieces: readonly Piece[], enough: number, phrase: string): Spelling[] {
  let out: Spelling[] = [{ text: '', done: false }];
  for (const piece of pieces) {
    if (out.every((s) => s.done)) break;
    const next: Spelling[] = [];
    const grow = (text: string, done: boolean): void => void next.push({ text, done: done || text.length >= enough });
    for (const s of out) {
      if (s.done) next.push(s);
      else if (typeof piece === 'string') grow(s.text + piece, false);
      else if ('gap' in piece) grow(s.text, true);
      else {
        for (const choice of piece.choices) {
          for (const t of spellings(choice, enough - s.text.length, phrase)) grow(s.text + t.text, t.done);
        }
      }
    }
    if (next.length > MOST) throw new Error(`"${phrase}" has more than ${MOST} spellings`);
    out = next;
  }
  return out;
}

/** A suggestion as a rule writes it, taken apart. `gloss` goes behind the marked words. */
export interface Template {
  readonly action: 'replace' | 'delete' | 'ask';
  readonly text: string;
  readonly question?: string;
  readonly gloss: boolean;
}

/** A blank with what it counts and what leads to it: 电话{多少}, {多少}元. */
const BLANK = /(?:电话|[在到]|每[年月天亩]|最多|至少)?\{[^{}]*\}(?:个|万|平方)?(?:分贝|[年月天元户岁米分头钱%])?/g;
const ASKS = /[几哪谁啥]|多少|什么|怎/;

/** Reads the suggestion language of {@link Entry}. */
export function parseTemplate(source: string): Template {
  if (source === '-') return { action: 'delete', text: '', gloss: false };
  const mark = source.indexOf('？');
  if (mark >= 0) {
    const text = source.slice(mark + 1);
    return { action: 'ask', question: source.slice(0, mark + 1), text, gloss: text.startsWith('（') };
  }
  const gloss = source.startsWith('（');
  const blanks = [...new Set(Array.from(source.matchAll(BLANK), ([blank]) => blank.replace(/[{}]/g, '')))].join('、');
  if (blanks) return { action: 'ask', question: ASKS.test(blanks) ? `${blanks}？` : `补上：${blanks}`, text: source, gloss };
  return { action: 'replace', text: source, gloss };
}
