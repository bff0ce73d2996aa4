import type { Lens } from '../utils/engine/types.ts';
import { lenses } from '../utils/lenses.ts';
import { t } from '../utils/i18n.ts';
import { LensName } from './Lens.tsx';

interface ScoreViewProps {
  readonly score: Readonly<Record<Lens | 'total', number>>;
}

const verdict = (total: number) => (total >= 85 ? t('score_good') : total >= 60 ? t('score_fair') : t('score_poor'));

/** The score with its part for each lens. */
export function ScoreView({ score }: ScoreViewProps) {
  return (
    <section className="score" aria-label={t('score_label')}>
      <p className="total">
        <strong>{score.total}</strong>
        <small>{verdict(score.total)}</small>
      </p>
      <dl>
        {lenses.map((lens) => (
          <div key={lens} title={t(`lens_${lens}_hint`)}>
            <dt>
              <LensName lens={lens} />
            </dt>
            <dd>{score[lens]}</dd>
            <meter className={lens} min={0} max={100} value={score[lens]} aria-hidden="true" />
          </div>
        ))}
      </dl>
    </section>
  );
}
