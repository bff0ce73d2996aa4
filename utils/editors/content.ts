import type { Span } from '../engine/types.ts';
import type { Editor } from './types.ts';
import { createChanges } from './changes.ts';
import { clipOf, clipped } from './clip.ts';
import { activeIn, designMode, isConnected, isContentEditable, rootOf } from './dom.ts';
import { type Flat, flatten, offsetAt, pointAt, rangesOf } from './flatten.ts';
import { editBetween, mapCaret, mapSpan, splice } from './span.ts';
import { type Put, settle, typeOver } from './put.ts';

/** Some write into their model first and draw later; milliseconds. */
const PATIENCE = [0, 20, 60, 120, 200];
/** True if the words stand where they were put, whatever was typed elsewhere since. */
const holds = (text: string, { start }: Span, words: string): boolean => words !== '' && text.startsWith(words, start);

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Any editing host. `put` is how this kind of editor takes words in place of its selection. */
export function createContent(host: HTMLElement, signal: AbortSignal, put: Put = typeOver): Editor {
  const changes = createChanges(host, signal);
  let flat: Flat | null = null;
  let busy = false;

  const observer = new MutationObserver(() => {
    flat = null;
    changes.text();
  });
  observer.observe(host, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'contenteditable'],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const read = (): Flat => {
    if (observer.takeRecords().length > 0) {
      flat = null;
      queueMicrotask(changes.text);
    }
    return (flat ??= flatten(host));
  };
  /** An editor that was closed leaves its words as part of the page. */
  const text = (): string => (isContentEditable(host) || designMode(document) === 'on' ? read().text : '');

  const selection = (): Span | null => {
    const at = selectedRange(host);
    if (!at || !host.contains(at.startContainer) || !host.contains(at.endContainer)) return null;
    const start = offsetAt(read(), at.startContainer, at.startOffset);
    return { start, end: at.collapsed ? start : Math.max(start, offsetAt(read(), at.endContainer, at.endOffset)) };
  };
  const select = (span: Span): void => {
    const now = read();
    const words = rangesOf(now, span);
    const from = words[0];
    const to = words.at(-1);
    const chosen = window.getSelection();
    if (from && to) return chosen?.setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset);
    const point = pointAt(now, span.start);
    if (point) chosen?.setBaseAndExtent(point.node, point.offset, point.node, point.offset);
  };
  const focus = (): void => {
    const root = rootOf(host);
    if (root && activeIn(root) !== host) host.focus({ preventScroll: true });
  };
  const reads = async (wanted: string): Promise<boolean> => {
    for (const ms of PATIENCE) {
      if (same(text(), wanted)) return true;
      await sleep(ms);
    }
    return same(text(), wanted);
  };

  /** Puts the caret where it belongs, once more if the editor moves it while it draws. */
  const hold = async (span: Span): Promise<void> => {
    const then = text();
    const put = (): void => {
      const at = selection();
      if (at?.start !== span.start || at.end !== span.end) select(span);
    };
    put();
    await settle();
    if (text() === then) put();
  };

  return {
    host,
    text,
    ranges: (span) => rangesOf(read(), span),
    rects: (span) =>
      clipped(
        rangesOf(read(), span).flatMap((range) => [...range.getClientRects()]),
        clipOf(host),
      ),
    selection,
    select,
    async replace(span, expected, words, caret) {
      if (busy || changes.composing || signal.aborted) return 'refused';
      busy = true;
      try {
        const before = text();
        const after = splice(before, span, expected, words);
        if (after === null) return 'stale';
        const kept = selection();
        focus();
        select(span);
        await settle();
        if (changes.composing) return 'refused';
        // Editors may put invisible characters around a selection; everything else is somebody else's edit.
        const now = text();
        const there = mapSpan(span, editBetween(before, now));
        if (!there || !same(now, before) || now.slice(there.start, there.end) !== expected || !isConnected(host)) return 'stale';
        if (!same(selectedRange(host)?.toString() ?? '', expected)) select(there);
        const result = await put(
          { host, span: there, select, ranges: (of) => rangesOf(read(), of), selected: () => selectedRange(host) },
          words,
        );
        if (result === false) return 'stale';
        const written = text();
        if (!(await reads(after))) {
          // Taken back only if nobody typed on: undo would take that instead.
          if (!same(written, before) && text() === written) document.execCommand('undo');
          else if (!same(text(), before)) return holds(text(), there, words) ? 'done' : 'refused';
          if (kept) select(kept);
          return 'refused';
        }
        const wanted =
          caret === 'keep'
            ? kept && mapCaret(kept, span, words.length)
            : { start: span.start + (caret?.start ?? words.length), end: span.start + (caret?.end ?? words.length) };
        if (wanted) await hold(wanted);
        return 'done';
      } finally {
        busy = false;
      }
    },
    onChange: changes.onChange,
    get composing() {
      return changes.composing;
    },
  };
}

/** Equal but for the kind of space, which editors choose by what stands beside it, and for characters that nobody sees. */
const same = (a: string, b: string): boolean => a === b || plain(a) === plain(b);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/[\u200b\u2060\ufeff]/g, '');

/** What is selected where the host lives; a shadow root keeps its own. */
function selectedRange(host: Element): Range | null {
  const root = rootOf(host) as { getSelection?(): Selection | null } | null;
  const chosen = root?.getSelection?.() ?? window.getSelection();
  return chosen && chosen.rangeCount > 0 ? chosen.getRangeAt(0) : null;
}
