import { useRef, useState } from 'react';
import type { Change } from '../../components/change.ts';
import { sendMessage } from '../../utils/messages.ts';
import type { Selected } from '../../utils/stored.ts';

/**
 * How the passage hangs together with a page: `pasted` not at all, `fixed` the page's words cannot be changed,
 * `live` they follow, `cut` the user typed here, `lost` the page's words have changed.
 */
export type Link = 'pasted' | 'fixed' | 'live' | 'cut' | 'lost';

/** Carries changes back to the words that were selected in a page. */
export function useLink(selected: Selected | null) {
  const [link, setLink] = useState<Link>(selected?.editable ? 'live' : selected?.text ? 'fixed' : 'pasted');
  // Read between the messages of one queue, sooner than the next render.
  const live = useRef(link === 'live');
  const queue = useRef(Promise.resolve());

  function end(how: 'cut' | 'lost'): void {
    if (!live.current) return;
    live.current = false;
    setLink(how);
  }

  /** One after the other: each is meant for the text that the one before leaves. */
  function send({ start, end: stop, text }: Change, expected: string): void {
    queue.current = queue.current.then(async () => {
      if (!live.current || !selected) return;
      const { tabId, frameId } = selected;
      const data = { span: { start, end: stop }, expected, text };
      const result = await sendMessage('applySelected', data, { tabId, frameId }).catch(() => 'lost');
      if (result !== 'done') end('lost');
    });
  }

  return { link, send, cut: () => end('cut') };
}
