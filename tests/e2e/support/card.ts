import type { Page, Worker } from '@playwright/test';
import type { Rect } from './marks.ts';

/** What the user sees of ours above the page; its shadow root is closed to the page and to the test, so the extension itself looks. */
export interface Seen {
  readonly card: {
    readonly name: string;
    readonly text: string;
    readonly rect: Rect;
    readonly dark: boolean;
    readonly ground: string;
    readonly buttons: readonly { text: string; rect: Rect; focused: boolean }[];
    readonly blanks: readonly { name: string; value: string; rect: Rect; focused: boolean }[];
  } | null;
  readonly count: { readonly text: string; readonly rect: Rect; readonly more: Rect } | null;
  readonly said: string;
  /** Whether anything of ours is in the page at all. */
  readonly present: boolean;
}

/** Looks at card and count in a frame of the active tab. */
export function see(worker: Worker, frameId = 0): Promise<Seen> {
  return worker.evaluate(async (id) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? -1, frameIds: [id] },
      func: () => {
        const rectOf = (element: Element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        };
        const root = [...document.querySelectorAll<HTMLElement>('[popover=manual]')]
          .map((host) => chrome.dom.openOrClosedShadowRoot(host) as ShadowRoot | null)
          .find((shadow) => shadow?.querySelector('.card'));
        const card = root?.querySelector<HTMLElement>('.card:not([hidden])');
        const count = root?.querySelector<HTMLElement>('.count:not([hidden])');
        return {
          card: card
            ? {
                name: card.ariaLabel ?? '',
                text: card.innerText,
                rect: rectOf(card),
                dark: card.classList.contains('dark'),
                ground: getComputedStyle(card).backgroundColor,
                buttons: [...card.querySelectorAll('button')].map((button) => ({
                  text: button.textContent ?? '',
                  rect: rectOf(button),
                  focused: root?.activeElement === button,
                })),
                blanks: [...card.querySelectorAll('input')].map((input) => ({
                  name: input.placeholder,
                  value: input.value,
                  rect: rectOf(input),
                  focused: root?.activeElement === input,
                })),
              }
            : null,
          count: count
            ? {
                text: count.querySelector('button')?.textContent ?? '',
                rect: rectOf(count),
                more: rectOf(count.querySelector('button:last-child') ?? count),
              }
            : null,
          said: root?.querySelector('.live')?.textContent ?? '',
          present: root !== undefined,
        };
      },
    });
    return answer?.result as never;
  }, frameId);
}

type Card = NonNullable<Seen['card']>;

/** A button of the card by its place; negative from the end. The last three are the foot: leave, stop, source. */
export function buttonOf(card: Card, at: number): Card['buttons'][number] {
  const button = card.buttons.at(at);
  if (!button) throw new Error(`no button ${at} in ${card.text}`);
  return button;
}

export const middle = ({ x, y, width, height }: Rect): [number, number] => [x + width / 2, y + height / 2];

/** Points at a place and waits for the card to open there. */
export async function pointAt(page: Page, worker: Worker, rect: Rect): Promise<Card> {
  await page.mouse.move(1, 1);
  while ((await see(worker)).card) await page.waitForTimeout(50);
  await page.mouse.move(...middle(rect), { steps: 3 });
  return opened(worker);
}

/** Waits for a card. */
export async function opened(worker: Worker, frameId = 0): Promise<Card> {
  for (let i = 0; i < 50; i++) {
    const { card } = await see(worker, frameId);
    if (card) return card;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no card opened');
}
