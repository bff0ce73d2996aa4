import type { Page } from '@playwright/test';
import { expect, test, type Rect } from './support/probe.ts';

const DRAFT = '街道高度重视这件事，已转有关部门办理。\n请相关人员到现场看一看。';
const FIELDS = {
  textarea: `<textarea id="f" style="width:300px;height:90px;font-size:16px">${DRAFT}</textarea>`,
  input: `<input id="f" style="width:300px" value="街道高度重视这件事">`,
  contenteditable: `<div id="f" contenteditable style="width:300px"><p>街道<b>高度重视</b>这件事，已转有关部门办理。</p><p>请相关人员到现场看一看。</p></div>`,
};
const value = (): string => {
  const field = document.getElementById('f') as HTMLTextAreaElement;
  return field.value ?? field.innerHTML;
};

for (const [name, html] of Object.entries(FIELDS)) {
  test(`${name}: marks, replaces, undoes`, async ({ page, site, probe }) => {
    await page.goto(site.add(`/${name}.html`, html));
    await page.focus('#f');
    const p = probe();
    expect(await p.claimed()).toBe(true);
    expect(await p.marked()).toHaveLength(name === 'input' ? 1 : 3);
    const before = await page.evaluate(value);
    expect(await p.replace('高度重视', '很上心')).toBe('done');
    expect(await p.text()).toContain('街道很上心这件事');
    expect(await p.selection()).toEqual({ start: 5, end: 5 });
    if (name === 'contenteditable') expect(await page.evaluate(value)).toContain('<b>很上心</b>');
    await page.keyboard.press('Control+z');
    expect(await page.evaluate(value)).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await p.text()).toContain('街道很上心这件事');
  });
}

const OPEN = (mode: string): string => `<div id="host"></div><script>
  document.getElementById('host').attachShadow({mode: '${mode}'}).innerHTML = '<div><textarea style="width:300px;height:90px">${DRAFT.replace('\n', '')}</textarea><p contenteditable>街道高度重视这件事</p></div>';
</script>`;

for (const mode of ['open', 'closed']) {
  test(`fields in ${mode} shadow roots`, async ({ page, site, probe }) => {
    await page.goto(site.add(`/${mode}.html`, OPEN(mode)));
    const p = probe();
    await page.mouse.click(100, 40);
    expect(await p.claimed()).toBe(true);
    expect(await p.marked()).toHaveLength(3);
    expect(await p.replace('高度重视', '很上心')).toBe('done');
    expect(await p.text()).toContain('街道很上心这件事');
    await page.keyboard.press('Tab');
    expect(await p.text()).toBe('街道高度重视这件事');
    expect(await p.marked()).toHaveLength(1);
    expect(await p.replace('高度重视', '很上心')).toBe('done');
    expect(await p.text()).toBe('街道很上心这件事');
    expect(await p.selection()).toEqual({ start: 5, end: 5 });
    await page.keyboard.press('Control+z');
    expect(await p.text()).toBe('街道高度重视这件事');
  });
}

const INNER = `<meta charset=utf-8><body><textarea id=f style='width:300px;height:90px'>${DRAFT.replace('\n', '')}</textarea>`;
const FRAMES: Record<string, (site: { url: string; other: string }) => string> = {
  'same origin': ({ url }) => `<iframe width=500 height=200 src="${url}/inner.html"></iframe>`,
  'other origin': ({ other }) => `<iframe width=500 height=200 src="${other}/inner.html"></iframe>`,
  srcdoc: () => `<iframe width=500 height=200 srcdoc="${INNER}"></iframe>`,
  sandboxed: () => `<iframe width=500 height=200 sandbox="allow-scripts" srcdoc="${INNER}"></iframe>`,
  'about:blank': () =>
    `<iframe width=500 height=200></iframe><script>const d = document.querySelector('iframe').contentDocument; d.open(); d.write(${JSON.stringify(INNER)}); d.close()</script>`,
};

for (const [name, html] of Object.entries(FRAMES)) {
  test(`a field in a frame: ${name}`, async ({ page, site, probe }) => {
    site.add('/inner.html', INNER);
    await page.goto(site.add('/outer.html', html(site)));
    const frame = page.frames()[1]!;
    await frame.waitForSelector('#f');
    await page.mouse.click(150, 50);
    const p = probe(frame);
    await expect.poll(() => p.claimed()).toBe(true);
    expect(await p.marked()).toHaveLength(3);
    expect(await p.replace('高度重视', '很上心')).toBe('done');
    expect(await p.text()).toContain('街道很上心这件事');
    await page.keyboard.press('Control+z');
    expect(await p.text()).toContain('街道高度重视这件事');
  });
}

test('a document in design mode', async ({ page, site, probe }) => {
  await page.goto(site.add('/design.html', `<p>街道<b>高度重视</b>这件事</p><script>document.designMode = 'on'</script>`));
  await page.mouse.click(60, 30);
  await page.keyboard.press('End');
  await page.keyboard.type('。');
  const p = probe();
  await expect.poll(() => p.claimed()).toBe(true);
  expect(await p.marked()).toHaveLength(1);
  expect(await p.replace('高度重视', '很上心')).toBe('done');
  expect(await page.evaluate(() => document.body.innerHTML)).toContain('<b>很上心</b>');
  await page.keyboard.press('Control+z');
  expect(await p.text()).toContain('高度重视');
});

/** Pixels near a colour inside a rectangle of the page, counted in a picture of it. */
async function pixels(page: Page, { x, y, width, height }: Rect, colour: string): Promise<number> {
  const picture = await page.screenshot({ clip: { x, y, width, height: height + 6 } });
  return page.evaluate(
    async ({ data, colour }) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(bitmap, 0, 0);
      const bytes = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let i = 0; i < bytes.length; i += 4) if (wanted.every((value, j) => Math.abs(value - (bytes[i + j] ?? 0)) < 40)) count++;
      return count;
    },
    { data: picture.toString('base64'), colour },
  );
}

const LENSES = '请相关人员高度重视，有关部门必须服从';
const COLOURS = {
  light: { 相关人员: '#0b7285', 高度重视: '#b35c00', 有关部门: '#c2255c', 必须服从: '#6741d9' },
  dark: { 相关人员: '#66d9e8', 高度重视: '#ffb566', 有关部门: '#faa2c1', 必须服从: '#b197fc' },
};
const LOOK = 'width:420px;font:18px/2 sans-serif;border:1px solid;background:transparent;color:inherit';
const SEEN: Record<string, string> = {
  textarea: `<textarea id="f" style="${LOOK}">${LENSES}</textarea>`,
  input: `<input id="f" style="${LOOK}" value="${LENSES}">`,
  contenteditable: `<div id="f" contenteditable style="${LOOK}">${LENSES}</div>`,
};

for (const ground of ['light', 'dark'] as const) {
  for (const query of ['', 'mirror']) {
    for (const [name, html] of Object.entries(SEEN)) {
      if (query && name === 'contenteditable') continue;
      test(`every lens is seen in its colour: ${name}, ${ground} ${query}`, async ({ page, site, probe }) => {
        const body = ground === 'dark' ? 'background:#1b1b1f;color:#999' : 'background:#fff;color:#666';
        await page.goto(`${site.add('/seen.html', `<html style="${body}"><meta charset="utf-8"><body>${html}`)}?${query}`);
        await page.focus('#f');
        await page.waitForTimeout(100);
        for (const [words, colour] of Object.entries(COLOURS[ground])) {
          const [rect] = (await probe().rects(words))[0] ?? [];
          expect(rect, words).toBeDefined();
          expect(await pixels(page, rect as Rect, colour), words).toBeGreaterThan(20);
        }
        await probe().stop();
        for (const [words, colour] of Object.entries(COLOURS[ground])) {
          const { x, y, width, height } = await page.locator('#f').evaluate((field) => field.getBoundingClientRect());
          expect(await pixels(page, { x, y, width, height }, colour), `${words} is gone`).toBe(0);
        }
      });
    }
  }
}

test('lines over a mirror follow a field that something else moves', async ({ page, site, probe }) => {
  const html = `<html style="background:#fff"><meta charset="utf-8"><body><p id="above" hidden style="height:60px">通知</p>${SEEN['textarea']}`;
  await page.goto(`${site.add('/moved.html', html)}?mirror`);
  await page.focus('#f');
  const colour = COLOURS.light['高度重视'];
  const seen = async (): Promise<number> => pixels(page, (await probe().rects('高度重视'))[0]?.[0] as Rect, colour);
  expect(await seen()).toBeGreaterThan(20);
  await page.evaluate(() => document.getElementById('above')?.removeAttribute('hidden'));
  await expect.poll(seen).toBeGreaterThan(20);
});
