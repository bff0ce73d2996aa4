import type { Span } from '../engine/types.ts';
import { toIgnored } from '../ignored.ts';
import { t } from '../i18n.ts';
import { ignored, rulesOff } from '../settings.ts';
import { createCard } from './card.ts';
import type { Fields } from './fields.ts';
import { isDark } from './ground.ts';
import { watchPointer } from './hover.ts';
import type { Layer } from './layer.ts';
import { reveal } from './reveal.ts';
import type { Field, Mark } from './watch.ts';

/** Leads the user from mark to card and back. */
export interface Guide {
  /** Opens the card of a mark, scrolled into sight, with the focus in it. */
  open(field: Field, mark: Mark): void;
  /** Opens the next mark's card, or with `-1` the one before, seen from the open card or else from the caret. */
  step(field: Field, by: 1 | -1): void;
  /** The field changed: the card follows, or tells that its words are gone. */
  follow(field: Field, what: 'marks' | 'layout' | 'gone'): void;
}

/** The mark whose card is open. */
interface Shown {
  readonly field: Field;
  readonly mark: Mark;
  /** Where the caret was before. */
  readonly caret: Span | null;
}

/** What the user chose to leave is remembered up to this number, the latest. */
const REMEMBERED = 500;

export function createGuide(fields: Fields, layer: Layer, signal: AbortSignal): Guide {
  const card = createCard(layer);
  let shown: Shown | null = null;
  /** True while we write ourselves: that is not the user typing. */
  let taking = false;

  const close = (): void => {
    if (!shown) return;
    const { field, caret } = shown;
    const hadFocus = card.hasFocus;
    shown = null;
    card.close();
    if (!hadFocus || field.signal.aborted) return;
    field.editor.host.focus({ preventScroll: true });
    if (caret) field.editor.select(caret);
  };

  const show = (field: Field, mark: Mark, focus: boolean): void => {
    const { editor } = field;
    if (editor.composing || taking || field.signal.aborted) return;
    const phrase = editor.rects(mark.finding);
    if (phrase.length === 0) return;
    const caret = shown?.field === field ? shown.caret : editor.selection();
    shown = { field, mark, caret };
    layer.over(editor.host);
    const { finding } = mark;
    const offer = {
      finding,
      dark: isDark(editor.host),
      take: async (...[suggestion, text, selected]: Parameters<Parameters<typeof card.open>[0]['take']>) => {
        taking = true;
        try {
          const result = await field.take(mark.id, suggestion, text, selected);
          if (result === 'done') {
            shown = null;
            card.close();
          }
          return result;
        } finally {
          taking = false;
        }
      },
      write: () => {
        const now = field.marks.find(({ id }) => id === mark.id)?.finding;
        shown = null;
        card.close();
        editor.host.focus({ preventScroll: true });
        if (now) editor.select(now);
      },
      leave: () => {
        const now = field.marks.find(({ id }) => id === mark.id)?.finding ?? finding;
        close();
        void remember(field.text, now);
      },
      stop: () => {
        close();
        void switchOff(finding.rule);
      },
    };
    card.open(offer, phrase, focus);
  };

  const step = (field: Field, by: 1 | -1): void => {
    const { marks } = field;
    let at = shown?.field === field ? marks.findIndex(({ id }) => id === shown?.mark.id) : -1;
    if (at >= 0) at += by;
    else {
      const caret = field.editor.selection()?.start ?? 0;
      const next = marks.findIndex(({ finding }) => finding.end > caret);
      at = by > 0 ? Math.max(next, 0) : (next < 0 ? marks.length : next) - 1;
    }
    at = (at + marks.length) % marks.length;
    const mark = marks[at];
    if (!mark) return;
    open(field, mark);
    card.say(t('card_at', at + 1, marks.length));
  };

  const open = (field: Field, mark: Mark): void => {
    reveal(field.editor, mark.finding);
    show(field, mark, true);
  };

  watchPointer<{ field: Field; mark: Mark }>(
    {
      find(x, y, target) {
        // On the card one is still at its mark.
        if (target instanceof Element && layer.isOurs(target)) return shown;
        for (const field of fields.all) {
          const id = field.underline.hit(x, y);
          const mark = id !== null && field.marks.find((one) => one.id === id);
          if (mark) return { field, mark };
        }
        return null;
      },
      open({ field, mark }) {
        if (shown?.mark.id !== mark.id && !card.hasFocus) show(field, mark, false);
      },
      leave() {
        if (!card.inUse) close();
      },
      same: (a, b) => a.mark.id === b.mark.id,
    },
    signal,
  );

  const elsewhere = (event: Event): void => {
    if (event.isTrusted && !taking && event.target instanceof Element && !layer.isOurs(event.target)) close();
  };
  window.addEventListener('pointerdown', elsewhere, { signal, capture: true, passive: true });
  window.addEventListener('input', elsewhere, { signal, capture: true, passive: true });
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Escape' && card.isOpen) close();
      else if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && (event.code === 'Period' || event.code === 'Comma')) {
        const field = shown?.field ?? fields.current;
        if (!field || field.marks.length === 0) return;
        step(field, event.code === 'Period' ? 1 : -1);
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );

  return {
    open,
    step,
    follow(field, what) {
      if (shown?.field !== field || taking) return;
      const mark = field.marks.find(({ id }) => id === shown?.mark.id);
      if (what === 'gone' || !mark) return card.tellStale();
      const phrase = field.editor.rects(mark.finding);
      if (phrase.length > 0) card.place(phrase);
      else close();
    },
  };
}

async function remember(text: string, finding: Parameters<typeof toIgnored>[1]): Promise<void> {
  const list = await ignored.getValue();
  await ignored.setValue([...list, toIgnored(text, finding, Date.now())].slice(-REMEMBERED));
}

async function switchOff(rule: string): Promise<void> {
  const list = await rulesOff.getValue();
  if (!list.includes(rule)) await rulesOff.setValue([...list, rule]);
}
