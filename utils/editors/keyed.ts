import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { matches } from './dom.ts';
import { insert, type Put } from './put.ts';

/**
 * TinyMCE, CKEditor 4 and UEditor cut their undo steps by the keys they see: without keys a replacement melts into the typing before it.
 * An arrow key closes the step, a letter opens the next.
 */
const put: Put = (host, words) => {
  const key = (type: string, key: string, code: string, keyCode: number): void => {
    host.dispatchEvent(new KeyboardEvent(type, { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true }));
  };
  key('keyup', 'ArrowRight', 'ArrowRight', 39);
  key('keydown', 'x', 'KeyX', 88);
  insert(words);
  key('keyup', 'x', 'KeyX', 88);
  key('keyup', 'ArrowRight', 'ArrowRight', 39);
};

/** TinyMCE, CKEditor 4, UEditor. */
export const createKeyed: Adapter = (element, signal) => (matches(element, 'body#tinymce, .mce-content-body, .cke_editable, body.view') ? createContent(element, signal, put) : null);
