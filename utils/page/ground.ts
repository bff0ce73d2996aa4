import { documentElement, parentOf } from '../editors/dom.ts';

const CHANNELS = /[\d.]+/g;

/** Whether the page is dark behind an element: by the first ground that is really painted, else by the page's colour scheme. */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const colour = getComputedStyle(at).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(CHANNELS) ?? []).map(Number);
    // Other notations than rgb() are rare: their lightness is the first number, 0 to 1.
    if (alpha > 0.5) return colour.startsWith('rgb') ? red * 0.299 + green * 0.587 + blue * 0.114 < 110 : red < 0.45;
  }
  const scheme = getComputedStyle(documentElement(document) ?? element).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}
