import { claim } from '../../../utils/editors/index.ts';
import { onFocus } from '../../../utils/editors/focus.ts';
import type { Editor } from '../../../utils/editors/types.ts';
import type { Lens, Span } from '../../../utils/engine/types.ts';
import { fuzz } from './fuzz.ts';
import { createUnderline, type Underline } from '../../../utils/page/underline.ts';

/** What the probe marks instead of what the engine would. */
const PHRASES: Readonly<Record<string, Lens>> = {
  高度重视: 'reason',
  有关部门: 'mend',
  切实履行: 'reason',
  相关人员: 'matter',
  必须服从: 'pupil',
};

/** Options of the test stand in the address of the page. */
const options = ((): string => {
  try {
    return (top ?? window).location.search;
  } catch {
    // A frame of another origin: it has an address of its own.
    return location.search;
  }
})();
const life = new AbortController();
let editor: Editor | null = null;
let underline: Underline | null = null;
let field: AbortController | null = null;

if (options.includes('mirror')) {
  Reflect.deleteProperty(HTMLTextAreaElement.prototype, 'createValueRange');
  Reflect.deleteProperty(HTMLInputElement.prototype, 'createValueRange');
}

/** How often the content of a field under `data-secret` was read in this world. */
let reads = 0;
for (const prototype of [HTMLInputElement.prototype, HTMLTextAreaElement.prototype]) {
  const { get, ...rest } = Object.getOwnPropertyDescriptor(prototype, 'value') as PropertyDescriptor & { get(): string };
  Object.defineProperty(prototype, 'value', {
    ...rest,
    get(this: HTMLElement) {
      if (this.closest('[data-secret]')) reads++;
      return get.call(this);
    },
  });
}

/** Spans of a phrase in the current text. */
const spansOf = (phrase: string): Span[] => {
  const text = editor?.text() ?? '';
  const spans: Span[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) spans.push({ start: at, end: at + phrase.length });
  return spans;
};

function draw(): void {
  const marks = Object.entries(PHRASES).flatMap(([phrase, lens]) =>
    spansOf(phrase).map((span) => ({ id: `${phrase}@${span.start}`, span, lens })),
  );
  underline?.draw(marks);
}

function take(active: Element): void {
  if (active === editor?.host) return;
  const life = new AbortController();
  const next = claim(active, life.signal, { inputs: true, spellcheckOff: options.includes('spellcheck') });
  if (!next || next.host === editor?.host) return life.abort();
  field?.abort();
  field = life;
  editor = next;
  underline = createUnderline(next, life.signal);
  next.onChange(draw, life.signal);
  draw();
}

const commands = {
  claimed: () => editor !== null,
  text: () => editor?.text(),
  selection: () => editor?.selection(),
  reads: () => reads,
  host: () => editor?.host.id,
  composing: () => editor?.composing,
  select: (start: number, end: number) => editor?.select({ start, end }),
  rects: (phrase: string) => spansOf(phrase).map((span) => editor?.rects(span).map(({ x, y, width, height }) => ({ x, y, width, height }))),
  hit: (x: number, y: number) => underline?.hit(x, y),
  replace: (phrase: string, words: string, caret: 'keep' | Span | undefined, nth: number) => {
    const span = spansOf(phrase)[nth];
    return span ? editor?.replace(span, phrase, words, caret) : 'absent';
  },
  replaceAt: (start: number, end: number, expected: string, words: string) => editor?.replace({ start, end }, expected, words),
  fuzz: (runs: number, seed: number) => editor && fuzz(editor, runs, seed),
  stop: () => life.abort(),
};

if (!options.includes('off')) onFocus(take, life.signal);
life.signal.addEventListener('abort', () => field?.abort());
listen();
// `document.open()` takes this away like any other listener.
new MutationObserver(listen).observe(document, { childList: true });

/** The page's world and this one share nothing but the document: requests and answers are strings. */
function listen(): void {
  document.addEventListener('probe', respond);
}

async function respond(event: Event): Promise<void> {
  const { id, name, args } = JSON.parse((event as CustomEvent<string>).detail) as {
    id: number;
    name: keyof typeof commands;
    args: never[];
  };
  const call = commands[name] as (...args: never[]) => unknown;
  const answer = await Promise.resolve()
    .then(() => call(...args))
    .then(
      (value) => ({ id, value }),
      (error: unknown) => ({ id, error: String(error) }),
    );
  document.dispatchEvent(new CustomEvent('probe-answer', { detail: JSON.stringify(answer) }));
}
