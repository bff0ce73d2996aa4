import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { draft, open, place } from './page.js';

const view = new EditorView({
  parent: place,
  state: EditorState.create({ doc: draft.text, extensions: [basicSetup, EditorView.lineWrapping] }),
});
open({
  model: () => view.state.doc.toString(),
  set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
});
