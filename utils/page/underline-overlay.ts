import type { Editor } from '../editors/types.ts';
import { lineOf } from './paint.ts';
import type { Mark } from './underline.ts';

/** Lines for fields whose words no range can hold: drawn in a layer of our own above the page, deaf to the pointer. */
export function createOverlay(editor: Editor, signal: AbortSignal): { draw(marks: readonly Mark[], dark: boolean): void } {
  const layer = document.createElement('div');
  layer.style.cssText =
    'all:initial;position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;padding:0;background:none;overflow:hidden;pointer-events:none';
  layer.setAttribute('aria-hidden', 'true');
  layer.popover = 'manual';
  const root = layer.attachShadow({ mode: 'closed' });
  signal.addEventListener('abort', () => layer.remove(), { once: true });
  // The words move while an IME composes, and nobody says where to.
  editor.host.addEventListener('compositionstart', () => root.replaceChildren(), { signal });

  return {
    draw(marks, dark) {
      if (marks.length === 0) return root.replaceChildren();
      if (!layer.isConnected) {
        document.documentElement.append(layer);
        layer.showPopover();
      }
      const zoom = layer.currentCSSZoom ?? 1;
      const lines = marks.flatMap((mark) => {
        const { line, colour, thickness, tint } = lineOf(
          `${mark.lens} ${dark ? 'dark' : 'light'} ${editor.host instanceof HTMLInputElement ? 'input' : 'text'}`,
        );
        return editor
          .rects(mark.span)
          .filter((r) => uncovered(editor.host, r))
          .map((r) => {
            const stroke = document.createElement('div');
            stroke.dataset['id'] = mark.id;
            stroke.style.cssText = `position:absolute;left:${r.left / zoom}px;top:${r.top / zoom}px;width:${r.width / zoom}px;height:${r.height / zoom}px;background:${tint};overflow:hidden;color:transparent;white-space:nowrap;font-size:${r.height / zoom}px;line-height:${r.height / zoom}px;text-decoration:underline ${line} ${colour} ${thickness};text-decoration-skip-ink:none;text-underline-position:under`;
            // A line of blanks carries the same decoration as the words below.
            stroke.textContent = '\u00a0'.repeat(Math.ceil(r.width / 2));
            return stroke;
          });
      });
      root.replaceChildren(...lines);
    },
  };
}

/** False where something of the page lies over the field: a sticky header, a menu. */
function uncovered(host: HTMLElement, rect: DOMRect): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
  return top === host;
}
