import type { Finding, LintOptions } from './engine/types.ts';
import { isIgnored } from './ignored.ts';
import { score } from './engine/index.ts';
import { loadLinter } from './linter.ts';
import type { Ignored } from './settings.ts';

const { lint } = await loadLinter();

/** Reads a draft as the extension pages show it: without what the user chose to leave. */
export function read(text: string, options: LintOptions, ignored: readonly Ignored[]) {
  const findings: readonly Finding[] = lint(text, options).filter((finding) => !isIgnored(text, finding, ignored));
  return { text, findings, score: score(text, findings) };
}
