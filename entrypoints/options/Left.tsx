import { inScript } from '../../components/inScript.ts';
import { useItem } from '../../components/useItem.ts';
import { catalog } from '../../utils/catalog.ts';
import { t } from '../../utils/i18n.ts';
import { ignored } from '../../utils/settings.ts';

const titles = new Map(catalog.map(({ id, rule }) => [id, rule.title]));

/** What the user chose to leave, latest first, each to be taken back. */
export function Left() {
  const [list, setList] = useItem(ignored);
  if (list.length === 0) return <p className="sum">{t('left_none')}</p>;
  return (
    <>
      <ul className="list">
        {list.toReversed().map((one) => (
          <li key={`${one.rule} ${one.before}${one.text}${one.after} ${one.at}`}>
            <span>
              {one.before}
              <mark>{one.text}</mark>
              {one.after}
              <small>{inScript(titles.get(one.rule) ?? one.rule)}</small>
            </span>
            <button type="button" onClick={() => setList(list.filter((other) => other !== one))}>
              {t('left_restore')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setList([])}>
        {t('left_restore_all')}
      </button>
    </>
  );
}
