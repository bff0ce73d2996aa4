import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ContentState, convertFromHTML, convertToRaw, Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { draft, open, place } from './page.js';

const { contentBlocks, entityMap } = convertFromHTML(draft.bare);
const first = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap));

function Field() {
  const [state, setState] = useState(first);
  open({
    model: () => JSON.stringify(convertToRaw(state.getCurrentContent())),
    set: (text) => setState(EditorState.push(state, ContentState.createFromText(text), 'insert-characters')),
  });
  return <Editor editorState={state} onChange={setState} />;
}

createRoot(place).render(<Field />);
