import type { Finding, Span } from '../utils/engine/types.ts';

/** What one edit did: `text` stands where `start..end` of the old text was. */
export interface Change extends Span {
  readonly text: string;
}

/** The smallest change that makes `after` of `before`. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Findings of the old text in the new one; those the change touched are dropped. */
export function carry(findings: readonly Finding[], { start, end, text }: Change): Finding[] {
  const by = text.length - (end - start);
  return findings.flatMap((finding) => {
    if (finding.end <= start) return [finding];
    if (finding.start < end) return [];
    return [{ ...finding, start: finding.start + by, end: finding.end + by }];
  });
}
