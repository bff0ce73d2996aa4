import type { Span } from './types.ts';

const COMMAS = '，,、；;';
/** Words that wait for a verb: 我们要{在…下}，修好路. */
const WAITING = /(?:[要会能应须将可让请]|[请让](?:大家|各位|我们|他们)|[一二三四五六七八九十]是)$/;
const STOPS = '。！？!?';
const QUOTES: Record<string, string> = { '“': '”', '"': '"', '‘': '’', '「': '」' };

/** One change of a text: `text` goes in place of `start..end`. */
export interface Edit extends Span {
  readonly text: string;
}

/** Applies one edit. */
export function apply(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

/** `span` with the quotes that stand right around it; `span` itself where there are none. */
export function withQuotes(text: string, span: Span): Span {
  const closing = QUOTES[text[span.start - 1] ?? ''];
  return closing && text[span.end] === closing ? { start: span.start - 1, end: span.end + 1 } : { start: span.start, end: span.end };
}

/** What to cut with `span` so that no comma, no empty quotes and no lone full stop stay behind. */
export function deletion(text: string, span: Span): Span {
  const { start, end } = withQuotes(text, span);
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  const after = text[end] ?? '';
  const opens = before === '' || STOPS.includes(before) || '：:'.includes(before) || text[start - 1] === '\n';
  const colon = after !== '' && '：:'.includes(after);
  const behindComma = before !== '' && COMMAS.includes(before);
  const upToComma = { start: text.slice(0, start).trimEnd().length - 1, end };
  const comma = colon || (after !== '' && COMMAS.includes(after)); // a colon announced what is cut: 现回复如下：
  // 为做好工作，{现通知如下}：¶ announces a list all the same
  if (colon && behindComma && /^(?:\r|\n|$)/.test(text.slice(end + 1, end + 2))) return upToComma;
  if (comma && (opens || behindComma || WAITING.test(text.slice(Math.max(0, start - 4), start).trimEnd()))) return { start, end: end + 1 };
  if (behindComma && (after === '' || after === '\n' || after === '\r' || STOPS.includes(after))) return upToComma;
  if (opens && before !== '：' && after !== '' && STOPS.includes(after)) return { start, end: end + 1 };
  return { start, end };
}

const LEADING = ['请', '要', '会', '就', '都', '也', '在', '把', '给', '让', '向', '对', '跟', '到', '不', '我们', '大家', '已经', '可以'];
const TRAILING = ['了', '的', '吧', '过', '着', '。', '，'];

/** `replacement` without a first or last word that already stands beside `span`: 请请, 了了. */
export function fitted(text: string, span: Span, replacement: string): string {
  let out = replacement;
  const head = LEADING.find((w) => out.startsWith(w) && text.endsWith(w, span.start));
  if (head && out.length > head.length) out = out.slice(head.length);
  const tail = TRAILING.find((w) => out.endsWith(w) && text.startsWith(w, span.end));
  if (tail && out.length > tail.length) out = out.slice(0, -tail.length);
  return out;
}
