/** What a page tells the tests about its editor: `model()` is what it would save, `set(text)` replaces everything by script. */
export function open(editor) {
  window.editor = editor;
  window.ready = true;
}

export const draft = window.draft;
export const place = document.getElementById('app');
