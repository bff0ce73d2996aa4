import type { Editor } from '../editors/types.ts';
import { declarations, type Style } from './paint.ts';
import type { Mark } from './underline.ts';

interface Overlay {
  draw(marks: readonly Mark[], dark: boolean): void;
  /** The id of the mark at a point of the viewport. */
  hit(x: number, y: number): string | null;
}

/** Lines for fields whose words no range can hold: drawn in a layer of our own above the page, deaf to the pointer. */
export function createOverlay(editor: Editor, signal: AbortSignal): Overlay {
  const layer = document.createElement('div');
  layer.style.cssText =
    'all:initial;position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;padding:0;background:none;overflow:hidden;pointer-events:none';
  layer.setAttribute('aria-hidden', 'true');
  layer.popover = 'manual';
  const root = layer.attachShadow({ mode: 'closed' });
  let places: { id: string; rect: DOMRect }[] = [];
  const empty = (): void => {
    places = [];
    root.replaceChildren();
  };
  signal.addEventListener('abort', () => layer.remove(), { once: true });
  // The words move while an IME composes, and nobody says where to.
  editor.host.addEventListener('compositionstart', empty, { signal });

  return {
    draw(marks, dark) {
      empty();
      if (marks.length === 0) return;
      if (!layer.isConnected) {
        document.documentElement.append(layer);
        layer.showPopover();
      }
      const shape = editor.host instanceof HTMLInputElement ? 'input' : 'text';
      for (const { id, span, lens } of marks) {
        for (const rect of editor.rects(span)) {
          if (!uncovered(editor.host, rect)) continue;
          places.push({ id, rect });
          root.append(
            stroke(rect, { zoom: layer.currentCSSZoom ?? 1, host: editor.host, style: `${lens} ${dark ? 'dark' : 'light'} ${shape}` }),
          );
        }
      }
    },
    hit: (x, y) => places.find(({ rect }) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)?.id ?? null,
  };
}

/** A line under a rectangle: words nobody sees, in the field's own type, carry it. Under blanks it would be cut off. */
function stroke(
  { left, top, width, height }: DOMRect,
  { zoom, host, style }: { zoom: number; host: HTMLElement; style: Style },
): HTMLElement {
  const { fontFamily, fontSize } = getComputedStyle(host);
  const size = parseFloat(fontSize) * (host.currentCSSZoom ?? 1);
  const px = (length: number): string => `${length / zoom}px`;
  const box = document.createElement('div');
  box.style.cssText =
    `position:absolute;left:${px(left)};top:${px(top)};width:${px(width)};height:${px(height)};padding-bottom:8px;overflow:hidden;white-space:pre;color:transparent;` +
    `font-size:${px(size)};line-height:${px(height)};${declarations(style)}`;
  box.style.fontFamily = fontFamily;
  box.textContent = '国'.repeat(Math.ceil(width / size) + 1);
  return box;
}

/** False where something of the page lies over the field: a sticky header, a menu. */
function uncovered(host: HTMLElement, rect: DOMRect): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return top === host;
}
