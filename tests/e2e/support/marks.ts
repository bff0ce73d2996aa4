import { expect, type Frame, type Page } from '@playwright/test';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where marks are drawn in a frame, line by line. */
export const drawn = (page: Page | Frame): Promise<Rect[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight] as Range[])
      .flatMap((range) => [...range.getClientRects()])
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );

/** The text of the field `#f`. */
export const read = (page: Page | Frame): Promise<string> =>
  page.locator('#f').evaluate((f) => (f instanceof HTMLTextAreaElement ? f.value : (f as HTMLElement).innerText));

/** Where words of a field or editing host are drawn, asked from the page. */
export const wordsAt = (page: Page | Frame, selector: string, words: string): Promise<Rect> =>
  page.locator(selector).evaluate((host, sought) => {
    const box = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });
    if (host instanceof HTMLTextAreaElement || host instanceof HTMLInputElement) {
      const start = host.value.indexOf(sought);
      const field = host as unknown as { createValueRange(start: number, end: number): Range };
      return box(field.createValueRange(start, start + sought.length).getBoundingClientRect());
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(sought);
      if (start < 0) continue;
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      break;
    }
    return box(range.getBoundingClientRect());
  }, words);

/** Whether a rectangle is that of another: as wide, and on the same line. */
const near = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.width - b.width) < 1 && Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < 4;

/** Whether there is a mark exactly over the words. */
export async function isMarked(page: Page | Frame, selector: string, words: string): Promise<boolean> {
  const at = await wordsAt(page, selector, words);
  return (await drawn(page)).some((rect) => near(rect, at));
}

/** Waits until each of the words has a mark exactly over it. */
export async function marksOver(page: Page | Frame, selector: string, words: readonly string[]): Promise<void> {
  for (const word of words) await expect.poll(() => isMarked(page, selector, word), word).toBe(true);
}
