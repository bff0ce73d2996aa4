import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../scripts/counts.ts';

const unit = (status: string, fullName: string, failureMessages: string[] = []) => ({ status, fullName, failureMessages });

describe('counting what vitest reports', () => {
  it('counts passed, failed and skipped tests, and names the failed one', () => {
    const tests = [unit('passed', 'a'), unit('failed', 'b', ['Error: 1 is not 2']), unit('skipped', 'c')];
    const counts = countVitest(
      { testResults: [{ name: '/p/tests/x.test.ts', status: 'failed', message: '', assertionResults: tests }] },
      '/p',
    );
    expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
    expect(counts.failures[0]).toContain('tests/x.test.ts › b');
    expect(counts.failures[0]).toContain('1 is not 2');
  });

  it('counts a file that could not be loaded as one failure', () => {
    const file = { name: '/p/tests/x.test.ts', status: 'failed', message: 'SyntaxError: no', assertionResults: [] };
    expect(countVitest({ testResults: [file] }, '/p')).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('counting what Playwright reports', () => {
  const spec = (status: string) => ({
    title: status,
    file: 'a.spec.ts',
    line: 3,
    tests: [{ status, results: [{ errors: [{ message: 'why' }] }] }],
  });

  it('looks into suites within suites', () => {
    const report = { suites: [{ specs: [spec('expected')], suites: [{ specs: [spec('unexpected'), spec('skipped')] }] }], errors: [] };
    expect(countPlaywright(report)).toMatchObject({ passed: 1, failed: 1, skipped: 1, failures: ['a.spec.ts:3 › unexpected\n    why'] });
  });

  it('counts a test that needed a second try, and an error outside of any test, as failed', () => {
    expect(countPlaywright({ suites: [{ specs: [spec('flaky')] }], errors: [] }).failed).toBe(1);
    expect(countPlaywright({ suites: [], errors: [{ message: 'the browser did not start' }] }).failed).toBe(1);
  });
});
