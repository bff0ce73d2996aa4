import { expect, test } from './fixture.ts';
import { buttonOf, middle, opened, see } from './support/card.ts';
import { drawn, marksOver, read } from './support/marks.ts';

const text = '街道对现场进行了核实，昨天对道路进行了清理。\n老张对渠道进行了检查。';
const fields = {
  textarea: '<textarea id="f" rows="6" cols="60" style="font:16px/2 sans-serif"></textarea>',
  contenteditable: '<div id="f" contenteditable style="font:16px/2 sans-serif;width:500px;min-height:120px;white-space:pre-wrap"></div>',
};

for (const [kind, html] of Object.entries(fields)) {
  test(`${kind}: all safe wordings at once, shown before they are taken, undone again`, async ({ page, site, worker }) => {
    await page.goto(site.add(`/all-${kind}.html`, html));
    await page.locator('#f').click();
    await page.keyboard.insertText(text.split('\n')[0] ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(text.split('\n')[1] ?? '');
    const before = await read(page);
    await marksOver(page, '#f', ['对现场进行了核实', '对渠道进行了检查']);
    const { count } = await see(worker);
    if (!count) throw new Error('no count');
    await page.mouse.click(...middle(count.more));
    const menu = await opened(worker);
    expect(await page.evaluate(() => document.activeElement?.id), 'the focus stays').toBe('f');
    const pairs = [...menu.text.matchAll(/^(.+?) → (.+)$/gm)].map(([, from = '', to = '']) => [from, to] as const);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    let after = before;
    for (const [from, to] of pairs) after = after.replace(from, to);

    await page.mouse.click(...middle(buttonOf(menu, 0).rect));
    await expect.poll(() => read(page)).toBe(after);
    await expect.poll(async () => (await see(worker)).said).toContain(String(pairs.length));
    for (let i = 0; i < (kind === 'textarea' ? 1 : pairs.length); i++) await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => read(page)).toBe(before);
  });
}

test('without lines marks are found by count and by key, and only the open one is drawn', async ({ page, site, worker }) => {
  await page.goto(site.add('/lines.html', fields.textarea));
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', ['对现场进行了核实']);
  const { count } = await see(worker);
  if (!count) throw new Error('no count');
  await page.mouse.click(...middle(count.more));
  await page.mouse.click(...middle(buttonOf(await opened(worker), -1).rect));
  await expect.poll(() => drawn(page)).toEqual([]);
  expect((await see(worker)).count?.text).toBe(count.text);
  await page.keyboard.press('Alt+Comma');
  expect((await opened(worker)).name).toContain('对渠道进行了检查');
  expect(await drawn(page)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => drawn(page)).toEqual([]);
  await worker.evaluate(() => chrome.storage.sync.set({ showLines: true }));
  await marksOver(page, '#f', ['对现场进行了核实', '对渠道进行了检查']);
});
