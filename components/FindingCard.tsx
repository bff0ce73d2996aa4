import { useEffect, useRef } from 'react';
import type { Finding, Suggestion } from '../utils/engine/types.ts';
import { t } from '../utils/i18n.ts';
import { Ask } from './Ask.tsx';
import { cite } from './cite.ts';
import { inScript } from './inScript.ts';
import { LensName } from './Lens.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onTake: (suggestion: Suggestion, text: string) => void;
  readonly onLeave: () => void;
  readonly onStop: () => void;
}

/** One finding with everything that can be done about it. */
export function FindingCard({ finding, active, onPoint, onTake, onLeave, onStop }: FindingCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { suggestions } = finding;
  const wordings = suggestions.filter(({ action }) => action !== 'ask');
  const asks = suggestions.filter(({ action }) => action === 'ask');
  return (
    <li ref={card} className={`finding ${finding.lens}`} data-active={active}>
      <header>
        <button type="button" className="words" title={t('finding_show')} onClick={onPoint}>
          <span className={`mark ${finding.lens}`}>{finding.text}</span>
        </button>
        <small>{inScript(finding.title)}</small>
        <LensName lens={finding.lens} />
      </header>
      <p className="why">{inScript(finding.why)}</p>
      <div className="suggestions" data-first={suggestions[0]?.action}>
        {wordings.length > 0 && (
          <div className="wordings">
            {wordings.map((suggestion, i) => (
              <button type="button" key={i} data-best={suggestion === suggestions[0]} onClick={() => onTake(suggestion, suggestion.text)}>
                {suggestion.action === 'delete' ? t('card_delete') : suggestion.text}
              </button>
            ))}
          </div>
        )}
        {asks.map((suggestion, i) => (
          <Ask key={i} question={suggestion.question ?? ''} template={suggestion.text} onTake={(text) => onTake(suggestion, text)} />
        ))}
      </div>
      <footer>
        <button type="button" onClick={onLeave}>
          {t('card_leave')}
        </button>
        <button type="button" onClick={onStop}>
          {t('card_stop')}
        </button>
        <details>
          <summary>{t('card_source')}</summary>
          <p>{cite(finding.source)}</p>
        </details>
      </footer>
    </li>
  );
}
