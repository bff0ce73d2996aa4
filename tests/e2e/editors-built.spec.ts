import { expect, extensionFolder, test } from './fixture.ts';
import { launch } from '../../scripts/launch.ts';
import { frameOf, htmlOf, inner, pages } from './support/pages.ts';
import { readMarks, serveEditors } from './support/probe.ts';

/** Everything in one browser: what is tried here is only that sentinel, worker and engine find their way into each kind of field. */
test('the built extension marks every kind of editor', async () => {
  test.setTimeout(240_000);
  const site = await serveEditors();
  const { context } = await launch({ extension: extensionFolder(), headless: true, viewport: { width: 1280, height: 800 } });
  const unmarked: string[] = [];
  for (const [name, editor] of Object.entries(pages)) {
    // One-line inputs are the user's choice.
    if (name === 'input') continue;
    const page = await context.newPage();
    site.add('/inner.html', inner);
    await page.goto(site.add('/built.html', htmlOf(editor).replaceAll('{other}', site.other)));
    const frame = editor.frame ? await frameOf(page, editor.field) : page;
    await frame.waitForFunction((whole) => !whole || window.ready, editor.frame !== 'own');
    await frame
      .locator(editor.field)
      .first()
      .click({ position: editor.at ?? { x: 30, y: 12 } });
    await expect
      .poll(async () => (await frame.evaluate(readMarks)).map(({ text }) => text), { timeout: 8_000 })
      .toContain('高度重视')
      .catch(() => unmarked.push(name));
    await page.close();
  }
  expect(unmarked).toEqual([]);
  await context.close();
  await site.close();
});

test('a page without TLS, as on many an office network', async ({ page, context }) => {
  await context.route('http://oa.town.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<textarea id="f" style="width:420px;height:120px">街道高度重视这件事。</textarea>',
    }),
  );
  await page.goto('http://oa.town.example/');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.click('#f');
  await expect.poll(async () => (await page.evaluate(readMarks)).map(({ text }) => text)).toContain('高度重视');
});
