import { checkInputs, ignored, kind, reader, rulesOff, showCount, showLines, sitesOff, spellcheckSites } from './settings.ts';
import { isAlive } from './alive.ts';

const items = { checkInputs, ignored, kind, reader, rulesOff, showCount, showLines, sitesOff, spellcheckSites };

type Items = typeof items;

/** The settings as they are now. */
export type Live = { readonly [K in keyof Items]: Awaited<ReturnType<Items[K]['getValue']>> };

/** Reads all settings and keeps the returned object up to date; `changed` is told the name after each change. */
export async function liveSettings(changed: (name: keyof Live) => void, signal: AbortSignal): Promise<Live> {
  const names = Object.keys(items) as (keyof Items)[];
  const live: Record<string, unknown> = {};
  await Promise.all(
    names.map(async (name) => {
      const item = items[name];
      const unwatch = item.watch((value: unknown) => {
        live[name] = value;
        changed(name);
      });
      signal.addEventListener('abort', () => isAlive() && unwatch(), { once: true });
      live[name] = await item.getValue();
    }),
  );
  return live as Live;
}
