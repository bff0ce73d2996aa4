import { parentOf } from '../editors/dom.ts';

/** Whether `inner` is `outer` or is in it, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
