/** Pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const EDGE = 8;
const GAP = 8;

/**
 * Where a card of this size goes: under the lines of the phrase, above them where there is more room, never over them
 * and never off the screen. `phrase` is not empty.
 */
export function placeUnder(
  phrase: readonly Box[],
  size: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): { left: number; top: number; maxHeight: number } {
  const top = Math.min(...phrase.map((line) => line.top));
  const bottom = Math.max(...phrase.map((line) => line.bottom));
  const lowest = phrase.reduce((a, b) => (b.bottom >= a.bottom ? b : a));
  const below = screen.height - EDGE - (bottom + GAP);
  const above = top - GAP - EDGE;
  const under = size.height <= below || below >= above;
  const maxHeight = Math.max(0, under ? below : above);
  const height = Math.min(size.height, maxHeight);
  return {
    left: Math.max(EDGE, Math.min(lowest.left, screen.width - EDGE - size.width)),
    top: under ? bottom + GAP : top - GAP - height,
    maxHeight,
  };
}
