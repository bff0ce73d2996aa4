import { rectOf, shadowOf } from '../editors/dom.ts';
import type { Editor } from '../editors/types.ts';
import { t } from '../i18n.ts';
import { button, h } from './h.ts';
import { holds } from './holds.ts';
import type { Layer } from './layer.ts';
import type { Box } from './place.ts';
import { viewport } from './viewport.ts';

/** The small count beside a field. */
export interface Counter {
  /** Shows how many marks the field has. `length` is that of the field's text. */
  show(editor: Editor, marks: number, length: number, dark: boolean): void;
  hide(): void;
}

const GAP = 4;

/** The count of one frame. `pressed` is called when the user wants to go through the marks, `more` for everything else. */
export function createCounter(layer: Layer, pressed: (byKey: boolean) => void, more: (anchor: Box, byKey: boolean) => void): Counter {
  const open = button('', pressed);
  const menu = button('⋯', (byKey) => more(rectOf(count), byKey));
  menu.ariaLabel = t('count_more');
  menu.ariaHasPopup = 'dialog';
  const count = h('div', { className: 'count', role: 'group', ariaLabel: t('name'), hidden: true }, open, menu);
  layer.stage.append(count);

  return {
    show(editor, marks, length, dark) {
      const words = t('count_marks', marks);
      if (open.textContent !== words) {
        open.textContent = words;
        open.ariaLabel = t('count_open', marks);
      }
      count.className = dark ? 'count dark' : 'count';
      count.hidden = false;
      const place = freePlace(editor, length, count.offsetWidth, count.offsetHeight, layer);
      count.hidden = !place;
      if (place) Object.assign(count.style, { left: `${place.left}px`, top: `${place.top}px` });
    },
    hide() {
      count.hidden = true;
    },
  };
}

/** A place at the field where nothing is covered: outside at a corner first, inside at the right edge where the text leaves room; `null` where there is none. */
function freePlace(editor: Editor, length: number, width: number, height: number, layer: Layer): Box | null {
  const { host } = editor;
  const field = rectOf(host);
  const boxAt = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const outside = [
    boxAt(field.right - width, field.bottom + GAP),
    boxAt(field.right - width, field.top - GAP - height),
    boxAt(field.right + GAP, field.bottom - height),
  ];
  for (const box of outside) if (onScreen(box) && isBare(box, host, layer)) return box;
  const right = Math.min(field.right, viewport().width) - barWidth(host) - GAP - width;
  const bottom = Math.min(field.bottom, viewport().height) - GAP - height;
  const lines = editor.rects({ start: 0, end: length });
  // A field as wide as the window: behind some short line there is nearly always room.
  for (let top = bottom; top >= Math.max(0, field.top); top -= height) {
    const inside = boxAt(right, top);
    if (onScreen(inside) && !lines.some((line) => meet(line, inside)) && isOver(inside, host, layer)) return inside;
  }
  return null;
}

const onScreen = ({ left, top, right, bottom }: Box): boolean => {
  const { width, height } = viewport();
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
};

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const barWidth = (host: HTMLElement): number =>
  host.clientWidth === 0 ? 0 : Math.max(0, host.offsetWidth - host.clientWidth - host.clientLeft * 2);

/** True if behind the box there is only ground: what holds the field, and none of its texts. */
function isBare(box: Box, host: HTMLElement, layer: Layer): boolean {
  return points(box).every(([x, y]) => {
    const under = underneath(x, y, layer);
    return under !== null && under !== host && holds(under, host) && !textAt(x, y, box);
  });
}

/** True if the field itself is on top there: not scrolled below a header, not behind a menu. */
const isOver = (box: Box, host: HTMLElement, layer: Layer): boolean =>
  points(box).every(([x, y]) => {
    const under = underneath(x, y, layer);
    return under !== null && (under === host || holds(host, under) || holds(under, host));
  });

const points = ({ left, top, right, bottom }: Box): [number, number][] => [
  [left + 1, top + 1],
  [right - 1, top + 1],
  [left + 1, bottom - 1],
  [right - 1, bottom - 1],
  [(left + right) / 2, (top + bottom) / 2],
];

/** The page's element at a point, ours left out, shadow roots looked into. */
function underneath(x: number, y: number, layer: Layer): Element | null {
  let found: Element | null = null;
  for (let root: Document | ShadowRoot | null = document; root;) {
    const [top] = root.elementsFromPoint(x, y).filter((element) => !layer.isOurs(element));
    if (!top || top === found) break;
    found = top;
    root = shadowOf(top);
  }
  return found;
}

function textAt(x: number, y: number, box: Box): boolean {
  const range = document.caretRangeFromPoint(x, y);
  const node = range?.startContainer;
  if (!range || !(node instanceof Text) || node.data.trim() === '') return false;
  range.setStart(node, Math.max(0, range.startOffset - 1));
  range.setEnd(node, Math.min(node.length, range.startOffset + 2));
  return [...range.getClientRects()].some((rect) => rect.width > 0 && meet(rect, box));
}
