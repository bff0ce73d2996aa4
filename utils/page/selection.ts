import { activeIn, deepest } from '../editors/dom.ts';
import { claim, isSensitive } from '../editors/index.ts';
import type { Editor, ReplaceResult } from '../editors/types.ts';
import type { Span } from '../engine/types.ts';

/** What the worker learns of the selection in one frame. */
export interface PageSelection {
  readonly text: string;
  /** True where fixes can go back. */
  readonly editable: boolean;
  /** True in the frame that has the focus. */
  readonly focused: boolean;
}

/** The words that are being checked, and where they stand. */
export interface Held {
  readonly editor: Editor;
  readonly start: number;
  /** The words as the panel has them, after its fixes. */
  readonly text: string;
}

/** Reads what is selected in this frame, with its line breaks; nothing of fields that hold secrets. */
export function readSelection(signal: AbortSignal): { selection: PageSelection; held: Held | null } {
  const active = activeIn(document);
  const element = active && deepest(active);
  const focused = document.hasFocus() && !(element instanceof HTMLIFrameElement);
  if (element && isSensitive(element)) return { selection: { text: '', editable: false, focused }, held: null };
  const editor = element && claim(element, signal, { inputs: true, spellcheckOff: true });
  const span = editor?.selection();
  if (editor && span && span.start < span.end) {
    const text = editor.text().slice(span.start, span.end);
    return { selection: { text, editable: true, focused }, held: { editor, start: span.start, text } };
  }
  return {
    selection: { text: (element && inField(element)) || String(document.getSelection() ?? ''), editable: false, focused },
    held: null,
  };
}

/** What is selected in a field that takes no fixes: read-only, or opted out. */
function inField(element: Element): string {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return '';
  return element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0);
}

/**
 * Replaces a part of the held words in their editor; `span` is relative to them.
 * Words that moved as a whole are found again if they stand there only once; anything else is `stale` and nothing is written.
 */
export async function applyTo(
  held: Held,
  { span, expected, text }: { span: Span; expected: string; text: string },
): Promise<{ result: ReplaceResult; held: Held }> {
  const start = whereabouts(held);
  if (start === null || held.text.slice(span.start, span.end) !== expected) return { result: 'stale', held };
  const result = await held.editor.replace({ start: start + span.start, end: start + span.end }, expected, text);
  if (result !== 'done') return { result, held };
  return { result, held: { ...held, start, text: held.text.slice(0, span.start) + text + held.text.slice(span.end) } };
}

function whereabouts({ editor, start, text }: Held): number | null {
  if (!editor.host.isConnected) return null;
  const whole = editor.text();
  if (whole.startsWith(text, start)) return start;
  const found = whole.indexOf(text);
  return found >= 0 && found === whole.lastIndexOf(text) ? found : null;
}
