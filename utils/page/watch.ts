import { editBetween, mapSpan, type Edit } from '../editors/span.ts';
import type { Editor, ReplaceResult } from '../editors/types.ts';
import type { Finding, Span, Suggestion } from '../engine/types.ts';
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
}

/** Milliseconds without a change before the text counts as at rest. */
const REST = 400;
/** Before a field that was just met is read for the first time. */
const FIRST = 30;
/** Of our own time, how much of everybody's may at most be ours: one part in this many. */
const SHARE = 20;

let lastId = 0;

/**
 * Keeps the marks of a field true: moved with each edit, worked out anew when the text is at rest.
 * `lint` returns the findings to draw; `changed` is called after marks, text or layout changed, never before `watch` returns.
 */
export function watch(
  editor: Editor,
  lint: (text: string) => readonly Finding[],
  changed: (what: 'marks' | 'layout') => void,
  signal: AbortSignal,
): Field {
  const underline = createUnderline(editor, signal);
  let text = '';
  let linted: string | null = null;
  let marks: readonly Mark[] = [];
  let rest = 0;
  let catching = 0;
  let free = 0;
  let frame = 0;

  /** Measures our own work, so that a page that changes a thousand times a second is followed less often. */
  const spend = <T>(work: () => T): T => {
    const start = performance.now();
    const result = work();
    const end = performance.now();
    free = end + (end - start) * SHARE;
    return result;
  };

  const catchUp = (): boolean => {
    const now = editor.text();
    const edit = editBetween(text, now);
    if (!edit) return false;
    text = now;
    marks = marks.flatMap(({ id, finding }) => {
      const moved = mapFinding(finding, edit);
      return moved ? [{ id, finding: moved }] : [];
    });
    return true;
  };

  const lintNow = (): void => {
    catchUp();
    if (text === linted) return;
    const known = new Map(marks.map((mark) => [key(mark.finding), mark.id]));
    marks = lint(text).map((finding) => ({ id: known.get(key(finding)) ?? String(++lastId), finding }));
    linted = text;
  };

  const draw = (): void => {
    underline.draw(marks.map(({ id, finding }) => ({ id, span: finding, lens: finding.lens })));
  };

  const redraw = (): void => {
    draw();
    changed('marks');
  };

  const layout = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (signal.aborted) return;
      draw();
      changed('layout');
    });
  };

  const atRest = (): void => {
    rest = 0;
    if (signal.aborted) return;
    if (editor.composing) return restLater();
    spend(lintNow);
    redraw();
  };

  const restLater = (delay = REST): void => {
    clearTimeout(rest);
    rest = window.setTimeout(atRest, Math.max(delay, free - performance.now()));
  };

  const follow = (): void => {
    catching = 0;
    if (signal.aborted || editor.composing || !spend(catchUp)) return;
    redraw();
    restLater();
  };

  editor.onChange((what) => {
    if (what === 'layout') return layout();
    const wait = free - performance.now();
    if (wait <= 0) follow();
    else catching ||= window.setTimeout(follow, wait);
  }, signal);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(rest);
      clearTimeout(catching);
      marks = [];
    },
    { once: true },
  );
  restLater(FIRST);

  return {
    editor,
    underline,
    signal,
    get text() {
      return text;
    },
    get marks() {
      return marks;
    },
    lint() {
      linted = null;
      restLater(0);
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
  };
}

const key = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;

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
