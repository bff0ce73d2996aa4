import type { ReplaceResult } from '../editors/types.ts';
import type { Finding, Span, Suggestion } from '../engine/types.ts';
import { t } from '../i18n.ts';
import { sources } from '../rules/sources.ts';
import { copy } from './copy.ts';
import { button, h, on } from './h.ts';
import type { Layer } from './layer.ts';
import { placeUnder, viewport, type Box } from './place.ts';
import { fill, partsOf } from '../template.ts';

/** What the card is about, and what its buttons do. */
export interface Offer {
  readonly finding: Finding;
  readonly dark: boolean;
  /** Puts `text` where the suggestion stands; `caret` relative to the text. */
  take(suggestion: Suggestion, text: string, caret?: Span): Promise<ReplaceResult>;
  /** Selects the marked words for the user to type over. */
  write(): void;
  leave(): void;
  stop(): void;
}

export interface Card {
  readonly isOpen: boolean;
  /** True while the user is at one of its buttons or blanks. */
  readonly hasFocus: boolean;
  /** The same, or the pointer is on it. */
  readonly inUse: boolean;
  /** Opens under `phrase`; `focus` moves the focus in, for those who came by key. */
  open(offer: Offer, phrase: readonly Box[], focus: boolean): void;
  /** Follows the phrase. */
  place(phrase: readonly Box[]): void;
  /** Tells the user that the words have changed and nothing was written. */
  tellStale(): void;
  close(): void;
  /** Says a line to screen readers when they have time for it. */
  say(line: string): void;
}

/** The card of one frame. */
export function createCard(layer: Layer): Card {
  const card = h('div', { className: 'card', role: 'dialog', hidden: true, tabIndex: -1 });
  const live = h('div', { className: 'live', role: 'status', ariaLive: 'polite' });
  layer.stage.append(card, live);
  let phrase: readonly Box[] = [];

  // Behind the card there is only the end of the page: Tab goes round in it, Escape leaves it.
  on(card, 'keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...card.querySelectorAll<HTMLElement>('button, input')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    event.preventDefault();
    stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  });

  const place = (): void => {
    card.style.maxHeight = '';
    const { left, top, maxHeight } = placeUnder(phrase, { width: card.offsetWidth, height: card.offsetHeight }, viewport());
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };

  const say = (line: string): void => {
    live.textContent = line;
  };

  const tell = (line: string, ...more: Node[]): void => {
    card.replaceChildren(h('div', { className: 'told' }, h('span', {}, line), ...more));
    say(line);
    place();
  };

  const tellStale = (): void => tell(t('card_stale'));

  const take = async (offer: Offer, suggestion: Suggestion, text: string, caret?: Span): Promise<void> => {
    const result = await offer.take(suggestion, text, caret);
    if (result === 'done') say(t('card_done'));
    else if (result === 'stale') tellStale();
    else {
      tell(
        t('card_refused'),
        button(
          t('card_copy'),
          () => {
            if (copy(text)) tell(t('card_copied'));
          },
          'copy',
        ),
      );
    }
  };

  return {
    get isOpen() {
      return !card.hidden;
    },
    get hasFocus() {
      return card.matches(':focus-within');
    },
    get inUse() {
      return card.matches(':hover, :focus-within');
    },
    open(offer, lines, focus) {
      const { finding } = offer;
      card.className = `card ${finding.lens}${offer.dark ? ' dark' : ''}`;
      card.ariaLabel = t('card_label', finding.text);
      card.replaceChildren(...contents(offer, (...taken) => void take(offer, ...taken), place));
      card.hidden = false;
      phrase = lines;
      place();
      if (focus) (card.querySelector<HTMLElement>('button, input') ?? card).focus({ preventScroll: true });
    },
    place(lines) {
      phrase = lines;
      place();
    },
    tellStale,
    close() {
      card.hidden = true;
      card.replaceChildren();
    },
    say,
  };
}

type Take = (suggestion: Suggestion, text: string, caret?: Span) => void;

/** The best wording, why, the other wordings, the foot. */
function contents(offer: Offer, take: Take, changed: () => void): Node[] {
  const { finding } = offer;
  const [best, ...rest] = finding.suggestions;
  if (!best) return [];
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
    ...foot(offer, changed),
  ];
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
    if ('words' in part) sentence.append(part.words);
    else {
      const input = h('input', {
        placeholder: part.blank,
        ariaLabel: part.blank,
        size: Math.max(4, part.blank.length * 2),
        autocomplete: 'off',
        spellcheck: false,
      });
      on(input, 'keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) {
          event.preventDefault();
          done();
        }
      });
      inputs.push(input);
      sentence.append(input);
    }
  }
  sentence.append(button(t('card_take'), done));
  form.append(sentence);
  return form;
}

/** 先不管它 · 以后别提醒这条 · 出处 */
function foot(offer: Offer, changed: () => void): HTMLElement[] {
  const from = h('p', { className: 'source', hidden: true }, sources[offer.finding.source as keyof typeof sources] ?? offer.finding.source);
  const source = button(t('card_source'), () => {
    from.hidden = !from.hidden;
    source.ariaExpanded = String(!from.hidden);
    changed();
  });
  source.ariaExpanded = 'false';
  const row = h(
    'div',
    { className: 'foot' },
    button(t('card_leave'), () => offer.leave()),
    button(t('card_stop'), () => offer.stop()),
    source,
  );
  return [row, from];
}
