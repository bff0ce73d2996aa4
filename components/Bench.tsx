import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Check } from '../utils/engine/coach.ts';
import type { NamedTopic } from '../utils/engine/topic.ts';
import type { Finding, Lens, LintOptions, Span, Suggestion } from '../utils/engine/types.ts';
import { t } from '../utils/i18n.ts';
import { toIgnored, withLeft } from '../utils/ignored.ts';
import * as settings from '../utils/settings.ts';
import type { Ignored } from '../utils/stored.ts';
import { carry, changeBetween } from './change.ts';
import { Coach } from './Coach.tsx';
import { Draft } from './Draft.tsx';
import { FindingCard } from './FindingCard.tsx';
import { inScript } from './inScript.ts';
import { say } from './Notice.tsx';
import { ScoreView } from './ScoreView.tsx';
import { Topic } from './Topic.tsx';
import { useItem } from './useItem.ts';

/** More cards than anybody reads at once only slow the page down. */
const most = 100;

/** How the text came to change: one of our wordings, undo or redo, anything else. */
export type EditKind = 'fix' | 'history' | 'typing';

/** A text with what was found in it. */
export interface Reading {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly score: Readonly<Record<Lens | 'total', number>>;
  readonly checks: readonly Check[];
  /** The everyday matter that the text is about, where it is plain. */
  readonly topic: NamedTopic | null;
}

export type Read = (text: string, options: LintOptions, ignored: readonly Ignored[]) => Reading;

interface BenchProps {
  readonly read: Read;
  readonly text: string;
  readonly onEdit: (text: string, how: EditKind) => void;
  readonly placeholder: string;
  /** Stands in place of score and findings while the box is empty. */
  readonly empty: ReactNode;
  /** Also look at the message as a whole. */
  readonly whole?: boolean;
}

/** A draft with its marks, its score and what can be done about each finding: the heart of popup and side panel. */
export function Bench({ read, text, onEdit, placeholder, empty, whole = false }: BenchProps) {
  const [rulesOff, setRulesOff] = useItem(settings.rulesOff);
  const [ignored, setIgnored] = useItem(settings.ignored);
  const [kind] = useItem(settings.kind);
  const [reader] = useItem(settings.reader);
  const [activeAt, setActiveAt] = useState<number | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const fixing = useRef(false);

  const resting = useDeferredValue(text);
  const reading = useMemo(
    () => read(resting, { reader, off: new Set(rulesOff), ...(kind === 'auto' ? {} : { kind }) }, ignored),
    [read, resting, reader, rulesOff, kind, ignored],
  );
  const fresh = reading.text === text;
  const findings = fresh ? reading.findings : carry(reading.findings, changeBetween(reading.text, text));
  const active = activeAt === null ? null : (findings.find(({ start, end }) => start <= activeAt && activeAt <= end) ?? null);

  // Before anybody sets the caret, one goes on behind the words.
  useEffect(() => {
    const end = box.current?.textLength ?? 0;
    box.current?.setSelectionRange(end, end);
  }, []);

  function command(name: 'insertText' | 'delete' | 'undo', words?: string): boolean {
    box.current?.focus({ preventScroll: true });
    return document.execCommand(name, false, words);
  }

  /** Goes through the box's own input path, so that Ctrl+Z knows of it. */
  function write({ start, end }: Span, words: string): void {
    box.current?.setSelectionRange(start, end);
    fixing.current = true;
    const written = words === '' ? command('delete') : command('insertText', words);
    fixing.current = false;
    if (!written) say(t('card_refused'));
  }

  function take(finding: Finding, { start, end }: Suggestion, words: string): void {
    if (!fresh) return;
    const next = findings[findings.indexOf(finding) + 1];
    write({ start, end }, words);
    setActiveAt(next ? next.start + words.length - (end - start) : null);
  }

  /** Puts a sentence of ours where the caret rests, and the caret on its first blank. */
  function put(sentence: string): void {
    const at = box.current?.selectionEnd ?? 0;
    const words = /[？！。]$/.test(sentence) ? sentence : `${sentence}。`;
    write({ start: at, end: at }, words);
    const blank = /\{[^{}]*\}/.exec(words);
    if (blank) box.current?.setSelectionRange(at + blank.index, at + blank.index + blank[0].length);
  }

  function point({ start, end }: Span): void {
    setActiveAt(start);
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(start, end);
  }

  function leave(finding: Finding): void {
    setIgnored(withLeft(ignored, leftNow(text, finding)));
    say(t('notice_left'));
  }

  function stop({ rule, title }: Finding): void {
    setRulesOff([...rulesOff, rule]);
    say(t('notice_stopped', inScript(title)));
  }

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(text);
    say(t('card_copied'));
  }

  return (
    <div className="bench">
      <div className="desk">
        <Draft
          text={text}
          findings={findings}
          active={active}
          label={t('draft_label')}
          placeholder={placeholder}
          box={box}
          onInput={(next, inputType) => {
            onEdit(next, fixing.current ? 'fix' : inputType.startsWith('history') ? 'history' : 'typing');
            setActiveAt(null);
          }}
          onCaret={setActiveAt}
        />
        {text !== '' && (
          <div className="tools">
            <p className="sum" role="status">
              {t('draft_sum', count(text), findings.length)}
            </p>
            <button type="button" onClick={() => command('undo') || say(t('draft_undo_none'))}>
              {t('draft_undo')}
            </button>
            <button type="button" className="primary" onClick={() => void copy()}>
              {t('draft_copy')}
            </button>
          </div>
        )}
      </div>
      {text === '' ? (
        empty
      ) : (
        <>
          <ScoreView score={reading.score} />
          {whole && reading.checks.length > 0 && <Coach checks={reading.checks} onPoint={(span) => fresh && point(span)} />}
          {whole && reading.topic && <Topic key={reading.topic.id} topic={reading.topic} onPut={put} />}
          {findings.length === 0 && <p className="sum">{t('draft_clean')}</p>}
          <ol className="findings">
            {findings.slice(0, most).map((finding) => (
              <FindingCard
                key={`${finding.rule} ${finding.start}`}
                finding={finding}
                active={finding === active}
                onPoint={() => point(finding)}
                onTake={(suggestion, words) => take(finding, suggestion, words)}
                onLeave={() => leave(finding)}
                onStop={() => stop(finding)}
              />
            ))}
          </ol>
          {findings.length > most && <p className="sum">{t('draft_more', findings.length - most)}</p>}
        </>
      )}
    </div>
  );
}

const leftNow = (text: string, finding: Finding) => toIgnored(text, finding, Date.now());

const count = (text: string): number => text.replace(/\s/g, '').length;
