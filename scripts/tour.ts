import type { Page } from '@playwright/test';
import { middle, pointAt, see } from '../tests/e2e/support/card.ts';
import { readMarks } from '../tests/e2e/support/probe.ts';
import { read, wordsAt } from '../tests/e2e/support/words.ts';
import type { Launched } from './launch.ts';

/** A phrase of the reply in start.html for which there is a wording to take in one click. */
const words = '对现场进行了核实';
const field = '#content';

/** Asks again until there is an answer. @throws after ten seconds, with `what`. */
async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const end = performance.now() + 10_000; performance.now() < end; await new Promise((wake) => setTimeout(wake, 100))) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
  throw new Error(what);
}

/** Waits until the reply is marked; resolves to the marked words. */
export async function marked(page: Page): Promise<string[]> {
  await page.locator(field).click();
  return until('Nothing was marked in the reply.', async () => {
    const marks = (await page.evaluate(readMarks, field)).map((mark) => mark.text);
    return marks.includes(words) ? marks : null;
  });
}

/** Opens the card under the phrase; its first button is the best wording. */
export async function opened(page: Page, { worker }: Launched) {
  const card = await pointAt(page, worker, await wordsAt(page, field, words));
  const best = card.buttons[0];
  if (!best) throw new Error(`The card of 「${words}」 offers nothing.`);
  // It fades in.
  await page.waitForTimeout(300);
  return { card, best };
}

/**
 * Does the main job once on the page of start.html: marks, card, wording, undo.
 * `tell` hears each step in words; `shoot` keeps a picture of it.
 * @throws where a step does not do what it should.
 */
export async function tour(
  page: Page,
  launched: Launched,
  tell: (line: string) => void,
  shoot: (name: string) => Promise<void>,
): Promise<void> {
  const before = await read(page, field);
  const marks = await marked(page);
  tell(`Opened a reply with ${[...before].length} characters: ${marks.length} places are marked: ${marks.join('、')}.`);
  await shoot('1-marks');

  const { card, best } = await opened(page, launched);
  tell(`Pointed at 「${words}」: the card says ${card.text.split(/\s*\n\s*/).join(' / ')}.`);
  await shoot('2-card');

  await page.mouse.click(...middle(best.rect));
  const after = before.replace(words, best.text);
  await until(`「${best.text}」 did not come into the text.`, async () => ((await read(page, field)) === after ? after : null));
  await until('The card stayed open.', async () => ((await see(launched.worker)).card ? null : true));
  tell(`Took 「${best.text}」: the text now holds it in place of 「${words}」.`);
  await shoot('3-fixed');

  await page.keyboard.press('ControlOrMeta+z');
  await until('Undo did not bring the words back.', async () => ((await read(page, field)) === before ? before : null));
  await marked(page);
  tell('Pressed Ctrl+Z: the text is what it was, to the letter, and marked again.');
  await shoot('4-undone');
}
