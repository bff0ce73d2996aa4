import { spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = resolve(import.meta.dirname, '..');
export const output = join(root, '.output');
/** Where `wxt build` puts the extension. */
export const extension = join(output, 'chrome-mv3');

const bin = join(root, 'node_modules', '.bin');
const minute = 60_000;

export interface Ran {
  readonly ok: boolean;
  /** What it wrote to both streams, without colours. */
  readonly text: string;
}

/** Runs a tool of node_modules/.bin; `limit` in milliseconds, after which it is stopped and counts as failed. */
export function run(tool: string, args: readonly string[], limit = 5 * minute, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(join(bin, tool), args, {
      cwd: root,
      env: { ...process.env, PATH: bin + delimiter + (process.env['PATH'] ?? ''), FORCE_COLOR: '0', ...env },
      shell: process.platform === 'win32',
    });
    let text = '';
    const timer = setTimeout(() => {
      text += `\nstopped after ${limit / minute} minutes`;
      child.kill('SIGKILL');
    }, limit);
    const hear = (part: Buffer): void => void (text += part.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => (text += error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ ok: code === 0, text: stripVTControlCharacters(text).trim() });
    });
  });
}

/**
 * Builds the extension to be looked at: resolves to a copy that speaks only Chinese, as its users see it,
 * since Debian's Chromium comes without Chinese and would show it in English.
 * @throws with what the build said, if it fails.
 */
export async function buildInChinese(): Promise<string> {
  const built = await run('wxt', ['build']);
  if (!built.ok) throw new Error(built.text);
  const copy = join(output, 'chinese');
  await rm(copy, { recursive: true, force: true });
  await cp(extension, copy, { recursive: true });
  await rm(join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}
