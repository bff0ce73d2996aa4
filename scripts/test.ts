import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countPlaywright, countVitest, settle, type Counts } from './counts.ts';
import { needBrowser } from './find-browser.ts';
import { extension, output, root, run } from './run.ts';

const minute = 60_000;

/** A tool that has no tests of its own counts as one check. */
async function check(tool: string, args: readonly string[]): Promise<Counts> {
  const { ok, text } = await run(tool, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, failures: ok ? [] : [text.split('\n').slice(-60).join('\n    ')] };
}

async function suite(
  tool: string,
  args: readonly string[],
  report: string,
  count: (json: string) => Counts,
  env: Readonly<Record<string, string>> = {},
): Promise<Counts> {
  await rm(report, { force: true });
  const { ok, text } = await run(tool, args, 40 * minute, env);
  return settle(async () => count(await readFile(report, 'utf8')), ok, text);
}

const all: Counts[] = [];

async function step(title: string, work: () => Promise<Counts>): Promise<Counts> {
  const start = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${title}\r`);
  const counts = await work();
  all.push(counts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.failed ? '✗' : '✓'} ${title}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
  for (const failure of counts.failures) console.log(`  - ${failure}`);
  return counts;
}

await mkdir(output, { recursive: true });
// First: it also writes .wxt/, which the types need.
const built = await step('build', () => check('wxt', ['build']));
await step('types', () => check('tsc', ['--noEmit']));
await step('types of the engine, without DOM', () => check('tsc', ['--noEmit', '-p', 'utils/engine']));
await step('lint', () => check('oxlint', []));
await step('format', () => check('oxfmt', ['--check', '.']));

const unit = join(output, 'vitest.json');
await step('unit, rules, house, readme', () =>
  suite('vitest', ['run', '--reporter=json', `--outputFile=${unit}`], unit, (json) =>
    countVitest(JSON.parse(json) as Parameters<typeof countVitest>[0], root),
  ),
);

const browser = join(output, 'playwright.json');
await step('the built extension in a real browser', async () => {
  if (built.failed) return { passed: 0, failed: 1, skipped: 0, failures: ['not run: the build failed'] };
  try {
    needBrowser();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, failures: [(error as Error).message] };
  }
  return suite(
    'playwright',
    ['test', '--reporter=json'],
    browser,
    (json) => countPlaywright(JSON.parse(json) as Parameters<typeof countPlaywright>[0]),
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browser, EXTENSION_DIR: extension },
  );
});

const sum = (key: 'passed' | 'failed'): number => all.reduce((total, counts) => total + counts[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
