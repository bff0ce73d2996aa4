import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, settle } from '../scripts/counts.ts';

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
    const report = {
      suites: [{ specs: [spec('expected')], suites: [{ title: 'Quill', specs: [spec('unexpected'), spec('skipped')] }] }],
      errors: [],
    };
    expect(countPlaywright(report)).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: ['a.spec.ts:3 › Quill › unexpected\n    why'],
    });
  });

  it('counts a test that needed a second try, and an error outside of any test, as failed', () => {
    expect(countPlaywright({ suites: [{ specs: [spec('flaky')] }], errors: [] }).failed).toBe(1);
    expect(countPlaywright({ suites: [], errors: [{ message: 'the browser did not start' }] }).failed).toBe(1);
  });
});

describe('a runner that did not do its work', () => {
  const counts = { passed: 3, failed: 0, skipped: 0, failures: [] };

  it('is believed when it ends well, and when it says itself what failed', async () => {
    expect(await settle(async () => counts, true, '')).toEqual(counts);
    const red = { ...counts, failed: 1, failures: ['a'] };
    expect(await settle(async () => red, false, '')).toEqual(red);
  });

  it('counts as failed when it crashed behind its report', async () => {
    expect(await settle(async () => counts, false, 'Segmentation fault')).toMatchObject({
      passed: 3,
      failed: 1,
      failures: ['Segmentation fault'],
    });
  });

  it('counts as failed when it ran no test', async () => {
    expect(await settle(async () => ({ ...counts, passed: 0, skipped: 5 }), true, '')).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts as failed when it left no report', async () => {
    const result = await settle(() => Promise.reject(new Error('ENOENT')), true, 'killed');
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.failures[0]).toContain('killed');
  });
});
