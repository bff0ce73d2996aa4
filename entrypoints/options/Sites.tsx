import { useItem } from '../../components/useItem.ts';
import { t } from '../../utils/i18n.ts';
import { sitesOff } from '../../utils/settings.ts';

/** Sites on which nothing is marked. */
export function Sites() {
  const [sites, setSites] = useItem(sitesOff);
  if (sites.length === 0) return <p className="sum">{t('sites_none')}</p>;
  return (
    <ul className="list">
      {sites.map((site) => (
        <li key={site}>
          <span>{site || t('sites_files')}</span>
          <button type="button" onClick={() => setSites(sites.filter((other) => other !== site))}>
            {t('sites_on')}
          </button>
        </li>
      ))}
    </ul>
  );
}
