/**
 * The few reads of the DOM that must not be fooled: `<input name="childNodes">` in a form shadows the form's own property,
 * `<img name="body">` the document's, and both reach into the isolated world. The getters of the prototypes don't lie.
 */

const getter = /* @__NO_SIDE_EFFECTS__ */ <T extends object, V>(prototype: T, key: keyof T): ((of: T) => V) => {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!get) throw new TypeError(`no getter: ${String(key)}`);
  return (of) => get.call(of) as V;
};

// By name, so that what a bundle does not use falls out of it whole.
const nodePrototype = Node.prototype;
const elementPrototype = Element.prototype;
const htmlPrototype = HTMLElement.prototype;
const docPrototype = Document.prototype;
const shadowPrototype = ShadowRoot.prototype;

export const parentNode = getter<Node, ParentNode | null>(nodePrototype, 'parentNode');
export const firstChild = getter<Node, Node | null>(nodePrototype, 'firstChild');
export const nextSibling = getter<Node, Node | null>(nodePrototype, 'nextSibling');
export const nodeName = getter<Node, string>(nodePrototype, 'nodeName');
export const isConnected = getter<Node, boolean>(nodePrototype, 'isConnected');
export const textContent = getter<Node, string | null>(nodePrototype, 'textContent');
export const tagName = getter<Element, string>(elementPrototype, 'tagName');
export const isContentEditable = getter<HTMLElement, boolean>(htmlPrototype, 'isContentEditable');
export const spellcheck = getter<HTMLElement, boolean>(htmlPrototype, 'spellcheck');
export const body = getter<Document, HTMLElement | null>(docPrototype, 'body');
export const documentElement = getter<Document, HTMLElement | null>(docPrototype, 'documentElement');
export const designMode = getter<Document, string>(docPrototype, 'designMode');

const documentActive = getter<Document, Element | null>(docPrototype, 'activeElement');
const shadowActive = getter<ShadowRoot, Element | null>(shadowPrototype, 'activeElement');

export const attribute = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);
export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const rootOf = (node: Node): Document | ShadowRoot | null => {
  const root = Node.prototype.getRootNode.call(node);
  return root instanceof Document || root instanceof ShadowRoot ? root : null;
};

/** The shadow root of an element, also a closed one where the browser lets an extension see it. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  const see = globalThis.chrome?.dom?.openOrClosedShadowRoot;
  return (see ? (see(element) as ShadowRoot | null) : null) ?? element.shadowRoot;
}

/** The element with focus in a document or shadow root, as that root sees it. */
export const activeIn = (root: Document | ShadowRoot): Element | null =>
  root instanceof ShadowRoot ? shadowActive(root) : documentActive(root);

/** The focused element behind `element`: shadow hosts report focus in place of what is inside them. */
export function deepest(element: Element): Element {
  for (let at = element; ;) {
    const root = shadowOf(at);
    const inner = root && activeIn(root);
    if (!inner) return at;
    at = inner;
  }
}

/** The parent as the user sees it: shadow roots are passed through to their host. */
export function parentOf(element: Element): Element | null {
  const parent = parentNode(element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
