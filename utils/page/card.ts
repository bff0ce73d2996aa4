import type { ReplaceResult } from '../editors/types.ts';
import type { Finding, Span, Suggestion } from '../engine/types.ts';
import { t } from '../i18n.ts';
import { sources } from '../rules/sources.ts';
import { fill, partsOf } from '../template.ts';
import type { Bubble } from './bubble.ts';
import { copy } from './copy.ts';
import { button, h, on } from './h.ts';

/** What the card is about, and what its buttons do. */
export interface Offer {
  readonly finding: Finding;
  /** Puts `text` where the suggestion stands; `caret` relative to the text. */
  take(suggestion: Suggestion, text: string, caret?: Span): Promise<ReplaceResult>;
  /** Selects the marked words for the user to type over. */
  write(): void;
  leave(): void;
  stop(): void;
}

type Take = (suggestion: Suggestion, text: string, caret?: Span) => void;

/** The card of a finding: the best wording, why, the other wordings, the foot. What becomes of a wording is told in `bubble`. */
export function card(offer: Offer, bubble: Bubble): Node[] {
  const { finding } = offer;
  const [best, ...rest] = finding.suggestions;
  if (!best) return [];
  const take: Take = (suggestion, text, caret) => {
    void offer.take(suggestion, text, caret).then((result) => outcome(result, text, bubble));
  };
  const wording = (suggestion: Suggestion, className = ''): HTMLElement =>
    suggestion.action === 'ask'
      ? question(suggestion, offer, take)
      : button(suggestion.action === 'delete' ? t('card_delete') : suggestion.text, () => take(suggestion, suggestion.text), className);
  const others = rest.filter((one) => one.action !== 'ask').map((one) => wording(one));
  const questions = rest.filter((one) => one.action === 'ask').map((one) => wording(one));
  return [
    wording(best, 'best'),
    h('p', { className: 'why' }, finding.why),
    ...(others.length > 0 ? [h('div', { className: 'others' }, ...others)] : []),
    ...questions,
    ...foot(offer, bubble),
  ];
}

function outcome(result: ReplaceResult, text: string, bubble: Bubble): void {
  if (result === 'done') return bubble.say(t('card_done'));
  if (result === 'stale') return bubble.tellStale();
  const instead = button(t('card_copy'), () => {
    if (copy(text)) bubble.tell(t('card_copied'));
  });
  bubble.tell(t('card_refused'), instead);
}

/** A question with its sentence; the blanks are inputs, Enter takes the sentence. */
function question(suggestion: Suggestion, offer: Offer, take: Take): HTMLElement {
  const form = h('div', { className: 'ask' });
  if (suggestion.question) form.append(h('p', { className: 'question' }, suggestion.question));
  if (!suggestion.text) {
    form.append(button(t('card_write'), () => offer.write()));
    return form;
  }
  const parts = partsOf(suggestion.text);
  const inputs: HTMLInputElement[] = [];
  const done = (): void => {
    const { text, caret } = fill(
      parts,
      inputs.map((input) => input.value),
    );
    take(suggestion, text, caret);
  };
  const sentence = h('p');
  for (const part of parts) {
    if ('words' in part) {
      sentence.append(part.words);
      continue;
    }
    const { blank } = part;
    const input = h('input', {
      placeholder: blank,
      ariaLabel: blank,
      size: Math.max(4, blank.length * 2),
      autocomplete: 'off',
      spellcheck: false,
    });
    on(input, 'keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      done();
    });
    inputs.push(input);
    sentence.append(input);
  }
  sentence.append(button(t('card_take'), done));
  form.append(sentence);
  return form;
}

/** 先不管它 · 以后别提醒这条 · 出处 */
function foot(offer: Offer, bubble: Bubble): HTMLElement[] {
  const from = h('p', { className: 'source', hidden: true }, sources[offer.finding.source as keyof typeof sources] ?? offer.finding.source);
  const source = button(t('card_source'), () => {
    from.hidden = !from.hidden;
    source.ariaExpanded = String(!from.hidden);
    bubble.place();
  });
  source.ariaExpanded = 'false';
  const leave = button(t('card_leave'), () => offer.leave());
  const stop = button(t('card_stop'), () => offer.stop());
  return [h('div', { className: 'foot' }, leave, stop, source), from];
}
