import { chromium, type BrowserContext, type Worker } from '@playwright/test';
import { needBrowser } from './find-browser.ts';

/** A browser with the extension in it. */
export interface Launched {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension: string;
  /** The profile folder; empty for one that is thrown away. */
  readonly profile?: string;
  readonly headless: boolean;
  /** Pixels of the page; the window's own size when absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Chrome and Edge under their own names no longer take `--load-extension`, but may be asked over the debugging pipe. */
async function loadInto(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path });
}

/**
 * Opens Chromium (or what there is) with nothing but our extension.
 * @throws if there is no browser, or if it does not take the extension within 15 seconds.
 */
export async function launch({ extension, profile = '', headless, viewport }: LaunchOptions): Promise<Launched> {
  const browser = needBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless,
    viewport: viewport ?? null,
    locale: 'zh-CN',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(browser.branded
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--lang=zh-CN',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    if (browser.branded) await loadInto(context, extension);
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    return { context, worker, extensionId: new URL(worker.url()).host };
  } catch (cause) {
    await context.close();
    const why = browser.branded
      ? `${browser.path} does not take extensions from a program. Install Chromium, or load it by hand: open chrome://extensions (edge://extensions), switch on developer mode, press “Load unpacked” and choose ${extension}.`
      : `${browser.path} did not start the extension in ${extension}.`;
    throw new Error(why, { cause });
  }
}
