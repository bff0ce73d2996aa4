import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { buttonOf, middle, opened, pointAt, see } from './support/card.ts';
import { drawn, marksOver, read, wordsAt } from './support/marks.ts';

const text = '街道高度重视这件事，对现场进行了核实。下面按照有关规定予以处理。';
const marked = ['高度重视', '对现场进行了核实', '按照有关规定'];
const textarea = '<textarea id="f" rows="6" cols="60" style="font:16px/2 sans-serif"></textarea>';
const content = '<div id="f" contenteditable style="font:16px/2 sans-serif;width:500px;min-height:120px"></div>';

async function fillIn(page: Page): Promise<void> {
  await page.locator('#f').click();
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', marked);
}

async function takeOne(page: Page, worker: Parameters<typeof pointAt>[1]): Promise<void> {
  const best = buttonOf(await pointAt(page, worker, await wordsAt(page, '#f', '对现场进行了核实')), 0);
  await page.mouse.click(...middle(best.rect));
  await expect.poll(() => read(page)).toBe(text.replace('对现场进行了核实', best.text));
}

const stopWorkers = async (context: BrowserContext, page: Page): Promise<void> => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
};

test('forms and images that shadow properties, prototypes that lie', async ({ page, site, worker }) => {
  const names = [
    'childNodes',
    'parentNode',
    'isConnected',
    'getRootNode',
    'contains',
    'scrollTop',
    'scrollHeight',
    'clientHeight',
    'matches',
    'style',
  ];
  const shadows = names.map((name) => `<input type="hidden" name="${name}">`).join('');
  await page.goto(
    site.add(
      '/shadows.html',
      `<form>${shadows}${content}</form><img name="body"><img name="documentElement"><img name="activeElement"><img name="designMode"><form name="createElement"></form>
      <script>
        Range.prototype.getClientRects = Element.prototype.getBoundingClientRect = () => { throw new Error('lied to'); };
        Array.prototype.flatMap = Map.prototype.get = EventTarget.prototype.dispatchEvent = () => { throw new Error('lied to'); };
        Element.prototype.attachShadow = Node.prototype.appendChild = () => { throw new Error('lied to'); };
      </script>`,
    ),
  );
  await page.mouse.click(40, 30);
  await page.keyboard.insertText(text);
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)))
    .toBeGreaterThan(2);
  await page.keyboard.press('Alt+Period');
  await expect.poll(async () => (await see(worker)).card?.name ?? '').toContain('高度重视');
  await page.keyboard.press('Alt+Period');
  await expect.poll(async () => (await see(worker)).card?.name ?? '').toContain('对现场进行了核实');
  const { card } = await see(worker);
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page)).toBe(text.replace('对现场进行了核实', card?.buttons[0]?.text ?? ''));
});

test('a strict policy: no styles, no scripts, trusted types', async ({ page, site, worker }) => {
  const policy =
    "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-forms allow-same-origin allow-scripts";
  await page.goto(site.add('/policy.html', '<textarea id="f" rows="6" cols="60"></textarea>', { 'content-security-policy': policy }));
  await fillIn(page);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', '高度重视'));
  expect(card.ground).toBe('rgb(255, 255, 255)');
  expect(card.rect.width).toBeGreaterThan(200);
  await page.mouse.move(1, 1);
  await takeOne(page, worker);
});

test('a page that sweeps the highlights away, and forges events', async ({ page, site, worker, extensionId }) => {
  await page.goto(site.add('/forge.html', textarea));
  await fillIn(page);
  await page.evaluate(() => CSS.highlights.clear());
  await page.locator('#f').press('End');
  await page.keyboard.type('好');
  await marksOver(page, '#f', marked);

  await page.evaluate((id) => {
    for (const name of ['sentinel', 'engine']) {
      const detail = { contentScriptName: name, messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(`${id}:${name}:wxt:content-script-started`, { detail }));
      window.postMessage({ type: `${id}:${name}:wxt:content-script-started`, ...detail }, '*');
    }
    document.dispatchEvent(new Event(id));
  }, extensionId);
  await page.keyboard.press('Backspace');
  await marksOver(page, '#f', marked);

  const [x, y] = middle(await wordsAt(page, '#f', '高度重视'));
  await page.mouse.move(1, 1);
  await page.evaluate(
    ([clientX, clientY]) => {
      const init = { clientX, clientY, bubbles: true, composed: true, altKey: true, code: 'Period', key: '.' };
      const field = document.querySelector('#f');
      field?.dispatchEvent(new PointerEvent('pointermove', init));
      field?.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'touch' }));
      field?.dispatchEvent(new KeyboardEvent('keydown', init));
    },
    [x, y] as const,
  );
  await page.waitForTimeout(600);
  expect((await see(worker)).card, 'what the page pretends opens nothing').toBeNull();
  await takeOne(page, worker);
});

test('the page cannot press our buttons', async ({ page, site, worker }) => {
  await page.goto(site.add('/press.html', textarea));
  await fillIn(page);
  const card = await pointAt(page, worker, await wordsAt(page, '#f', '对现场进行了核实'));
  const [x, y] = middle(buttonOf(card, 0).rect);
  await page.evaluate(
    ([clientX, clientY]) => {
      const target = document.elementFromPoint(clientX, clientY);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        target?.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true, composed: true }));
      }
      (target as HTMLElement | null)?.click();
    },
    [x, y] as const,
  );
  await page.waitForTimeout(300);
  expect(await read(page)).toBe(text);
  expect(await page.locator('[popover=manual]').evaluate((host) => host.shadowRoot)).toBeNull();
});

test('fields that a single-page app swaps, and its history', async ({ page, site }) => {
  await page.goto(site.add('/app.html', `<main>${content}</main>`));
  await fillIn(page);
  for (let i = 0; i < 3; i++) {
    await page.evaluate(
      (html) => {
        history.pushState({}, '', `?${Math.random()}`);
        const main = document.querySelector('main');
        if (main) main.innerHTML = html;
      },
      i % 2 ? content : textarea,
    );
    await expect.poll(() => drawn(page)).toEqual([]);
    await fillIn(page);
  }
  await page.goBack();
  await marksOver(page, '#f', marked);
});

test('the document is written anew under the engine', async ({ page, site, worker }) => {
  await page.goto(site.add('/rewrite.html', content));
  await fillIn(page);
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, textarea);
  await fillIn(page);
  await takeOne(page, worker);
});

test('the worker is killed before every step', async ({ page, site, worker, context }) => {
  await page.goto(site.add('/killed.html', textarea));
  await stopWorkers(context, page);
  await page.locator('#f').click();
  await stopWorkers(context, page);
  await page.keyboard.insertText(text);
  await marksOver(page, '#f', marked);
  await stopWorkers(context, page);
  const alive = context.serviceWorkers().at(-1) ?? worker;
  expect(alive).toBeTruthy();
  await page.keyboard.press('Alt+Period');
  await page.keyboard.press('Alt+Period');
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page)).not.toBe(text);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => read(page)).toBe(text);
  await marksOver(page, '#f', marked);
});

/** Milliseconds that our scripts had of the page's main thread meanwhile: in all, and at a stretch. */
async function profiled(cdp: CDPSession, during: () => Promise<unknown>): Promise<{ sum: number; longest: number }> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
  await during();
  const { profile } = await cdp.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const claimTree = (id: number): void => {
    ours.add(id);
    for (const child of nodes.get(id)?.children ?? []) claimTree(child);
  };
  for (const node of profile.nodes) if (node.callFrame.url.endsWith('/engine.js') && !ours.has(node.id)) claimTree(node.id);
  let [sum, stretch, longest] = [0, 0, 0];
  profile.samples?.forEach((id, i) => {
    const time = (profile.timeDeltas?.[i] ?? 0) / 1000;
    stretch = ours.has(id) ? stretch + time : 0;
    if (ours.has(id)) sum += time;
    longest = Math.max(longest, stretch);
  });
  return { sum, longest };
}

for (const [where, storm] of Object.entries({
  beside: `const p = document.querySelector('#p'); p.textContent = i; p.append(document.createElement('i')); p.className = 'c' + i;`,
  inside: `const f = document.querySelector('#f'); f.lastChild.textContent = '第' + i + '次，请大家高度重视'; f.className = 'c' + i;`,
})) {
  test(`a thousand changes a second ${where} the field cost us under 5 %`, async ({ page, site, context }) => {
    await page.goto(site.add(`/storm-${where}.html`, `${content}<p id="p"></p>`));
    await fillIn(page);
    await page.evaluate(() => document.querySelector('#f')?.append(document.createElement('div')));
    const cdp = await context.newCDPSession(page);
    const seconds = 8;
    const once = () =>
      profiled(cdp, () =>
        page.evaluate(
          async ([code, time]) => {
            const change = new Function('i', code) as (i: number) => void;
            const end = performance.now() + time * 1000;
            for (let i = 0; performance.now() < end; i++) {
              for (let n = 0; n < 10; n++) change(i * 10 + n);
              await new Promise((resolve) => setTimeout(resolve, 10));
            }
          },
          [storm, seconds] as const,
        ),
      );
    // A busy machine adds to a figure and never takes from it: one storm of three within the bars shows what we cost.
    await expect(async () => {
      const ours = await once();
      expect(ours.sum / (seconds * 1000)).toBeLessThan(0.05);
      expect(ours.longest).toBeLessThan(50);
    }).toPass({ timeout: 3 * seconds * 1000, intervals: [0] });
  });
}

test('where the page paints its text it is said once, quietly, with a way to the side panel', async ({ page, site, worker }) => {
  const html =
    '<canvas width="900" height="600"></canvas><textarea id="f" style="position:fixed;left:50px;top:50px;width:1px;height:1px;opacity:0"></textarea>';
  await page.goto(site.add('/canvas.html', html));
  await page.locator('#f').focus();
  const notice = await opened(worker);
  expect(notice.buttons).toHaveLength(2);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f');
  await page.mouse.click(...middle(buttonOf(notice, 0).rect));
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType)))
    .toContain('SIDE_PANEL');
  await page.reload();
  await page.locator('#f').focus();
  await page.waitForTimeout(900);
  expect((await see(worker)).card, 'once a site').toBeNull();
});
