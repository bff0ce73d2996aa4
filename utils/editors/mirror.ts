import type { Span } from '../engine/types.ts';

/** What decides where the words of a field stand. */
const COPIED = (
  'font-family font-size font-style font-weight font-stretch font-variant font-feature-settings font-kerning font-optical-sizing font-size-adjust ' +
  'font-variation-settings line-height letter-spacing word-spacing text-align text-align-last text-indent text-transform text-spacing-trim text-autospace ' +
  'text-rendering tab-size white-space word-break overflow-wrap line-break hyphens direction unicode-bidi writing-mode overflow-x overflow-y ' +
  'scrollbar-width scrollbar-gutter -webkit-font-smoothing -webkit-rtl-ordering'
).split(' ');
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/**
 * Measures where words of a field stand, for browsers that can't say: a copy of the field's box and text outside the page's own tree.
 * Returns rectangles in viewport pixels, or none where the copy is not certain to match.
 */
export function createMirror(field: HTMLTextAreaElement | HTMLInputElement, signal: AbortSignal): (span: Span) => DOMRect[] {
  const shell = document.createElement('div');
  shell.style.cssText =
    'all:initial;position:absolute;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden;pointer-events:none;contain:strict';
  shell.setAttribute('aria-hidden', 'true');
  const box = document.createElement('div');
  const words = document.createTextNode('');
  box.append(words);
  shell.attachShadow({ mode: 'closed' }).append(box);
  signal.addEventListener('abort', () => shell.remove(), { once: true });
  const isLine = field instanceof HTMLInputElement;
  let copied = false;

  return ({ start, end }) => {
    if (signal.aborted) return [];
    if (!shell.isConnected) document.documentElement.append(shell);
    const zoom = field.currentCSSZoom ?? 1;
    const rect = field.getBoundingClientRect();
    // Scaled or turned: not worth the error.
    if (Math.abs(rect.width - field.offsetWidth * zoom) > 1.5 || Math.abs(rect.height - field.offsetHeight * zoom) > 1.5) return [];

    const style = getComputedStyle(field);
    // Many marks are measured in one go; the looks don't change in between.
    if (!copied) {
      for (const name of COPIED) box.style.setProperty(name, style.getPropertyValue(name));
      copied = true;
      queueMicrotask(() => (copied = false));
    }
    const edge = (side: (typeof SIDES)[number]): number =>
      parseFloat(style.getPropertyValue(`padding-${side}`)) + parseFloat(style.getPropertyValue(`border-${side}-width`));
    box.style.boxSizing = 'border-box';
    // The browser rounds borders to device pixels; as padding they are what they were.
    box.style.border = '0';
    box.style.padding = SIDES.map((side) => `${edge(side)}px`).join(' ');
    box.style.zoom = String(zoom / (shell.currentCSSZoom ?? 1));
    box.style.width = isLine ? 'max-content' : `${rect.width / zoom}px`;
    box.style.height = isLine ? 'auto' : `${rect.height / zoom}px`;
    if (isLine) box.style.whiteSpace = 'pre';
    const text = field.value;
    // A last empty line has a height only with something in it.
    const shown = isLine || (text !== '' && !text.endsWith('\n')) ? text : `${text}\u200b`;
    if (words.data !== shown) words.data = shown;

    const range = document.createRange();
    range.setStart(words, start);
    range.setEnd(words, end);
    const own = box.getBoundingClientRect();
    if (isLine) return line(field, style, edge, own, rect, range.getClientRects(), zoom);
    const borders = (side: 'Width' | 'Height'): number =>
      field[`offset${side}`] - field[`client${side}`] - (box[`offset${side}`] - box[`client${side}`]);
    const folded = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
    const taller = parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth);
    // Another scrollbar or another number of lines: the copy is wrong somewhere.
    if (Math.abs(borders('Width') - folded) > 1 || Math.abs(box.scrollHeight - field.scrollHeight - taller) > 1.5) return [];
    const x = rect.left - own.left - field.scrollLeft * zoom;
    const y = rect.top - own.top - field.scrollTop * zoom;
    return [...range.getClientRects()].map((r) => new DOMRect(r.left + x, r.top + y, r.width, r.height));
  };
}

/** In an input the line stands in the middle of the box, and starts at the side that `text-align` says while it fits. */
function line(
  field: HTMLElement,
  style: CSSStyleDeclaration,
  edge: (side: (typeof SIDES)[number]) => number,
  own: DOMRect,
  rect: DOMRect,
  rects: DOMRectList,
  zoom: number,
): DOMRect[] {
  const left = edge('left') * zoom;
  const room = rect.width - left - edge('right') * zoom;
  const width = own.width - left - edge('right') * zoom;
  const slack = Math.max(0, room - width);
  const align = style.textAlign;
  const toEnd = align === 'right' || align === 'end';
  const shift = align === 'center' ? slack / 2 : toEnd ? slack : 0;
  if (style.direction !== 'ltr') return [];
  const middle = rect.top + (edge('top') * zoom + rect.height - edge('bottom') * zoom) / 2;
  const middleOfOwn = own.top + (edge('top') * zoom + own.height - edge('bottom') * zoom) / 2;
  const x = rect.left - own.left + shift - field.scrollLeft * zoom;
  return [...rects].map((r) => new DOMRect(r.left + x, r.top + middle - middleOfOwn, r.width, r.height));
}
