import type { Frame, Page } from '@playwright/test';
import { expect as expects, Probe, test, type Marked } from './support/probe.ts';
import type { Site } from '../../scripts/site.ts';
import { frameOf, htmlOf, inner, pages, type EditorPage } from './support/pages.ts';

/** Milliseconds that a page is left alone with its marks. */
const IDLE = Number(process.env['IDLE_MS'] ?? 1_500);

test.setTimeout(20_000);
const expect = expects.configure({ timeout: 3_000 });

/** Where the page's own script runs: `window.editor` is there. */
const model = (owner: Page | Frame): Promise<string> => owner.evaluate(() => window.editor.model());

interface Opened {
  /** Where the field is. */
  readonly frame: Page | Frame;
  /** Where the editor's own script is. */
  readonly owner: Page | Frame;
  readonly probe: Probe;
}

/** Opens the page and puts the caret at the end of the draft. */
async function open(page: Page, site: Site, name: string, editor: EditorPage, query = ''): Promise<Opened> {
  site.add('/inner.html', inner);
  const path = `/${encodeURIComponent(name).replaceAll('%', '')}.html`;
  await page.goto(`${site.add(path, htmlOf(editor).replaceAll('{other}', site.other))}?${query}`);
  const whole = editor.frame === 'whole';
  if (!whole) await page.waitForFunction(() => window.ready);
  const frame = editor.frame ? await frameOf(page, editor.field) : page;
  if (whole) await frame.waitForFunction(() => window.ready);
  await frame
    .locator(editor.field)
    .first()
    .click({ position: editor.at ?? { x: 30, y: 12 } });
  // Editors follow the caret a moment later.
  await page.waitForTimeout(100);
  await page.keyboard.press(editor.single ? 'End' : 'Control+End');
  await page.waitForTimeout(100);
  const probe = new Probe(frame);
  if (!query.includes('off')) {
    await expect.poll(() => probe.claimed(), { message: 'claims the field' }).toBe(true);
    await expect.poll(async () => (await probe.marked()).length, { message: 'marks' }).toBeGreaterThan(0);
  }
  return { frame, owner: whole ? frame : page, probe };
}

const words = (marks: readonly Marked[]): string => marks.map(({ text }) => text).join(' ');

for (const [name, editor] of Object.entries(pages)) {
  test.describe(name, () => {
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the dependencies of a hook off this pattern
    test.beforeEach(({}, info) => test.skip(!!editor.cannot?.[info.title], editor.cannot?.[info.title]));
    const all = editor.single ? '高度重视 有关部门' : '高度重视 有关部门 相关人员';

    test('marks', async ({ page, site, worker }) => {
      const { probe, frame } = await open(page, site, name, editor);
      const right = async (where: string): Promise<void> => {
        const marks = await probe.marked();
        expect(words(marks), where).toBe(all);
        expect(
          marks.filter(({ astray }) => astray),
          where,
        ).toEqual([]);
        const [first] = marks;
        const rect = first!.rects[0]!;
        const hit = await probe.hit(rect.x + rect.width / 2, rect.y + rect.height / 2);
        if (rect.y > 0) expect(hit, where).toContain('高度重视@');
      };
      await right('as it is');
      for (const zoom of [0.9, 1.5, 1]) {
        await worker.evaluate(
          async ({ zoom, url }) => {
            const tab =
              (await chrome.tabs.query({})).find((tab) => tab.active && (tab.url ?? url) === url) ??
              (await chrome.tabs.query({ active: true }))[0];
            if (tab?.id) await chrome.tabs.setZoom(tab.id, zoom);
          },
          { zoom, url: page.url() },
        );
        await page.waitForTimeout(150);
        await right(`at ${zoom * 100} %`);
      }
      await page.setViewportSize({ width: 420, height: 800 });
      await page.waitForTimeout(150);
      await right('in a narrow window');
      await page.setViewportSize({ width: 1280, height: 800 });
      await frame.evaluate(() => document.documentElement.style.setProperty('padding-bottom', '3000px'));
      await page.mouse.wheel(0, 5);
      await page.waitForTimeout(150);
      await right('scrolled');
    });

    test('fix', async ({ page, site }) => {
      const { probe, owner } = await open(page, site, name, editor);
      const before = await model(owner);
      expect(await probe.replace('高度重视', '很上心')).toBe('done');
      await expect.poll(() => model(owner), { message: 'the editor knows' }).toBe(before.replace('高度重视', '很上心'));
      if (editor.kind === 'rich') {
        await page.waitForTimeout(1_100);
        expect(await probe.replace('有关部门', '水务站')).toBe('done');
        const now = before.replace('高度重视', '很上心').replace('有关部门', '水务站');
        await expect.poll(() => model(owner), { message: 'bold and links are kept' }).toBe(now);
      }
    });

    test('cut', async ({ page, site }) => {
      const { probe, owner } = await open(page, site, name, editor);
      const text = await probe.text();
      const start = text.indexOf('这件事，');
      expect(await probe.replaceAt(start, start + 4, '这件事，', '')).toBe('done');
      await expect.poll(() => model(owner)).not.toContain('这件事');
      expect(await probe.text()).toBe(text.replace('这件事，', ''));
    });

    test('undo', async ({ page, site }) => {
      const { probe, owner } = await open(page, site, name, editor);
      await page.keyboard.type('Thanks');
      // Quill takes everything within a second for one step.
      await page.waitForTimeout(1_100);
      const before = await probe.text();
      const saved = await model(owner);
      expect(before).toContain('Thanks');
      for (const phrase of editor.kind === 'rich' ? ['高度重视', '有关部门'] : ['高度重视']) {
        expect(await probe.replace(phrase, '很上心')).toBe('done');
        await page.waitForTimeout(100);
        const fixed = await probe.text();
        await page.keyboard.press('Control+z');
        await expect.poll(() => probe.text(), { message: `one Ctrl+Z brings ${phrase} back` }).toBe(before);
        await expect.poll(() => model(owner)).toBe(saved);
        await page.keyboard.press(editor.redo ?? 'Control+y');
        await expect.poll(() => probe.text(), { message: 'it can be redone' }).toBe(fixed);
        await page.keyboard.press('Control+z');
        await expect.poll(() => probe.text()).toBe(before);
      }
    });

    test('caret', async ({ page, site }) => {
      const { probe } = await open(page, site, name, editor);
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(100);
      const before = await probe.selection();
      const length = (await probe.text()).length;
      expect(before).toEqual({ start: length - 3, end: length - 3 });
      expect(await probe.replace('高度重视', '很上心', 'keep')).toBe('done');
      await page.waitForTimeout(100);
      expect(await probe.selection()).toEqual({ start: length - 4, end: length - 4 });
      await page.keyboard.type('x');
      expect((await probe.text()).at(-4)).toBe('x');
    });

    test('typing', async ({ page, site }) => {
      const { probe } = await open(page, site, name, editor);
      const text = await probe.text();
      expect(await probe.replace('高度重视', '很上心')).toBe('done');
      await page.keyboard.type('x');
      await expect.poll(() => probe.text()).toBe(text.replace('高度重视', '很上心x'));
      await page.keyboard.press('Backspace');
      await expect.poll(() => probe.text()).toBe(text.replace('高度重视', '很上心'));
    });

    test('idle', async ({ page, site }) => {
      test.setTimeout(20_000 + 3 * IDLE);
      const html = async (query: string): Promise<string[]> => {
        const { frame, owner } = await open(page, site, name, editor, query);
        await page.waitForTimeout(IDLE);
        const inside = await frame
          .locator(editor.field)
          .first()
          .evaluate((field) => field.innerHTML);
        return [await model(owner), inside.replace(/\b(id|data-\w+(-\w+)*)="[^"]*"/g, '')];
      };
      expect(await html('')).toEqual(await html('off'));
    });

    test('IME', async ({ page, site }) => {
      const compose = async (query: string): Promise<unknown> => {
        const { frame, owner } = await open(page, site, name, editor, query);
        await frame.evaluate(() => {
          const seen: string[] = ((window as { seen?: string[] }).seen = []);
          for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'beforeinput', 'input']) {
            document.addEventListener(
              type,
              (event) => seen.push(`${type} ${(event as InputEvent).inputType ?? ''} ${(event as InputEvent).data ?? ''}`),
              true,
            );
          }
        });
        const cdp = await page.context().newCDPSession(page);
        for (const text of ['n', 'ni', 'nih', 'niha', 'nihao']) {
          await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
          await page.waitForTimeout(30);
        }
        await cdp.send('Input.insertText', { text: '你好' });
        await page.waitForTimeout(100);
        await page.keyboard.type('x');
        await cdp.detach();
        await page.waitForTimeout(50);
        return { model: await model(owner), seen: await frame.evaluate(() => (window as { seen?: string[] }).seen) };
      };
      const without = await compose('off');
      expect(await compose('')).toEqual(without);
      expect(JSON.stringify(without)).toContain('你好x');
    });

    test('replaced', async ({ page, site }) => {
      const { probe, owner } = await open(page, site, name, editor);
      await owner.evaluate(() => window.editor.set('听有关部门说'));
      await expect.poll(async () => words(await probe.marked())).toBe(editor.single || editor.silent ? '' : '有关部门');
    });
  });
}
