import { isDark } from './ground.ts';
import { dispose, paint, restore, unpaint, type Style } from './paint.ts';
import { createOverlay } from './underline-overlay.ts';
import type { Editor } from '../editors/types.ts';
import type { Lens, Span } from '../engine/types.ts';

export interface Mark {
  /** Unique among the marks of one editor. */
  readonly id: string;
  readonly span: Span;
  readonly lens: Lens;
}

export interface Underline {
  /** Shows exactly these marks; spans are of the editor's current text. Call again after every change, of text or layout. */
  draw(marks: readonly Mark[]): void;
  /** The id of the mark at a point of the viewport. */
  hit(x: number, y: number): string | null;
  clear(): void;
}

interface Drawn {
  readonly id: string;
  readonly span: Span;
  readonly style: Style;
  readonly ranges: readonly AbstractRange[];
}

/** As many are drawn without asking where they are; more cost more than looking. */
const FEW = 200;

/** Draws lines under words of one editor, without a node of ours in it. Ends with `signal`. */
export function createUnderline(editor: Editor, signal: AbortSignal): Underline {
  let drawn: readonly Drawn[] = [];
  const probe = editor.ranges({ start: 0, end: 0 });
  const overlay = probe ? null : createOverlay(editor, signal);
  dispose(probe ?? []);

  const clear = (): void => {
    for (const { style, ranges } of drawn) unpaint(style, ranges);
    drawn = [];
    overlay?.draw([], false);
  };
  signal.addEventListener('abort', clear, { once: true });

  return {
    draw(next) {
      if (signal.aborted) return;
      const marks = next.length > FEW ? inSight(editor, next) : next;
      const dark = isDark(editor.host);
      if (overlay) return overlay.draw(marks, dark);
      const shape = editor.host instanceof HTMLInputElement ? 'input' : 'text';
      const before = new Map(drawn.map((one) => [one.id, one]));
      drawn = marks.map(({ id, span, lens }): Drawn => {
        const style: Style = `${lens} ${dark ? 'dark' : 'light'} ${shape}`;
        const ranges = editor.ranges(span) ?? [];
        const old = before.get(id);
        // What stands right is not touched: no flicker, and nothing to paint again.
        if (old?.style === style && same(old.ranges, ranges)) {
          dispose(ranges);
          before.delete(id);
          return { ...old, span };
        }
        paint(style, ranges);
        return { id, span, style, ranges };
      });
      for (const { style, ranges } of before.values()) unpaint(style, ranges);
      restore();
    },
    hit(x, y) {
      if (overlay) return overlay.hit(x, y);
      const over = (rects: Iterable<DOMRect>): boolean =>
        [...rects].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
      // Where the range is comes cheap; whether the page clips it is asked only for the few it concerns.
      const near = drawn.filter(({ ranges }) => ranges.some((range) => over((range as Range).getClientRects())));
      return near.find(({ span }) => over(editor.rects(span)))?.id ?? null;
    },
    clear,
  };
}

const same = (a: readonly AbstractRange[], b: readonly AbstractRange[]): boolean =>
  a.length === b.length &&
  a.every((range, i) => {
    const other = b[i];
    return range.startContainer === other?.startContainer && range.startOffset === other.startOffset && range.endOffset === other.endOffset;
  });

/** The marks on the screen and half a screen around it. Lines run downwards, so the first is found by halving. */
function inSight(editor: Editor, marks: readonly Mark[]): Mark[] {
  const sorted = marks.toSorted((a, b) => a.span.start - b.span.start);
  const margin = innerHeight / 2;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxOf(editor, sorted[middle] as Mark);
    if (box && box.bottom < -margin) low = middle + 1;
    else high = middle;
  }
  const seen: Mark[] = [];
  for (const mark of sorted.slice(low)) {
    const box = boxOf(editor, mark);
    if (box && box.top > innerHeight + margin) break;
    seen.push(mark);
  }
  return seen;
}

/** Where the mark would be if nothing were clipped. */
function boxOf(editor: Editor, { span }: Mark): DOMRect | undefined {
  const ranges = editor.ranges(span);
  const box = ranges ? (ranges[0] as Range | undefined)?.getBoundingClientRect() : editor.rects(span)[0];
  dispose(ranges ?? []);
  return box;
}
