import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { matches } from './dom.ts';
import { insert, press, type Put } from './put.ts';

/**
 * These editors cut their undo by the keys they see: without keys a replacement melts into the typing before it.
 * An arrow key closes a step, a letter opens the next. CKEditor 4 looks when the arrow goes down, the others when it comes up,
 * and TinyMCE would move the caret out of a link on the way down.
 */
const typed =
  (arrow: 'keydown' | 'keyup'): Put =>
  ({ host }, words) => {
    press(host, arrow, 'ArrowRight', 39);
    press(host, 'keydown', 'x', 88);
    insert(words);
    press(host, 'keyup', 'x', 88);
    press(host, 'keyup', 'ArrowRight', 39);
  };

/** TinyMCE, UEditor, CKEditor 4. */
export const createKeyed: Adapter = (element, signal) => {
  if (matches(element, 'body#tinymce, .mce-content-body, body.view')) return createContent(element, signal, typed('keyup'));
  return matches(element, '.cke_editable') ? createContent(element, signal, typed('keydown')) : null;
};
