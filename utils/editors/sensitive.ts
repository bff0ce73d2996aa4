import { attribute, closest, matches, parentOf, rootOf, spellcheck, tagName, textContent } from './dom.ts';

/** Words by which a field says that its content is nobody's business. */
const SECRET =
  /密码|口令|验证码|校验码|动态码|安全码|身份证|证件号|银行卡|信用卡|卡号|password|passcode|captcha|verification code|otp\b|cvv|cvc/i;
/** The same in names and ids, where 身份证 is sfz. */
const SECRET_NAME =
  /passw|pwd|mima|otp|captcha|verify_?code|vcode|yzm|yanzhengma|sfz|id_?card|shenfenzheng|bank_?card|card_?n(o|um)|cvv|cvc/i;
/** A longer label is an instruction that may well mention passwords: 请勿在留言里写身份证号. */
const LABEL_LENGTH = 16;

/**
 * Fields that once were a password; 显示密码 turns them into text.
 * On `globalThis`, because the sentinel and the engine are two scripts in one world.
 */
const key = Symbol.for('xiaodaoli.passwords');
const shared = globalThis as typeof globalThis & { [key]?: WeakSet<Element> };
const passwords = (shared[key] ??= new WeakSet());

/** Remembers every field of the document or shadow root that is a password now or becomes one. */
export function watchPasswords(root: Document | ShadowRoot, signal: AbortSignal): void {
  const remember = (): void => {
    for (const field of root.querySelectorAll('input[type=password i]')) passwords.add(field);
  };
  remember();
  const observer = new MutationObserver((records) => {
    for (const { target, oldValue } of records) {
      if (oldValue?.toLowerCase() === 'password' || isPassword(target)) passwords.add(target as Element);
    }
  });
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['type'], attributeOldValue: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

const isPassword = (node: Node): boolean => node instanceof HTMLInputElement && node.type === 'password';

/** True if the field must never be read. Looks at the field and its labels, never at its content. */
export function isSensitive(element: Element): boolean {
  if (isPassword(element)) passwords.add(element);
  if (passwords.has(element)) return true;
  const isInput = element instanceof HTMLInputElement;
  if (isInput && element.type === 'hidden') return true;
  if (/(^|\s)(one-time-code|current-password|new-password|cc-\S*)(\s|$)/i.test(attribute(element, 'autocomplete') ?? '')) return true;
  const style = getComputedStyle(element);
  if ((style.getPropertyValue('-webkit-text-security') || 'none') !== 'none') return true;
  if (isInput && [attribute(element, 'name'), attribute(element, 'id')].some((name) => name && SECRET_NAME.test(name))) return true;
  return labels(element).some((label) => SECRET.test(label) && (isInput || label.trim().length <= LABEL_LENGTH));
}

/** What the page calls the field. */
function labels(element: Element): string[] {
  const found = ['aria-label', 'placeholder', 'title'].map((name) => attribute(element, name));
  const root = rootOf(element);
  for (const id of (attribute(element, 'aria-labelledby') ?? '').split(/\s+/)) {
    if (id && root) found.push(wordsOf(root.querySelector(`#${CSS.escape(id)}`)));
  }
  const own = attribute(element, 'id');
  if (own && root) found.push(wordsOf(root.querySelector(`label[for="${CSS.escape(own)}"]`)));
  const wrapping = closest(element, 'label');
  if (wrapping) found.push(ownText(wrapping));
  found.push(beside(element));
  return found.filter((label) => label !== null && label !== '') as string[];
}

const wordsOf = (element: Element | null): string | null => element && textContent(element);

/** The text of a label without the fields in it: a textarea's default text is a child. */
function ownText(label: Element): string {
  let text = '';
  for (const node of label.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && !matches(node, FIELDS) && !node.querySelector(FIELDS)) text += textContent(node);
  }
  return text;
}

const FIELDS = 'input, textarea, select, [contenteditable]';

/** The cell or element before the field, where old forms keep the label; empty unless it is short. */
function beside(element: Element): string {
  for (let at: Element | null = element, steps = 0; at && steps < 3; at = parentOf(at), steps++) {
    const before = at.previousElementSibling;
    if (!before) continue;
    if (matches(before, FIELDS) || before.querySelector(FIELDS)) return '';
    const text = textContent(before)?.trim() ?? '';
    return text.length <= LABEL_LENGTH ? text : '';
  }
  return '';
}

/** Editors that switch spellcheck off by themselves, on every page: there it is nobody's wish. */
const ON_THEIR_OWN =
  'body#tinymce, .mce-content-body, .cke_editable, body.view, .public-DraftEditor-content, .w-e-text-container [data-slate-editor], .cm-content';

/** True if the page asked writing aids to stay out of this field. `spellcheck="false"` counts unless the user overrode it for the site. */
export function optedOut(element: HTMLElement, evenSpellcheckOff: boolean): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (matches(at, '[data-gramm="false" i], [data-gramm_editor="false" i], [data-enable-grammarly="false" i], [data-lt-active="false" i]'))
      return true;
  }
  return !evenSpellcheckOff && !spellcheck(element) && !matches(element, ON_THEIR_OWN);
}

/** True for what the user cannot write in. */
export const isReadOnly = (element: HTMLElement): boolean =>
  matches(element, ':disabled, [aria-readonly="true" i]') ||
  ((element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.readOnly);

/** True for the one-pixel fields behind canvas editors, code editors and players that only catch keys. */
export function isKeyCatcher(element: HTMLElement): boolean {
  const style = getComputedStyle(element);
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width < 8 || height < 8 || style.opacity === '0' || (tagName(element) !== 'BODY' && style.visibility !== 'visible');
}
