import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { closest, matches, textContent } from './dom.ts';
import { type Place, type Put, settle, typeOver, unlessTouched } from './put.ts';

/** True if the span is all that a link says. */
function fillsLink({ ranges, span }: Place): boolean {
  const words = ranges(span);
  const parent = words[0]?.startContainer.parentElement;
  const link = parent && closest(parent, 'a');
  return !!link && textContent(link) === words.join('');
}

/** ProseMirror drops a link when its last character goes, so that one stays until the new words are in. */
const proseMirror: Put = async (place, words) => {
  const { span, select } = place;
  if (!words || span.end - span.start < 2 || !fillsLink(place)) return typeOver(place, words);
  const first = { start: span.start, end: span.end - 1 };
  select(first);
  await settle();
  await typeOver({ ...place, span: first }, words);
  const last = { start: span.start + words.length, end: span.start + words.length + 1 };
  select(last);
  await settle();
  await typeOver({ ...place, span: last }, '');
};

/** Lexical takes no change of the page's text for its own that comes this soon after typing; milliseconds. */
const QUIET = 120;

/**
 * Lexical puts what is typed over a whole link beside it. What changes inside a text node it takes into its model, in one step of undo,
 * as long as nothing is selected there.
 */
const lexical: Put = async (place, words) => {
  if (!words || !fillsLink(place)) return typeOver(place, words);
  const { span } = place;
  place.select({ start: span.end - 1, end: span.end - 1 });
  if (!(await unlessTouched(place, QUIET))) return false;
  const [range, another] = place.ranges(span);
  if (!(range?.startContainer instanceof Text) || another) return false;
  range.startContainer.replaceData(range.startOffset, range.endOffset - range.startOffset, words);
};

/** Editors that would lose a link whose words are replaced: ProseMirror (and Tiptap), Lexical. */
export const createLinked: Adapter = (element, signal) => {
  if (matches(element, '.ProseMirror')) return createContent(element, signal, proseMirror);
  return matches(element, '[data-lexical-editor]') ? createContent(element, signal, lexical) : null;
};
