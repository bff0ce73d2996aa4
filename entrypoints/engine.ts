import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { documentElement } from '../utils/editors/dom.ts';
import { isAlive } from '../utils/page/alive.ts';
import { startPage } from '../utils/page/page.ts';

const key = Symbol.for('xiaodaoli.engine');
const world = globalThis as typeof globalThis & { [key]?: () => void };

/** Injected by the worker into a frame whose sentinel asked for it. A second one takes the place of the first. */
export default defineUnlistedScript(() => {
  world[key]?.();
  let life = new AbortController();
  let root = documentElement(document);
  // `document.open()`, by which old editors fill their frames, takes every listener away; observers stay.
  const rewritten = new MutationObserver(() => {
    const now = documentElement(document);
    if (!now || now === root) return;
    root = now;
    life.abort();
    life = new AbortController();
    if (isAlive()) void startPage(life);
    else rewritten.disconnect();
  });
  rewritten.observe(document, { childList: true });
  world[key] = () => {
    rewritten.disconnect();
    life.abort();
  };
  void startPage(life);
});
