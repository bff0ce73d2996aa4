import type { Lens } from '../engine/types.ts';

type Ground = 'light' | 'dark';
type Shape = 'text' | 'input';
export type Style = `${Lens} ${Ground} ${Shape}`;

/** Colour and line by lens, AA on white and on #1b1b1f; never the colour alone. */
const LENSES: Record<Lens, { line: string; light: string; dark: string }> = {
  matter: { line: 'dotted', light: '#0b7285', dark: '#66d9e8' },
  reason: { line: 'wavy', light: '#b35c00', dark: '#ffb566' },
  pupil: { line: 'dashed', light: '#6741d9', dark: '#b197fc' },
  mend: { line: 'double', light: '#c2255c', dark: '#faa2c1' },
};

/** How often a page may wipe our marks away before it gets its way. */
const PATIENCE = 50;

/** The registry belongs to the page too: names tell it nothing. */
const nonce = crypto.randomUUID().slice(0, 8);
const highlights = new Map<Style, { name: string; highlight: Highlight }>();
let sheet: CSSStyleSheet | undefined;
let wiped = 0;

/** Colour and line of a style: CSS declarations. */
export function lineOf(style: Style): { line: string; colour: string; thickness: string; tint: string } {
  const [lens, ground, shape] = style.split(' ') as [Lens, Ground, Shape];
  const { line } = LENSES[lens];
  const colour = LENSES[lens][ground];
  // An input cuts a wavy line off at its lower edge.
  const flat = shape === 'input' && line === 'wavy';
  return {
    line: flat ? 'solid' : line,
    colour,
    thickness: line === 'dotted' || flat ? '2px' : line === 'double' ? '1.5px' : '1.5px',
    tint: flat ? `color-mix(in srgb, ${colour} 14%, transparent)` : 'transparent',
  };
}

function rule(style: Style, name: string): string {
  const { line, colour, thickness, tint } = lineOf(style);
  const tinted = tint === 'transparent' ? '' : `background-color: ${tint};`;
  return `::highlight(${name}) { text-decoration: underline ${line} ${colour} ${thickness}; text-underline-offset: 3px; text-decoration-skip-ink: none; ${tinted} }
@media (forced-colors: active) { ::highlight(${name}) { text-decoration-color: LinkText; } }`;
}

/** Adds ranges to the highlight of their style. */
export function paint(style: Style, ranges: readonly AbstractRange[]): void {
  let entry = highlights.get(style);
  if (!entry) {
    entry = { name: `x${nonce}${highlights.size}`, highlight: new Highlight() };
    highlights.set(style, entry);
    sheet ??= new CSSStyleSheet();
    sheet.insertRule(rule(style, entry.name).split('\n')[0] as string);
    sheet.insertRule(rule(style, entry.name).split('\n')[1] as string, sheet.cssRules.length);
  }
  for (const range of ranges) entry.highlight.add(range);
  restore();
}

/** Takes ranges away again. */
export function unpaint(style: Style, ranges: readonly AbstractRange[]): void {
  const entry = highlights.get(style);
  for (const range of ranges) {
    entry?.highlight.delete(range);
    (range as { disconnect?(): void }).disconnect?.();
  }
  if (entry?.highlight.size === 0) CSS.highlights.delete(entry.name);
}

/** Brings back what the page cleared, as often as `PATIENCE` allows. */
export function restore(): void {
  if (sheet && !document.adoptedStyleSheets.includes(sheet)) {
    if (document.adoptedStyleSheets.length > 0 && wiped++ > PATIENCE) return;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  for (const { name, highlight } of highlights.values()) {
    if (highlight.size > 0 && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  }
}
