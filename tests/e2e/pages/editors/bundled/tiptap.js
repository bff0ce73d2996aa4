import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { draft, open, place } from './page.js';

const editor = new Editor({ element: place, extensions: [StarterKit.configure({ link: { openOnClick: false } })], content: draft.html });
open({ model: () => editor.getHTML(), set: (text) => editor.commands.setContent(`<p>${text}</p>`) });
