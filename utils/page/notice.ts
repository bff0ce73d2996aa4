import { t } from '../i18n.ts';
import { sendMessage } from '../messages.ts';
import { toldSites } from './settings.ts';
import { button, h } from './h.ts';
import type { Layer } from './layer.ts';
import { isPainted } from './painted.ts';
import { topHost } from './site.ts';

/** Milliseconds that the notice stays by itself. */
const STAY = 12_000;

/** Says once a site, in the corner, where nothing can be marked, and offers the side panel instead. */
export function createNotice(layer: Layer, signal: AbortSignal): (focused: Element) => Promise<void> {
  const said = h('p', {}, t('notice_painted'));
  const panel = button(t('notice_panel'), () => {
    notice.hidden = true;
    void sendMessage('openPanel', undefined);
  });
  const close = button(t('notice_close'), () => {
    notice.hidden = true;
  });
  const notice = h(
    'div',
    { className: 'card notice', role: 'status', hidden: true },
    said,
    h('div', { className: 'others' }, panel, close),
  );
  layer.stage.append(notice);
  let asking = false;

  return async (focused) => {
    if (asking || !isPainted(focused)) return;
    asking = true;
    const told = await toldSites.getValue();
    const host = topHost();
    if (signal.aborted || told.includes(host)) return;
    await toldSites.setValue([...told, host]);
    layer.over(focused);
    notice.hidden = false;
    setTimeout(() => {
      notice.hidden = true;
    }, STAY);
  };
}
