/** A literal found in the text, with what hangs on it. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly uses: readonly T[];
}

interface Literal<T> {
  readonly text: string;
  readonly uses: T[];
}

const FILTER = 65536;
const slot = (a: number, b: number): number => (a * 31 + b) & (FILTER - 1);

/**
 * Finds all of a few thousand literals at once.
 *
 * Literals hang in buckets under their first two UTF-16 units; a 64 KB filter over those pairs turns away nearly every
 * position of ordinary text with one look-up, so the buckets are seldom opened. Single characters have a filter of their own.
 */
export class Matcher<T> {
  readonly #pairs = new Uint8Array(FILTER);
  readonly #singles = new Uint8Array(65536);
  readonly #buckets = new Map<number, Literal<T>[]>();
  readonly #bySingle = new Map<number, Literal<T>>();

  /** Adds a literal of one character or more. */
  add(text: string, use: T): void {
    const a = text.charCodeAt(0);
    if (text.length === 1) {
      this.#singles[a] = 1;
      const literal = this.#bySingle.get(a);
      if (literal) literal.uses.push(use);
      else this.#bySingle.set(a, { text, uses: [use] });
      return;
    }
    const b = text.charCodeAt(1);
    this.#pairs[slot(a, b)] = 1;
    const key = a * 65536 + b;
    const bucket = this.#buckets.get(key);
    if (!bucket) this.#buckets.set(key, [{ text, uses: [use] }]);
    else {
      const literal = bucket.find((l) => l.text === text);
      if (literal) literal.uses.push(use);
      else bucket.push({ text, uses: [use] });
    }
  }

  /** All literals in `text`, overlapping ones too, in order of their start. */
  scan(text: string): Hit<T>[] {
    const hits: Hit<T>[] = [];
    let a = text.charCodeAt(0);
    for (let i = 0; i < text.length; i++) {
      const b = text.charCodeAt(i + 1);
      if (this.#singles[a]) hits.push({ start: i, end: i + 1, uses: (this.#bySingle.get(a) as Literal<T>).uses });
      if (this.#pairs[slot(a, b)]) {
        const bucket = this.#buckets.get(a * 65536 + b);
        if (bucket) {
          for (const { text: literal, uses } of bucket) {
            if (text.startsWith(literal, i)) hits.push({ start: i, end: i + literal.length, uses });
          }
        }
      }
      a = b;
    }
    return hits;
  }
}
