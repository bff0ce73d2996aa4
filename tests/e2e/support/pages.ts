import type { Frame, Page } from '@playwright/test';

declare global {
  interface Window {
    editor: { model(): string | Promise<string>; set(text: string): void };
    ready: boolean;
  }
}

/** A page with one editor on it. The page sets `window.editor`: `model()` is what the editor itself would save, `set(text)` replaces it by script. */
export interface EditorPage {
  /** Body of the page, or the name of the file in pages/editors/bundled that makes it. */
  readonly page: { readonly html: string } | { readonly bundle: string };
  /** What gains focus, in the page or in the frame. */
  readonly field: string;
  /** `own`: the editor made the frame and lives outside of it. `whole`: the frame is a page with an editor. */
  readonly frame?: 'own' | 'whole';
  /** Where to click for it, where it can't be found. */
  readonly at?: { readonly x: number; readonly y: number };
  /** `rich`: bold and links; `bold`: no links in this set-up; `plain`: text. */
  readonly kind: 'rich' | 'bold' | 'plain';
  /** The key that redoes, where it is not Ctrl+Y. */
  readonly redo?: string;
  /** The browser tells nobody that a script has set the value: the marks go, and come back with the next key. */
  readonly silent?: true;
  /** Checks that this editor cannot pass, and why. */
  readonly cannot?: Readonly<Record<string, string>>;
  /** Paragraphs, of which only one is a field. */
  readonly single?: boolean;
}

const npm = (path: string): string => `<script src="/npm/${path}"></script>`;
const css = (path: string): string => `<link rel="stylesheet" href="/npm/${path}">`;
const start = '<script src="/editors/draft.js"></script><script>window.$q = (s) => document.querySelector(s);</script>';
const script = (code: string): string => `<script>${code}</script>`;
const ready = 'window.ready = true;';

const field = (tag: string, how: string): string =>
  `${start}<div id="app">${tag}</div>${script(`const f = $q('#f'); ${how}; window.editor = { model: () => f.value, set: (text) => { f.value = text } }; ${ready}`)}`;

const area = '<textarea id="f" style="width:420px;height:120px;font-size:16px"></textarea>';
const fill = 'f.value = draft.text';
/** A page with a text area, for frames. */
export const inner = `<!doctype html><meta charset="utf-8">${field(area, fill)}`;
const framed = (attributes: string): string => `<iframe width="520" height="220" ${attributes}></iframe>`;
const quoted = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const around = (before: string, after: string, how: string): string => field(`${before}${area}${after}`, `${fill}; ${how}`);
const shadow = (mode: 'open' | 'closed'): string =>
  `${start}<my-field style="display:block"></my-field>${script(`customElements.define('my-field', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({ mode: '${mode}' }); root.innerHTML = '${area}'; const f = window.field = root.firstChild; ${fill}; window.editor = { model: () => f.value, set: (text) => { f.value = text } }; ${ready} } })`)}`;

export const pages: Readonly<Record<string, EditorPage>> = {
  textarea: {
    page: { html: field('<textarea id="f" style="width:420px;height:120px;font-size:16px"></textarea>', 'f.value = draft.text') },
    field: '#f',
    kind: 'plain',
  },
  input: { page: { html: field('<input id="f" style="width:560px;font-size:16px">', 'f.value = draft.line') }, field: '#f', kind: 'plain' },
  'React textarea': { page: { bundle: 'react' }, field: '#f', kind: 'plain' },
  'Vue textarea': {
    page: {
      html: `${start}${npm('vue/dist/vue.global.prod.js')}<div id="app"><textarea id="f" v-model="text" style="width:420px;height:120px;font-size:16px"></textarea></div>
${script(`const app = Vue.createApp({ data: () => ({ text: draft.text }) }).mount('#app'); window.editor = { model: () => app.text, set: (text) => { app.text = text } }; ${ready}`)}`,
    },
    field: '#f',
    kind: 'plain',
  },
  contenteditable: {
    page: {
      html: `${start}<div id="f" contenteditable style="width:420px;font-size:16px"></div>
${script(`const f = $q('#f'); f.innerHTML = draft.html; window.editor = { model: () => f.innerHTML, set: (text) => { f.innerHTML = '<p>' + text + '</p>' } }; ${ready}`)}`,
    },
    field: '#f',
    kind: 'rich',
  },
  TinyMCE: {
    page: {
      html: `${start}${npm('tinymce/tinymce.min.js')}<textarea id="t"></textarea>
${script(`tinymce.init({ selector: '#t', promotion: false, branding: false, plugins: 'link', license_key: 'gpl', setup: (e) => e.on('init', () => { e.setContent(draft.html); e.undoManager.clear(); e.undoManager.add(); window.editor = { model: () => e.getContent(), set: (text) => e.setContent('<p>' + text + '</p>') }; ${ready} }) })`)}`,
    },
    field: 'body#tinymce',
    frame: 'own',
    kind: 'rich',
  },
  'CKEditor 5': {
    page: {
      html: `${start}${css('ckeditor5/dist/browser/ckeditor5.css')}${npm('ckeditor5/dist/browser/ckeditor5.umd.js')}<div id="t"></div>
${script(`const C = CKEDITOR; C.ClassicEditor.create($q('#t'), { licenseKey: 'GPL', plugins: [C.Essentials, C.Paragraph, C.Bold, C.Link, C.Undo], toolbar: ['undo', 'redo', 'bold', 'link'], initialData: draft.html }).then((e) => { window.editor = { model: () => e.getData(), set: (text) => e.setData('<p>' + text + '</p>') }; ${ready} })`)}`,
    },
    field: '.ck-editor__editable',
    kind: 'rich',
  },
  'CKEditor 4': {
    page: {
      html: `${start}${npm('ckeditor4/ckeditor.js')}<textarea id="t"></textarea>
${script(`$q('#t').value = draft.html; const e = CKEDITOR.replace('t', { versionCheck: false, customConfig: '' }); e.on('instanceReady', () => { window.editor = { model: () => e.getData(), set: (text) => e.setData('<p>' + text + '</p>') }; ${ready} })`)}`,
    },
    field: 'body',
    frame: 'own',
    kind: 'rich',
  },
  Quill: {
    page: {
      html: `${start}${css('quill/dist/quill.snow.css')}${npm('quill/dist/quill.js')}<div id="t"></div>
${script(`$q('#t').innerHTML = draft.html; const e = new Quill('#t', { theme: 'snow' }); window.editor = { model: () => JSON.stringify(e.getContents()), set: (text) => e.setText(text) }; ${ready}`)}`,
    },
    field: '.ql-editor',
    kind: 'rich',
    redo: 'Control+Shift+z',
  },
  ProseMirror: { page: { bundle: 'prosemirror' }, field: '.ProseMirror', kind: 'rich' },
  Tiptap: { page: { bundle: 'tiptap' }, field: '.ProseMirror', kind: 'rich' },
  Lexical: { page: { bundle: 'lexical' }, field: '#f', kind: 'rich' },
  Slate: { page: { bundle: 'slate' }, field: '[data-slate-editor]', kind: 'bold' },
  'Draft.js': { page: { bundle: 'draft' }, field: '.public-DraftEditor-content', kind: 'bold' },
  'wangEditor 5': {
    page: {
      html: `${start}${css('@wangeditor/editor/dist/css/style.css')}${npm('@wangeditor/editor/dist/index.js')}<div id="bar"></div><div id="t" style="height:240px"></div>
${script(`const e = wangEditor.createEditor({ selector: '#t', html: draft.html, config: { autoFocus: false } }); wangEditor.createToolbar({ editor: e, selector: '#bar' }); window.editor = { model: () => e.getHtml(), set: (text) => e.setHtml('<p>' + text + '</p>') }; ${ready}`)}`,
    },
    field: '[data-slate-editor]',
    kind: 'rich',
  },
  UEditor: {
    page: {
      html: `${start}${script("window.UEDITOR_HOME_URL = '/npm/ueditor/example/public/ueditor/'")}${npm('ueditor/example/public/ueditor/ueditor.config.js')}${npm('ueditor/example/public/ueditor/ueditor.all.js')}<script id="t" type="text/plain"></script>
${script(`const e = UE.getEditor('t', { serverUrl: '', autoHeightEnabled: false, initialFrameHeight: 200 }); e.ready(() => { e.setContent(draft.html); e.reset(); window.editor = { model: () => e.getContent(), set: (text) => e.setContent('<p>' + text + '</p>') }; ${ready} })`)}`,
    },
    field: 'body.view',
    frame: 'own',
    kind: 'rich',
  },
  KindEditor: {
    page: {
      html: `${start}${css('kindeditor/themes/default/default.css')}${npm('kindeditor/kindeditor-all.js')}<textarea id="t" style="width:600px;height:300px"></textarea>
${script(`KindEditor.basePath = '/npm/kindeditor/'; $q('#t').value = draft.html; KindEditor.ready((K) => { const e = K.create('#t', { basePath: '/npm/kindeditor/', langPath: '/npm/kindeditor/lang/', themesPath: '/npm/kindeditor/themes/', afterCreate() { window.editor = { model: () => this.html(), set: (text) => this.html('<p>' + text + '</p>') }; ${ready} } }) })`)}`,
    },
    field: 'body',
    frame: 'own',
    kind: 'rich',
    cannot: {
      undo: 'its own undo keeps only commands and steps of fifty characters: typing before the fix goes with it, as with any typing',
    },
  },
  Summernote: {
    page: {
      html: `${start}${css('summernote/dist/summernote-lite.css')}${npm('jquery/dist/jquery.js')}${npm('summernote/dist/summernote-lite.js')}<div id="t"></div>
${script(`$('#t').html(draft.html).summernote({ height: 200 }); window.editor = { model: () => $('#t').summernote('code'), set: (text) => $('#t').summernote('code', '<p>' + text + '</p>') }; ${ready}`)}`,
    },
    field: '.note-editable',
    kind: 'rich',
  },
  Trix: {
    page: {
      html: `${start}${css('trix/dist/trix.css')}${npm('trix/dist/trix.umd.js')}${script(`addEventListener('trix-initialize', () => { const t = $q('trix-editor'); t.editor.loadHTML(draft.html.replaceAll('p>', 'div>')); window.editor = { model: () => $q('#v').value, set: (text) => t.editor.loadHTML('<div>' + text + '</div>') }; ${ready} })`)}<input id="v" type="hidden"><trix-editor input="v"></trix-editor>`,
    },
    field: 'trix-editor',
    kind: 'rich',
    redo: 'Control+Shift+z',
  },
  'CodeMirror 6': { page: { bundle: 'codemirror' }, field: '.cm-content', kind: 'plain' },
  'Editor.js': {
    page: {
      html: `${start}${npm('@editorjs/editorjs/dist/editorjs.umd.js')}<div id="t"></div>
${script(`const e = new EditorJS({ holder: 't', data: { blocks: [{ type: 'paragraph', data: { text: draft.html.split('</p>')[0].slice(3) } }, { type: 'paragraph', data: { text: '请相关人员到现场看一看。' } }] }, onReady() { window.editor = { model: async () => (await e.save()).blocks.map((block) => block.data.text).join('\\n'), set: (text) => e.render({ blocks: [{ type: 'paragraph', data: { text } }] }) }; ${ready} } })`)}`,
    },
    field: '.ce-paragraph',
    kind: 'rich',
    single: true,
  },
  'open shadow root': { page: { html: shadow('open') }, field: 'my-field textarea', silent: true, kind: 'plain' },
  'closed shadow root': { page: { html: shadow('closed') }, field: 'my-field', silent: true, at: { x: 40, y: 20 }, kind: 'plain' },
  'frame, same origin': { page: { html: framed('src="/inner.html"') }, field: '#f', frame: 'whole', kind: 'plain' },
  'frame, other origin': { page: { html: framed('src="{other}/inner.html"') }, field: '#f', frame: 'whole', kind: 'plain' },
  'frame, srcdoc': { page: { html: framed(`srcdoc="${quoted}"`) }, field: '#f', frame: 'whole', kind: 'plain' },
  'frame, sandboxed': { page: { html: framed(`sandbox="allow-scripts" srcdoc="${quoted}"`) }, field: '#f', frame: 'whole', kind: 'plain' },
  'frame, about:blank': {
    page: {
      html: `${framed('')}${script(`fetch('/inner.html').then((page) => page.text()).then((html) => { const inside = document.querySelector('iframe').contentDocument; inside.open(); inside.write(html); inside.close() })`)}`,
    },
    field: '#f',
    frame: 'whole',
    kind: 'plain',
  },
  'modal dialog': { page: { html: around('<dialog id="d">', '</dialog>', "$q('#d').showModal()") }, field: '#f', kind: 'plain' },
  popover: { page: { html: around('<div id="d" popover>', '</div>', "$q('#d').showPopover()") }, field: '#f', kind: 'plain' },
  'full screen': {
    page: {
      html: around(
        '<div id="d">',
        '</div>',
        "f.addEventListener('pointerdown', () => document.fullscreenElement || $q('#d').requestFullscreen())",
      ),
    },
    field: '#f',
    kind: 'plain',
  },
};

/** The whole page; bundled scripts are served under /bundled/. */
export const htmlOf = ({ page }: EditorPage): string =>
  'html' in page
    ? page.html
    : `${start}<link rel="stylesheet" href="/bundled/${page.bundle}.css"><div id="app"></div><script src="/bundled/${page.bundle}.js"></script>`;

/** The frame that holds the field. */
export async function frameOf(page: Page, field: string): Promise<Frame> {
  for (let tries = 0; tries < 20; tries++) {
    for (const frame of page.frames().slice(1)) if ((await frame.locator(field).count()) > 0) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`no frame holds ${field}`);
}
