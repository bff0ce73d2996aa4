import type { Span } from './types.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * Word boundaries of a paragraph, clause by clause and only where somebody asks:
 * segmenting costs far more than matching, and few clauses hold a candidate.
 */
export class Boundaries {
  readonly #text: string;
  readonly #marks: Uint8Array;
  readonly #done = new Set<number>();

  constructor(text: string) {
    this.#text = text;
    this.#marks = new Uint8Array(text.length + 1);
  }

  /** Whether both ends of `span` fall between words of `clause`. */
  fit(span: Span, clause: Span): boolean {
    this.#segment(clause);
    return this.#marks[span.start] === 1 && this.#marks[span.end] === 1;
  }

  /** Whether a word starts or ends at `offset`. */
  at(offset: number, clause: Span): boolean {
    this.#segment(clause);
    return this.#marks[offset] === 1;
  }

  #segment(clause: Span): void {
    if (this.#done.has(clause.start)) return;
    this.#done.add(clause.start);
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { index } of segmenter.segment(this.#text.slice(clause.start, clause.end))) this.#marks[clause.start + index] = 1;
    this.#marks[clause.end] = 1;
  }
}
