import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { matches } from './dom.ts';
import { insert, type Put, settle } from './put.ts';

/** Summernote takes a step of its undo a moment after it is told of a paste; the words themselves are typed. */
const put: Put = async ({ host, span, select }, words) => {
  host.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true }));
  await settle();
  select(span);
  insert(words);
};

/** Summernote. */
export const createSummernote: Adapter = (element, signal) =>
  matches(element, '.note-editable') ? createContent(element, signal, put) : null;
