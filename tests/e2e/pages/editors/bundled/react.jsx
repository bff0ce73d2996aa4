import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { draft, open, place } from './page.js';

function Field() {
  const [text, setText] = useState(draft.text);
  open({ model: () => text, set: setText });
  return (
    <textarea id="f" value={text} onChange={(event) => setText(event.target.value)} style={{ width: 420, height: 120, fontSize: 16 }} />
  );
}

createRoot(place).render(<Field />);
