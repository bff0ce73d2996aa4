import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { matches } from './dom.ts';
import { insert, press, type Put } from './put.ts';

/** KindEditor's undo knows only steps of fifty characters and commands. Of its commands the most harmless is to select all. */
const put: Put = ({ host, span, select }, words) => {
  press(host, 'keydown', 'a', 65, true);
  select(span);
  insert(words);
};

/** KindEditor. */
export const createKindEditor: Adapter = (element, signal) => (matches(element, 'body.ke-content') ? createContent(element, signal, put) : null);
