import { StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { t } from '../utils/i18n.ts';
import { loadScript } from './inScript.ts';
import { Notice } from './Notice.tsx';
import './style.css';

/** Shows a page of the extension in the browser's language. */
export function mount(page: ReactNode, title: string): void {
  document.documentElement.lang = t('lang');
  document.title = title;
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  const show = () =>
    createRoot(root).render(
      <StrictMode>
        <Suspense>{page}</Suspense>
        <Notice />
      </StrictMode>,
    );
  // The worst that can happen without it is simplified characters.
  void loadScript().finally(show);
}
