import type { Page, Worker } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '../../utils/engine/types.ts';
import { expect, test } from './fixture.ts';
import { drawn, type Rect } from './support/marks.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/officialese');
const LENGTH = 1500;

const own = `关于开展冬春火灾防控工作的通知
各村（居）民委员会：
为切实加强冬春火灾防控工作，坚决遏制火灾事故发生，现将有关事项通知如下。一要高度重视，提高政治站位。二要加大宣传力度，共同营造良好氛围。三要对辖区内的堆场进行排查，发现问题尽快予以解决，逾期不改的按照有关规定处理。
望各单位认真贯彻落实，切实抓好工作落实。`;

/** Notices and replies as people really write them, where the folder is there; a sample of our own elsewhere. */
function texts(): [string, string][] {
  if (!existsSync(corpus)) return [['own', own]];
  const files = readdirSync(corpus).filter((file) => file.endsWith('.txt'));
  const chosen = files.filter((_, i) => i % Math.ceil(files.length / 4) === 0);
  return [['own', own], ...chosen.map((file): [string, string] => [file, readFileSync(join(corpus, file), 'utf8').slice(0, LENGTH)])];
}

/** What the engine in the active tab says it has marked. */
function findings(worker: Worker): Promise<readonly Finding[]> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return new Promise<readonly Finding[]>((done) => {
      const hear = (message: { type?: string; data?: { findings: { finding: Finding }[] } }): void => {
        if (message.type !== 'reported') return;
        chrome.runtime.onMessage.removeListener(hear);
        done(message.data?.findings.map(({ finding }) => finding) ?? []);
      };
      chrome.runtime.onMessage.addListener(hear);
      void chrome.tabs.sendMessage(tab?.id ?? -1, { id: 1, type: 'report', timestamp: Date.now() });
    });
  });
}

/** Where the spans of the field's text are drawn, as far as they can be seen. */
const placesOf = (page: Page, spans: readonly { start: number; end: number }[]): Promise<Rect[]> =>
  page.locator('#f').evaluate((field, all) => {
    const edge = field.getBoundingClientRect();
    return all
      .flatMap(({ start, end }) => {
        if (field instanceof HTMLTextAreaElement) {
          return [...(field as unknown as { createValueRange(a: number, b: number): Range }).createValueRange(start, end).getClientRects()];
        }
        const range = document.createRange();
        range.setStart(field.firstChild as Text, start);
        range.setEnd(field.firstChild as Text, end);
        return [...range.getClientRects()];
      })
      .filter(({ top, bottom, width }) => width > 1 && top >= edge.top && bottom <= edge.bottom)
      .map(({ x, y, width, height }) => ({ x, y, width, height }));
  }, spans);

const near = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.width - b.width) < 1 && Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < 4;

const style = 'font:16px/1.9 sans-serif;width:700px;height:300px;overflow:auto;white-space:pre-wrap;padding:6px';
const fields = {
  textarea: `<textarea id="f" style="${style}"></textarea>`,
  contenteditable: `<div id="f" contenteditable style="${style}"></div>`,
};

for (const [kind, html] of Object.entries(fields)) {
  test(`${kind}: real texts are marked over the right words, also after scrolling`, async ({ page, site, worker }) => {
    test.slow();
    await page.goto(site.add(`/corpus-${kind}.html`, html));
    for (const [name, text] of texts()) {
      await page.locator('#f').evaluate(
        (field, words) => {
          if (field instanceof HTMLTextAreaElement) field.value = words;
          else field.replaceChildren(words);
          field.scrollTop = 0;
        },
        text.replaceAll('\r', ''),
      );
      await page.locator('#f').click();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.waitForTimeout(700);
      let found: readonly Finding[] = [];
      await expect
        .poll(async () => {
          found = await findings(worker);
          return found.every((one) => text.replaceAll('\r', '').slice(one.start, one.end) === one.text) ? found.length : -1;
        }, name)
        .toBeGreaterThan(0);
      for (const scrolled of [0, 200]) {
        await page.locator('#f').evaluate((field, top) => (field.scrollTop = top), scrolled);
        await expect(async () => {
          const places = await placesOf(page, found);
          const marks = await drawn(page);
          for (const place of places)
            expect(
              marks.some((mark) => near(mark, place)),
              `${name} ${JSON.stringify(place)}`,
            ).toBe(true);
        }).toPass({ timeout: 5_000 });
      }
    }
  });
}
