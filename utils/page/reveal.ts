import { matches, parentOf, rectOf } from '../editors/dom.ts';
import type { Editor } from '../editors/types.ts';
import type { Span } from '../engine/types.ts';

/** Room kept above and below what is scrolled to, in pixels. */
const MARGIN = 40;

/** Scrolls the field and everything around it until the span can be seen; leaves the caret alone. */
export function reveal(editor: Editor, span: Span): void {
  const { host } = editor;
  const [range] = editor.ranges(span) ?? [];
  const where = (): DOMRect => measurable(range)?.getBoundingClientRect() ?? rectOf(host);
  for (let at: Element | null = host; at; at = parentOf(at)) {
    const inner = where();
    const isRoot = matches(at, ':root');
    const outer = isRoot ? new DOMRect(0, 0, innerWidth, innerHeight) : rectOf(at);
    if (!isRoot && (at.scrollHeight <= at.clientHeight || !/auto|scroll/.test(getComputedStyle(at).overflowY))) continue;
    const above = inner.top - MARGIN - outer.top;
    const below = inner.bottom + MARGIN - outer.bottom;
    if (above < 0) at.scrollTop += above;
    else if (below > 0) at.scrollTop += Math.min(below, above);
  }
}

/** Both kinds of range that a browser may draw know their rectangle; static ranges don't. */
const measurable = (range: AbstractRange | undefined): { getBoundingClientRect(): DOMRect } | null =>
  range && 'getBoundingClientRect' in range ? (range as Range) : null;
