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
const PATIENCE = 1_000;

/** The registry belongs to the page too: names tell it nothing. Not `randomUUID`, which pages without TLS don't have. */
const nonce = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36);
const highlights = new Map<Style, { name: string; highlight: Highlight }>();
let sheet: CSSStyleSheet | undefined;
let wiped = 0;
/** Names that are in the registry as far as we know. */
const known = new Set<string>();

/** What draws the line of a style, as CSS declarations that highlights take too. */
export function declarations(style: Style): string {
  const [lens, ground, shape] = style.split(' ') as [Lens, Ground, Shape];
  const { line, [ground]: colour } = LENSES[lens];
  // An input cuts off what hangs below its words: there the line is close, and a wave becomes a band.
  const inInput = shape === 'input';
  const band = inInput && line === 'wavy' ? `background-color: color-mix(in srgb, ${colour} 14%, transparent);` : '';
  const [drawn, thickness, offset] = inInput
    ? [band ? 'solid' : line, line === 'double' ? '1px' : '2px', '0px']
    : [line, line === 'dotted' ? '2px' : '1.5px', '3px'];
  return `text-decoration: underline ${drawn} ${colour} ${thickness}; text-underline-offset: ${offset}; text-decoration-skip-ink: none; ${band}`;
}

/** Adds ranges to the highlight of their style; `restore` then puts it before the page. */
export function paint(style: Style, ranges: readonly AbstractRange[]): void {
  let entry = highlights.get(style);
  if (!entry) {
    entry = { name: `x${nonce}${highlights.size}`, highlight: new Highlight() };
    highlights.set(style, entry);
    // Lines are for writing, not for the printed notice.
    sheet ??= new CSSStyleSheet({ media: 'not print' });
    sheet.insertRule(`::highlight(${entry.name}) { ${declarations(style)} }`);
    const forced = `@media (forced-colors: active) { ::highlight(${entry.name}) { text-decoration-color: LinkText; } }`;
    sheet.insertRule(forced, sheet.cssRules.length);
  }
  for (const range of ranges) entry.highlight.add(range);
}

/** Lets go of ranges: those over the value of a field are kept up to date by the browser until told otherwise. */
export function dispose(ranges: readonly AbstractRange[]): void {
  for (const range of ranges) (range as { disconnect?(): void }).disconnect?.();
}

/** Takes ranges away again. */
export function unpaint(style: Style, ranges: readonly AbstractRange[]): void {
  const entry = highlights.get(style);
  for (const range of ranges) entry?.highlight.delete(range);
  dispose(ranges);
  if (entry?.highlight.size !== 0) return;
  known.delete(entry.name);
  CSS.highlights.delete(entry.name);
}

/** Puts the highlights before the page, and brings back what it cleared as often as `PATIENCE` allows. */
export function restore(): void {
  if (wiped > PATIENCE) return;
  if (sheet && !document.adoptedStyleSheets.includes(sheet)) {
    wiped++;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  for (const { name, highlight } of highlights.values()) {
    if (highlight.size === 0 || CSS.highlights.get(name) === highlight) continue;
    // The first time, and after we took it away ourselves, it is not the page's doing.
    if (known.has(name)) wiped++;
    known.add(name);
    CSS.highlights.set(name, highlight);
  }
}
