import { use, useState } from 'react';
import { Audience } from '../../components/Audience.tsx';
import { Bench, type EditKind } from '../../components/Bench.tsx';
import { changeBetween } from '../../components/change.ts';
import { useShortcut } from '../../components/useShortcut.ts';
import { t } from '../../utils/i18n.ts';
import { loadReader } from '../../utils/reading.ts';
import type { Selected } from '../../utils/stored.ts';
import { useLink } from './useLink.ts';

interface PassageProps {
  readonly selected: Selected | null;
  /** Whether what is on the bench stands nowhere else. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** One passage on the bench. Wordings and their undo go back to the page it was selected in, as long as nothing was typed here. */
export function Passage({ selected, onUnsaved }: PassageProps) {
  const { read, guess } = use(loadReader());
  const [text, setText] = useState(selected?.text ?? '');
  const { link, send, cut } = useLink(selected);
  const shortcut = useShortcut();

  function edit(next: string, how: EditKind): void {
    const change = changeBetween(text, next);
    if (how === 'typing') cut();
    else send(change, text.slice(change.start, change.end));
    onUnsaved(next !== '' && next !== selected?.text && (how === 'typing' || link !== 'live'));
    setText(next);
  }

  return (
    <main>
      <Audience guess={text === '' ? undefined : guess(text)} />
      <p className="link" role="status">
        {text === '' ? '' : t(`link_${link}`)}
      </p>
      <Bench
        read={read}
        whole
        text={text}
        onEdit={edit}
        placeholder={t('panel_placeholder')}
        empty={<p className="empty">{shortcut ? t('panel_empty', shortcut) : t('panel_empty_menu')}</p>}
      />
    </main>
  );
}
