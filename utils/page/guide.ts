import type { Span } from '../engine/types.ts';
import { t } from '../i18n.ts';
import { showLines } from './settings.ts';
import { all } from './all.ts';
import { createBubble } from './bubble.ts';
import { card } from './card.ts';
import { leaveAlone, switchOff, type Choice } from './choice.ts';
import type { Fields } from './fields.ts';
import { isDark } from './ground.ts';
import { button } from './h.ts';
import { holds } from './holds.ts';
import { watchPointer } from './hover.ts';
import type { Layer } from './layer.ts';
import { nextMark } from './next.ts';
import type { Box } from './place.ts';
import { reveal } from './reveal.ts';
import { safeEdits } from './safe.ts';
import type { Field, Mark } from './watch.ts';

/** Leads the user from mark to card and back. */
export interface Guide {
  /** The mark whose card is open. */
  readonly at: string | null;
  /** Opens the card of a mark, scrolled into sight, with the focus in it unless a pointer asked for it. */
  open(field: Field, mark: Mark, focus?: boolean): void;
  /** Opens the next mark's card, or with `-1` the one before, seen from the open card or else from the caret. */
  step(field: Field, by: 1 | -1, focus?: boolean): void;
  /** Opens the menu of a field beside `anchor`; `lines` says whether lines are drawn. */
  menu(field: Field, anchor: Box, lines: boolean, focus: boolean): void;
  /** The field changed: the card follows, or tells that its words are gone. */
  follow(field: Field, what: 'marks' | 'layout' | 'gone'): void;
}

/** What is open, and where the caret was before. */
interface Shown {
  readonly field: Field;
  /** `null` for the menu. */
  readonly mark: Mark | null;
  readonly caret: Span | null;
}

export function createGuide(fields: Fields, layer: Layer, signal: AbortSignal): Guide {
  const bubble = createBubble(layer);
  let shown: Shown | null = null;
  /** True while we write ourselves: that is not the user typing. */
  let taking = false;
  /** True for what was opened on purpose and the pointer has not come to yet: it may still be on its way. */
  let awaited = false;

  const show = (next: Shown | null): void => {
    const before = shown;
    shown = next;
    if (!next) bubble.close();
    for (const field of new Set([before?.field, next?.field])) field?.redraw();
  };

  /** Goes on to `next`; a focus that was in the bubble goes back to the field. */
  const leaveFor = (next: Shown | null): void => {
    if (!shown) return;
    const { field, caret } = shown;
    const hadFocus = bubble.hasFocus;
    show(next);
    if (!hadFocus || field.signal.aborted) return;
    field.editor.host.focus({ preventScroll: true });
    if (caret) field.editor.select(caret);
  };

  const close = (): void => leaveFor(null);

  /** Does what the user chose, and says so where the card was, with the way back. */
  const choose = (line: string, { done, undone }: Choice): void => {
    if (!shown) return;
    leaveFor({ ...shown, mark: null });
    awaited = true;
    void done();
    const back = button(t('notice_back'), () => {
      close();
      void undone();
    });
    bubble.tell(line, back);
  };

  /** Writes, and closes what is open if `done` says so of the result. */
  const write = async <T>(work: () => Promise<T>, done: (result: T) => boolean): Promise<T> => {
    taking = true;
    try {
      const result = await work();
      if (done(result)) show(null);
      return result;
    } finally {
      taking = false;
    }
  };

  const begin = (field: Field, mark: Mark | null, pointed = false): boolean => {
    if (field.editor.composing || taking || field.signal.aborted) return false;
    awaited = !pointed;
    show({ field, mark, caret: shown?.field === field ? shown.caret : field.editor.selection() });
    layer.over(field.editor.host);
    return true;
  };

  const openCard = (field: Field, mark: Mark, focus: boolean, pointed = false): void => {
    const { editor } = field;
    const phrase = editor.rects(mark.finding);
    if (phrase.length === 0 || !begin(field, mark, pointed)) return;
    const now = () => field.marks.find(({ id }) => id === mark.id)?.finding ?? mark.finding;
    const offer = {
      finding: mark.finding,
      take: (...taken: Parameters<Parameters<typeof card>[0]['take']>) =>
        write(
          () => field.take(mark.id, ...taken),
          (result) => result === 'done',
        ),
      write() {
        show(null);
        editor.host.focus({ preventScroll: true });
        editor.select(now());
      },
      leave: () => choose(t('notice_left'), leaveAlone(field.text, now())),
      stop: () => choose(t('notice_stopped', mark.finding.title), switchOff(mark.finding.rule)),
    };
    const className = `${mark.finding.lens}${isDark(editor.host) ? ' dark' : ''}`;
    bubble.open({ name: t('card_label', mark.finding.text), className, contents: card(offer, bubble) }, phrase, focus);
  };

  const open = (field: Field, mark: Mark, focus = true): void => {
    reveal(field.editor, mark.finding);
    openCard(field, mark, focus);
  };

  const step = (field: Field, by: 1 | -1, focus = true): void => {
    const { marks } = field;
    const at = nextMark(marks, shown?.field === field ? (shown.mark?.id ?? null) : null, field.editor.selection()?.start ?? 0, by);
    const mark = marks[at];
    if (!mark) return;
    open(field, mark, focus);
    bubble.say(t('card_at', at + 1, marks.length));
  };

  const menu = (field: Field, anchor: Box, lines: boolean, focus: boolean): void => {
    if (!begin(field, null)) return;
    const edits = safeEdits(field.text, field.marks);
    const choices = {
      edits,
      lines,
      oneUndo: field.oneUndo,
      takeAll: () =>
        write(
          () => field.takeAll(edits),
          () => false,
        ),
      drawLines(draw: boolean) {
        close();
        void showLines.setValue(draw);
      },
    };
    const className = `menu reason${isDark(field.editor.host) ? ' dark' : ''}`;
    bubble.open({ name: t('all_label'), className, contents: all(choices, bubble) }, [anchor], focus);
  };

  watchPointer<{ field: Field; mark: Mark | null }>(
    {
      find(x, y, target) {
        if (!(target instanceof Element)) return null;
        // On the card one is still at its mark.
        if (layer.isOurs(target)) {
          if (bubble.inUse) awaited = false;
          return shown;
        }
        for (const field of fields.all) {
          const { host } = field.editor;
          if (!host.contains(target) && !holds(target, host)) continue;
          const id = field.underline.hit(x, y);
          const mark = id !== null && field.marks.find((one) => one.id === id);
          if (mark) return { field, mark };
        }
        return null;
      },
      open({ field, mark }) {
        if (mark && shown?.mark?.id !== mark.id && !bubble.hasFocus) openCard(field, mark, false, true);
      },
      leave() {
        if (!bubble.inUse && !awaited) close();
      },
      same: (a, b) => a.mark?.id === b.mark?.id,
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
      if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const by = event.altKey ? ({ Period: 1, Comma: -1 } as const)[event.code] : undefined;
      if (event.key === 'Escape' && bubble.isOpen) close();
      else if (by) {
        // Only from the field: elsewhere the keys are the page's.
        const field = shown?.field ?? (fields.current?.editor.selection() ? fields.current : null);
        if (!field || field.marks.length === 0) return;
        step(field, by);
      } else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );

  return {
    get at() {
      return shown?.mark?.id ?? null;
    },
    open,
    step,
    menu,
    follow(field, what) {
      if (shown?.field !== field || taking) return;
      const { mark } = shown;
      const now = mark && field.marks.find(({ id }) => id === mark.id);
      if (what === 'gone' || (mark && !now)) return bubble.tellStale();
      if (!now) return;
      const phrase = field.editor.rects(now.finding);
      if (phrase.length > 0) bubble.place(phrase);
      else close();
    },
  };
}
