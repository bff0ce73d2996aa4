import type { Span } from './types.ts';
import { countHan, isDigit, isHan } from './chars.ts';

const STOP = new Set('。！？!?…');
const BREAK = new Set('，,；;：:\t');
const CLOSING = new Set('”’」』）)】》〉"\'');

/** What ends at `i` in `text`: 2 a sentence, 1 a clause, 0 nothing. Half-width marks count, but not inside 3,000, 8:30 or 1.5. */
function ending(text: string, i: number): 0 | 1 | 2 {
  const c = text[i] as string;
  const before = text.charCodeAt(i - 1);
  const after = text.charCodeAt(i + 1);
  if (c === '.') {
    if (isDigit(before) && isHan(after)) return 1; // a list number: 1.加强
    return isHan(before) && !isDigit(after) ? 2 : 0;
  }
  if ((c === ',' || c === ':') && isDigit(before) && isDigit(after)) return 0;
  if (c === ':' && text.startsWith('//', i + 1)) return 0;
  if (STOP.has(c)) return 2;
  if (c === '、' && /^\s*(?:[一二三四五六七八九十]+|\d+)$/.test(text.slice(Math.max(0, i - 5), i))) return 1; // a list number: 三、
  return BREAK.has(c) ? 1 : 0;
}

/** A paragraph taken apart: its clauses (between any two marks but 、) and its sentences. */
export interface Parts {
  readonly clauses: readonly Span[];
  readonly sentences: readonly Span[];
}

/** Finds clauses and sentences of one folded paragraph; a sentence includes its closing mark and quotes, a clause does not. */
export function parts(text: string): Parts {
  const clauses: Span[] = [];
  const sentences: Span[] = [];
  let clause = 0;
  let sentence = 0;
  for (let i = 0; i <= text.length; i++) {
    const kind = i === text.length ? 2 : ending(text, i);
    if (kind === 0) continue;
    if (i > clause) clauses.push({ start: clause, end: i });
    clause = i + 1;
    if (kind === 1) continue;
    let end = Math.min(i + 1, text.length);
    while (end < text.length && (STOP.has(text[end] as string) || CLOSING.has(text[end] as string))) end++;
    if (countHan(text, sentence, end) > 0) sentences.push({ start: sentence, end });
    sentence = end;
    clause = Math.max(clause, end);
    i = Math.max(i, end - 1);
  }
  return { clauses, sentences };
}

/** The part that holds `offset`, by binary search; `undefined` between parts. */
export function partAt(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const span = spans[mid] as Span;
    if (offset < span.start) high = mid - 1;
    else if (offset >= span.end) low = mid + 1;
    else return span;
  }
  return undefined;
}

const ENDED = /[。！？；：!?;:”」）)】》…\-—|]\s*$/;
const LISTED = /^\s*(?:[一二三四五六七八九十\d]+[、.．)）]|[（(][一二三四五六七八九十\d]+[)）]|[①-⑳•·\-*#|]|附件|第.{1,4}[条章节])/;

/**
 * Paragraphs of a text. A line break ends one, unless the line looks cut off in mid-sentence by a fixed width
 * (text from PDF and OCR): then the lines stay together.
 */
export function paragraphs(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const br = text.indexOf('\n', start);
    const end = br < 0 ? text.length : br;
    lines.push({ start, end });
    start = end + 1;
    if (br < 0) break;
  }
  const out: Span[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && continues(text, last, line)) out[out.length - 1] = { start: last.start, end: line.end };
    else out.push(line);
  }
  return out.filter((p) => p.end > p.start);
}

const NARROWEST = 18;
const WIDEST = 60;

function continues(text: string, above: Span, below: Span): boolean {
  const first = text.lastIndexOf('\n', above.end - 1) + 1;
  const upper = text.slice(Math.max(above.start, first), above.end).trimEnd();
  const lower = text.slice(below.start, below.end).trim();
  const width = upper.length;
  if (width < NARROWEST || width > WIDEST || lower.length === 0 || lower.length > width + 2) return false;
  if (ENDED.test(upper) || LISTED.test(lower) || LISTED.test(upper)) return false;
  return /[，、。；！？]/.test(upper) && /[。！？；，]/.test(lower) && isHan(lower.charCodeAt(0));
}
