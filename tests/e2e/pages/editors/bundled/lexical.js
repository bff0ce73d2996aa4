import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createLinkNode, LinkNode } from '@lexical/link';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { open, place } from './page.js';

const field = document.createElement('div');
field.id = 'f';
field.contentEditable = 'true';
place.append(field);
const editor = createEditor({ namespace: 'test', nodes: [LinkNode], onError: (error) => console.error(error) });
editor.setRootElement(field);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

const fill = (paragraphs) =>
  editor.update(
    () => {
      $getRoot().clear();
      for (const nodes of paragraphs()) $getRoot().append($createParagraphNode().append(...nodes));
    },
    { discrete: true, tag: 'history-merge' },
  );
fill(() => [
  [
    $createTextNode('街道'),
    $createTextNode('高度重视').toggleFormat('bold'),
    $createTextNode('这件事，已转'),
    $createLinkNode('https://example.com/').append($createTextNode('有关部门')),
    $createTextNode('办理。'),
  ],
  [$createTextNode('请相关人员到现场看一看。')],
]);
open({ model: () => JSON.stringify(editor.getEditorState()), set: (text) => fill(() => [[$createTextNode(text)]]) });
