/** Makes an element: `h('button', { className: 'best' }, '换上')`. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  // A form called createElement would stand in for the method.
  const element = Object.assign(Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[K], properties);
  element.append(...children);
  return element;
}

/** Listens to what the user did; what a page's script pretends is not heard. */
export function on<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  heard: (event: HTMLElementEventMap[K]) => void,
): void {
  element.addEventListener(type, (event) => {
    if (event.isTrusted) heard(event);
  });
}

/** A button with a text. Pressing it leaves the focus where it is; `pressed` is told whether that was by key. */
export function button(words: string, pressed: (byKey: boolean) => void, className = ''): HTMLButtonElement {
  const element = h('button', { type: 'button', className }, words);
  on(element, 'mousedown', (event) => event.preventDefault());
  on(element, 'click', ({ detail }) => pressed(detail === 0));
  return element;
}
