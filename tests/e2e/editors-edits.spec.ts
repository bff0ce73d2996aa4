import { expect, test } from './support/probe.ts';
import { htmlOf, pages } from './support/pages.ts';

/** The bar is 10,000: `FUZZ_RUNS=10000 npx playwright test editors-edits`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100);
/** Runs on one text before it is set back. */
const CHUNK = 25;

for (const name of ['textarea', 'contenteditable', 'ProseMirror']) {
  test(`${name}: edits between mark and click leave the intended replacement or no change`, async ({ page, site, probe }) => {
    test.setTimeout(30_000 + RUNS * 300);
    const editor = pages[name]!;
    await page.goto(site.add('/edits.html', htmlOf(editor)));
    await page.waitForFunction(() => window.ready);
    await page.locator(editor.field).click();
    await expect.poll(() => probe().claimed()).toBe(true);
    const sum = { done: 0, unchanged: 0, wrong: [] as string[] };
    for (let run = 0; run < RUNS; run += CHUNK) {
      await page.evaluate(() => window.editor.set('街道高度重视这件事，高度重视高度重视，已转有关部门有关部门办理。'));
      await page.waitForTimeout(50);
      const { done, unchanged, wrong } = await probe().fuzz(CHUNK, run + 1);
      sum.done += done;
      sum.unchanged += unchanged;
      sum.wrong.push(...wrong);
    }
    expect(sum.wrong).toEqual([]);
    expect(sum.done).toBeGreaterThan(RUNS / 4);
    console.log(`${name}: ${sum.done} replaced, ${sum.unchanged} unchanged`);
  });
}
