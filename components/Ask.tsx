import { useState } from 'react';
import { t } from '../utils/i18n.ts';
import { fill, partsOf } from '../utils/template.ts';

interface AskProps {
  readonly question: string;
  /** The template with its `{blanks}`; empty where there is only the question. */
  readonly template: string;
  readonly onTake: (text: string) => void;
}

/** A question only the writer can answer, with a blank for each thing to say. Enter takes it; blanks left empty stay in the text. */
export function Ask({ question, template, onTake }: AskProps) {
  const parts = partsOf(template);
  const blanks = parts.filter((part) => 'blank' in part);
  const [values, setValues] = useState<readonly string[]>(blanks.map(() => ''));
  return (
    <form
      className="ask"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(fill(parts, values).text);
      }}
    >
      {question && <p className="question">{question}</p>}
      {template && (
        <p className="template">
          {parts.map((part, i) => {
            if ('words' in part) return part.words;
            const at = blanks.indexOf(part);
            const value = values[at] ?? '';
            return (
              <input
                key={i}
                value={value}
                placeholder={part.blank}
                aria-label={part.blank}
                style={{ width: `${Math.max(part.blank.length, value.length, 2) + 1.5}em` }}
                onChange={({ target }) => setValues(values.with(at, target.value))}
              />
            );
          })}{' '}
          <button type="submit">{t('card_take')}</button>
        </p>
      )}
    </form>
  );
}
