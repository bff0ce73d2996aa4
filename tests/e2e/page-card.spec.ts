import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { middle, opened, pointAt, see } from './support/card.ts';
import { marksOver, read, wordsAt, type Rect } from './support/marks.ts';

const text = '街道高度重视这件事，对现场进行了核实。';
const words = '对现场进行了核实';
const meet = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const size = (page: Page): { width: number; height: number } => page.viewportSize() ?? { width: 0, height: 0 };

const places = {
  'in the middle': '<textarea id="f" style="font:16px/2 sans-serif;width:500px;height:120px"></textarea>',
  'at the bottom': '<textarea id="f" style="position:fixed;bottom:4px;left:4px;font:16px/2 sans-serif;width:500px;height:40px"></textarea>',
  'at the right edge':
    '<textarea id="f" style="position:fixed;top:60px;right:0;font:16px/2 sans-serif;width:320px;height:90px"></textarea>',
  'in a scroller on the right':
    '<div style="position:fixed;right:0;top:0;width:360px;height:200px;overflow:auto"><div style="height:150px"></div><textarea id="f" style="font:16px/2 sans-serif;width:330px;height:90px"></textarea><div style="height:500px"></div></div>',
  'under zoom by style':
    '<style>html{zoom:1.5}</style><textarea id="f" style="font:16px/2 sans-serif;width:400px;height:120px;margin:20px"></textarea>',
  'in a transformed box':
    '<div style="transform:translate(30px,40px) scale(1.2);transform-origin:0 0;width:400px"><div id="f" contenteditable style="font:16px/2 sans-serif"></div></div>',
};

for (const [place, html] of Object.entries(places)) {
  test(`the card ${place}: next to the phrase, never over it, on the screen`, async ({ page, site, worker }) => {
    await page.goto(site.add(`/${encodeURIComponent(place)}.html`.replaceAll('%20', '-'), html));
    await page.locator('#f').click();
    await page.keyboard.insertText(text);
    await marksOver(page, '#f', [words]);
    const at = await wordsAt(page, '#f', words);
    await page.mouse.move(...middle(at));
    const { rect } = await opened(worker);
    expect(meet(rect, at)).toBe(false);
    const { width, height } = size(page);
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(width);
    expect(rect.y + rect.height).toBeLessThanOrEqual(height);
    const gap = rect.y > at.y ? rect.y - at.y - at.height : at.y - rect.y - rect.height;
    expect(gap, 'next to the phrase').toBeLessThan(16);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(rect.width, 'of its own size').toBeLessThanOrEqual(320.5);
  });
}

test('at 200 % zoom there is still room for the card', async ({ page, site, worker }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(site.add('/small.html', '<textarea id="f" style="font:16px/2 sans-serif;width:90%;height:300px"></textarea>'));
  await page.locator('#f').click();
  await page.keyboard.insertText(`${'贯彻落实文件精神。'.repeat(32)}\n${text}`);
  await marksOver(page, '#f', [words]);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', words));
  expect(card.rect.y).toBeGreaterThanOrEqual(0);
  expect(card.rect.y + card.rect.height).toBeLessThanOrEqual(400);
  expect(meet(card.rect, await wordsAt(page, '#f', words))).toBe(false);
});

test("dark and light by the page's own ground, not by the system", async ({ page, site, worker }) => {
  for (const [ground, dark] of [
    ['#fff', false],
    ['#1b1b1f', true],
  ] as const) {
    await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
    await page.goto(
      site.add(
        `/ground-${dark}.html`,
        `<style>body,textarea{background:${ground};color:gray}</style><textarea id="f" style="font:16px/2 sans-serif;width:500px"></textarea>`,
      ),
    );
    await page.locator('#f').click();
    await page.keyboard.insertText(text);
    await marksOver(page, '#f', [words]);
    const card = await pointAt(page, worker, await wordsAt(page, '#f', words));
    expect(card.dark).toBe(dark);
    expect(card.ground).toBe(dark ? 'rgb(27, 27, 31)' : 'rgb(255, 255, 255)');
  }
});

test('opens after a moment of pointing, closes by Escape, by leaving, by typing, by a click elsewhere', async ({ page, site, worker }) => {
  await page.goto(site.add('/closing.html', '<textarea id="f" style="font:16px/2 sans-serif;width:500px;height:120px"></textarea>'));
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', [words]);
  const at = await wordsAt(page, '#f', words);

  await page.mouse.move(...middle(at));
  await page.mouse.move(600, 400, { steps: 2 });
  await page.waitForTimeout(500);
  expect((await see(worker)).card, 'passing by opens nothing').toBeNull();

  const card = await pointAt(page, worker, at);
  await page.mouse.move(...middle(card.rect), { steps: 4 });
  await page.waitForTimeout(600);
  expect((await see(worker)).card, 'the pointer may go over to the card').not.toBeNull();
  await page.mouse.move(800, 600, { steps: 2 });
  await expect.poll(async () => (await see(worker)).card).toBeNull();

  for (const close of [() => page.keyboard.press('Escape'), () => page.keyboard.type('好'), () => page.mouse.click(800, 600)]) {
    await pointAt(page, worker, await wordsAt(page, '#f', words));
    await close();
    await expect.poll(async () => (await see(worker)).card).toBeNull();
    await page.locator('#f').focus();
  }
});

test('what was opened by a click waits for the pointer, however far it has to come', async ({ page, site, worker }) => {
  await page.goto(site.add('/far-count.html', '<textarea id="f" style="font:16px/2 sans-serif;width:900px;height:500px"></textarea>'));
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', [words]);
  const { count } = await see(worker);
  if (!count) throw new Error('no count');
  const [x, y] = middle(count.rect);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  const card = await opened(worker);
  const [left, top] = middle(card.rect);
  for (let i = 1; i <= 12; i++) {
    await page.mouse.move(x + ((left - x) * i) / 12, y + ((top - y) * i) / 12);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(500);
  expect((await see(worker)).card?.name).toBe(card.name);
  await page.mouse.move(900, 650, { steps: 2 });
  await expect.poll(async () => (await see(worker)).card, 'once it was there, leaving closes').toBeNull();

  await page.mouse.click(...middle(count.more));
  await opened(worker);
  await page.keyboard.press('Escape');
  await page.mouse.click(...middle(count.more));
  await page.waitForTimeout(600);
  expect((await see(worker)).card, 'an old leaving closes nothing new').not.toBeNull();
});

const beside = {
  'room below': '<textarea id="f" style="font:16px/2 sans-serif;width:500px;height:120px"></textarea>',
  'a form all around':
    '<p><b>标题在这儿，把右边也占满了，一直到头</b></p><textarea id="f" style="font:16px/2 sans-serif;width:98vw;height:120px"></textarea><p id="p">下面的字从头到尾一样挤得满满当当，没有一点空地方可以放东西，一直写到最右边为止，再多写几个字就换行了，看看会怎么样呢，还要再写一些才够长，这下总该够了吧，还差一点点，好了好了。</p>',
  'an editor as large as the window':
    '<style>body{margin:0}</style><div id="f" contenteditable style="font:16px/2 sans-serif;height:100vh;overflow:auto;padding:4px"></div>',
};

for (const [kind, html] of Object.entries(beside)) {
  test(`the count covers no text: ${kind}`, async ({ page, site, worker }) => {
    await page.goto(site.add(`/count-${kind.replaceAll(' ', '-')}.html`, html));
    await page.locator('#f').click();
    await page.keyboard.insertText(text);
    await marksOver(page, '#f', [words]);
    await expect.poll(async () => (await see(worker)).count?.text ?? '').toMatch(/2/);
    const { count } = await see(worker);
    if (!count) throw new Error('no count');
    expect(count.rect.height).toBeGreaterThanOrEqual(24);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('p, b, [contenteditable]')].flatMap((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
      }),
    );
    const texts = kind === 'an editor as large as the window' ? lines.filter(({ height }) => height < 60) : lines;
    for (const line of texts) expect(meet(line, count.rect)).toBe(false);
    await page.mouse.click(...middle(count.rect));
    expect((await opened(worker)).name).toContain('高度重视');
  });
}

test('in a field as large as the window the count stands behind a short line', async ({ page, site, worker }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const html =
    '<style>body{margin:0}</style><div id="f" contenteditable style="font:16px/2 sans-serif;height:400px;overflow:auto;white-space:pre-wrap"></div>';
  await page.goto(site.add('/full.html', html));
  await page.locator('#f').click();
  const full = '贯彻落实文件精神。'.repeat(18);
  await page.keyboard.insertText(`${full}\n${text}\n${full}${full}`);
  await page.evaluate(() => document.getElementById('f')?.scrollTo(0, 0));
  await marksOver(page, '#f', [words]);
  await expect.poll(async () => (await see(worker)).count).not.toBeNull();
  const { count } = await see(worker);
  if (!count) throw new Error('no count');
  const lines = await page.evaluate(() => {
    const range = document.createRange();
    const paragraphs = document.getElementById('f')?.childNodes ?? [];
    const rects = [...paragraphs].flatMap((paragraph) => (range.selectNodeContents(paragraph), [...range.getClientRects()]));
    return rects.map(({ x, y, width, height }) => ({ x, y, width, height }));
  });
  expect(lines.length).toBeGreaterThan(12);
  for (const line of lines.filter(({ height }) => height < 60)) expect(meet(line, count.rect)).toBe(false);
});

test('the count goes when a header covers its corner, and comes back', async ({ page, site, worker }) => {
  await page.goto(
    site.add(
      '/header.html',
      '<header style="position:sticky;top:0;height:80px;background:#eee;z-index:9">页眉</header><textarea id="f" style="font:16px/2 sans-serif;width:500px;height:120px"></textarea><div style="height:3000px"></div>',
    ),
  );
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await expect.poll(async () => (await see(worker)).count).not.toBeNull();
  await page.evaluate(() => scrollTo(0, 160));
  await expect.poll(async () => (await see(worker)).count).toBeNull();
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(async () => (await see(worker)).count).not.toBeNull();
});

const far = {
  'a textarea that scrolls': '<textarea id="f" style="font:16px/2 sans-serif;width:500px;height:160px"></textarea>',
  'an editor in a box that scrolls':
    '<div style="height:200px;width:520px;overflow:auto"><div id="f" contenteditable style="font:16px/2 sans-serif;white-space:pre-wrap"></div></div>',
  'an editor longer than the window':
    '<div id="f" contenteditable style="font:16px/2 sans-serif;white-space:pre-wrap;width:500px"></div><p style="height:2000px"></p>',
};

for (const [kind, html] of Object.entries(far)) {
  test(`the next mark is brought into sight: ${kind}`, async ({ page, site, worker }) => {
    await page.goto(site.add(`/far-${kind.replaceAll(' ', '-')}.html`, html));
    await page.locator('#f').click();
    await page.keyboard.insertText(`${'第几行。\n'.repeat(60)}${text}`);
    await expect.poll(async () => (await see(worker)).count?.text ?? '', 'the count may find no place').toMatch(/2|^$/);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.waitForTimeout(900);
    await page.keyboard.press('Alt+Period');
    const card = await opened(worker);
    expect(card.name).toContain('高度重视');
    const at = await wordsAt(page, '#f', '高度重视');
    const { height } = size(page);
    expect(at.y).toBeGreaterThanOrEqual(0);
    expect(at.y + at.height).toBeLessThanOrEqual(height);
    expect(meet(card.rect, at)).toBe(false);
    const gap = card.rect.y > at.y ? card.rect.y - at.y - at.height : at.y - card.rect.y - card.rect.height;
    expect(gap, 'next to the phrase').toBeLessThan(16);
    await page.keyboard.press('Escape');
    await page.keyboard.type('好');
    await expect.poll(() => read(page), 'the caret stayed where it was').toMatch(/^好第几行/);
  });
}
