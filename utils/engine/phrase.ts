/** A phrase of a rule, ready to be looked for. */
export interface Phrase {
  /** What it can begin with: the whole phrase, or its first two characters or more. */
  readonly heads: readonly string[];
  /** Sticky, from the first character, with a group and its indices for each gap; made when first asked for. `null` where the heads are the whole phrase. */
  readonly pattern: (() => RegExp) | null;
  readonly gaps: number;
  readonly atStart: boolean;
}

/** The most that a gap `…` may hold, in characters; at the end of a clause it may hold more. */
const GAP = 12;
const LAST_GAP = 24;
const BREAKS = '，。；：！？,;:!?\\n\\t';
const CLAUSE_END = `(?=[\\s”"’」）)]*(?:[${BREAKS}…]|$))`;
/** More spellings than this cannot be meant. */
const MOST = 5000;

/** A phrase taken apart: characters, gaps, and groups of choices. */
type Piece = string | { readonly gap: true } | { readonly choices: readonly (readonly Piece[])[] };

/** The words of an entry's first field that hold no gap, with `(甲|乙)` written out. Throws where they are too many to be meant. */
export function literals(field: string): string[] {
  return field
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      if (/[…^$]/.test(word)) throw new Error(`"${word}": no gaps and no ends here`);
      return spellings(parse(word), Infinity, word).map((s) => s.text);
    });
}

/** Reads all phrases of an entry's first field. Throws where a phrase would match nothing or anything. */
export function parsePhrases(field: string): Phrase[] {
  return field.split(/\s+/).filter(Boolean).map(parsePhrase);
}

const SPECIAL = /[…^$()|]/;

function parsePhrase(phrase: string): Phrase {
  if (!SPECIAL.test(phrase)) return { heads: [phrase], pattern: null, gaps: 0, atStart: false };
  const atStart = phrase.startsWith('^');
  const atEnd = phrase.endsWith('$');
  const body = phrase.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  const pieces = parse(body);
  const heads = spellings(pieces, 2, phrase).map((s) => s.text);
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

/** Reads `甲(乙|丙|)…丁`; groups may nest. */
function parse(phrase: string): Piece[] {
  let at = 0;
  function sequence(): Piece[] {
    const pieces: Piece[] = [];
    while (at < phrase.length && phrase[at] !== '|' && phrase[at] !== ')') {
      const c = phrase[at++] as string;
      if (c === '…') pieces.push({ gap: true });
      else if (c === '(') pieces.push(group());
      else pieces.push(c);
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
  if (typeof piece === 'string') return piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  if ('gap' in piece) return last ? `([^${BREAKS}]{1,${LAST_GAP}})` : `([^${BREAKS}]{1,${GAP}}?)`;
  const longestFirst = piece.choices.map((c) => c.map((p) => toSource(p, false)).join('')).sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
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
    out = out.flatMap((s): Spelling[] => {
      if (s.done) return [s];
      if (typeof piece === 'string') return [{ text: s.text + piece, done: s.text.length + 1 >= enough }];
      if ('gap' in piece) return [{ text: s.text, done: true }];
      return piece.choices.flatMap((choice) =>
        spellings(choice, enough - s.text.length, phrase).map((t) => ({
          text: s.text + t.text,
          done: t.done || s.text.length + t.text.length >= enough,
        })),
      );
    });
    if (out.length > MOST) throw new Error(`"${phrase}" has more than ${MOST} spellings`);
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

/** Reads the suggestion language of {@link Entry}. */
export function parseTemplate(source: string): Template {
  if (source === '-') return { action: 'delete', text: '', gloss: false };
  const mark = source.indexOf('？');
  if (mark >= 0) {
    const text = source.slice(mark + 1);
    return { action: 'ask', question: source.slice(0, mark + 1), text, gloss: text.startsWith('（') };
  }
  const gloss = source.startsWith('（');
  const blanks = [...source.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]);
  if (blanks.length > 0) return { action: 'ask', question: `补上：${blanks.join('、')}`, text: source, gloss };
  return { action: 'replace', text: source, gloss };
}
