import { coach } from './engine/coach.ts';
import { score } from './engine/score.ts';
import { recognise } from './engine/topic.ts';
import type { LintOptions } from './engine/types.ts';
import { isIgnored } from './ignored.ts';
import { loadLinter } from './linter.ts';
import type { Ignored } from './stored.ts';
import { topics } from './topics.ts';

type Read = Awaited<ReturnType<typeof load>>;

let loading: Promise<Read> | undefined;

/** Loads, once, what reads a draft as the extension pages show it, without what the user chose to leave, and what guesses its kind. */
export const loadReader = (): Promise<Read> => (loading ??= load());

async function load() {
  const engine = await loadLinter();
  const read = (text: string, options: LintOptions, ignored: readonly Ignored[]) => {
    const findings = engine.lint(text, options).filter((finding) => !isIgnored(text, finding, ignored));
    const checks = coach(engine, text, findings, options);
    // Where the coach has nothing to say, neither has the bank.
    const topic = checks.length > 0 ? recognise(engine.simplified(text), topics) : null;
    return { text, findings, score: score(text, findings), checks, topic };
  };
  return { read, guess: engine.guess };
}
