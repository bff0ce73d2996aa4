import { Switch } from '../../components/Switch.tsx';
import { useItem } from '../../components/useItem.ts';
import { t } from '../../utils/i18n.ts';
import * as settings from '../../utils/settings.ts';
import type { Target } from './tab.ts';

/** The mark, the name, and the switch for this site. */
export function Head({ tab: { host } }: { readonly tab: Target }) {
  const [sitesOff, setSitesOff] = useItem(settings.sitesOff);
  return (
    <header className="head">
      <img src="/icon.svg" alt="" width={28} height={28} />
      <h1>{t('name')}</h1>
      <Switch
        on={host !== null && !sitesOff.includes(host)}
        disabled={host === null}
        onChange={(on) => {
          if (host === null) return;
          const others = sitesOff.filter((site) => site !== host);
          setSitesOff(on ? others : [...others, host]);
        }}
      >
        <span>
          {t('site_switch')}
          {host && <small>{host}</small>}
        </span>
      </Switch>
    </header>
  );
}
