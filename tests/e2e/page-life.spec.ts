import type { Worker } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { buttonOf, middle, opened, pointAt, see } from './support/card.ts';
import { drawn, isMarked, marksOver, read, wordsAt } from './support/marks.ts';

const text = '街道高度重视这件事，对现场进行了核实。下面按照有关规定予以处理。';
const marked = ['高度重视', '对现场进行了核实', '按照有关规定'];
const textarea = '<textarea id="f" rows="6" cols="60" style="font:16px/2 sans-serif"></textarea>';

const set = (worker: Worker, area: 'sync' | 'local', values: Record<string, unknown>): Promise<void> =>
  worker.evaluate(([where, what]) => chrome.storage[where].set(what), [area, values] as const);

test('text changed between mark and click: nothing is written and the user is told', async ({ page, site, worker }) => {
  await page.goto(site.add('/stale.html', textarea));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', '对现场进行了核实'));
  const other = '街道高度重视这件事，对现象进行了核实。';
  await page.locator('#f').evaluate((f: HTMLTextAreaElement, now) => (f.value = now), other);
  await page.mouse.click(...middle(buttonOf(card, 0).rect));
  await expect.poll(async () => (await see(worker)).card?.buttons.length).toBe(0);
  const told = await see(worker);
  expect(told.said).toBe(told.card?.text);
  expect(await read(page)).toBe(other);
  await page.keyboard.press('Escape');
  expect((await see(worker)).card).toBeNull();
});

test('words that only moved are still replaced, the right ones', async ({ page, site, worker }) => {
  await page.goto(site.add('/moved.html', textarea));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', '对现场进行了核实'));
  await page.locator('#f').evaluate((f: HTMLTextAreaElement) => (f.value = `老王：${f.value}`));
  await page.mouse.click(...middle(buttonOf(card, 0).rect));
  await expect.poll(() => read(page)).toBe(`老王：${text}`.replace('对现场进行了核实', buttonOf(card, 0).text));
});

test('a field that vanishes while its card is open: nothing is written and the user is told', async ({ page, site, worker }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(site.add('/gone.html', textarea));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  await pointAt(page, worker, await wordsAt(page, '#f', '对现场进行了核实'));
  await page.evaluate(() => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.remove();
    Object.assign(window, { field });
  });
  await expect.poll(async () => (await see(worker)).card?.buttons.length ?? 0).toBe(0);
  expect((await see(worker)).said).not.toBe('');
  expect(await page.evaluate(() => (window as unknown as { field: HTMLTextAreaElement }).field.value)).toBe(text);
  expect((await see(worker)).count).toBeNull();
  await expect.poll(() => badge(worker)).toBe('');
  expect(errors).toEqual([]);
});

const badge = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });

test('switches act at once: site, rule, count, inputs', async ({ page, site, worker }) => {
  await page.goto(site.add('/switches.html', `${textarea}<p><input id="i" style="font:16px sans-serif" value="街道高度重视"></p>`));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  await expect.poll(async () => (await see(worker)).count?.text).toMatch(/\d/);
  await expect.poll(() => badge(worker)).toMatch(/^\d+$/);

  await set(worker, 'sync', { showCount: false });
  await expect.poll(async () => (await see(worker)).count).toBeNull();
  await set(worker, 'sync', { showCount: true });
  await expect.poll(async () => (await see(worker)).count).not.toBeNull();

  await set(worker, 'sync', { sitesOff: ['127.0.0.1'] });
  await expect.poll(() => drawn(page)).toEqual([]);
  expect((await see(worker)).count).toBeNull();
  await expect.poll(() => badge(worker)).toBe('');
  await set(worker, 'sync', { sitesOff: [] });
  await marksOver(page, '#f', marked);

  const card = await pointAt(page, worker, await wordsAt(page, '#f', '高度重视'));
  await page.mouse.click(...middle(buttonOf(card, -2).rect));
  await expect.poll(() => isMarked(page, '#f', '高度重视')).toBe(false);
  await marksOver(page, '#f', marked.slice(1));
  const told = await opened(worker);
  expect(told.text).toContain('表态套话');
  await page.mouse.click(...middle(buttonOf(told, 0).rect));
  await marksOver(page, '#f', marked);
  expect((await see(worker)).card).toBeNull();

  await page.locator('#i').click();
  await page.waitForTimeout(700);
  await expect.poll(() => isMarked(page, '#i', '高度重视')).toBe(false);
  await set(worker, 'sync', { checkInputs: true });
  await marksOver(page, '#i', ['高度重视']);
  await set(worker, 'sync', { checkInputs: false });
  await expect.poll(() => isMarked(page, '#i', '高度重视')).toBe(false);
});

test('what the user leaves stays unmarked, at that place only', async ({ page, site, worker }) => {
  await page.goto(site.add('/leave.html', textarea));
  await page.locator('#f').fill('街道高度重视这件事。\n村里也高度重视，谢谢大家。');
  await page.locator('#f').focus();
  await expect.poll(async () => (await drawn(page)).length).toBe(2);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', '高度重视'));
  await page.mouse.click(...middle(buttonOf(card, -3).rect));
  await expect.poll(async () => (await drawn(page)).length).toBe(1);
  const told = await opened(worker);
  await page.mouse.click(...middle(buttonOf(told, 0).rect));
  await expect.poll(async () => (await drawn(page)).length, 'taken back').toBe(2);
  const again = await pointAt(page, worker, await wordsAt(page, '#f', '高度重视'));
  await page.mouse.click(...middle(buttonOf(again, -3).rect));
  await expect.poll(async () => (await drawn(page)).length).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id), 'the focus stays').toBe('f');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await see(worker)).card).toBeNull();
  await page.reload();
  await page.locator('#f').fill('街道高度重视这件事。\n村里也高度重视，谢谢大家。');
  await expect.poll(async () => (await drawn(page)).length).toBe(1);
});

test('a site that is switched off gets no engine until it is switched on', async ({ page, site, worker }) => {
  await set(worker, 'sync', { sitesOff: ['127.0.0.1'] });
  await page.goto(site.add('/off.html', textarea));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await page.waitForTimeout(900);
  expect(await drawn(page)).toEqual([]);
  await set(worker, 'sync', { sitesOff: [] });
  await marksOver(page, '#f', marked);
});

test('the extension goes from under the open page: ours goes at once, the text stays, no errors', async ({ page, site, worker }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && errors.push(message.text()));
  await page.goto(site.add('/reload.html', `${textarea}<p><textarea id="g">${text}</textarea></p>`));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  await pointAt(page, worker, await wordsAt(page, '#f', '高度重视'));
  const gone = worker.waitForEvent('close');
  await worker.evaluate(() => setTimeout(() => chrome.runtime.reload()));
  await gone;
  await expect.poll(() => drawn(page)).toEqual([]);
  await expect(page.locator('[popover=manual]')).toHaveCount(0);
  await page.locator('#g').click();
  await page.locator('#f').click();
  await page.locator('#f').press('ControlOrMeta+End');
  await page.keyboard.type('高度重视', { delay: 20 });
  await page.mouse.move(200, 30, { steps: 5 });
  await page.waitForTimeout(900);
  expect(await read(page)).toBe(`${text}高度重视`);
  expect(await drawn(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('of engines that come at once only one stays', async ({ page, site, worker }) => {
  await worker.evaluate(() => {
    const open = Object.assign(globalThis, { ports: 0 });
    chrome.runtime.onConnect.addListener((port) => {
      open.ports++;
      port.onDisconnect.addListener(() => open.ports--);
    });
  });
  const ports = (): Promise<number> => worker.evaluate(() => (globalThis as unknown as { ports: number }).ports);
  await page.goto(site.add('/many.html', textarea));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  expect(await ports()).toBe(1);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const target = { tabId: tab?.id ?? -1 };
    await Promise.all([1, 2, 3, 4, 5].map(() => chrome.scripting.executeScript({ target, files: ['/engine.js'] })));
  });
  await marksOver(page, '#f', marked);
  await expect.poll(ports).toBe(1);
});

test('a field that is closed to the user loses its marks, and has them again when it opens', async ({ page, site }) => {
  await page.goto(site.add('/closed.html', `${textarea}<div id="e" contenteditable style="font:16px/2 sans-serif"></div>`));
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  for (const attribute of ['readonly', 'disabled', 'data-gramm']) {
    await page.locator('#f').evaluate((field, name) => field.setAttribute(name, 'false'), attribute);
    await expect.poll(() => drawn(page), attribute).toEqual([]);
    await page.locator('#f').evaluate((field, name) => field.removeAttribute(name), attribute);
    await marksOver(page, '#f', marked);
  }
  await page.locator('#f').fill('');
  await page.locator('#e').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#e', marked);
  await page.locator('#e').evaluate((editor) => editor.removeAttribute('contenteditable'));
  await expect.poll(() => drawn(page)).toEqual([]);
  await page.locator('#e').evaluate((editor) => editor.setAttribute('contenteditable', ''));
  await marksOver(page, '#e', marked);
});

test('fields in frames of every kind', async ({ page, site, worker }) => {
  site.add('/inner.html', `<textarea id="f" style="font:16px/2 sans-serif;width:300px;height:80px">${text}</textarea>`);
  const srcdoc = `<div id=f contenteditable style='font:16px/2 sans-serif'>${text}</div>`;
  await page.goto(
    site.add(
      '/frames.html',
      `<iframe name="same" src="/inner.html"></iframe><iframe name="cross" src="${site.other}/inner.html"></iframe><iframe name="doc" srcdoc="${srcdoc}"></iframe><iframe name="box" sandbox="allow-scripts" srcdoc="${srcdoc}"></iframe>`,
    ),
  );
  for (const name of ['same', 'cross', 'doc', 'box']) {
    const frame = page.frame({ name });
    if (!frame) throw new Error(name);
    await frame.locator('#f').click();
    await expect.poll(async () => (await drawn(frame)).length, name).toBeGreaterThan(2);
  }
  await expect.poll(() => badge(worker)).toMatch(/^\d\d$/);
});

test('frames that old editors write themselves: about:blank, design mode, javascript:', async ({ page, site }) => {
  const body = `<body style='font:16px/2 sans-serif'>${text}</body>`;
  await page.goto(
    site.add(
      '/written.html',
      `<iframe name="blank"></iframe><iframe name="design"></iframe><iframe name="script" src="javascript:void(0)"></iframe><iframe name="late"></iframe>
      <script>
        const write = (name, html) => { const { document } = frames[name]; document.open(); document.write('<!doctype html>' + html); document.close(); return document; };
        write('blank', "${body}").body.contentEditable = 'true';
        write('design', "${body}").designMode = 'on';
        write('script', "${body}").body.contentEditable = 'true';
        setTimeout(() => { write('late', "${body}").body.contentEditable = 'true'; document.title = 'written'; }, 1500);
      </script>`,
    ),
  );
  await expect(page).toHaveTitle('written');
  for (const name of ['blank', 'design', 'script', 'late']) {
    const frame = await (await page.locator(`iframe[name=${name}]`).elementHandle())?.contentFrame();
    if (!frame) throw new Error(name);
    await frame.locator('body').click({ position: { x: 40, y: 20 } });
    await expect.poll(async () => (await drawn(frame)).length, name).toBeGreaterThan(2);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('好', { delay: 30 });
    await expect.poll(async () => (await drawn(frame)).length, name).toBeGreaterThan(2);
  }
});

test('inside a modal dialog the card can be clicked', async ({ page, site, worker }) => {
  await page.goto(
    site.add(
      '/dialog.html',
      `<p>后面</p><dialog id="d" style="transform: translate(20px, 10px)">${textarea}</dialog><script>d.showModal()</script>`,
    ),
  );
  await page.locator('#f').fill(text);
  await page.locator('#f').focus();
  await marksOver(page, '#f', marked);
  const at = await wordsAt(page, '#f', '对现场进行了核实');
  const card = await pointAt(page, worker, at);
  expect(Math.abs(card.rect.x - at.x)).toBeLessThan(1);
  await page.mouse.click(...middle(buttonOf(card, 0).rect));
  await expect.poll(() => read(page)).toBe(text.replace('对现场进行了核实', buttonOf(card, 0).text));
  await page.keyboard.press('Alt+Period');
  await opened(worker);
  await page.keyboard.press('Escape');
  expect(await page.locator('#d').evaluate((d: HTMLDialogElement) => d.open), 'Escape closed the card, not the dialog').toBe(true);
});
