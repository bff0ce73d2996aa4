import { deepest, isConnected } from '../editors/dom.ts';
import { claim, isSensitive, type ClaimOptions } from '../editors/index.ts';
import type { Finding } from '../engine/types.ts';
import { watch, type Field, type Mark } from './watch.ts';

/** The fields of a frame. */
export interface Fields {
  /** The one that has the focus, or had it last. */
  readonly current: Field | null;
  readonly all: readonly Field[];
  /** Takes on the field in which this element, the focused one, is. */
  meet(focused: Element): void;
  /** Lets go of all fields. */
  drop(): void;
  /** Takes on again what was dropped, as far as it may still be watched, and the focused one. */
  resume(focused: Element | null): void;
}

interface Options {
  /** Which fields are watched, by the settings of now. */
  claims(): ClaimOptions;
  lint(text: string): readonly Finding[];
  isDrawn(mark: Mark): boolean;
  changed(field: Field, what: 'marks' | 'layout' | 'gone'): void;
}

export function createFields({ claims, lint, isDrawn, changed }: Options, signal: AbortSignal): Fields {
  const fields = new Map<HTMLElement, { field: Field; life: AbortController }>();
  let current: Field | null = null;
  let dropped: readonly WeakRef<HTMLElement>[] = [];

  const letGo = (host: HTMLElement): void => {
    const gone = fields.get(host);
    if (!gone) return;
    fields.delete(host);
    sizes.unobserve(host);
    if (current === gone.field) current = null;
    gone.life.abort();
    changed(gone.field, 'gone');
  };

  const prune = (): void => {
    for (const host of fields.keys()) {
      if (!isConnected(host) || (host instanceof HTMLInputElement && isSensitive(host))) letGo(host);
    }
  };

  // An element that leaves the page loses its size: that tells without watching the whole tree.
  const sizes = new ResizeObserver(prune);

  const takeOn = (element: Element): Field | null => {
    const inner = deepest(element);
    for (const { field } of fields.values()) if (field.editor.host.contains(inner)) return field;
    const life = new AbortController();
    const editor = claim(element, life.signal, claims());
    if (!editor) {
      life.abort();
      return null;
    }
    const field = watch(editor, lint, isDrawn, (what) => changed(field, what), life.signal);
    fields.set(editor.host, { field, life });
    sizes.observe(editor.host);
    return field;
  };

  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      for (const { life } of fields.values()) life.abort();
      fields.clear();
    },
    { once: true },
  );

  return {
    get current() {
      return current;
    },
    get all() {
      return [...fields.values()].map(({ field }) => field);
    },
    meet(focused) {
      prune();
      current = takeOn(focused) ?? current;
    },
    drop() {
      const hosts = [...fields.keys()];
      dropped = [...dropped, ...hosts.map((host) => new WeakRef(host))];
      for (const host of hosts) letGo(host);
    },
    resume(focused) {
      for (const ref of dropped) {
        const host = ref.deref();
        if (host && isConnected(host)) takeOn(host);
      }
      dropped = [];
      current = (focused && takeOn(focused)) ?? current;
    },
  };
}
