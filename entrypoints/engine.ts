import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../utils/page/page.ts';

const key = Symbol.for('xiaodaoli.engine');
const world = globalThis as typeof globalThis & { [key]?: AbortController };

/** Injected by the worker into a frame whose sentinel asked for it. A second one takes the place of the first. */
export default defineUnlistedScript(() => {
  world[key]?.abort();
  const life = (world[key] = new AbortController());
  void startPage(life);
});
