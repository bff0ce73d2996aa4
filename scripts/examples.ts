import { type Engine, apply } from '../utils/engine/index.ts';
import type { Finding, Kind } from '../utils/engine/types.ts';
import type { NamedRule } from './pack.ts';

/** Takes the braces of `要{高度重视}` away and says where they stood. */
export function undraw(drawn: string): { text: string; start: number; end: number } {
  const start = drawn.indexOf('{');
  const end = drawn.indexOf('}') - 1;
  if (start < 0 || end <= start) throw new Error(`"${drawn}" has no {marked words}`);
  return { text: drawn.slice(0, start) + drawn.slice(start + 1, end + 1) + drawn.slice(end + 2), start, end };
}

const show = (text: string, f: Finding): string => `${text.slice(0, f.start)}{${f.text}}${text.slice(f.end)}`;

/** What is wrong with the examples of a rule, in sentences. */
export function exampleFaults(engine: Engine, rule: NamedRule): string[] {
  const faults: string[] = [];
  const kind: Kind = rule.kinds?.[0] ?? 'notice';
  for (const [drawn, fixed] of rule.examples.wrong) {
    const { text, start, end } = undraw(drawn);
    const found = engine.lint(text, { kind }).filter((f) => f.rule === rule.id);
    const own = found.find((f) => f.start === start && f.end === end);
    if (!own) {
      faults.push(
        `${drawn} should be marked so; marked: ${found.map((f) => show(text, f)).join(' ') || others(engine.lint(text, { kind }), text)}`,
      );
      continue;
    }
    const first = own.suggestions[0];
    if (!first) {
      faults.push(`${drawn} has no suggestion`);
      continue;
    }
    const after = first.action === 'ask' && first.text === '' ? text : apply(text, first);
    if (after !== fixed) faults.push(`${drawn} becomes\n    ${after}\n  not\n    ${fixed}`);
    const from = first.start;
    const to = first.start + first.text.length;
    for (const f of engine.lint(after, { kind })) {
      const touched = f.start < to && f.end > from && f.category !== 'long';
      if (touched && !(first.action === 'ask' && first.text === ''))
        faults.push(`${drawn}: its suggestion is itself marked: ${show(after, f)} (${f.rule})`);
    }
  }
  for (const text of rule.examples.right) {
    for (const f of engine.lint(text, { kind })) if (f.rule === rule.id) faults.push(`should stay silent: ${show(text, f)}`);
  }
  return faults;
}

function others(findings: readonly Finding[], text: string): string {
  return findings.length === 0 ? 'nothing' : `only by others: ${findings.map((f) => `${show(text, f)} (${f.rule})`).join(' ')}`;
}
