import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { open, place } from './page.js';

const editor = withHistory(withReact(createEditor()));
const paragraph = (...children) => ({ type: 'paragraph', children });
const first = [
  paragraph({ text: '街道' }, { text: '高度重视', bold: true }, { text: '这件事，已转有关部门办理。' }),
  paragraph({ text: '请相关人员到现场看一看。' }),
];
const Leaf = ({ attributes, children, leaf }) =>
  'bold' in leaf ? <b {...attributes}>{children}</b> : <span {...attributes}>{children}</span>;

/** Slate leaves the keys of undo to the page. */
function keys(event) {
  if (!event.ctrlKey) return;
  if (event.key === 'z') editor.undo();
  else if (event.key === 'y') editor.redo();
  else return;
  event.preventDefault();
}

createRoot(place).render(
  <Slate editor={editor} initialValue={first}>
    <Editable renderLeaf={Leaf} onKeyDown={keys} />
  </Slate>,
);
open({
  model: () => JSON.stringify(editor.children),
  set(text) {
    Transforms.select(editor, Editor.range(editor, []));
    editor.insertText(text);
  },
});
