import { useEffect, useState } from 'react';
import { catalog, type Entry } from '../utils/catalog.ts';
import type { Lens } from '../utils/engine/types.ts';
import { t } from '../utils/i18n.ts';
import { lenses } from '../utils/lenses.ts';
import * as settings from '../utils/settings.ts';
import { findRules } from './findRules.ts';
import { inScript, scriptLanguage } from './inScript.ts';
import { LensName } from './Lens.tsx';
import { RuleDetail } from './RuleDetail.tsx';
import { Switch } from './Switch.tsx';
import { useItem } from './useItem.ts';

interface RuleListProps {
  /** With source and examples behind each rule, and all groups open. */
  readonly detailed?: boolean;
}

/** All rules in their four groups, with switches; found by Chinese or by pinyin. */
export function RuleList({ detailed = false }: RuleListProps) {
  const [off, setOff] = useItem(settings.rulesOff);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Entry[]>(catalog);

  useEffect(() => {
    let current = true;
    void findRules(catalog, query).then((entries) => current && setFound(entries));
    return () => {
      current = false;
    };
  }, [query]);

  const turn = (ids: readonly string[], on: boolean) => {
    const others = off.filter((id) => !ids.includes(id));
    setOff(on ? others : [...others, ...ids]);
  };

  return (
    <section className="rules">
      <input
        type="search"
        value={query}
        placeholder={t('rules_search')}
        aria-label={t('rules_search')}
        onChange={({ target }) => setQuery(target.value)}
      />
      {found.length === 0 && <p className="sum">{t('rules_none')}</p>}
      {lenses.map((lens) => (
        <Group
          key={lens}
          lens={lens}
          entries={found.filter((entry) => entry.lens === lens)}
          open={detailed || query !== ''}
          detailed={detailed}
          off={off}
          onTurn={turn}
        />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly lens: Lens;
  readonly entries: readonly Entry[];
  readonly open: boolean;
  readonly detailed: boolean;
  readonly off: readonly string[];
  readonly onTurn: (ids: readonly string[], on: boolean) => void;
}

function Group({ lens, entries, open, detailed, off, onTurn }: GroupProps) {
  if (entries.length === 0) return null;
  const ids = entries.map(({ id }) => id);
  const on = ids.filter((id) => !off.includes(id)).length;
  return (
    <div className="group">
      <Switch on={on > 0} mixed={on > 0 && on < ids.length} label={t(`lens_${lens}`)} onChange={(all) => onTurn(ids, all)} />
      <details key={String(open)} open={open}>
        <summary>
          <LensName lens={lens} />
          <small>{t('rules_tally', on, ids.length)}</small>
          <small className="hint">{t(`lens_${lens}_hint`)}</small>
        </summary>
        <ul lang={scriptLanguage()}>
          {entries.map(({ id, rule }) => (
            <li key={id}>
              <Switch on={!off.includes(id)} onChange={(turned) => onTurn([id], turned)}>
                <span>
                  {inScript(rule.title)}
                  <small>{inScript(rule.why)}</small>
                </span>
              </Switch>
              {detailed && <RuleDetail rule={rule} />}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
