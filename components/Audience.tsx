import type { Kind, Reader } from '../utils/engine/types.ts';
import { t } from '../utils/i18n.ts';
import * as settings from '../utils/settings.ts';
import { useItem } from './useItem.ts';

const kinds: readonly Kind[] = ['notice', 'reply', 'explainer', 'appeal', 'speech', 'chat', 'superior'];
const readers: readonly Reader[] = ['resident', 'elder', 'business', 'parent'];

/** What is being written and for whom. `guess` is what the text looks like, if there is one. */
export function Audience({ guess }: { readonly guess?: Kind | undefined }) {
  const [kind, setKind] = useItem(settings.kind);
  const [reader, setReader] = useItem(settings.reader);
  return (
    <div className="audience">
      <label>
        {t('kind_label')}
        <select value={kind} onChange={({ target }) => setKind(target.value as Kind | 'auto')}>
          <option value="auto">{guess ? t('kind_guess', t(`kind_${guess}`)) : t('kind_auto')}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`kind_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('reader_label')}
        <select value={reader} onChange={({ target }) => setReader(target.value as Reader)}>
          {readers.map((one) => (
            <option key={one} value={one}>
              {t(`reader_${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
