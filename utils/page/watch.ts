import { editBetween } from '../editors/span.ts';
import type { Editor, ReplaceResult } from '../editors/types.ts';
import type { Finding, Span, Suggestion } from '../engine/types.ts';
import { mapFinding } from './map.ts';
import { asOne, safeEdits, type SafeEdit } from './safe.ts';
import { createUnderline, type Underline } from './underline.ts';

/** A finding that is drawn; the id stays with it through edits. */
export interface Mark {
  readonly id: string;
  readonly finding: Finding;
}

/** One field and its marks. */
export interface Field {
  readonly editor: Editor;
  readonly underline: Underline;
  /** Aborted when the field is gone or given up. */
  readonly signal: AbortSignal;
  /** The text that the marks belong to. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Lints at once: after settings changed. */
  lint(): void;
  /** Takes a suggestion of a mark, if mark and suggestion still stand there when the engine looks again. */
  take(id: string, suggestion: Suggestion, text: string, caret?: Span): Promise<ReplaceResult>;
  /** Whether all of them together are one step back for the user; bold and links would not outlive that elsewhere. */
  readonly oneUndo: boolean;
  /** Takes all safe wordings, if they are still these. Answers with how many were put in; `null` if they are not. */
  takeAll(edits: readonly SafeEdit[]): Promise<number | null>;
  /** Draws again: other marks are to be seen. */
  redraw(): void;
}

/** Milliseconds without a change before the text counts as at rest. */
const REST = 400;
/** Before a field that was just met is read for the first time. */
const FIRST = 30;
/** After a lint of t milliseconds the next one waits this many times t at least. */
const SHARE = 20;

let lastId = 0;

/**
 * Keeps the marks of a field true: moved with each edit, worked out anew when the text is at rest.
 * `lint` returns the findings, `isDrawn` says which are to be seen; `changed` is called after marks, text or layout changed, never before `watch` returns.
 */
export function watch(
  editor: Editor,
  lint: (text: string) => readonly Finding[],
  isDrawn: (mark: Mark) => boolean,
  changed: (what: 'marks' | 'layout') => void,
  signal: AbortSignal,
): Field {
  const underline = createUnderline(editor, signal);
  const oneUndo = editor.host instanceof HTMLTextAreaElement || editor.host instanceof HTMLInputElement;
  let text = '';
  /** Whether the marks are what the engine says of the text, not only what is left of it. */
  let linted = false;
  let marks: readonly Mark[] = [];
  let rest = 0;
  /** When linting may go on, in milliseconds of `performance.now()`. */
  let free = 0;

  const catchUp = (): boolean => {
    const now = editor.text();
    const edit = editBetween(text, now);
    if (!edit) return false;
    text = now;
    linted = false;
    marks = marks.flatMap(({ id, finding }) => {
      const moved = mapFinding(finding, edit);
      return moved ? [{ id, finding: moved }] : [];
    });
    return true;
  };

  const lintNow = (): void => {
    catchUp();
    if (linted) return;
    const known = new Map(marks.map((mark) => [key(mark.finding), mark.id]));
    const start = performance.now();
    marks = lint(text).map((finding) => ({ id: known.get(key(finding)) ?? String(++lastId), finding }));
    const end = performance.now();
    free = end + (end - start) * SHARE;
    linted = true;
  };

  const redraw = (): void => {
    underline.draw(marks.filter(isDrawn).map(({ id, finding }) => ({ id, span: finding, lens: finding.lens })));
  };

  const show = (what: 'marks' | 'layout'): void => {
    redraw();
    changed(what);
  };

  const restFor = (delay: number): void => {
    clearTimeout(rest);
    rest = window.setTimeout(atRest, Math.max(delay, free - performance.now()));
  };

  function atRest(): void {
    if (signal.aborted) return;
    if (editor.composing) return restFor(REST);
    lintNow();
    show('marks');
  }

  editor.onChange(() => {
    // A value set by script is told by nobody: it may come to light at a scroll.
    if (catchUp()) {
      show('marks');
      restFor(REST);
      // The same words may stand in other nodes now, or elsewhere on the screen.
    } else show('layout');
  }, signal);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(rest);
      marks = [];
    },
    { once: true },
  );
  restFor(FIRST);

  return {
    editor,
    underline,
    signal,
    oneUndo,
    get text() {
      return text;
    },
    get marks() {
      return marks;
    },
    lint() {
      linted = false;
      restFor(0);
    },
    async take(id, suggestion, words, caret) {
      if (signal.aborted || editor.composing) return 'stale';
      // The words around count too: only the engine can tell whether the wording still fits them.
      lintNow();
      const finding = marks.find((mark) => mark.id === id)?.finding;
      const still = finding?.suggestions.find((one) => one.action === suggestion.action && one.text === suggestion.text);
      if (!still) return 'stale';
      return editor.replace(still, text.slice(still.start, still.end), words, caret);
    },
    async takeAll(edits) {
      if (signal.aborted || editor.composing) return null;
      lintNow();
      const now = safeEdits(text, marks);
      if (now.length !== edits.length || now.some(({ from, to }, i) => from !== edits[i]?.from || to !== edits[i]?.to)) return null;
      const steps = oneUndo ? [asOne(text, now)] : now.toReversed();
      let done = 0;
      for (const { from, to, ...span } of steps) {
        if ((await editor.replace(span, from, to, 'keep')) !== 'done') break;
        done++;
      }
      return oneUndo ? done * now.length : done;
    },
    redraw,
  };
}

const key = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;
