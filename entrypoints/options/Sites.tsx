import { useItem, type Item } from '../../components/useItem.ts';
import { t } from '../../utils/i18n.ts';

interface SitesProps {
  readonly item: Item<readonly string[]>;
  /** Said while the list is empty. */
  readonly none: string;
  /** On the button that takes a site out of the list. */
  readonly takeOut: string;
}

/** Sites for which something was set in the popup. */
export function Sites({ item, none, takeOut }: SitesProps) {
  const [sites, setSites] = useItem(item);
  if (sites.length === 0) return <p className="sum">{none}</p>;
  return (
    <ul className="list">
      {sites.map((site) => (
        <li key={site}>
          <span>{site || t('sites_files')}</span>
          <button type="button" onClick={() => setSites(sites.filter((other) => other !== site))}>
            {takeOut}
          </button>
        </li>
      ))}
    </ul>
  );
}
