import { test as base, type BrowserContext, type Worker } from '@playwright/test';
import { resolve } from 'node:path';
import { launch, type Launched } from '../../scripts/launch.ts';
import { serve, type Site } from '../../scripts/site.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where global-setup.ts put the built extension. */
export function extensionFolder(): string {
  const folder = process.env['EXTENSION_DIR'];
  if (!folder) throw new Error('EXTENSION_DIR is not set: run the specs with `npx playwright test`.');
  return folder;
}

interface Fixtures {
  launched: Launched;
  /** The built extension in a fresh profile, one for each test. */
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker, as it was at the start. */
  worker: Worker;
}

interface WorkerFixtures {
  /** `site.add('/a.html', html)` gives an address; files of tests/pages stand under `/`, of node_modules under `/npm/`. */
  site: Site;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies of a fixture off this pattern
    async ({}, use) => {
      const site = await serve({ '': resolve(root, 'tests/pages'), npm: resolve(root, 'node_modules') });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  launched: async ({}, use) => {
    const launched = await launch({
      extension: extensionFolder(),
      headless: !process.env['HEADED'],
      viewport: { width: 1280, height: 800 },
    });
    await use(launched);
    await launched.context.close();
  },
  context: async ({ launched }, use) => use(launched.context),
  extensionId: async ({ launched }, use) => use(launched.extensionId),
  worker: async ({ launched }, use) => use(launched.worker),
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

export { expect } from '@playwright/test';
