import type { Span } from '../engine/types.ts';
import type { Editor } from './types.ts';
import { createChanges } from './changes.ts';
import { clipOf, clipped } from './clip.ts';
import { parentNode } from './dom.ts';
import { createMirror } from './mirror.ts';
import { isReadOnly, isSensitive, optedOut } from './sensitive.ts';
import { mapCaret, splice } from './span.ts';

/** A range over the value of a field; younger than the types and than many browsers in use. */
interface OpaqueRange extends AbstractRange {
  getClientRects(): DOMRectList;
  disconnect(): void;
}
type Field = (HTMLTextAreaElement | HTMLInputElement) & { createValueRange?(start: number, end: number): OpaqueRange };

/** Events after which a page may have set the value by script, which fires none of its own. */
const LIKELY = ['change', 'keyup', 'pointerup', 'focusin', 'focusout'];

/** Attributes by which a field turns secret, or closes to the user. */
const TURNS =
  'type autocomplete style class placeholder aria-label readonly disabled aria-readonly data-gramm data-gramm_editor data-enable-grammarly data-lt-active'.split(
    ' ',
  );

/** Text areas and one-line inputs. */
export function createField(element: HTMLElement, signal: AbortSignal): Editor | null {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return null;
  const field: Field = element;
  const changes = createChanges(field, signal);
  const mirror = field.createValueRange ? null : createMirror(field, signal);

  let closed = false;
  const guard = new MutationObserver(() => {
    closed = isSensitive(field) || isReadOnly(field) || optedOut(field, true);
    changes.text();
  });
  guard.observe(field, { attributes: true, attributeFilter: TURNS });
  signal.addEventListener('abort', () => guard.disconnect(), { once: true });

  const text = (): string =>
    closed || (field instanceof HTMLInputElement && field.type !== 'text' && field.type !== 'search') ? '' : field.value;

  let known = text();
  const look = (): void => {
    const now = text();
    if (now === known) return;
    known = now;
    changes.text();
  };
  field.addEventListener('input', () => (known = text()), { signal });
  // Setting the value moves the caret, and that is told.
  field.addEventListener('selectionchange', look, { signal });
  for (const type of LIKELY) document.addEventListener(type, () => setTimeout(look), { signal, passive: true });
  document.addEventListener('reset', () => setTimeout(look), { signal });

  const select = ({ start, end }: Span): void => field.setSelectionRange(start, end);
  const selection = (): Span | null =>
    field.selectionStart === null || field.selectionEnd === null ? null : { start: field.selectionStart, end: field.selectionEnd };
  const locked = (): boolean => isReadOnly(field) || changes.composing;

  return {
    host: field,
    text,
    ranges: (span) => (field.createValueRange ? [field.createValueRange(span.start, span.end)] : null),
    rects(span) {
      if (mirror) return clipped(mirror(span), clipOf(field));
      const range = field.createValueRange?.(span.start, span.end);
      const rects = range ? clipped(range.getClientRects(), clipOf(field)) : [];
      range?.disconnect();
      return rects;
    },
    selection: () => (field === activeField(field) ? selection() : null),
    select,
    async replace(span, expected, words, caret) {
      if (locked()) return 'refused';
      const kept = selection();
      const scroll = [field.scrollTop, field.scrollLeft] as const;
      field.focus({ preventScroll: true });
      const before = text();
      const after = splice(before, span, expected, words);
      if (after === null) return 'stale';
      // It would be cut off without a word.
      if (field.maxLength >= 0 && after.length > field.maxLength && after.length > before.length) return 'refused';
      select(span);
      document.execCommand(words ? 'insertText' : 'delete', false, words);
      // At once, before anybody can type on.
      if (field.value !== after) {
        if (field.value !== before) document.execCommand('undo');
        if (kept) select(kept);
        return 'refused';
      }
      if (caret === 'keep' && kept) select(mapCaret(kept, span, words.length));
      else if (caret && caret !== 'keep') select({ start: span.start + caret.start, end: span.start + caret.end });
      [field.scrollTop, field.scrollLeft] = scroll;
      // A page that holds the value itself may take the words back.
      await new Promise((resolve) => setTimeout(resolve));
      if (field.value === before) return 'refused';
      return 'done';
    },
    onChange: changes.onChange,
    get composing() {
      return changes.composing;
    },
  };
}

/** The field itself if it has focus in its document or shadow root. */
function activeField(field: Field): Element | null {
  for (let at: ParentNode | null = parentNode(field); at; at = parentNode(at)) {
    if (at instanceof ShadowRoot || at instanceof Document) return at.activeElement;
  }
  return null;
}
