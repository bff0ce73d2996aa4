import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './house/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiaodaoli-path-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What find-browser.ts says on a machine that has only the programs of `folder`. */
function ask(call: 'findBrowser' | 'needBrowser', env: Readonly<Record<string, string>> = {}): string {
  const code = `import { ${call} } from ${JSON.stringify(join(root, 'scripts/find-browser.ts'))}; try { console.log(JSON.stringify(${call}())) } catch (error) { console.log(error.message) }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    env: { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder, ...env },
    encoding: 'utf8',
  });
  return stdout.trim();
}

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '', { mode: 0o755 });
  return path;
}

describe.runIf(process.platform === 'linux')('finding a browser', () => {
  it('takes Chromium before Chrome, and Chrome or Edge where there is nothing else', () => {
    const edge = program('microsoft-edge');
    expect(JSON.parse(ask('findBrowser'))).toEqual({ path: edge, branded: true });
    const chromium = program('chromium');
    expect(JSON.parse(ask('findBrowser'))).toEqual({ path: chromium, branded: false });
  });

  it('takes what CHROME_PATH names, and nothing else then', () => {
    program('chromium');
    const own = program('my-browser');
    expect(JSON.parse(ask('findBrowser', { CHROME_PATH: own }))).toEqual({ path: own, branded: false });
    expect(ask('needBrowser', { CHROME_PATH: join(folder, 'none') })).toContain('there is no such file');
  });

  it('says what to install where there is none and it may not install', () => {
    expect(ask('findBrowser')).toBe('null');
    expect(ask('needBrowser')).toContain('sudo apt-get install chromium fonts-noto-cjk');
  });
});
