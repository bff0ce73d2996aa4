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
const HANGS = /[要是能会须并再来到以][\u3400-\u9fff]{4}$/;

/** Whether a row only names things: 文化旅游、乡村旅游、…, or ends in …等工作. */
function isList(text: string, row: readonly Span[], next: string): boolean {
  const heads = row.map((s) => text.slice(s.end - 2, s.end));
  const most = Math.max(...heads.map((head) => heads.filter((h) => h === head).length));
  return (most > 1 && most * 2 >= row.length) || /^.{2,8}等/.test(next);
}

/** Rows of `min` or more four-character stretches parted by 、 or ，: 凝心聚力、团结鼓劲、真抓实干. */
export function runs({ text }: Paragraph, min: number): Span[] {
  const out: Span[] = [];
  let row: Span[] = [];
  const close = (next = ''): void => {
    if (row.length >= min && !isList(text, row, next)) out.push({ start: (row[0] as Span).start, end: (row.at(-1) as Span).end });
    row = [];
  };
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    const end = index + stretch.length;
    const bare = stretch.replace(ASIDE, '');
    if (row.length > 0 && !JOINED.test(text.slice((row.at(-1) as Span).end, index))) close();
    if (bare.length === 4 && !SPOKEN.test(bare) && !DIGITS.test(bare)) row.push({ start: index, end });
    else {
      close(stretch);
      // the first of a row may hang on its clause: 我们要凝心聚力、…
      if (HANGS.test(bare) && !SPOKEN.test(bare.slice(-4)) && stretch === bare) row.push({ start: end - 4, end });
    }
  }
  close();
  return out;
}
