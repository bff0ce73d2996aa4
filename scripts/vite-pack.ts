import { fileURLToPath } from 'node:url';
import zopfli from '@gfx/zopfli';
import type { Plugin } from 'vite';
import { toDense } from '../utils/dense.ts';
import { encode } from '../utils/codepage.ts';
import { toColumns } from '../utils/columns.ts';
import { makePack, readRules, readTopics } from './pack.ts';

const ID = 'virtual:pack';
const RULES = fileURLToPath(new URL('../utils/rules/', import.meta.url));

/** Serves `virtual:pack`: all rules, packed once a build; rules changed while developing are read again. */
export function pack(): Plugin {
  return {
    name: 'xiaodaoli:pack',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return;
      const made = makePack(await readRules({ fresh: `?${Date.now()}` }), await readTopics());
      // A fourteenth smaller than zlib's best; a few seconds a build.
      const deflated = await zopfli.deflateAsync(encode(toColumns(made)), { numiterations: 5 });
      return `export const length = ${deflated.length}; export const deflated = '${toDense(deflated)}';`;
    },
    configureServer(server) {
      server.watcher.add(RULES);
      server.watcher.on('change', (file) => {
        const module = server.moduleGraph.getModuleById(`\0${ID}`);
        if (file.startsWith(RULES) && module) server.moduleGraph.invalidateModule(module);
      });
    },
  };
}
