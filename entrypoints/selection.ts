import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage } from '../utils/messages.ts';
import { applyTo, readSelection } from '../utils/page/selection.ts';

const key = Symbol.for('xiaodaoli.selection');
const world = globalThis as typeof globalThis & { [key]?: AbortController };

/** Injected anew for every check; the one before lets go. The value goes back to the worker. */
export default defineUnlistedScript(() => {
  world[key]?.abort();
  const { signal } = (world[key] = new AbortController());
  const { selection, held } = readSelection(signal);
  if (!held) world[key].abort();
  else {
    let now = held;
    const stop = onMessage('applySelected', async ({ data }) => {
      const { result, held: after } = await applyTo(now, data);
      now = after;
      return result;
    });
    signal.addEventListener('abort', stop);
  }
  return selection;
});
