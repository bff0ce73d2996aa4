import { expect, test } from './fixture.ts';
import { drawn, marksOver } from './support/marks.ts';
import { openOurs, stored, tabOf, wording } from './support/ui.ts';

const text = '街道高度重视这件事，对现场进行了核实。';

test('a draft is marked while it is written, mended by a click and brought back by Ctrl+Z', async ({ context, extensionId, worker }) => {
  const popup = await openOurs(context, extensionId, 'popup.html');
  await popup.getByRole('tab', { name: await wording(worker, 'popup_try') }).click();
  const box = popup.getByRole('textbox', { name: await wording(worker, 'draft_label') });
  await box.pressSequentially('街道');
  await expect(popup.locator('.copy mark')).toHaveCount(0);
  await box.pressSequentially(text.slice(2));
  await expect(popup.locator('.copy mark')).toHaveText(['高度重视', '对现场进行了核实']);
  const total = popup.locator('.score strong');
  const before = Number(await total.textContent());

  const card = popup.locator('.finding').filter({ hasText: '对现场进行了核实' });
  const best = card.locator('.wordings button').first();
  const words = await best.textContent();
  await best.click();
  await expect(box).toHaveValue(text.replace('对现场进行了核实', words ?? ''));
  await expect(popup.locator('.copy mark')).toHaveText(['高度重视']);
  await expect.poll(async () => Number(await total.textContent()), 'the score follows when typing rests').toBeGreaterThan(before);

  await box.press('ControlOrMeta+z');
  await expect(box).toHaveValue(text);
  await expect(popup.locator('.copy mark')).toHaveText(['高度重视', '对现场进行了核实']);
});

test('a draft is still there when the popup opens again, and is kept in memory alone', async ({ context, extensionId, worker }) => {
  const open = async () => {
    const popup = await openOurs(context, extensionId, 'popup.html');
    await popup.getByRole('tab', { name: await wording(worker, 'popup_try') }).click();
    return popup;
  };
  const popup = await open();
  await popup.locator('textarea').fill(text);
  await expect.poll(() => stored(worker, 'session', 'draft')).toBe(text);
  await popup.getByRole('tab').first().click();
  await popup.getByRole('tab').nth(1).click();
  await expect(popup.locator('textarea')).toHaveValue(text);
  await popup.close();
  const again = await open();
  await expect(again.locator('textarea')).toHaveValue(text);
  expect(
    await worker.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()])),
  ).not.toContain('高度重视');
});

test('the marks of the box stand behind the words they mark', async ({ context, extensionId, worker }) => {
  const popup = await openOurs(context, extensionId, 'popup.html');
  await popup.setViewportSize({ width: 380, height: 580 });
  await popup.getByRole('tab', { name: await wording(worker, 'popup_try') }).click();
  const long = `${'大家早点回家。'.repeat(30)}\n\n${text}\n`;
  await popup.locator('textarea').fill(long);
  await popup.locator('.copy mark').first().scrollIntoViewIfNeeded();
  const { drawn, found } = await popup.evaluate(() => {
    const mark = document.querySelector('.copy mark')?.getBoundingClientRect() ?? new DOMRect();
    const at = document.caretPositionFromPoint(mark.x + mark.width / 2, mark.y + mark.height / 2);
    const area = at?.offsetNode as HTMLTextAreaElement;
    return { drawn: mark.width, found: area.value.slice((at?.offset ?? 0) - 2, (at?.offset ?? 0) + 2) };
  });
  expect(drawn).toBeGreaterThan(0);
  expect(found).toBe('高度重视');
});

test('a question is answered in its blanks and taken by Enter; what is left empty stays to be filled', async ({
  context,
  extensionId,
  worker,
}) => {
  const popup = await openOurs(context, extensionId, 'popup.html');
  await popup.getByRole('tab', { name: await wording(worker, 'popup_try') }).click();
  const box = popup.locator('textarea');
  await box.fill('这件事尽快予以解决。');
  const blank = popup.locator('.ask input').first();
  const name = await blank.getAttribute('placeholder');
  await popup.locator('.ask').first().getByRole('button').click();
  await expect(box).toHaveValue(new RegExp(`\\{${name}\\}`));
  await box.press('ControlOrMeta+z');
  await blank.fill('9月3日');
  await blank.press('Enter');
  await expect(box).toHaveValue(/9月3日/);
  await expect(box).not.toHaveValue(/[{}]|尽快/);
});

test('what is marked on the page is listed, follows it, and a click goes there', async ({ context, extensionId, worker, page, site }) => {
  await page.goto(site.add('/listed.html', '<textarea id="f" rows="5" cols="40"></textarea><iframe src="/framed.html"></iframe>'));
  site.add('/framed.html', '<textarea id="g"></textarea>');
  await page.reload();
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  const frame = page.frameLocator('iframe');
  await frame.locator('#g').fill('请大家共同营造良好氛围。');
  await frame.locator('#g').focus();
  const tab = await tabOf(worker, page);
  const badge = () => worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  await expect.poll(badge).toBe('3');

  const popup = await openOurs(context, extensionId, `popup.html?tab=${tab}`);
  const marks = popup.locator('.marks .mark');
  await expect(marks).toHaveText(['高度重视', '对现场进行了核实', /营造/]);
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText(await wording(worker, 'page_sum', 3));
  await expect(popup.locator('.tallies dd')).toHaveCount(4);

  await page.locator('#f').fill('大家早点回家。');
  await expect(marks).toHaveText([/营造/]);
  await expect.poll(badge).toBe('1');
  await page.locator('#f').fill(text);
  await expect(marks).toHaveText(['高度重视', '对现场进行了核实', /营造/]);

  await page.bringToFront();
  await marks.first().evaluate((mark) => mark.closest('button')?.click());
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('[popover=manual]:popover-open').length), 'a card is open')
    .toBeGreaterThan(0);
});

test('the badge outlives the worker and goes with the page', async ({ context, page, site, worker, extensionId }) => {
  await page.goto(site.add('/badge.html', '<textarea id="f"></textarea>'));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  const tab = await tabOf(worker, page);
  const probe = await openOurs(context, extensionId, 'options.html');
  const badge = () => probe.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  await expect.poll(badge).toBe('2');

  await page.evaluate(() => history.pushState({}, '', '/badge.html?step=2'));
  expect(await badge(), 'a page that only changes its address keeps its marks').toBe('2');

  const cdp = await context.newCDPSession(probe);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.bringToFront();
  await page.locator('#f').fill(`${text}请大家共同营造良好氛围。`);
  await expect.poll(badge).toBe('3');

  await page.goto(site.add('/other.html', '<textarea id="f"></textarea>'));
  await expect.poll(badge).toBe('');
  await page.locator('#f').fill('请大家共同营造良好氛围。');
  await page.locator('#f').focus();
  await expect.poll(badge).toBe('1');
});

test('the switch takes this site out and back in', async ({ context, extensionId, worker, page, site }) => {
  await page.goto(site.add('/site.html', '<textarea id="f"></textarea>'));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  const tab = await tabOf(worker, page);
  const badge = () => worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  await expect.poll(badge).toBe('2');
  const popup = await openOurs(context, extensionId, `popup.html?tab=${tab}`);
  const site_switch = popup.getByRole('switch', { name: await wording(worker, 'site_switch') });
  await site_switch.uncheck();
  await expect.poll(badge).toBe('');
  expect(await stored(worker, 'sync', 'sitesOff')).toEqual(['127.0.0.1']);
  await expect(popup.getByText(await wording(worker, 'page_off'))).toBeVisible();
  await site_switch.check();
  await expect.poll(badge).toBe('2');
});

test('a field that asked not to be checked is silent until the user wants it checked on this site', async ({
  context,
  extensionId,
  worker,
  page,
  site,
}) => {
  const style = 'style="font:16px/2 sans-serif"';
  await page.goto(
    site.add(
      '/spellcheck.html',
      `<textarea id="f" rows="4" cols="40" ${style} spellcheck="false"></textarea><textarea id="g" rows="4" cols="40" ${style}></textarea>`,
    ),
  );
  await page.locator('#g').fill('请大家共同营造良好氛围。');
  await page.locator('#g').focus();
  await expect.poll(async () => (await drawn(page)).length).toBe(1);
  const url = `popup.html?tab=${await tabOf(worker, page)}`;
  const name = await wording(worker, 'spellcheck_switch');
  const idle = await openOurs(context, extensionId, url);
  await expect(idle.locator('.marks .mark')).toHaveCount(1);
  await expect(idle.getByRole('switch', { name }), 'not offered where nothing is silenced').toHaveCount(0);
  await idle.close();

  await page.bringToFront();
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await page.waitForTimeout(900);
  expect(await drawn(page)).toHaveLength(1);

  const popup = await openOurs(context, extensionId, url);
  const override = popup.getByRole('switch', { name });
  await expect(override).not.toBeChecked();
  await override.check();
  await page.bringToFront();
  await marksOver(page, '#f', ['高度重视', '对现场进行了核实']);
  expect(await stored(worker, 'sync', 'spellcheckSites')).toEqual(['127.0.0.1']);
  await expect(popup.locator('.marks .mark')).toHaveCount(3);
  await popup.bringToFront();
  await override.uncheck();
  await page.bringToFront();
  await expect.poll(async () => (await drawn(page)).length).toBe(1);
});

test('rules are found by Chinese, by a word they mark and by pinyin, and switched off at once', async ({
  context,
  extensionId,
  worker,
  page,
  site,
}) => {
  await page.goto(site.add('/rules.html', '<textarea id="f"></textarea>'));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  const tab = await tabOf(worker, page);
  const badge = () => worker.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  await expect.poll(badge).toBe('2');

  const popup = await openOurs(context, extensionId, 'popup.html');
  await popup.getByRole('tab', { name: await wording(worker, 'popup_rules') }).click();
  const search = popup.getByRole('searchbox');
  const rules = popup.locator('.rules li');
  await expect(popup.locator('.group')).toHaveCount(4);
  for (const query of ['表态', '高度重视', 'btth', 'biaotai']) {
    await search.fill(query);
    await expect(rules.filter({ hasText: '表态套话' }), query).toBeVisible();
  }
  await search.fill('zzzz');
  await expect(popup.getByText(await wording(worker, 'rules_none'))).toBeVisible();

  await search.fill('btth');
  await rules.filter({ hasText: '表态套话' }).getByRole('switch').uncheck();
  await expect.poll(badge).toBe('1');
  await rules.filter({ hasText: '表态套话' }).getByRole('switch').check();
  await expect.poll(badge).toBe('2');

  await search.fill('');
  const group = popup.locator('.group').filter({ hasText: await wording(worker, 'lens_reason') });
  await group.locator(':scope > .switch').getByRole('switch').uncheck();
  await expect.poll(badge).toBe('');
  await group.locator(':scope > .switch').getByRole('switch').check();
  await expect.poll(badge).toBe('2');
});

test('the parts are walked by the arrow keys', async ({ context, extensionId }) => {
  const popup = await openOurs(context, extensionId, 'popup.html');
  const tabs = popup.getByRole('tab');
  await tabs.first().focus();
  await popup.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toBeFocused();
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await popup.keyboard.press('ArrowLeft');
  await popup.keyboard.press('ArrowLeft');
  await expect(tabs.nth(2)).toBeFocused();
});

test('the workbench opens beside the page', async ({ context, extensionId, worker, page, site }) => {
  await page.goto(site.add('/beside.html', '<p>页</p>'));
  const popup = await openOurs(context, extensionId, `popup.html?tab=${await tabOf(worker, page)}`);
  await popup.getByRole('button', { name: await wording(worker, 'popup_bench') }).click();
  const panels = () => worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);
  await expect.poll(panels).toBe(1);
});
