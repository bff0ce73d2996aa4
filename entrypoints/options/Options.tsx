import { Audience } from '../../components/Audience.tsx';
import { RuleList } from '../../components/RuleList.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useItem } from '../../components/useItem.ts';
import { useShortcut } from '../../components/useShortcut.ts';
import { t } from '../../utils/i18n.ts';
import * as settings from '../../utils/settings.ts';
import { Left } from './Left.tsx';
import { Sites } from './Sites.tsx';

const sections = ['how', 'rules', 'left', 'sites'] as const;

export function Options() {
  const [checkInputs, setCheckInputs] = useItem(settings.checkInputs);
  const [showLines, setShowLines] = useItem(settings.showLines);
  const [showCount, setShowCount] = useItem(settings.showCount);
  const shortcut = useShortcut();
  return (
    <>
      <header className="head">
        <img src="/icon.svg" alt="" width={32} height={32} />
        <h1>{t('options_title')}</h1>
        <nav>
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {t(`options_${section}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <section id="how">
          <h2>{t('options_how')}</h2>
          <Audience />
          <Switch on={checkInputs} onChange={setCheckInputs}>
            <span>
              {t('options_inputs')}
              <small>{t('options_inputs_hint')}</small>
            </span>
          </Switch>
          <Switch on={showLines} onChange={setShowLines}>
            <span>
              {t('options_lines')}
              <small>{t('options_lines_hint')}</small>
            </span>
          </Switch>
          <Switch on={showCount} onChange={setShowCount}>
            <span>
              {t('options_count')}
              <small>{t('options_count_hint')}</small>
            </span>
          </Switch>
          <p>{shortcut ? t('options_shortcut', shortcut) : t('options_shortcut_none')}</p>
        </section>
        <section id="rules">
          <h2>{t('options_rules')}</h2>
          <RuleList detailed />
        </section>
        <section id="left">
          <h2>{t('options_left')}</h2>
          <Left />
        </section>
        <section id="sites">
          <h2>{t('options_sites')}</h2>
          <Sites item={settings.sitesOff} none={t('sites_none')} takeOut={t('sites_on')} />
          <h3>{t('options_spellcheck')}</h3>
          <Sites item={settings.spellcheckSites} none={t('spellcheck_none')} takeOut={t('spellcheck_off')} />
        </section>
      </main>
    </>
  );
}
