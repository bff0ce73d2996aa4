import type { BrowserContext, Page, Worker } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openOurs, stored, tabOf, wording } from './support/ui.ts';

const first = '街道高度重视这件事。';
const second = '对现场进行了核实。';
const text = `${first}\n${second}`;

/** Clicks the menu item as the browser would. Without a real click the panel cannot open, and comes in a tab. */
async function checkByMenu(
  context: BrowserContext,
  worker: Worker,
  page: Page,
  info: Partial<chrome.contextMenus.OnClickData>,
): Promise<Page> {
  const opening = context.waitForEvent('page');
  const tab = await tabOf(worker, page);
  await worker.evaluate(
    async ([id, data]) => {
      const shown = await chrome.tabs.get(id);
      // @ts-expect-error -- dispatch is there for tests, and in no types
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check', editable: false, pageUrl: '', frameId: 0, ...data }, shown);
    },
    [tab, info] as const,
  );
  return opening;
}

async function checkByKey(context: BrowserContext, worker: Worker, page: Page): Promise<Page> {
  const opening = context.waitForEvent('page');
  const tab = await tabOf(worker, page);
  await worker.evaluate(async (id) => {
    const shown = await chrome.tabs.get(id);
    // @ts-expect-error -- dispatch is there for tests, and in no types
    chrome.commands.onCommand.dispatch('check', shown);
  }, tab);
  return opening;
}

const select = (page: Page, selector: string, start: number, end: number) =>
  page.locator(selector).evaluate(
    (field: HTMLTextAreaElement, [from, to]) => {
      field.focus();
      field.setSelectionRange(from, to);
    },
    [start, end] as const,
  );

test('words selected in a field: wordings and their undo go into the page', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/field.html', '<textarea id="f" rows="6" cols="40"></textarea>'));
  const whole = `您好！\n${text}\n再见。`;
  await page.locator('#f').fill(whole);
  await select(page, '#f', 4, 4 + text.length);
  const panel = await checkByMenu(context, worker, page, { selectionText: text.replace('\n', ' '), editable: true });

  const box = panel.locator('textarea');
  await expect(box).toHaveValue(text);
  await expect(panel.locator('.copy mark')).toHaveText(['高度重视', '对现场进行了核实']);
  await expect(panel.locator('.link')).toHaveText(await wording(worker, 'link_live'));

  const best = panel.locator('.finding').nth(1).locator('.wordings button').first();
  const words = (await best.textContent()) ?? '';
  await best.click();
  await expect(box).toHaveValue(text.replace('对现场进行了核实', words));
  await expect(page.locator('#f')).toHaveValue(whole.replace('对现场进行了核实', words));

  await panel.getByRole('button', { name: await wording(worker, 'draft_undo') }).click();
  await expect(box).toHaveValue(text);
  await expect(page.locator('#f')).toHaveValue(whole);
});

test('typing in the panel leaves the page alone from then on', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/cut.html', '<div id="f" contenteditable></div>'));
  await page.locator('#f').click();
  await page.keyboard.insertText(text.replace('\n', ''));
  await page.keyboard.press('ControlOrMeta+a');
  const panel = await checkByKey(context, worker, page);
  await expect(panel.locator('.link')).toHaveText(await wording(worker, 'link_live'));
  await panel.locator('textarea').press('End');
  await panel.locator('textarea').pressSequentially('谢谢');
  await expect(panel.locator('.link')).toHaveText(await wording(worker, 'link_cut'));
  await panel.locator('.wordings button').first().click();
  await expect(panel.locator('.finding')).toHaveCount(1);
  await expect(page.locator('#f')).toHaveText(text.replace('\n', ''));
});

test('words that have changed in the page since are not touched', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/changed.html', '<textarea id="f"></textarea>'));
  await page.locator('#f').fill(text);
  await select(page, '#f', 0, text.length);
  const panel = await checkByMenu(context, worker, page, {});
  await expect(panel.locator('.finding')).toHaveCount(2);
  await page.locator('#f').fill('这里写了别的话，也高度重视。');
  await panel.locator('.finding').nth(1).locator('.wordings button').first().click();
  await expect(panel.locator('.link')).toHaveText(await wording(worker, 'link_lost'));
  await expect(page.locator('#f')).toHaveValue('这里写了别的话，也高度重视。');
});

test('words that moved as a whole are found again', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/moved.html', '<textarea id="f"></textarea>'));
  await page.locator('#f').fill(text);
  await select(page, '#f', 0, text.length);
  const panel = await checkByMenu(context, worker, page, {});
  await expect(panel.locator('.finding')).toHaveCount(2);
  await page.locator('#f').fill(`老王：${text}`);
  const best = panel.locator('.finding').nth(1).locator('.wordings button').first();
  const words = (await best.textContent()) ?? '';
  await best.click();
  await expect(page.locator('#f')).toHaveValue(`老王：${text}`.replace('对现场进行了核实', words));
});

test('words that cannot be edited keep their line breaks', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/text.html', `<p id="a">${first}</p><p id="b">${second}</p>`));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const panel = await checkByMenu(context, worker, page, { selectionText: text });
  await expect(panel.locator('textarea')).toHaveValue(/街道高度重视这件事。\n+对现场进行了核实。/);
  await expect(panel.locator('.link')).toHaveText(await wording(worker, 'link_fixed'));
});

test('the key takes the selection of the frame that has the focus', async ({ context, worker, page, site }) => {
  site.add('/inner.html', `<textarea id="g">${second}</textarea>`);
  await page.goto(site.add('/outer.html', `<p id="p">${first}</p><iframe src="/inner.html"></iframe>`));
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p') ?? document.body));
  await page.frameLocator('iframe').locator('#g').click();
  await page.keyboard.press('ControlOrMeta+a');
  const panel = await checkByKey(context, worker, page);
  await expect(panel.locator('textarea')).toHaveValue(second);
  const best = panel.locator('.wordings button').first();
  const words = (await best.textContent()) ?? '';
  await best.click();
  await expect(page.frameLocator('iframe').locator('#g')).toHaveValue(second.replace('对现场进行了核实', words));
});

test('a password is not read', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/secret.html', '<label>密码 <input id="f" type="text"></label>'));
  await page.locator('#f').fill('高度重视888');
  await page.locator('#f').selectText();
  const panel = await checkByMenu(context, worker, page, { selectionText: '高度重视888', editable: true });
  await expect.poll(() => stored(worker, 'session', 'selected')).toMatchObject({ text: '', editable: false });
  await expect(panel.locator('textarea')).toHaveValue('');
});

test('a page that lets no script in still gives its words', async ({ context, worker, extensionId }) => {
  const page = await openOurs(context, extensionId, 'options.html');
  const panel = await checkByMenu(context, worker, page, { selectionText: first });
  await expect(panel.locator('textarea')).toHaveValue(first);
});

test('a second check takes the place of the first', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/twice.html', `<textarea id="f">${first}</textarea><textarea id="g">${second}</textarea>`));
  await select(page, '#f', 0, first.length);
  const panel = await checkByMenu(context, worker, page, {});
  await expect(panel.locator('textarea')).toHaveValue(first);
  await select(page, '#g', 0, second.length);
  const again = await checkByMenu(context, worker, page, {});
  await again.close();
  await expect(panel.locator('textarea')).toHaveValue(second);
  await panel.locator('.wordings button').first().click();
  await expect(page.locator('#f')).toHaveValue(first);
  await expect(page.locator('#g')).not.toHaveValue(second);
});

test('what was written in the panel is not thrown away for a new check', async ({ context, worker, page, site, extensionId }) => {
  await page.goto(site.add('/waits.html', `<textarea id="f">${first}</textarea>`));
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  await panel.locator('textarea').fill('我自己写的一段');
  await select(page, '#f', 0, first.length);
  await (await checkByMenu(context, worker, page, {})).close();
  const show = panel.getByRole('button', { name: await wording(worker, 'panel_show') });
  await expect(show).toBeVisible();
  await expect(panel.locator('textarea')).toHaveValue('我自己写的一段');
  await show.click();
  await expect(panel.locator('textarea')).toHaveValue(first);
  await expect(show).toBeHidden();
});

test('the improved words are copied', async ({ context, worker, extensionId }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  await panel.locator('textarea').fill(text);
  await panel.getByRole('button', { name: await wording(worker, 'draft_copy') }).click();
  await expect(panel.getByText(await wording(worker, 'card_copied'))).toBeVisible();
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe(text);
});
