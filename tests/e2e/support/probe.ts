import { test as base, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { launch } from '../../../scripts/launch.ts';
import { serve, type Site } from '../../../scripts/site.ts';
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
        { matches: ['<all_urls>'], js: ['probe.js'], all_frames: true, match_about_blank: true, match_origin_as_fallback: true, run_at: 'document_idle' },
      ],
    }),
  );
  return folder;
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
            const { id: of, value, error } = JSON.parse((event as CustomEvent<string>).detail) as { id: number; value: never; error?: string };
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
  selection = (): Promise<Span | null> => this.call('selection');
  select = (start: number, end: number): Promise<void> => this.call('select', start, end);
  rects = (phrase: string): Promise<Rect[][]> => this.call('rects', phrase);
  hit = (x: number, y: number): Promise<string | null> => this.call('hit', x, y);
  replace = (phrase: string, words: string, caret?: 'keep' | Span, nth = 0): Promise<string> => this.call('replace', phrase, words, caret ?? null, nth);
  replaceAt = (start: number, end: number, expected: string, words: string): Promise<string> => this.call('replaceAt', start, end, expected, words);
  stop = (): Promise<void> => this.call('stop');

  /** The words that are marked, in the order of the page, as the highlights hold them. Where fields say nothing of their ranges, rectangles only. */
  marked = (): Promise<Marked[]> => this.frame.evaluate(readMarks);
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Marked {
  text: string | null;
  rects: Rect[];
}

function readMarks(): Marked[] {
  const box = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight] as Range[])
    .map((range) => ({ text: range instanceof Range ? range.toString() : null, rects: [...range.getClientRects()].map(box) }))
    .filter(({ rects }) => rects.length > 0)
    .sort((a, b) => (a.rects[0] as Rect).y - (b.rects[0] as Rect).y || (a.rects[0] as Rect).x - (b.rects[0] as Rect).x);
}

export const test = base.extend<{ probe: (frame?: Page | Frame) => Probe }, { site: Site; browserOnce: BrowserContext }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies of a fixture off this pattern
    async ({}, use) => {
      const site = await serve({ '': resolve(import.meta.dirname, '../pages'), npm: resolve(root, 'node_modules') });
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
  page: async ({ browserOnce }, use) => {
    const page = await browserOnce.newPage();
    await use(page);
    await page.close();
  },
  probe: async ({ page }, use) => use((frame = page) => new Probe(frame)),
});

export { expect } from '@playwright/test';
