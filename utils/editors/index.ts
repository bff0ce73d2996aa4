import type { Adapter, Editor } from './types.ts';
import { body, deepest, designMode, isContentEditable, parentNode } from './dom.ts';
import { createContent } from './content.ts';
import { createField } from './field.ts';
import { createKeyed } from './keyed.ts';
import { createLinked } from './links.ts';
import { isKeyCatcher, isReadOnly, isSensitive, optedOut } from './sensitive.ts';
import { createSummernote } from './summernote.ts';
import { createWangEditor } from './wangeditor.ts';

export { isSensitive, watchPasswords } from './sensitive.ts';

export interface ClaimOptions {
  /** Also one-line inputs. */
  readonly inputs: boolean;
  /** Also fields with `spellcheck="false"`: the user's override for the site. */
  readonly spellcheckOff?: boolean;
}

/** The first that claims the element wins; the last takes every contenteditable. */
const adapters: readonly Adapter[] = [createField, createKeyed, createLinked, createSummernote, createWangEditor, createContent];

/**
 * The editor behind a focused element, `null` if there is none or it must be left alone.
 * Finds the field inside open and closed shadow roots, and the editing host around the element.
 * Everything it starts ends with `signal`.
 */
export function claim(element: Element, signal: AbortSignal, options: ClaimOptions): Editor | null {
  const host = claimable(element, options);
  if (!host) return null;
  for (const adapter of adapters) {
    const editor = adapter(host, signal);
    if (editor) return editor;
  }
  return null;
}

/** True if nothing but `spellcheck="false"` keeps the field of a focused element from being claimed. Its content is not read. */
export const isSilenced = (element: Element, options: ClaimOptions): boolean =>
  !claimable(element, options) && claimable(element, { ...options, spellcheckOff: true }) !== null;

/** The field of an element, unless it must be left alone. */
function claimable(element: Element, { inputs, spellcheckOff = false }: ClaimOptions): HTMLElement | null {
  const host = editable(deepest(element));
  if (!host || isReadOnly(host) || (host instanceof HTMLInputElement && !inputs)) return null;
  return isSensitive(host) || optedOut(host, spellcheckOff) || isKeyCatcher(host) ? null : host;
}

/** The text field or editing host that `element` is or is in. */
function editable(element: Element): HTMLElement | null {
  if (element instanceof HTMLTextAreaElement) return element;
  if (element instanceof HTMLInputElement) return element.type === 'text' || element.type === 'search' ? element : null;
  if (designMode(document) === 'on') return body(document);
  if (!(element instanceof HTMLElement) || !isContentEditable(element)) return null;
  let host = element;
  for (let parent = parentNode(host); parent instanceof HTMLElement && isContentEditable(parent); parent = parentNode(host)) host = parent;
  return host;
}
