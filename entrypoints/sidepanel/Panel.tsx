import { useItem } from '../../components/useItem.ts';
import { t } from '../../utils/i18n.ts';
import * as settings from '../../utils/settings.ts';
import { Passage } from './Passage.tsx';

/** The place to work on a passage: selected in a page, or pasted here. */
export function Panel() {
  const [selected] = useItem(settings.selected);
  return (
    <>
      <header className="head">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <h1>{t('panel_title')}</h1>
      </header>
      <Passage key={selected?.at ?? 0} selected={selected} />
    </>
  );
}
