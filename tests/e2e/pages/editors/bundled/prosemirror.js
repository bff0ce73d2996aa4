import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { draft, open, place } from './page.js';

const parse = (html) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return DOMParser.fromSchema(schema).parse(element);
};
const state = (html) => EditorState.create({ doc: parse(html), plugins: exampleSetup({ schema, menuBar: false }) });
const view = new EditorView(place, { state: state(draft.html) });

open({
  model() {
    const element = document.createElement('div');
    element.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return element.innerHTML;
  },
  set: (text) => view.updateState(state(`<p>${text}</p>`)),
});
