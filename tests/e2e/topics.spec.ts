import type { Page, Worker } from '@playwright/test';
import fire from '../../utils/topics/forest-fire.ts';
import { expect, test } from './fixture.ts';
import { openOurs, wording } from './support/ui.ts';

const title = '关于森林防火的事';
const body = '清明上山别带火种，林区里头别抽烟。';
const text = `${title}\n${body}`;

const row = async (panel: Page, worker: Worker, sentence: string) =>
  panel.getByRole('button', { name: await wording(worker, 'topic_put_this', sentence), exact: true });

test('what people ask about the matter goes into the draft at the caret, one click each', async ({ context, worker, extensionId }) => {
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  const box = panel.locator('textarea');
  await box.fill(text);
  const part = panel.locator('.topic');
  await expect(part.locator('summary')).toHaveText(`${await wording(worker, 'topic_title')}${fire.title}`);
  await expect(part.locator('li').first()).toBeHidden();
  await part.locator('summary').click();
  const all = [fire.concern, ...fire.gains, ...fire.costs, ...fire.sayings, ...fire.asked];
  await expect(part.locator('li > span')).toHaveText(all);

  await box.evaluate((field: HTMLTextAreaElement, at) => field.setSelectionRange(at, at), title.length + 1);
  await (await row(panel, worker, fire.concern)).click();
  await expect(box).toHaveValue(`${title}\n${fire.concern}。${body}`);
  await expect(part.locator('li').first()).toBeVisible();
  await (await row(panel, worker, fire.asked[0])).click();
  await expect(box).toHaveValue(`${title}\n${fire.concern}。${fire.asked[0]}${body}`);

  await panel.getByRole('button', { name: await wording(worker, 'draft_undo') }).click();
  await expect(box).toHaveValue(`${title}\n${fire.concern}。${body}`);
});

test('the first blank is ready to be typed over, and selected words stay', async ({ context, worker, extensionId }) => {
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  const box = panel.locator('textarea');
  await box.fill(text);
  await panel.locator('.topic summary').click();
  await box.evaluate((field: HTMLTextAreaElement, at) => field.setSelectionRange(0, at), text.length);
  const cost = fire.costs[0];
  await (await row(panel, worker, cost)).click();
  await expect(box).toHaveValue(`${text}${cost}。`);
  await panel.keyboard.type('村口');
  await expect(box).toHaveValue(`${text}${cost.replace(/\{[^}]*\}/, '村口')}。`);
  await expect(panel.locator('.topic li').first()).toBeVisible();
});

test('words from a page get the sentence too, behind them as long as no caret was set', async ({ context, worker, page, site }) => {
  await page.goto(site.add('/fire.html', '<textarea id="f" rows="6"></textarea>'));
  await page.locator('#f').fill(text);
  await page.locator('#f').selectText();
  const opening = context.waitForEvent('page');
  await worker.evaluate(async (url) => {
    const shown = (await chrome.tabs.query({})).find((tab) => tab.url === url);
    // @ts-expect-error -- dispatch is there for tests, and in no types
    chrome.commands.onCommand.dispatch('check', shown);
  }, page.url());
  const panel = await opening;
  await panel.locator('.topic summary').click();
  await (await row(panel, worker, fire.sayings[0])).click();
  await expect(panel.locator('textarea')).toHaveValue(`${text}${fire.sayings[0]}。`);
  await expect(page.locator('#f')).toHaveValue(`${text}${fire.sayings[0]}。`);
});

test('a draft on nothing in particular, or for superiors, gets no such part', async ({ context, extensionId }) => {
  const panel = await openOurs(context, extensionId, 'sidepanel.html');
  await panel.locator('textarea').fill('明天下午三点在村部开会，每户来一个人，带上笔。');
  await expect(panel.locator('.coach')).toBeVisible();
  await expect(panel.locator('.topic')).toHaveCount(0);
  await panel.locator('textarea').fill(text);
  await expect(panel.locator('.topic')).toHaveCount(1);
  await panel.locator('.audience select').first().selectOption('superior');
  await expect(panel.locator('.topic')).toHaveCount(0);
});
