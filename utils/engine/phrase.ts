/** A phrase of a rule, taken apart: literal pieces with gaps between them. */
export interface Phrase {
  readonly parts: readonly string[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Writes out `(甲|乙)`: every spelling of one phrase. Groups do not nest. */
export function spellings(phrase: string): string[] {
  const open = phrase.indexOf('(');
  if (open < 0) return [phrase];
  const close = phrase.indexOf(')', open);
  if (close < 0) throw new Error(`Unclosed group in "${phrase}": write (甲|乙)`);
  const rest = spellings(phrase.slice(close + 1));
  return phrase
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => rest.map((tail) => phrase.slice(0, open) + choice + tail));
}

/** All phrases of an entry's first field. Throws where a phrase would match nothing or anything. */
export function parsePhrases(field: string): Phrase[] {
  return field
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(spellings)
    .map((spelling) => {
      const atStart = spelling.startsWith('^');
      const atEnd = spelling.endsWith('$');
      const body = spelling.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
      const pieces = body.split('…');
      const last = pieces.at(-1) === '' && atEnd ? pieces.slice(0, -1) : pieces;
      if (last.some((p) => p === '') || body === '') {
        throw new Error(`"${spelling}" in "${field}": words must stand on both sides of a gap (…$ may end a phrase)`);
      }
      return { parts: pieces, atStart, atEnd };
    });
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
