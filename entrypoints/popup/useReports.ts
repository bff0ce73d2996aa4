import { useCallback, useEffect, useState } from 'react';
import { onMessage, sendMessage, type Report } from '../../utils/messages.ts';

interface Frame {
  readonly reports: readonly Report[];
  readonly chars: number;
  readonly silenced: boolean;
}

const none: ReadonlyMap<number, Frame> = new Map();

/** What the frames of a tab found, kept up to date while the popup is open; null until the tab had time to answer. */
export function useReports(tabId: number) {
  const [frames, setFrames] = useState<ReadonlyMap<number, Frame> | null>(null);

  const ask = useCallback(
    () =>
      sendMessage('report', undefined, tabId)
        // A tab in which nobody listens answers with an error: there is nothing to list.
        .catch(() => undefined)
        .then(() => setFrames((now) => now ?? none)),
    [tabId],
  );

  useEffect(() => {
    const stops = [
      onMessage('reported', ({ data: { findings, chars, silenced }, sender: { tab, frameId = 0 } }) => {
        if (tab?.id !== tabId) return;
        const reports = findings.map(({ id, finding }) => ({ id, frameId, finding }));
        setFrames((now) => new Map(now).set(frameId, { reports, chars, silenced }));
      }),
      onMessage('count', ({ sender: { tab, frameId = 0 } }) => {
        if (tab?.id === tabId) void sendMessage('report', undefined, { tabId, frameId });
      }),
    ];
    void ask();
    return () => {
      for (const stop of stops) stop();
    };
  }, [tabId, ask]);

  return { frames: frames && [...frames].sort(([a], [b]) => a - b).map(([, frame]) => frame), ask };
}
