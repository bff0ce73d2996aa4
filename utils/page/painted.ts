import { rectOf } from '../editors/dom.ts';
import { isKeyCatcher } from '../editors/sensitive.ts';
import { viewport } from './viewport.ts';

/** How much of the screen a canvas must fill to be what people write on. */
const SHARE = 0.3;

/** Whether the page paints its text itself (腾讯文档, 金山文档) and has focus in a field that only catches keys: nothing can be marked there. */
export function isPainted(focused: Element): boolean {
  if (!(focused instanceof HTMLElement) || !isKeyCatcher(focused)) return false;
  const { width, height } = viewport();
  return [...Document.prototype.querySelectorAll.call(document, 'canvas')].some((canvas) => {
    const rect = rectOf(canvas);
    return rect.width * rect.height > width * height * SHARE;
  });
}
