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

/** Findings of the old text in the new one, with their suggestions; those the change touched are dropped. */
export function carry(findings: readonly Finding[], { start, end, text }: Change): Finding[] {
  const by = text.length - (end - start);
  const moved = <T extends Span>(span: T): T | null => {
    if (span.end <= start) return span;
    return span.start < end ? null : { ...span, start: span.start + by, end: span.end + by };
  };
  return findings.flatMap((finding) => {
    const now = moved(finding);
    const suggestions = finding.suggestions.map(moved).filter((one) => one !== null);
    return now && suggestions.length === finding.suggestions.length ? [{ ...now, suggestions }] : [];
  });
}
