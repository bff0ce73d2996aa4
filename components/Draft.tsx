import { useEffect, useRef, type ReactNode, type Ref, type SyntheticEvent } from 'react';
import type { Finding } from '../utils/engine/types.ts';

interface DraftProps {
  readonly text: string;
  /** In order, not overlapping, offsets into `text`. */
  readonly findings: readonly Finding[];
  readonly active: Finding | null;
  readonly label: string;
  readonly placeholder: string;
  readonly box: Ref<HTMLTextAreaElement>;
  readonly onInput: (text: string, inputType: string) => void;
  /** The caret came to rest here, UTF-16 offset. */
  readonly onCaret: (at: number) => void;
}

/** A box to write in; the marks are drawn behind it on a copy of its text. */
export function Draft({ text, findings, active, label, placeholder, box, onInput, onCaret }: DraftProps) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) paper.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const caret = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (selectionStart === selectionEnd) onCaret(selectionStart);
  };
  return (
    <div className="paper" ref={paper}>
      <div className="copy" aria-hidden="true">
        {marked(text, findings, active)}
        {/* A last empty line has no height of its own. */ '\u200b'}
      </div>
      <textarea
        ref={box}
        value={text}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        data-gramm="false"
        onChange={({ target, nativeEvent }) => onInput(target.value, nativeEvent instanceof InputEvent ? nativeEvent.inputType : '')}
        onClick={caret}
        onKeyUp={caret}
      />
    </div>
  );
}

function marked(text: string, findings: readonly Finding[], active: Finding | null): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const finding of findings) {
    const { start, end, lens } = finding;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className={`mark ${lens}`} data-active={finding === active}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
