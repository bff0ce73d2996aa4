import type { Span } from '../engine/types.ts';
import { attribute, firstChild, nextSibling, nodeName } from './dom.ts';

/** Stands for an image, a mention or another thing inside a line that is no text. */
const ISLAND = '\uFFFC';
const REPLACED = new Set('IMG VIDEO AUDIO CANVAS IFRAME OBJECT EMBED INPUT TEXTAREA SELECT BUTTON METER PROGRESS svg math'.split(' '));

/** Where a node of the document stands in the text. A text node has as many characters here as in the page. */
export interface Piece extends Span {
  readonly node: Node;
}

export interface Flat {
  readonly text: string;
  /** In the order of the document: text nodes, line breaks, islands. Breaks between blocks belong to no node. */
  readonly pieces: readonly Piece[];
}

/** The text of an editing host as it is read: blocks and <br> make lines, hidden things are left out. */
export function flatten(host: Element): Flat {
  const pieces: Piece[] = [];
  // Looking at the end of a string that grows would copy it each time: quadratic in long documents.
  const parts: string[] = [];
  let length = 0;
  let between = false;
  const put = (what: string): void => {
    parts.push(what);
    length += what.length;
  };
  const atStart = (): boolean => between || (parts.at(-1) ?? '\n').endsWith('\n');
  const add = (node: Node, what: string): void => {
    if (between) put('\n');
    between = false;
    pieces.push({ node, start: length, end: length + what.length });
    put(what);
  };
  const edge = (): void => {
    if (!atStart()) between = true;
  };

  const visit = (parent: Node, style: CSSStyleDeclaration): void => {
    const shown = style.visibility === 'visible';
    const { whiteSpace } = style;
    const keepsLines = whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces');
    for (let node = firstChild(parent); node; node = nextSibling(node)) {
      if (node instanceof Text) {
        if (!shown || node.data === '') continue;
        const words = keepsLines ? node.data : node.data.replace(/[\t\n\r\f]/g, ' ');
        if (keepsLines || !atStart() || words.trim() !== '') add(node, words);
      } else if (node instanceof Element) {
        element(node);
      }
    }
  };
  const element = (node: Element): void => {
    const name = nodeName(node);
    if (name === 'BR') return add(node, '\n');
    const style = getComputedStyle(node);
    if (style.display === 'none') return;
    const inline = style.display.startsWith('inline') || style.display.startsWith('ruby') || style.display === 'contents';
    const apart = style.position === 'absolute' || style.position === 'fixed';
    if (attribute(node, 'contenteditable')?.toLowerCase() === 'false' || REPLACED.has(name)) {
      if (!inline) edge();
      else if (!apart) add(node, ISLAND);
      return;
    }
    if (!inline) edge();
    visit(node, style);
    if (!inline) edge();
  };

  visit(host, getComputedStyle(host));
  return { text: parts.join(''), pieces };
}

/** DOM ranges over the words of a span, one for each text node: islands between them stay unmarked. */
export function rangesOf({ pieces }: Flat, span: Span): Range[] {
  const ranges: Range[] = [];
  for (let i = firstEndingAfter(pieces, span.start); i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.start >= span.end) break;
    if (!(piece.node instanceof Text)) continue;
    const range = new Range();
    const length = piece.node.length;
    range.setStart(piece.node, Math.min(Math.max(0, span.start - piece.start), length));
    range.setEnd(piece.node, Math.min(span.end - piece.start, length));
    ranges.push(range);
  }
  return ranges;
}

/** The point in the document for an offset; `null` if the text is empty. At a seam it sticks to the words before it. */
export function pointAt({ pieces }: Flat, offset: number): { node: Node; offset: number } | null {
  const i = firstEndingAfter(pieces, offset - 1);
  const piece = pieces[i] ?? pieces.at(-1);
  if (!piece) return null;
  if (piece.node instanceof Text) return { node: piece.node, offset: Math.min(Math.max(0, offset - piece.start), piece.node.length) };
  const parent = piece.node.parentNode;
  if (!parent) return null;
  const index = [...parent.childNodes].indexOf(piece.node as ChildNode);
  // Behind a line break a new line begins, which its own piece (if any) stands for.
  const next = pieces[i + 1];
  if (offset >= piece.end && next?.start === offset && next.node instanceof Text) return { node: next.node, offset: 0 };
  return { node: parent, offset: index + (offset >= piece.end ? 1 : 0) };
}

/** The offset of a point in the document. */
export function offsetAt({ text, pieces }: Flat, node: Node, offset: number): number {
  const point = new Range();
  point.setStart(node, offset);
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.node === node) return piece.start + Math.min(offset, piece.end - piece.start);
    // -1: the piece lies before the point.
    if (point.comparePoint(piece.node, 0) < 0 || before(piece.node, node, offset)) low = middle + 1;
    else high = middle;
  }
  return pieces[low]?.start ?? text.length;
}

/** True if the whole of `piece` lies before the point. */
function before(piece: Node, node: Node, offset: number): boolean {
  const behind = new Range();
  behind.setStartAfter(piece);
  return behind.comparePoint(node, offset) >= 0;
}

/** Index of the first piece that ends behind `offset`. */
function firstEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
