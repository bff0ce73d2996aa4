import { inScript } from '../../components/inScript.ts';
import { LensName } from '../../components/Lens.tsx';
import { say } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useItem } from '../../components/useItem.ts';
import { t } from '../../utils/i18n.ts';
import { lenses } from '../../utils/lenses.ts';
import { sendMessage, type Report } from '../../utils/messages.ts';
import * as settings from '../../utils/settings.ts';
import type { Target } from './tab.ts';
import { useReports } from './useReports.ts';

/** What is marked on this page; a click goes there. */
export function Page({ tab: { id, host } }: { readonly tab: Target }) {
  const [off] = useItem(settings.sitesOff);
  const [overridden, setOverridden] = useItem(settings.spellcheckSites);
  const { frames, ask } = useReports(id);
  if (host === null) return <p className="empty">{t('page_closed')}</p>;
  if (off.includes(host)) return <p className="empty">{t('page_off')}</p>;
  if (!frames) return null;

  const reports = frames.flatMap((frame) => frame.reports);
  const chars = frames.reduce((sum, frame) => sum + frame.chars, 0);
  const silenced = frames.some((frame) => frame.silenced);
  const override = (silenced || overridden.includes(host)) && (
    <Switch
      on={overridden.includes(host)}
      onChange={(on) => {
        const others = overridden.filter((site) => site !== host);
        setOverridden(on ? [...others, host] : others);
      }}
    >
      <span>
        {t('spellcheck_switch')}
        <small>{t('spellcheck_hint')}</small>
      </span>
    </Switch>
  );
  if (reports.length === 0)
    return (
      <>
        <p className="empty">{chars > 0 ? `${t('page_checked', chars)} ${t('draft_clean')}` : t('page_idle')}</p>
        {override}
      </>
    );

  async function reveal({ id: mark, frameId }: Report): Promise<void> {
    const there = await sendMessage('reveal', { id: mark }, { tabId: id, frameId }).catch(() => false);
    if (there) return window.close();
    say(t('page_gone'));
    void ask();
  }

  return (
    <section className="page">
      <h2>{t('page_sum', reports.length)}</h2>
      <dl className="tallies">
        {lenses.map((lens) => (
          <div key={lens} title={t(`lens_${lens}_hint`)}>
            <dt>
              <LensName lens={lens} />
            </dt>
            <dd>{reports.filter(({ finding }) => finding.lens === lens).length}</dd>
          </div>
        ))}
      </dl>
      <ol className="marks">
        {reports.map((report) => (
          <li key={`${report.frameId} ${report.id}`}>
            <button type="button" onClick={() => void reveal(report)}>
              <span className={`mark ${report.finding.lens}`}>{report.finding.text}</span>
              <small>{inScript(report.finding.why)}</small>
            </button>
          </li>
        ))}
      </ol>
      {override}
    </section>
  );
}
