import { editBetween, mapSpan, splice } from '../../../utils/editors/span.ts';
import type { Editor } from '../../../utils/editors/types.ts';

/** What came of a number of replacements with edits in between. */
export interface Fuzzed {
  done: number;
  unchanged: number;
  /** Neither the intended replacement nor no change: what it was and what it became. */
  wrong: string[];
}

/** A small generator of numbers below 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const WORDS = ['高度', '重视', '。', '办', 'a', '有关部门'];

/** Marks a random span, edits the text at random places, by script and by way of the browser, and then takes the fix, sometimes with an edit while it is at work. */
export async function fuzz(editor: Editor, runs: number, seed: number): Promise<Fuzzed> {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const isField = editor.host instanceof HTMLTextAreaElement;
  const result: Fuzzed = { done: 0, unchanged: 0, wrong: [] };

  const edit = async (): Promise<void> => {
    const length = editor.text().length;
    const at = below(length + 1);
    const remove = next() < 0.4 ? Math.min(below(4), length - at) : 0;
    if (
      editor
        .text()
        .slice(at, at + remove)
        .includes('\n')
    )
      return;
    editor.select({ start: at, end: at + remove });
    if (!isField) await sleep(20);
    const words = next() < 0.7 ? (WORDS[below(WORDS.length)] as string) : '';
    if (words || remove) document.execCommand(words ? 'insertText' : 'delete', false, words);
    await sleep(isField ? 0 : 20);
  };

  for (let run = 0; run < runs; run++) {
    const first = editor.text();
    const start = below(first.length);
    const end = Math.min(first.length, start + 1 + below(5));
    const expected = first.slice(start, end);
    if (expected.includes('\n')) continue;
    let span: { start: number; end: number } | null = { start, end };
    let known = first;
    for (let edits = below(3); edits > 0; edits--) {
      await edit();
      const now = editor.text();
      span = span && mapSpan(span, editBetween(known, now));
      known = now;
    }
    if (!span) {
      result.unchanged++;
      continue;
    }
    const wanted = splice(known, span, expected, '很上心');
    const taking = editor.replace(span, expected, '很上心', 'keep');
    const meddles = next() < 0.3;
    // A character that is nowhere else.
    const typed = String.fromCodePoint(0x3400 + run);
    if (meddles) {
      await sleep(below(25));
      document.execCommand('insertText', false, typed);
    }
    const outcome = await taking;
    await sleep(0);
    const after = editor.text();
    // What was typed in between stands somewhere; without it the text is the one or the other, with no selected words swallowed.
    const calm = meddles ? after.replace(typed, '') : after;
    if (outcome === 'done' && calm === wanted) result.done++;
    else if (outcome !== 'done' && calm === known) result.unchanged++;
    else if (meddles && outcome !== 'done' && calm === splice(known, span, expected, '')) result.unchanged++;
    else result.wrong.push(`${outcome}${meddles ? ', meddled' : ''}: ${JSON.stringify([known, expected, span.start, wanted, after])}`);
  }
  return result;
}
