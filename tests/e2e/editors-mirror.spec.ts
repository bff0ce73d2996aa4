import { expect, test, type Rect } from './support/probe.ts';

/** 1,000 marks take about `LOOKS=30`. */
const LOOKS = Number(process.env['LOOKS'] ?? 6);
const TEXT = '街道高度重视这件事，已转 12345 热线和有关部门办理（见 notice-2024.pdf）。\n请相关人员到现场看一看，price 3.5元/kg。\n'.repeat(
  6,
);
const PHRASES = ['高度重视', '有关部门', '相关人员'];

/** Looks that fields have out there, mixed by the number of the try. */
function look(i: number): string {
  const of = <T>(choices: readonly T[], step: number): T => choices[Math.floor(i * step) % choices.length] as T;
  return [
    `width:${180 + ((i * 37.3) % 420)}px`,
    `height:${of([60, 97.5, 140, 700], 1)}px`,
    `font:${of([13.333, 14, 16, 19], 1)}px/${of(['normal', 1.2, 1.75, '26px'], 0.7)} ${of(['sans-serif', 'serif', 'monospace'], 1)}`,
    `padding:${of([0, 2, 7.5, 16], 0.5)}px`,
    `border:${of([0, 1, 1.5, 4], 0.3)}px solid`,
    `box-sizing:${of(['content-box', 'border-box'], 1)}`,
    `word-break:${of(['normal', 'break-all'], 0.5)}`,
    `text-align:${of(['left', 'justify', 'center', 'right'], 0.25)}`,
    `letter-spacing:${of(['normal', '0.7px'], 0.34)}`,
    `text-indent:${of(['0', '2em'], 0.2)}`,
    `zoom:${of([1, 1.25, 0.9], 0.4)}`,
  ].join(';');
}

test('over a mirror every mark stands within a pixel of its words, or is hidden', async ({ page, site, probe }) => {
  test.setTimeout(30_000 + LOOKS * 5_000);
  const wrong: string[] = [];
  let shown = 0;
  let hidden = 0;
  let worst = 0;
  for (let i = 0; i < LOOKS; i++) {
    const style = look(i);
    const html = `<html style="zoom:${[1, 0.9, 1.5][i % 3]}"><meta charset="utf-8"><body style="padding:${i % 11}px"><textarea id="f" style="${style}">${TEXT}</textarea>`;
    await page.goto(`${site.add('/mirror.html', html)}?mirror`);
    await page.focus('#f');
    for (const scroll of [0, 41]) {
      await page.evaluate((y) => document.getElementById('f')?.scrollTo(0, y), scroll);
      for (const phrase of PHRASES) {
        const seen = await probe().rects(phrase);
        const truth = await page.evaluate((phrase) => {
          const field = document.getElementById('f') as HTMLTextAreaElement & { createValueRange(start: number, end: number): Range };
          const { top, bottom } = field.getBoundingClientRect();
          const all: Rect[][] = [];
          for (let at = field.value.indexOf(phrase); at >= 0; at = field.value.indexOf(phrase, at + 1)) {
            const rects = [...field.createValueRange(at, at + phrase.length).getClientRects()];
            // What the edge of the field or of the window cuts is compared no further.
            all.push(
              rects
                .filter((r) => r.top > top + 9 && r.bottom < Math.min(bottom - 9, innerHeight))
                .map(({ x, y, width, height }) => ({ x, y, width, height })),
            );
          }
          return all;
        }, phrase);
        truth.forEach((rects, n) => {
          for (const rect of rects) {
            const off = (r: Rect): number => Math.max(Math.abs(r.x - rect.x), Math.abs(r.y - rect.y), Math.abs(r.width - rect.width));
            const nearest = Math.min(...(seen[n] ?? []).map(off));
            if (seen[n]?.length === 0) hidden++;
            else shown++;
            if (nearest <= 1) worst = Math.max(worst, nearest);
            else if (seen[n]?.length) wrong.push(`${style} ${phrase} ${n}: ${JSON.stringify([rect, seen[n]])}`);
          }
        });
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(shown).toBeGreaterThan(5 * LOOKS);
  expect(hidden).toBeLessThan(shown / 10);
  console.log(`${shown} marks shown, ${hidden} hidden, at most ${worst.toFixed(2)} px off`);
});
