import { isDark } from './ground.ts';
import { paint, unpaint, type Style } from './paint.ts';
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

/** As many are drawn without asking where they are; more cost more than looking. */
const FEW = 200;

/** Draws lines under words of one editor, without a node of ours in it. Ends with `signal`. */
export function createUnderline(editor: Editor, signal: AbortSignal): Underline {
  let marks: readonly Mark[] = [];
  let drawn: { mark: Mark; style: Style; ranges: readonly AbstractRange[] }[] = [];
  const overlay = editor.ranges({ start: 0, end: 0 }) ? null : createOverlay(editor, signal);

  const clear = (): void => {
    for (const { style, ranges } of drawn) unpaint(style, ranges);
    drawn = [];
    marks = [];
    overlay?.draw([], false);
  };
  signal.addEventListener('abort', clear, { once: true });

  return {
    draw(next) {
      clear();
      if (signal.aborted) return;
      marks = next.length > FEW ? inSight(editor, next) : next;
      const dark = isDark(editor.host);
      if (overlay) return overlay.draw(marks, dark);
      const shape = editor.host instanceof HTMLInputElement ? 'input' : 'text';
      for (const mark of marks) {
        const style: Style = `${mark.lens} ${dark ? 'dark' : 'light'} ${shape}`;
        const ranges = editor.ranges(mark.span) ?? [];
        paint(style, ranges);
        drawn.push({ mark, style, ranges });
      }
    },
    hit: (x, y) =>
      marks.find(({ span }) => editor.rects(span).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom))?.id ?? null,
    clear,
  };
}

/** The marks on the screen and half a screen around it. Lines run downwards, so the first is found by halving. */
function inSight(editor: Editor, marks: readonly Mark[]): Mark[] {
  const sorted = marks.toSorted((a, b) => a.span.start - b.span.start);
  const margin = innerHeight / 2;
  const edge = (mark: Mark): DOMRect | undefined => boxOf(editor, mark.span);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = edge(sorted[middle] as Mark);
    if (box && box.bottom < -margin) low = middle + 1;
    else high = middle;
  }
  const seen: Mark[] = [];
  for (const mark of sorted.slice(low)) {
    const box = edge(mark);
    if (box && box.top > innerHeight + margin) break;
    seen.push(mark);
  }
  return seen;
}

/** Where the span would be if nothing were clipped. */
function boxOf(editor: Editor, span: Span): DOMRect | undefined {
  const range = editor.ranges(span)?.[0] as (AbstractRange & { getBoundingClientRect(): DOMRect; disconnect?(): void }) | undefined;
  const box = range?.getBoundingClientRect() ?? editor.rects(span)[0];
  range?.disconnect?.();
  return box;
}
