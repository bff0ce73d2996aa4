import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Finding, Lens, Span } from './engine/types.ts';

/** A finding as another context sees it. */
export interface Report {
  /** Unique in its frame while the page lives. */
  readonly id: string;
  readonly frameId: number;
  readonly finding: Finding;
}

interface Protocol {
  /** Sentinel → worker: an editable has focus in this frame, inject the engine here. */
  wantEngine(): void;
  /** Engine → worker: the user clicked for the side panel. */
  openPanel(): void;
  /** Engine → worker, popup: the marks of this frame changed. Zeros when the frame goes (pagehide), its fields go or the site is switched off. */
  count(data: Record<Lens, number>): void;
  /** Popup → every frame of a tab: send your findings now (each answers with `reported`). */
  report(): void;
  /**
   * Engine → popup. The frame is known from the sender; `chars` counts what was checked.
   * `silenced`: the focused field is left alone for its `spellcheck="false"`.
   */
  reported(data: { findings: readonly { id: string; finding: Finding }[]; chars: number; silenced: boolean }): void;
  /** Popup → frame: scroll there and open the card. Resolves false when it is gone. */
  reveal(data: { id: string }): boolean;
  /**
   * Panel → frame: put this in place of the words that were selected for the check. Offsets relative to the selection's text.
   * Answered by the selection script, which remembers the editor and the span, not by the engine.
   */
  applySelected(data: { span: Span; expected: string; text: string }): 'done' | 'stale' | 'refused';
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
