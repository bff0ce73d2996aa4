import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'wxt';

/** Builds the extension once into a folder of its own, unless `npm test` has built it already. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['EXTENSION_DIR']) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'xiaodaoli-'));
  await build({ root: resolve(import.meta.dirname, '../..'), outDir: folder });
  process.env['EXTENSION_DIR'] = join(folder, 'chrome-mv3');
  return () => rm(folder, { recursive: true, force: true });
}
