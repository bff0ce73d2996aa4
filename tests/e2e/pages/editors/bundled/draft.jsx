import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ContentState, convertFromHTML, Editor, EditorState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { draft, open, place } from './page.js';

const { contentBlocks, entityMap } = convertFromHTML(draft.bare);
const first = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap));

/** The words with `<b>` around the bold ones; Draft.js names its blocks anew each time. */
function model(content) {
  const lines = content.getBlocksAsArray().map((block) => {
    let line = '';
    block.findStyleRanges(
      () => true,
      (start, end) => {
        const words = block.getText().slice(start, end);
        line += block.getInlineStyleAt(start).has('BOLD') ? `<b>${words}</b>` : words;
      },
    );
    return line;
  });
  return lines.join('\n');
}

function Field() {
  const [state, setState] = useState(first);
  open({
    model: () => model(state.getCurrentContent()),
    set: (text) => setState(EditorState.push(state, ContentState.createFromText(text), 'insert-characters')),
  });
  return <Editor editorState={state} onChange={setState} />;
}

createRoot(place).render(<Field />);
