import { use } from 'react';
import { Bench } from '../../components/Bench.tsx';
import { t } from '../../utils/i18n.ts';
import { loadReader } from '../../utils/reading.ts';

interface TryProps {
  readonly text: string;
  readonly onEdit: (text: string) => void;
}

/** A box to try a sentence in. */
export function Try({ text, onEdit }: TryProps) {
  const { read } = use(loadReader());
  return (
    <Bench
      read={read}
      text={text}
      onEdit={onEdit}
      placeholder={t('try_placeholder')}
      empty={
        <p className="empty">
          {t('try_empty')}{' '}
          <button type="button" onClick={() => onEdit(t('example_try'))}>
            {t('try_example')}
          </button>
        </p>
      }
    />
  );
}
