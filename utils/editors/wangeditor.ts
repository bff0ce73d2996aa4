import type { Adapter } from './types.ts';
import { createContent } from './content.ts';
import { closest, matches } from './dom.ts';
import { type Put, typeOver, unlessTouched } from './put.ts';

/** It looks at the selection at most once in 100 ms; milliseconds. */
const LOOK = 120;

/** What wangEditor is told before it knows of the selection goes into the undo step before. */
const put: Put = async (place, words) => (await unlessTouched(place, LOOK)) && typeOver(place, words);

/** wangEditor 5. */
export const createWangEditor: Adapter = (element, signal) =>
  matches(element, '[data-slate-editor]') && closest(element, '.w-e-text-container') ? createContent(element, signal, put) : null;
