import { expect, type Page } from '@playwright/test';
import { readMarks, type Rect } from './probe.ts';

/** What the field holds. */
export const read = (page: Page, selector = '#f'): Promise<string> =>
  page.locator(selector).evaluate((f: HTMLElement) => ('value' in f ? String(f.value) : f.innerText));

/** Whether two rectangles are the same place, as far as lines of text go. */
export function near(a: Rect, b: Rect): boolean {
  const slack = 3;
  const across = Math.abs(a.x - b.x) <= slack && Math.abs(a.width - b.width) <= 2 * slack;
  return across && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Where the words stand, measured without us: by a range of the page's own, or in a copy of the field. */
export function wordsAt(page: Page, selector: string, words: string): Promise<Rect> {
  return page.locator(selector).evaluate((field: HTMLElement, words) => {
    const rectOf = (node: Node): DOMRect => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
        return range.getBoundingClientRect();
      }
      throw new Error(`not there: ${words}`);
    };
    const plain = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return plain(rectOf(field));
    const copy = document.createElement('div');
    const style = getComputedStyle(field);
    for (const name of style) copy.style.setProperty(name, style.getPropertyValue(name));
    const { left, top } = field.getBoundingClientRect();
    const whiteSpace = field instanceof HTMLInputElement ? 'pre' : 'pre-wrap';
    Object.assign(copy.style, {
      position: 'fixed',
      left: `${left}px`,
      top: `${top}px`,
      margin: '0',
      whiteSpace,
      overflow: 'hidden',
      visibility: 'hidden',
    });
    copy.textContent = field.value;
    document.body.append(copy);
    copy.scrollTop = field.scrollTop;
    const rect = plain(rectOf(copy));
    copy.remove();
    return rect;
  }, words);
}

/** Waits until exactly these words are marked, in this order, each where it stands. */
export async function marksOver(page: Page, selector: string, words: readonly string[], timeout = 10_000): Promise<void> {
  await expect
    .poll(async () => (await page.evaluate(readMarks)).map(({ text }) => text), { timeout, message: `marks over ${words.join(', ')}` })
    .toEqual(words);
  for (const mark of await page.evaluate(readMarks)) {
    const at = await wordsAt(page, selector, mark.text);
    expect(mark.astray, mark.text).toBe(false);
    expect(near(mark.rects[0] as Rect, at), `${mark.text} at ${JSON.stringify(at)}, marked at ${JSON.stringify(mark.rects)}`).toBe(true);
  }
}
