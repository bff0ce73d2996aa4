import { t } from '../i18n.ts';
import type { Bubble } from './bubble.ts';
import { button, h } from './h.ts';
import type { SafeEdit } from './safe.ts';

/** What the menu of a field offers. */
export interface Choices {
  /** What 全部换上 would do. */
  readonly edits: readonly SafeEdit[];
  /** Whether lines are drawn now. */
  readonly lines: boolean;
  readonly oneUndo: boolean;
  /** Takes all; answers with how many were put in, `null` if the text has changed since. */
  takeAll(): Promise<number | null>;
  drawLines(draw: boolean): void;
}

/** The menu of a field: what would change, old and new beside each other, then one button for all of it; lines on and off. */
export function all({ edits, lines, oneUndo, takeAll, drawLines }: Choices, bubble: Bubble): Node[] {
  const take = button(
    t('all_take', edits.length),
    () => {
      // One by one in a long draft this takes seconds.
      bubble.tell(t('all_busy', edits.length));
      void takeAll().then((done) => {
        if (done === null) return bubble.tellStale();
        const told = done === edits.length ? t('all_done', done) : t('all_some', done, edits.length - done);
        bubble.tell(oneUndo || done < 2 ? told : `${told}${t('all_steps')}`);
      });
    },
    'best',
  );
  const rows = edits.map(({ from, to }) => h('li', {}, h('del', {}, from), ' → ', h('ins', {}, to)));
  const preview =
    edits.length > 0
      ? [h('p', { className: 'note' }, t('all_preview')), h('ul', { tabIndex: 0 }, ...rows), take]
      : [h('p', {}, t('all_none'))];
  return [
    ...preview,
    h(
      'div',
      { className: 'foot' },
      button(t(lines ? 'all_hide' : 'all_show'), () => drawLines(!lines)),
    ),
  ];
}
