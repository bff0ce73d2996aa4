import { parentOf, rectOf } from './dom.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What can be seen of an element: its own padding box, cut by every ancestor that clips and by the viewport. */
export function clipOf(element: HTMLElement): Box {
  let box: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (at === document.body || at === document.documentElement) continue;
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.contain.includes('paint')) {
      box = meet(box, paddingBox(at));
    }
    if (style.position === 'fixed') break;
  }
  return box;
}

function paddingBox(element: Element): Box {
  const rect = rectOf(element);
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0) return rect;
  const scale = rect.width / element.offsetWidth;
  const left = rect.left + element.clientLeft * scale;
  const top = rect.top + element.clientTop * scale;
  return { left, top, right: left + element.clientWidth * scale, bottom: top + element.clientHeight * scale };
}

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The parts of the rectangles inside the box; what is hidden is left out. */
export function clipped(rects: Iterable<DOMRect>, box: Box): DOMRect[] {
  const seen: DOMRect[] = [];
  for (const rect of rects) {
    const { left, top, right, bottom } = meet(rect, box);
    if (right - left > 0.5 && bottom - top > 0.5) seen.push(new DOMRect(left, top, right - left, bottom - top));
  }
  return seen;
}
