import { lazy, Suspense, use, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../utils/i18n.ts';
import { draft } from '../../utils/settings.ts';
import { Head } from './Head.tsx';
import { Page } from './Page.tsx';
import { findTarget } from './tab.ts';

// The popup opens on the page's marks; rules and engine are half a megabyte and come when they are asked for.
const Try = lazy(async () => ({ default: (await import('./Try.tsx')).Try }));
const RuleList = lazy(async () => ({ default: (await import('../../components/RuleList.tsx')).RuleList }));

const parts = ['page', 'try', 'rules'] as const;

const target = findTarget();
const kept = draft.getValue();

export function Popup() {
  const tab = use(target);
  const [part, setPart] = useState<(typeof parts)[number]>('page');
  const [text, setText] = useState(use(kept));
  const list = useRef<HTMLDivElement>(null);

  function edit(next: string): void {
    setText(next);
    void draft.setValue(next);
  }

  function walk({ key }: KeyboardEvent): void {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = (parts.indexOf(part) + by + parts.length) % parts.length;
    setPart(parts[next] ?? 'page');
    list.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <>
      <Head tab={tab} />
      <div className="tabs" role="tablist" ref={list} onKeyDown={walk}>
        {parts.map((name) => (
          <button
            type="button"
            key={name}
            id={`tab-${name}`}
            role="tab"
            aria-selected={name === part}
            aria-controls={`part-${name}`}
            tabIndex={name === part ? 0 : -1}
            onClick={() => setPart(name)}
          >
            {t(`popup_${name}`)}
          </button>
        ))}
      </div>
      <main role="tabpanel" id={`part-${part}`} aria-labelledby={`tab-${part}`}>
        <Suspense>
          {part === 'page' && <Page tab={tab} />}
          {part === 'try' && <Try text={text} onEdit={edit} />}
          {part === 'rules' && <RuleList />}
        </Suspense>
      </main>
      <footer className="foot">
        <button type="button" onClick={() => openBench(tab.windowId)}>
          {t('popup_bench')}
        </button>
        <button type="button" onClick={() => void chrome.runtime.openOptionsPage()}>
          {t('popup_options')}
        </button>
      </footer>
    </>
  );
}

/** In the side panel, in a tab where the browser has none that opens. */
function openBench(windowId: number): void {
  const inTab = () => chrome.tabs.create({ url: chrome.runtime.getURL('/sidepanel.html') });
  if (chrome.sidePanel?.open) chrome.sidePanel.open({ windowId }).then(() => window.close(), inTab);
  else void inTab();
}
