import type { Match } from './paragraph.ts';
import type { Severity } from './types.ts';

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/**
 * One match a place: that of a fallback rule only where no other is; else the longest stays, of equals the more severe, then a phrase written out before one put together,
 * then the first in the text, then the entry that its rule names first.
 * Whole sentences (`long`) lie under the others and take no place.
 */
export function resolve(matches: readonly Match[]): Match[] {
  const byWorth = [...matches].sort(
    (a, b) =>
      Number(a.rule.fallback ?? false) - Number(b.rule.fallback ?? false) ||
      b.end - b.start - (a.end - a.start) ||
      RANK[b.rule.severity] - RANK[a.rule.severity] ||
      Number(a.rule.type === 'collocation') - Number(b.rule.type === 'collocation') ||
      a.start - b.start ||
      (a.rule.id === b.rule.id ? (a.order ?? 0) - (b.order ?? 0) : a.rule.id < b.rule.id ? -1 : 1),
  );
  const kept: Match[] = [];
  const taken = new Set<number>();
  for (const match of byWorth) {
    if (match.rule.category !== 'long') {
      let free = true;
      for (let i = match.start; i < match.end && free; i++) free = !taken.has(i);
      if (!free) continue;
      for (let i = match.start; i < match.end; i++) taken.add(i);
    }
    kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
