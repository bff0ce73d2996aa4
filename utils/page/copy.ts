/** Puts a text on the clipboard. Called from a click; works on plain http too, where `navigator.clipboard` is missing. */
export function copy(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', put, { capture: true, once: true });
  const copied = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return copied;
}
