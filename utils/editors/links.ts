import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { closest, matches, textContent } from './dom.ts';
import { insert, type Place, type Put, settle, typeOver } from './put.ts';

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

/** Lexical puts what is typed over a whole link beside it, but takes over what the browser types into it. */
const lexical: Put = (place, words) => (words && fillsLink(place) ? insert(words) : typeOver(place, words));

/** Editors that would lose a link whose words are replaced: ProseMirror (and Tiptap), Lexical. */
export const createLinked: Adapter = (element, signal) => {
  if (matches(element, '.ProseMirror')) return createContent(element, signal, proseMirror);
  return matches(element, '[data-lexical-editor]') ? createContent(element, signal, lexical) : null;
};
