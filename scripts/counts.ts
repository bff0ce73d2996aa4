import { stripVTControlCharacters } from 'node:util';

/** What a runner's own report says. `failures` are the lines for the reader, one failure each. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
}

interface PlaywrightSuite {
  title?: string;
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; line: number; tests: { status: string; results: { errors: { message?: string }[] }[] }[] }[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

/** The first lines of an error without colour codes; the stack below helps nobody in a summary. */
const brief = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .slice(0, 14)
    .join('\n    ');

/** Counts vitest's JSON report; a file that could not be loaded counts as one failure. */
export function countVitest(report: VitestReport, root: string): Counts {
  let [passed, failed, skipped] = [0, 0, 0];
  const failures: string[] = [];
  for (const file of report.testResults) {
    const name = file.name.startsWith(root) ? file.name.slice(root.length + 1) : file.name;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed++;
      else if (test.status === 'failed') {
        failed++;
        failures.push(`${name} › ${test.fullName}\n    ${brief((test.failureMessages ?? []).join('\n'))}`);
      } else skipped++;
    }
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      failed++;
      failures.push(`${name}\n    ${brief(file.message)}`);
    }
  }
  return { passed, failed, skipped, failures };
}

/** Counts Playwright's JSON report; a test that passed only at a second try counts as failed. */
export function countPlaywright(report: PlaywrightReport): Counts {
  let [passed, failed, skipped] = [0, 0, 0];
  const failures: string[] = report.errors.map((error) => brief(error.message ?? 'unknown error'));
  failed += failures.length;
  const walk = (suite: PlaywrightSuite, within: string): void => {
    for (const spec of suite.specs)
      for (const test of spec.tests) {
        if (test.status === 'expected') passed++;
        else if (test.status === 'skipped') skipped++;
        else {
          failed++;
          const errors = test.results.flatMap((result) => result.errors).map((error) => error.message ?? '');
          failures.push(`${spec.file}:${spec.line} › ${within}${spec.title}\n    ${brief(errors.join('\n'))}`);
        }
      }
    suite.suites?.forEach((inner) => walk(inner, `${within}${inner.title ?? ''} › `));
  };
  report.suites.forEach((file) => walk(file, ''));
  return { passed, failed, skipped, failures };
}

/**
 * What a runner's report says, unless the runner did not do its work: one that leaves no report, reports no test,
 * or ends badly although nothing failed counts as one failure. `text` is what it wrote.
 */
export async function settle(count: () => Promise<Counts>, ok: boolean, text: string): Promise<Counts> {
  const tail = text.split('\n').slice(-40).join('\n    ');
  let counts: Counts;
  try {
    counts = await count();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, failures: [`no report: ${String(error)}\n    ${tail}`] };
  }
  if (counts.failed > 0 || (ok && counts.passed > 0)) return counts;
  return { ...counts, failed: 1, failures: [ok ? 'no test was run' : tail] };
}
