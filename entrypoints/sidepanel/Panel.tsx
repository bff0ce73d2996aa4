import { useState } from 'react';
import { useItem } from '../../components/useItem.ts';
import { t } from '../../utils/i18n.ts';
import * as settings from '../../utils/settings.ts';
import { Passage } from './Passage.tsx';

/** The place to work on a passage: selected in a page, or pasted here. A newer one waits while there is work that stands nowhere else. */
export function Panel() {
  const [selected] = useItem(settings.selected);
  const [shown, setShown] = useState(selected);
  const [unsaved, setUnsaved] = useState(false);

  const show = () => {
    setShown(selected);
    setUnsaved(false);
  };
  const waiting = selected?.at !== shown?.at;
  if (waiting && !unsaved) show();

  return (
    <>
      <header className="head">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <h1>{t('panel_title')}</h1>
      </header>
      {waiting && (
        <p className="waiting" role="status">
          {t('panel_waiting')}{' '}
          <button type="button" onClick={show}>
            {t('panel_show')}
          </button>
        </p>
      )}
      <Passage key={shown?.at ?? 0} selected={shown} onUnsaved={setUnsaved} />
    </>
  );
}
