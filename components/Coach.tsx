import type { Check } from '../utils/engine/coach.ts';
import type { Span } from '../utils/engine/types.ts';
import { t } from '../utils/i18n.ts';
import { cite } from './cite.ts';
import { inScript } from './inScript.ts';

interface CoachProps {
  readonly checks: readonly Check[];
  readonly onPoint: (span: Span) => void;
}

/** What the message as a whole says and leaves out; what is missing comes first. */
export function Coach({ checks, onPoint }: CoachProps) {
  const met = checks.filter(({ ok }) => ok);
  const missing = checks.filter(({ ok }) => !ok);
  return (
    <details className="coach">
      <summary>
        {t('coach_title')}
        <small>{t('coach_sum', checks.length, met.length)}</small>
      </summary>
      <ul>
        {[...missing, ...met].map((check) => (
          <li key={check.id} data-ok={check.ok} title={cite(check.source)}>
            <span className="sign" role="img" aria-label={check.ok ? t('coach_met') : t('coach_missing')} />
            <span>
              {inScript(check.title)}
              <small>
                {inScript(check.advice)}
                {check.quote && `「${check.quote}」`}
              </small>
            </span>
            {check.spans[0] && <Show span={check.spans[0]} onPoint={onPoint} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Show({ span, onPoint }: { readonly span: Span; readonly onPoint: (span: Span) => void }) {
  return (
    <button type="button" onClick={() => onPoint(span)}>
      {t('coach_show')}
    </button>
  );
}
