import { use, useState } from 'react';
import { Bench } from '../../components/Bench.tsx';
import { t } from '../../utils/i18n.ts';
import { loadReader } from '../../utils/reading.ts';

/** A box to try a sentence in. */
export function Try() {
  const read = use(loadReader());
  const [text, setText] = useState('');
  return (
    <Bench
      read={read}
      text={text}
      onEdit={setText}
      placeholder={t('try_placeholder')}
      empty={
        <p className="empty">
          {t('try_empty')}{' '}
          <button type="button" onClick={() => setText(t('example_try'))}>
            {t('try_example')}
          </button>
        </p>
      }
    />
  );
}
