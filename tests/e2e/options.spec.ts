import { globSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../../scripts/launch.ts';
import { expect, extensionFolder, test } from './fixture.ts';
import { drawn, marksOver } from './support/marks.ts';
import { openOurs, stored, tabOf, wording } from './support/ui.ts';

const rules = globSync('utils/rules/*/*.ts', { cwd: resolve(import.meta.dirname, '../..') });

test('every rule is there with its examples, and its switch is kept under its file name', async ({ context, extensionId, worker }) => {
  const options = await openOurs(context, extensionId, 'options.html');
  await expect(options.locator('.group > details > ul > li')).toHaveCount(rules.length);
  const one = options.locator('.group > details > ul > li').first();
  await one.getByText(await wording(worker, 'rule_examples')).click();
  await expect(one.locator('table mark').first()).toBeVisible();

  await one.getByRole('switch').uncheck();
  await expect.poll(() => stored(worker, 'sync', 'rulesOff')).toHaveLength(1);
  const [off] = (await stored(worker, 'sync', 'rulesOff')) as string[];
  expect(rules.map((rule) => basename(rule, '.ts'))).toContain(off);
  await one.getByRole('switch').check();
  await expect.poll(() => stored(worker, 'sync', 'rulesOff')).toEqual([]);
});

test('switches turned in quick succession are all kept', async ({ context, extensionId, worker }) => {
  const options = await openOurs(context, extensionId, 'options.html');
  const switches = options.locator('.group > details > ul > li').getByRole('switch');
  await switches.first().waitFor();
  await switches.evaluateAll((all) => {
    for (const one of all.slice(0, 12)) (one as HTMLInputElement).click();
  });
  await expect.poll(() => stored(worker, 'sync', 'rulesOff')).toHaveLength(12);
  await expect(options.getByRole('switch', { checked: false }).and(switches)).toHaveCount(12);
});

test('settings are kept and followed by pages that are open', async ({ context, extensionId, worker }) => {
  const options = await openOurs(context, extensionId, 'options.html');
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  const kindName = await wording(worker, 'kind_label');
  const readerName = await wording(worker, 'reader_label');
  const kind = (of: Page) => of.getByRole('combobox', { name: kindName, exact: true });
  const reader = (of: Page) => of.getByRole('combobox', { name: readerName, exact: true });
  await kind(options).selectOption('superior');
  await reader(options).selectOption('elder');
  await expect(kind(panel)).toHaveValue('superior');
  await expect(reader(panel)).toHaveValue('elder');

  await panel.locator('textarea').fill('街道高度重视这件事。');
  await expect(panel.locator('.sum').first()).toContainText(await wording(worker, 'draft_sum', 10, 0));
  await kind(options).selectOption('notice');
  await expect(panel.locator('.copy mark')).toHaveText(['高度重视']);

  const inputs = options.getByRole('switch', { name: await wording(worker, 'options_inputs') });
  await expect(inputs).not.toBeChecked();
  await inputs.check();
  await expect.poll(() => stored(worker, 'sync', 'checkInputs')).toBe(true);
  const count = options.getByRole('switch', { name: await wording(worker, 'options_count') });
  await count.uncheck();
  await expect.poll(() => stored(worker, 'sync', 'showCount')).toBe(false);
  await worker.evaluate(() => chrome.storage.sync.set({ showCount: true }));
  await expect(count).toBeChecked();
});

test('what was left is listed and comes back', async ({ context, extensionId, worker }) => {
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  await panel.locator('textarea').fill('街道高度重视这件事。村里也高度重视，谢谢大家。');
  await expect(panel.locator('.copy mark')).toHaveText(['高度重视', '高度重视']);
  await panel
    .locator('.finding')
    .first()
    .getByRole('button', { name: await wording(worker, 'card_leave') })
    .click();
  await expect(panel.locator('.copy mark')).toHaveText(['高度重视']);

  const options = await openOurs(context, extensionId, 'options.html');
  const left = options.locator('#left .list li');
  await expect(left).toHaveCount(1);
  await expect(left).toContainText('街道高度重视这件事。');
  await left.getByRole('button').click();
  await expect(options.getByText(await wording(worker, 'left_none'))).toBeVisible();
  await expect(panel.locator('.copy mark')).toHaveText(['高度重视', '高度重视']);
});

test('sites that were switched off are listed and come back', async ({ context, extensionId, worker }) => {
  await worker.evaluate(() => chrome.storage.sync.set({ sitesOff: ['oa.example', 'mail.example'] }));
  const options = await openOurs(context, extensionId, 'options.html');
  const sites = options.locator('#sites .list li');
  await expect(sites).toHaveText([/oa\.example/, /mail\.example/]);
  await sites.first().getByRole('button').click();
  await expect(sites).toHaveText([/mail\.example/]);
  expect(await stored(worker, 'sync', 'sitesOff')).toEqual(['mail.example']);
});

test('a setting that cannot be kept goes back and says so', async ({ context, extensionId, worker }) => {
  const options = await openOurs(context, extensionId, 'options.html');
  const inputs = options.getByRole('switch', { name: await wording(worker, 'options_inputs') });
  await expect(inputs).toBeVisible();
  await options.evaluate(() => {
    chrome.storage.sync.set = () => Promise.reject(new Error('QUOTA_BYTES'));
  });
  await inputs.click();
  await expect(options.getByText(await wording(worker, 'notice_unsaved'))).toBeVisible();
  await expect(inputs).not.toBeChecked();
});

test('lines are switched off and on, and an open page follows at once', async ({ context, extensionId, worker, page, site }) => {
  await page.goto(site.add('/options-lines.html', '<textarea id="f" rows="4" cols="40" style="font:16px/2 sans-serif"></textarea>'));
  await page.locator('#f').fill('街道高度重视这件事。');
  await page.locator('#f').focus();
  await marksOver(page, '#f', ['高度重视']);
  const options = await openOurs(context, extensionId, 'options.html');
  const lines = options.getByRole('switch', { name: await wording(worker, 'options_lines') });
  await expect(lines).toBeChecked();
  await lines.uncheck();
  await page.bringToFront();
  await expect.poll(() => drawn(page)).toEqual([]);
  const popup = await openOurs(context, extensionId, `popup.html?tab=${await tabOf(worker, page)}`);
  await expect(popup.locator('.marks .mark'), 'the popup lists them all the same').toHaveText(['高度重视']);
  await lines.check();
  await page.bringToFront();
  await marksOver(page, '#f', ['高度重视']);
});

test('sites whose fields are checked against their wish are listed and taken out', async ({ context, extensionId, worker }) => {
  await worker.evaluate(() => chrome.storage.sync.set({ spellcheckSites: ['oa.example'] }));
  const options = await openOurs(context, extensionId, 'options.html');
  const sites = options.locator('#sites .list li');
  await expect(sites).toHaveText([/oa\.example/]);
  await sites.getByRole('button', { name: await wording(worker, 'spellcheck_off') }).click();
  await expect(options.getByText(await wording(worker, 'spellcheck_none'))).toBeVisible();
  expect(await stored(worker, 'sync', 'spellcheckSites')).toEqual([]);
});

test('in a traditional interface rules are shown, and found, in traditional characters', async () => {
  // Which interface languages a browser has differs from machine to machine; this copy has only one.
  const folder = await mkdtemp(join(tmpdir(), 'xiaodaoli-tw-'));
  await cp(extensionFolder(), folder, { recursive: true });
  for (const language of ['zh_CN', 'en'])
    await cp(join(folder, '_locales/zh_TW'), join(folder, '_locales', language), { recursive: true, force: true });
  const { context, extensionId } = await launch({ extension: folder, headless: !process.env['HEADED'] });
  try {
    const options = await openOurs(context, extensionId, 'options.html');
    const rule = options.locator('.rules li').filter({ hasText: '表態套話' });
    await expect(rule).toBeVisible();
    await expect(options.getByText('表态套话', { exact: true })).toHaveCount(0);
    await options.getByRole('searchbox').fill('表態套話');
    await expect(options.locator('.group > details > ul > li')).toHaveCount(1);

    const panel = await openOurs(context, extensionId, 'sidepanel.html');
    await panel.locator('textarea').fill('街道高度重视这件事。电动车不要推进楼道，电瓶不要拿上楼充电，车棚里有充电桩。');
    await expect(panel.locator('.finding header small').first()).toHaveText('表態套話');
    await panel.locator('.coach summary').click();
    await expect(panel.locator('.coach li').filter({ hasText: '先說身邊小事' })).toContainText('開頭是大道理');
    await panel.locator('.topic summary').click();
    await expect(panel.locator('.topic summary')).toContainText('電動車');
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});
