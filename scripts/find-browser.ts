import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly path: string;
  /** Chrome or Edge under its own name; not Chromium, nor Chrome for Testing. */
  readonly branded: boolean;
}

const onPath = {
  plain: ['chromium', 'chromium-browser'],
  branded: ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'chrome', 'msedge'],
};

function elsewhere(): { plain: string[]; branded: string[] } {
  if (process.platform === 'darwin')
    return {
      plain: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      branded: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
    };
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return {
      plain: roots.map((root) => join(root, 'Chromium', 'Application', 'chrome.exe')),
      branded: roots.flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    };
  }
  return { plain: [], branded: [] };
}

function candidates(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const ends = process.platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => ends.map((end) => join(folder, name + end))));
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The browser named by CHROME_PATH, else Chromium, else Chrome or Edge; null where there is none. */
export function findBrowser(): Browser | null {
  const named = process.env['CHROME_PATH'];
  if (named) return isFile(named) ? { path: named, branded: /google|msedge|microsoft/i.test(named) } : null;
  const places = elsewhere();
  const plain = [...candidates(onPath.plain), ...places.plain, chromium.executablePath()].find(isFile);
  if (plain) return { path: plain, branded: false };
  const branded = [...candidates(onPath.branded), ...places.branded].find(isFile);
  return branded ? { path: branded, branded: true } : null;
}

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** False only where fontconfig says that there is no Chinese font: pages would show boxes. */
function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.error !== undefined || list.stdout.trim() !== '';
}

/**
 * Like `findBrowser`, but installs what is missing with apt-get where that is allowed.
 * @throws with one sentence on what to install.
 */
export function needBrowser(): Browser {
  const found = findBrowser();
  const missing = found ? [] : ['chromium'];
  if (process.platform === 'linux' && (!found || !hasChineseFont())) missing.push('fonts-noto-cjk');
  const may = process.platform === 'linux' && process.getuid?.() === 0 && runs('apt-get', '--version');
  if (missing.length > 0 && may) {
    console.error(`Installing ${missing.join(' and ')} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['-qq', 'update'], { stdio: 'ignore', env });
    const done = spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], { encoding: 'utf8', env });
    if (done.status !== 0) console.error(done.stderr.trim());
  }
  const browser = found ?? findBrowser();
  if (browser) return browser;
  if (process.env['CHROME_PATH']) throw new Error(`CHROME_PATH names ${process.env['CHROME_PATH']}, and there is no such file.`);
  throw new Error(
    process.platform === 'linux'
      ? 'No Chromium, Chrome or Edge found. On Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk. Or set CHROME_PATH to the browser.'
      : 'No Chromium, Chrome or Edge found. Run: npx playwright install chromium. Or set CHROME_PATH to the browser.',
  );
}
