import { documentElement } from '../editors/dom.ts';

/** What of the viewport scrollbars leave, in pixels. */
export const viewport = (): { width: number; height: number } => ({
  width: documentElement(document)?.clientWidth || innerWidth,
  height: innerHeight,
});
