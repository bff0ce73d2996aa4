import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './house/files.ts';

let folder: string;

/** A project of one script that prints its arguments and ends with 3, and an npm that notes what it is asked. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiaodaoli-ready-'));
  mkdirSync(join(folder, 'scripts'));
  cpSync(join(root, 'scripts/ready.mjs'), join(folder, 'scripts/ready.mjs'));
  writeFileSync(join(folder, 'scripts/say.ts'), 'console.log(process.argv.slice(2).join("+") as string); process.exitCode = 3;');
  writeFileSync(
    join(folder, 'npm.js'),
    'require("fs").writeFileSync("asked", process.argv.slice(2).join(" ")); process.exit(Number(process.env.NPM_ENDS ?? 0));',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function lock(wants: Record<string, object>, has: Record<string, object> | null): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wants } }));
  if (!has) return;
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: has }));
}

function start(env: Readonly<Record<string, string>> = {}) {
  const args = [join(folder, 'scripts/ready.mjs'), 'scripts/say.ts', 'a', 'b'];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder, 'npm.js'), ...env },
  });
  const asked = join(folder, 'asked');
  return { status, stdout: stdout.trim(), asked: existsSync(asked) ? readFileSync(asked, 'utf8') : null };
}

describe('making a clone ready', () => {
  it('starts the script at once where everything is installed, and ends as it ends', () => {
    lock(
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', optional: true } },
      { 'node_modules/a': { version: '1.0.0' } },
    );
    expect(start()).toEqual({ status: 3, stdout: 'a+b', asked: null });
  });

  it.each([
    ['nothing is installed', null],
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { version: '0.9.0' } }],
  ])('installs what the lockfile says where %s', (_, has) => {
    lock({ 'node_modules/a': { version: '1.0.0' } }, has);
    const { status, asked } = start();
    expect(asked).toMatch(/^ci --include=dev --include=optional/);
    expect(status).toBe(3);
  });

  it('stops where installing fails', () => {
    lock({ 'node_modules/a': { version: '1.0.0' } }, null);
    expect(start({ NPM_ENDS: '7' })).toMatchObject({ status: 1, stdout: '' });
  });
});
