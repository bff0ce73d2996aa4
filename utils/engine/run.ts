import { isHan } from './chars.ts';
import type { Paragraph } from './paragraph.ts';
import type { Span } from './types.ts';

/** Words that belong to ordinary clauses: a stretch with one of them is speech, not a set phrase. */
const SPOKEN = /[我你您他她它们这那哪谁啥吗呢吧啊呀了着过的得把被让给跟很别请先再就都还也没几多个次只元号月日点岁]|什么|怎么|可以|如果|因为|所以|但是/;
const DIGITS = /[\d一二三四五六七八九十百千万两]{2}|\d/;
const JOINED = /^[、，,；; ]$/;

/** Rows of `min` or more four-character stretches parted by 、 or ，: 凝心聚力、团结鼓劲、真抓实干. */
export function runs({ text }: Paragraph, min: number): Span[] {
  const out: Span[] = [];
  let row: Span[] = [];
  const close = (): void => {
    if (row.length >= min) out.push({ start: (row[0] as Span).start, end: (row.at(-1) as Span).end });
    row = [];
  };
  for (let i = 0; i < text.length; ) {
    let end = i;
    while (end < text.length && isHan(text.charCodeAt(end))) end++;
    const stretch = text.slice(i, end);
    const fits = stretch.length === 4 && !SPOKEN.test(stretch) && !DIGITS.test(stretch);
    const tail = /[\u3400-\u9fff]{4}$/.test(stretch) && stretch.length > 4;
    if (fits) row.push({ start: i, end });
    else if (stretch !== '') {
      close();
      // the first of a row may hang on its clause: 我们要凝心聚力、…
      if (tail && JOINED.test(text[end] ?? '') && !SPOKEN.test(stretch.slice(-4)) && /[要是能会须并再来]$/.test(stretch.slice(0, -4))) {
        row.push({ start: end - 4, end });
      }
    }
    if (end < text.length && !JOINED.test(text[end] as string)) close();
    i = end + 1;
  }
  close();
  return out;
}
