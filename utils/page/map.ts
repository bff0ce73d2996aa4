import { mapSpan, type Edit } from '../editors/span.ts';
import type { Finding, Suggestion } from '../engine/types.ts';

/** The finding where it stands after the edit; `null` if the edit touched it or what one of its suggestions replaces. */
export function mapFinding(finding: Finding, edit: Edit): Finding | null {
  const span = mapSpan(finding, edit);
  if (!span) return null;
  const suggestions: Suggestion[] = [];
  for (const suggestion of finding.suggestions) {
    const moved = mapSpan(suggestion, edit);
    if (!moved) return null;
    suggestions.push({ ...suggestion, ...moved });
  }
  return { ...finding, ...span, suggestions };
}
