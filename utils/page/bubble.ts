import { t } from '../i18n.ts';
import { h, on } from './h.ts';
import type { Layer } from './layer.ts';
import { placeUnder, type Box } from './place.ts';
import { viewport } from './viewport.ts';

/** The one small window of a frame, whatever is in it. */
export interface Bubble {
  readonly isOpen: boolean;
  /** True while the user is at one of its buttons or blanks. */
  readonly hasFocus: boolean;
  /** The same, or the pointer is on it. */
  readonly inUse: boolean;
  /** Opens under the boxes; `focus` moves the focus in, for those who came by key. */
  open(looks: { name: string; className: string; contents: readonly Node[] }, under: readonly Box[], focus: boolean): void;
  /** Follows the boxes, or finds its place again after its contents changed. */
  place(under?: readonly Box[]): void;
  /** Leaves nothing but a line in it, and says that line. */
  tell(line: string, ...more: readonly Node[]): void;
  /** Tells the user that the words have changed and nothing was written. */
  tellStale(): void;
  close(): void;
  /** Says a line to screen readers when they have time for it. */
  say(line: string): void;
}

export function createBubble(layer: Layer): Bubble {
  const box = h('div', { className: 'card', role: 'dialog', hidden: true, tabIndex: -1 });
  const live = h('div', { className: 'live', role: 'status', ariaLive: 'polite' });
  layer.stage.append(box, live);
  let anchor: readonly Box[] = [];

  // Behind it there is only the end of the page: Tab goes round.
  on(box, 'keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...box.querySelectorAll<HTMLElement>('button, input')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    event.preventDefault();
    stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  });

  const place = (under: readonly Box[] = anchor): void => {
    anchor = under;
    box.style.maxHeight = '';
    const { left, top, maxHeight } = placeUnder(anchor, { width: box.offsetWidth, height: box.offsetHeight }, viewport());
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };

  const say = (line: string): void => {
    live.textContent = line;
  };

  const tell = (line: string, ...more: readonly Node[]): void => {
    const hadFocus = box.matches(':focus-within');
    box.replaceChildren(h('div', { className: 'told' }, h('span', {}, line), ...more));
    if (hadFocus) box.focus({ preventScroll: true });
    say(line);
    place();
  };

  return {
    get isOpen() {
      return !box.hidden;
    },
    get hasFocus() {
      return box.matches(':focus-within');
    },
    get inUse() {
      return box.matches(':hover, :focus-within');
    },
    open({ name, className, contents }, under, focus) {
      box.className = `card ${className}`;
      box.ariaLabel = name;
      box.replaceChildren(...contents);
      box.hidden = false;
      place(under);
      if (focus) (box.querySelector<HTMLElement>('button, input') ?? box).focus({ preventScroll: true });
    },
    place,
    tell,
    tellStale: () => tell(t('card_stale')),
    close() {
      box.hidden = true;
      box.replaceChildren();
    },
    say,
  };
}
