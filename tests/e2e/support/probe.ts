import { test as base, type BrowserContext, type Frame, type Page, type Worker } from '@playwright/test';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { launch } from '../../../scripts/launch.ts';
import { serve, type Site } from '../../../scripts/site.ts';
import type { Fuzzed } from './fuzz.ts';
import type { Span } from '../../../utils/engine/types.ts';

const root = resolve(import.meta.dirname, '../../..');

/** An extension of adapters and underlines alone: it marks a few fixed phrases and does what a test tells it. */
async function buildProbe(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaodaoli-probe-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'probe-content.ts'), formats: ['iife'], name: 'probe', fileName: () => 'probe.js' },
    },
  });
  await writeFile(join(folder, 'worker.js'), '');
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'probe',
      version: '1',
      background: { service_worker: 'worker.js' },
      content_scripts: [
        {
          matches: ['<all_urls>'],
          js: ['probe.js'],
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
          run_at: 'document_idle',
        },
      ],
    }),
  );
  return folder;
}

/** Makes one script of each editor that comes in modules. */
async function bundlePages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaodaoli-pages-'));
  const source = resolve(import.meta.dirname, '../pages/editors/bundled');
  for (const file of await readdir(source)) {
    const [name = ''] = file.split('.');
    if (name === 'page') continue;
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        lib: { entry: join(source, file), formats: ['iife'], name: 'page', fileName: () => `${name}.js`, cssFileName: name },
      },
    });
  }
  return folder;
}

/** The site of the editors' pages. */
export async function serveEditors(): Promise<Site> {
  const bundled = await bundlePages();
  const site = await serve({ '': resolve(import.meta.dirname, '../pages'), npm: resolve(root, 'node_modules'), bundled });
  return {
    ...site,
    async close() {
      await site.close();
      await rm(bundled, { recursive: true, force: true });
    },
  };
}

/** What a test can ask the probe for; see probe-content.ts. */
export class Probe {
  readonly frame: Page | Frame;
  constructor(frame: Page | Frame) {
    this.frame = frame;
  }
  private call<T>(name: string, ...args: unknown[]): Promise<T> {
    return this.frame.evaluate(
      ({ name, args }) =>
        new Promise<never>((done, fail) => {
          const id = Math.random();
          const answer = (event: Event): void => {
            const {
              id: of,
              value,
              error,
            } = JSON.parse((event as CustomEvent<string>).detail) as { id: number; value: never; error?: string };
            if (of !== id) return;
            document.removeEventListener('probe-answer', answer);
            if (error) fail(new Error(error));
            else done(value);
          };
          document.addEventListener('probe-answer', answer);
          document.dispatchEvent(new CustomEvent('probe', { detail: JSON.stringify({ id, name, args }) }));
        }),
      { name, args },
    );
  }
  claimed = (): Promise<boolean> => this.call('claimed');
  text = (): Promise<string> => this.call('text');
  reads = (): Promise<number> => this.call('reads');
  host = (): Promise<string | undefined> => this.call('host');
  selection = (): Promise<Span | null> => this.call('selection');
  select = (start: number, end: number): Promise<void> => this.call('select', start, end);
  rects = (phrase: string): Promise<Rect[][]> => this.call('rects', phrase);
  hit = (x: number, y: number): Promise<string | null> => this.call('hit', x, y);
  replace = (phrase: string, words: string, caret?: 'keep' | Span, nth = 0): Promise<string> =>
    this.call('replace', phrase, words, caret ?? null, nth);
  replaceAt = (start: number, end: number, expected: string, words: string): Promise<string> =>
    this.call('replaceAt', start, end, expected, words);
  fuzz = (runs: number, seed: number): Promise<Fuzzed> => this.call('fuzz', runs, seed);
  stop = (): Promise<void> => this.call('stop');

  /** The words that are marked, in the order of the page, as the highlights hold them. */
  marked = (): Promise<Marked[]> => this.frame.evaluate(readMarks);
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Marked {
  text: string;
  rects: Rect[];
  /** True if another word than the marked ones is drawn there. */
  astray: boolean;
}

/** Runs in the page: the words that are marked and where they are drawn, in reading order. `selector` finds the field where it is not the first. */
export function readMarks(selector?: string | void): Marked[] {
  // A page whose field nobody can find says where it is.
  const hidden = (window as { field?: HTMLTextAreaElement }).field;
  const field = hidden ?? document.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector ?? 'textarea, input');
  const marks = [...CSS.highlights.values()].flatMap(
    (highlight) => [...highlight] as (AbstractRange & { getClientRects(): DOMRectList })[],
  );
  return marks
    .map((range) => {
      const inField = !(range instanceof Range);
      const text = inField ? (field?.value.slice(range.startOffset, range.endOffset) ?? '') : range.toString();
      const rects = [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
      // What the browser itself finds at the middle of each rectangle must be one of the words; out of sight it finds nothing.
      const astray = rects.some((r) => {
        const at = document.caretPositionFromPoint(r.x + r.width / 2, r.y + r.height / 2);
        if (!at || r.x < 0 || r.y < 0 || r.y + r.height > innerHeight) return false;
        if (inField) return at.offsetNode === field && (at.offset < range.startOffset || at.offset > range.endOffset);
        // The editor's own buttons may lie over the words.
        const parent = range.startContainer.parentElement;
        const host = parent && Element.prototype.closest.call(parent, '[contenteditable]:not([contenteditable="false"])');
        return (host ?? document.body).contains(at.offsetNode) && range.comparePoint(at.offsetNode, at.offset) !== 0;
      });
      return { text, rects, astray };
    })
    .filter(({ rects }) => rects.length > 0)
    .sort((a, b) => (a.rects[0] as Rect).y - (b.rects[0] as Rect).y || (a.rects[0] as Rect).x - (b.rects[0] as Rect).x);
}

export const test = base.extend<{ probe: (frame?: Page | Frame) => Probe }, { site: Site; browserOnce: BrowserContext; worker: Worker }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies of a fixture off this pattern
    async ({}, use) => {
      const site = await serveEditors();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  browserOnce: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const extension = await buildProbe();
      const { context } = await launch({ extension, headless: !process.env['HEADED'], viewport: { width: 1280, height: 800 } });
      await use(context);
      await context.close();
      await rm(extension, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  context: async ({ browserOnce }, use) => use(browserOnce),
  worker: [
    async ({ browserOnce }, use) => {
      const [worker] = browserOnce.serviceWorkers();
      await use(worker ?? (await browserOnce.waitForEvent('serviceworker')));
    },
    { scope: 'worker' },
  ],
  page: async ({ browserOnce }, use) => {
    const page = await browserOnce.newPage();
    await use(page);
    await page.close();
  },
  probe: async ({ page }, use) => use((frame = page) => new Probe(frame)),
});

export { expect } from '@playwright/test';
