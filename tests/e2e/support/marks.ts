import { expect, type Frame, type Page } from '@playwright/test';
import { readMarks, type Rect } from './probe.ts';

/** The text of the field `#f`. */
export const read = (page: Page | Frame): Promise<string> =>
  page.locator('#f').evaluate((f) => (f instanceof HTMLTextAreaElement ? f.value : (f as HTMLElement).innerText));

/** Where words of a field or editing host are drawn, asked from the page. */
export const wordsAt = (page: Page | Frame, selector: string, words: string): Promise<Rect> =>
  page.locator(selector).evaluate((host, words) => {
    const box = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });
    if (host instanceof HTMLTextAreaElement || host instanceof HTMLInputElement) {
      const start = host.value.indexOf(words);
      const field = host as unknown as { createValueRange(start: number, end: number): Range };
      return box(field.createValueRange(start, start + words.length).getBoundingClientRect());
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(words);
      if (start < 0) continue;
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
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
  return (await page.evaluate(readMarks)).some((mark) => mark.rects.some((rect) => near(rect, at)));
}

/** Waits until each of the words has a mark exactly over it. */
export async function marksOver(page: Page | Frame, selector: string, words: readonly string[]): Promise<void> {
  for (const word of words) await expect.poll(() => isMarked(page, selector, word), word).toBe(true);
}
