import { h } from './h.ts';
import { documentElement, isConnected, isContentEditable, matches, parentOf } from '../editors/dom.ts';

/** What makes everything outside of it dead to clicks or to focus. */
const HOLDERS = 'dialog:modal, :popover-open, :fullscreen, [aria-modal="true"]';

/** Events that stay inside: a page that waits for keys, or for clicks beside its menu, must not take ours for its own. */
const PRIVATE =
  'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend pointerdown pointerup mousedown mouseup click dblclick contextmenu focusin focusout paste copy cut touchstart touchend wheel'.split(
    ' ',
  );

/** Where card and count are drawn: a closed shadow root above the page, itself of no size. */
export interface Layer {
  /** What is put in here is placed by viewport pixels. */
  readonly stage: HTMLElement;
  /** Brings the layer to where it is seen, and can be clicked, while `field` can. */
  over(field: Element): void;
  isOurs(element: Element): boolean;
}

/** Makes the layer. It joins the page at the first `over` and leaves it with `signal`. */
export function createLayer(css: string, signal: AbortSignal): Layer {
  const host = h('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const stage = h('div');
  root.append(stage);
  // The top layer: above every z-index, and measured from the viewport whatever transforms surround it.
  host.popover = 'manual';
  for (const type of PRIVATE) root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  signal.addEventListener('abort', () => host.remove(), { once: true });

  return {
    stage,
    isOurs: (element) => element === host,
    over(field) {
      if (signal.aborted) return;
      const holder = holderOf(field);
      if (host.parentNode !== holder) holder?.append(host);
      if (isConnected(host) && !host.matches(':popover-open')) host.showPopover();
      // Zoom by CSS would count twice: in the rectangles measured and in what is drawn at them.
      stage.style.zoom = String(1 / (host.currentCSSZoom ?? 1));
    },
  };
}

function holderOf(field: Element): Element | null {
  for (let at = parentOf(field); at; at = parentOf(at)) {
    if (matches(at, HOLDERS) && at instanceof HTMLElement && !isContentEditable(at)) return at;
  }
  return documentElement(document);
}
