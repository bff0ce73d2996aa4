import { expect, test } from './fixture.ts';
import { buttonOf, middle, opened, pointAt, see } from './support/card.ts';
import { isMarked, marksOver, read, wordsAt } from './support/marks.ts';

const text = '街道高度重视这件事，对现场进行了核实。下面按照有关规定予以处理。大家早点回家。';
const marked = ['高度重视', '对现场进行了核实', '按照有关规定'];

const fields = {
  textarea: '<textarea id="f" rows="6" cols="60" style="font:16px/2 sans-serif"></textarea>',
  contenteditable: '<div id="f" contenteditable style="font:16px/2 sans-serif;width:500px;min-height:120px"></div>',
};

for (const [kind, html] of Object.entries(fields)) {
  test(`${kind}: type, see it marked, take a wording, bring the words back`, async ({ page, site, worker }) => {
    await page.goto(site.add(`/${kind}.html`, html));
    await page.locator('#f').click();
    await page.keyboard.insertText(text);
    await marksOver(page, '#f', marked);

    const at = await wordsAt(page, '#f', marked[1] as string);
    const card = await pointAt(page, worker, at);
    expect(card.name).toContain(marked[1] as string);
    expect(card.rect.y, 'under the phrase, not over it').toBeGreaterThanOrEqual(at.y + at.height);
    expect(card.rect.width).toBeLessThanOrEqual(320);
    for (const { rect } of card.buttons) expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.activeElement?.id), 'the focus stays').toBe('f');

    const best = buttonOf(card, 0);
    await page.mouse.click(...middle(best.rect));
    await expect.poll(() => read(page)).toBe(text.replace(marked[1] as string, best.text));
    await expect.poll(async () => (await see(worker)).card).toBeNull();

    await page.keyboard.insertText('呀');
    await expect.poll(() => read(page), 'the caret is behind the new words').toBe(text.replace(marked[1] as string, `${best.text}呀`));
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => read(page)).toBe(text);
    await marksOver(page, '#f', marked);
  });
}

test('marks move with the words while the user types, and only those that are touched go', async ({ page, site }) => {
  await page.goto(site.add('/move.html', fields.textarea));
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', marked);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('王家庄', { delay: 20 });
  // Long before the text is at rest.
  await marksOver(page, '#f', marked);
  await page.locator('#f').evaluate((f: HTMLTextAreaElement) => f.setSelectionRange(7, 7));
  await page.keyboard.type('地', { delay: 20 });
  await marksOver(page, '#f', marked.slice(1));
});

test('nothing changes under an IME', async ({ page, site, context }) => {
  await page.goto(
    site.add(
      '/ime.html',
      `${fields.textarea}<script>const log = []; for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'beforeinput', 'input']) f.addEventListener(type, (e) => log.push(type + ' ' + (e.data ?? '')))</script>`,
    ),
  );
  await page.locator('#f').click();
  await page.keyboard.insertText('街道高度重视这件事');
  await marksOver(page, '#f', ['高度重视']);
  const cdp = await context.newCDPSession(page);
  await page.evaluate('log.length = 0');
  for (const part of ['n', 'ni', 'nih', 'niha', 'nihao']) {
    await cdp.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length });
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(600);
  await cdp.send('Input.insertText', { text: '你好' });
  await expect.poll(() => read(page)).toBe('街道高度重视这件事你好');
  const log = (await page.evaluate('log')) as string[];
  expect(log.filter((line) => line.startsWith('compositionstart'))).toHaveLength(1);
  expect(log.filter((line) => line.startsWith('compositionend'))).toEqual(['compositionend 你好']);
  expect(log.filter((line) => line.startsWith('compositionupdate')).map((line) => line.split(' ')[1])).toEqual([
    'n',
    'ni',
    'nih',
    'niha',
    'nihao',
    '你好',
  ]);
  await marksOver(page, '#f', ['高度重视']);
});

test('a password is never read, also while it is shown', async ({ page, site, worker }) => {
  await page.goto(
    site.add(
      '/password.html',
      `<label>密码 <input id="p" type="password" value="高度重视" style="font:16px sans-serif"></label>${fields.textarea}`,
    ),
  );
  await worker.evaluate(() => chrome.storage.sync.set({ checkInputs: true }));
  // A spy in our own world, where the engine would read.
  const reads = (): Promise<number | undefined> =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: () => {
          const world = globalThis as typeof globalThis & { reads?: number };
          if (world.reads === undefined) {
            world.reads = 0;
            const { get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
            Object.defineProperty(HTMLInputElement.prototype, 'value', {
              get() {
                world.reads = (world.reads ?? 0) + 1;
                return get?.call(this) as string;
              },
            });
          }
          return world.reads;
        },
      });
      return answer?.result;
    });
  expect(await reads()).toBe(0);
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', marked);
  await page.locator('#p').click();
  await page.locator('#p').evaluate((p: HTMLInputElement) => (p.type = 'text'));
  await page.locator('#f').click();
  await page.locator('#p').click();
  await page.keyboard.type('高度重视');
  await page.waitForTimeout(900);
  expect(await isMarked(page, '#p', '高度重视')).toBe(false);
  expect(await reads()).toBe(0);
});

test('a question is answered in the card; blanks left empty stay and the first is selected', async ({ page, site, worker }) => {
  await page.goto(site.add('/ask.html', fields.textarea));
  await page.locator('#f').click();
  await page.keyboard.insertText('街道高度重视这件事。');
  await marksOver(page, '#f', ['高度重视']);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', '高度重视'));
  expect(card.blanks.length).toBeGreaterThan(1);
  const [first, second] = card.blanks;
  if (!first || !second) throw new Error('no blanks');
  await page.mouse.click(...middle(second.rect));
  await page.keyboard.type('老李', { delay: 20 });
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page)).toContain('老李');
  const after = await read(page);
  expect(after).not.toContain('高度重视');
  expect(after).toContain(`{${first.name}}`);
  expect(await page.locator('#f').evaluate((f: HTMLTextAreaElement) => f.value.slice(f.selectionStart, f.selectionEnd))).toBe(
    `{${first.name}}`,
  );
});

test('from the keyboard: to the mark, through the card and back to the caret', async ({ page, site, worker }) => {
  await page.goto(site.add('/keys.html', fields.contenteditable));
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', marked);
  const selection = () => page.evaluate(() => [getSelection()?.anchorNode?.textContent, getSelection()?.anchorOffset]);
  const before = await selection();
  await page.keyboard.press('Alt+Period');
  let card = await opened(worker);
  expect(card.name).toContain(marked[0] as string);
  expect([...card.buttons, ...card.blanks].filter(({ focused }) => focused)).toHaveLength(1);
  expect((await see(worker)).said).toMatch(/1.*\d/);
  await page.keyboard.press('Escape');
  expect((await see(worker)).card).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f');
  expect(await selection()).toEqual(before);

  await page.keyboard.press('Alt+Period');
  await page.keyboard.press('Alt+Period');
  card = await opened(worker);
  expect(card.name).toContain(marked[1] as string);
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page)).toBe(text.replace(marked[1] as string, buttonOf(card, 0).text));
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => read(page)).toBe(text);
});
