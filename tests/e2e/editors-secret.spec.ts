import { expect, test } from './support/probe.ts';

/** Each field stands in a `data-secret` block, in which the probe counts reads of values. */
const SECRET = {
  password: '<input id="f" type="password">',
  'one-time code': '<input id="f" autocomplete="one-time-code">',
  'card number': '<input id="f" autocomplete="billing cc-number">',
  'masked by style': '<input id="f" style="-webkit-text-security: disc">',
  'masked text area': '<textarea id="f" style="-webkit-text-security: disc"></textarea>',
  'placeholder 密码': '<input id="f" placeholder="请输入密码">',
  'label 验证码': '<label for="f">验证码：</label><input id="f">',
  'around it 身份证号': '<label>身份证号 <input id="f"></label>',
  'cell before it 银行卡': '<table><tr><td>银行卡号</td><td><input id="f"></td></tr></table>',
  'aria-label 身份证号码': '<div id="f" contenteditable aria-label="身份证号码" style="min-height:30px"></div>',
  'label of its own 密码': '<p id="l">密码</p><input id="f" aria-labelledby="l">',
  'name sfzh': '<input id="f" name="sfzh">',
  'name smsCaptcha': '<input id="f" name="smsCaptcha">',
};
const OUT = {
  'data-gramm': '<textarea id="f" data-gramm="false"></textarea>',
  'data-enable-grammarly, further out': '<div data-enable-grammarly="false"><textarea id="f"></textarea></div>',
  'data-lt-active': '<div id="f" contenteditable data-lt-active="false">a</div>',
  'spellcheck off': '<textarea id="f" spellcheck="false"></textarea>',
  'read-only': '<textarea id="f" readonly></textarea>',
  'one pixel': '<textarea id="f" style="width:1px;height:1px;padding:0;border:0"></textarea>',
  'a number': '<input id="f" type="number">',
};
const OURS = {
  'a plain text area': '<textarea id="f"></textarea>',
  'a search': '<input id="f" type="search" placeholder="搜政策">',
  'told not to write secrets': '<textarea id="f" placeholder="请写清楚诉求，不要在留言里写身份证号、银行卡号"></textarea>',
  'below a field for a secret': '<div>密码 <input type="password"></div><textarea id="f"></textarea>',
  'with a password earlier in the form':
    '<table><tr><td>密码</td><td><input type="password"></td></tr><tr><td>留言</td><td><textarea id="f"></textarea></td></tr></table>',
};

for (const [name, html] of Object.entries(SECRET)) {
  test(`never read: ${name}`, async ({ page, site, probe }) => {
    await page.goto(site.add('/secret.html', `<div data-secret>${html}</div><textarea id="other"></textarea>`));
    await page.click('#f');
    await page.keyboard.type('高度重视1234');
    expect(await probe().claimed()).toBe(false);
    await page.click('#other');
    await expect.poll(() => probe().host()).toBe('other');
    expect(await probe().marked()).toEqual([]);
    expect(await probe().reads()).toBe(0);
  });
}

test('never read: a password that is shown', async ({ page, site, probe }) => {
  await page.goto(site.add('/shown.html', '<div data-secret><input id="f" type="password"></div>'));
  await page.click('#f');
  await page.keyboard.type('高度重视');
  await page.evaluate(() => document.querySelector('#f')?.setAttribute('type', 'text'));
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.click('#f');
  await page.keyboard.type('1');
  expect(await probe().claimed()).toBe(false);
  expect(await probe().reads()).toBe(0);
});

test('a field that turns into a password is read no more', async ({ page, site, probe }) => {
  await page.goto(site.add('/turned.html', '<div><input id="f" value="高度重视"></div>'));
  await page.click('#f');
  expect(await probe().marked()).toHaveLength(1);
  await page.evaluate(() => {
    document.querySelector('div')?.setAttribute('data-secret', '');
    document.querySelector('#f')?.setAttribute('type', 'password');
  });
  await page.keyboard.type('1');
  await expect.poll(() => probe().marked()).toEqual([]);
  await page.evaluate(() => document.querySelector('#f')?.setAttribute('type', 'text'));
  await page.keyboard.type('2');
  expect(await probe().text()).toBe('');
  expect(await probe().reads()).toBe(0);
});

for (const [name, html] of Object.entries(OUT)) {
  test(`left alone: ${name}`, async ({ page, site, probe }) => {
    await page.goto(site.add('/out.html', html));
    await page.focus('#f');
    expect(await probe().claimed()).toBe(false);
  });
}

for (const [name, html] of Object.entries(OURS)) {
  test(`taken on: ${name}`, async ({ page, site, probe }) => {
    await page.goto(site.add('/ours.html', html));
    await page.click('#f');
    await page.keyboard.type('高度重视');
    await expect.poll(async () => (await probe().marked()).length).toBe(1);
  });
}

test('names that shadow what the DOM offers', async ({ page, site, probe }) => {
  const names = [
    'childNodes',
    'firstChild',
    'nextSibling',
    'parentNode',
    'nodeName',
    'getAttribute',
    'closest',
    'isContentEditable',
    'attributes',
  ];
  const inputs = names.map((name) => `<input type="hidden" name="${name}">`).join('');
  await page.goto(
    site.add(
      '/clobbered.html',
      `<img name="body"><img name="activeElement"><img name="createElement"><img name="documentElement"><form id="f" contenteditable style="height:200px">${inputs}街道高度重视这件事</form>`,
    ),
  );
  // By place: the names fool test runners too.
  await page.mouse.click(100, 60);
  expect(await probe().claimed()).toBe(true);
  expect(await probe().text()).toContain('街道高度重视这件事');
  expect(await probe().marked()).toHaveLength(1);
  expect(await probe().replace('高度重视', '很上心')).toBe('done');
  expect(await page.evaluate(() => Reflect.get(Node.prototype, 'textContent', document.querySelector('#f')) as string)).toBe(
    '街道很上心这件事',
  );
});

test('marks come back when the page clears the registry, and end with the signal', async ({ page, site, probe }) => {
  await page.goto(site.add('/cleared.html', '<textarea id="f">街道高度重视这件事</textarea>'));
  await page.focus('#f');
  expect(await probe().marked()).toHaveLength(1);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });
  expect(await probe().marked()).toHaveLength(0);
  await page.keyboard.press('End');
  await page.keyboard.type('。');
  await expect.poll(async () => (await probe().marked()).length).toBe(1);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  await probe().stop();
  expect(await probe().marked()).toHaveLength(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
