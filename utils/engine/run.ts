import type { Paragraph } from './paragraph.ts';
import type { Span } from './types.ts';

/** Words that belong to ordinary clauses: a stretch with one of them is speech, not a set phrase. */
const SPOKEN =
  /[我你您他她它们这那哪谁啥等吗呢吧啊呀了着过的得把被让给跟很别请先再就都还也没几多个次只元号月日点岁]|什么|怎么|可以|如果|因为|所以|但是/;
const DIGITS = /[\d一二三四五六七八九十百千万两]{2}|\d/;
const JOINED = /^[、，,；; ]$/;
/** Characters without punctuation, but for short asides: 社区（单位）实施. */
const STRETCH = /[\u3400-\u9fff]+(?:[（(][\u3400-\u9fff]{1,6}[）)][\u3400-\u9fff]+)*/g;
const ASIDE = /[（(][^（()）]*[）)]/g;
/** What closes a judgement of three characters: 情况明、工作细、措施实. */
const JUDGED = /^[\u3400-\u9fff]{2}[明清实细强美富优新足好高快稳准严活全绿净亮畅安宁旺兴和睦正]$/;
const HANGS = /[要是能会须并再来到以造现成设到立着护示为][\u3400-\u9fff]{4}$/;

/** Whether a pair is all that is said: a heading 一、领导重视，目标明确, or one of several that ； parts. */
function alone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40).trimEnd();
  const closes = after === '' || /^[。；;！!]/.test(after);
  return (
    closes &&
    (/(?:^|\n)\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)$/.test(before) ||
      (/(?:^|[。；;：:])$/.test(before) && `${before.at(-1) ?? ''}${after[0] ?? ''}`.match(/[；;]/) !== null))
  );
}

/** Whether a row only names things: 文化旅游、乡村旅游、…, follows 包括, or ends in …等工作. */
function isList(text: string, row: readonly Span[], next: string): boolean {
  const heads = row.map((s) => text.slice(s.end - 2, s.end));
  const counts = new Map<string, number>();
  let most = 0;
  for (const head of heads) {
    const n = (counts.get(head) ?? 0) + 1;
    counts.set(head, n);
    most = Math.max(most, n);
  }
  const first = row[0]?.start ?? 0;
  const before = text.slice(Math.max(0, first - 60), first);
  return (most > 1 && most * 2 >= row.length) || /^.{2,8}等/.test(next) || /包[括含][^，,。；;]*$/.test(before);
}

/**
 * Rows of `min` or more four-character stretches parted by 、 or ，: 凝心聚力、团结鼓劲、真抓实干. Two are enough where nothing
 * else is said: 摸清底数，精准施策；. Judgements of three characters make such rows as well.
 */
export function runs({ text }: Paragraph, min: number): Span[] {
  const out: Span[] = [];
  let row: Span[] = [];
  let size = 4;
  const close = (next = ''): void => {
    const [first, last] = [row[0], row.at(-1)];
    const many = row.length >= min || (size === 4 && row.length === 2 && first && last && alone(text, first.start, last.end));
    if (first && last && many && !isList(text, row, next)) out.push({ start: first.start, end: last.end });
    row = [];
  };
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    const end = index + stretch.length;
    const bare = stretch.replace(ASIDE, '');
    if (row.length > 0 && !JOINED.test(text.slice((row.at(-1) as Span).end, index))) close();
    const fits = (bare.length === 4 || JUDGED.test(bare)) && !SPOKEN.test(bare) && !DIGITS.test(bare);
    if (fits && (row.length === 0 || size === bare.length)) {
      size = bare.length;
      row.push({ start: index, end });
      continue;
    }
    close(stretch);
    // the first of a row may hang on its clause: 我们要凝心聚力、…, 做到了情况明、…
    if (fits) [size, row] = [bare.length, [{ start: index, end }]];
    else if (stretch !== bare) continue;
    else if (HANGS.test(bare) && !SPOKEN.test(bare.slice(-4))) [size, row] = [4, [{ start: end - 4, end }]];
    else if (/[到了]...$/.test(bare) && JUDGED.test(bare.slice(-3)) && !SPOKEN.test(bare.slice(-3)))
      [size, row] = [3, [{ start: end - 3, end }]];
  }
  close();
  return out;
}
