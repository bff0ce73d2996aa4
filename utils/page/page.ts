import { activeIn } from '../editors/dom.ts';
import { onFocus } from '../editors/focus.ts';
import { isSilenced, watchPasswords, type ClaimOptions } from '../editors/index.ts';
import type { Finding, Lens } from '../engine/types.ts';
import { isIgnored } from '../ignored.ts';
import { loadLinter } from '../linter.ts';
import { onMessage, sendMessage } from '../messages.ts';
import { endWithExtension, isAlive } from './alive.ts';
import css from './card.css?inline';
import { createCounter } from './counter.ts';
import { createFields } from './fields.ts';
import { isDark } from './ground.ts';
import { createGuide } from './guide.ts';
import { createLayer } from './layer.ts';
import { liveSettings, type Live } from './live.ts';
import { createNotice } from './notice.ts';
import { topHost } from './site.ts';
import type { Field, Mark } from './watch.ts';

/** Watches the fields of this frame. Everything ends with `life`: by a newer engine, or by itself once the extension is gone. */
export async function startPage(life: AbortController): Promise<void> {
  const { signal } = life;
  const { lint } = await loadLinter();
  if (signal.aborted) return;
  let settings: Live | null = null;
  let told = '';

  const layer = createLayer(css, signal);
  const fields = createFields({ claims, lint: check, isDrawn, changed }, signal);
  const guide = createGuide(fields, layer, signal);
  const counter = createCounter(
    layer,
    (byKey) => fields.current && guide.step(fields.current, 1, byKey),
    (anchor, byKey) => fields.current && guide.menu(fields.current, anchor, settings?.showLines ?? true, byKey),
  );

  const notice = createNotice(layer, signal);

  function claims(): ClaimOptions {
    return { inputs: settings?.checkInputs ?? false, spellcheckOff: settings?.spellcheckSites.includes(topHost()) ?? false };
  }

  function check(text: string): Finding[] {
    if (!settings) return [];
    const { kind, reader, rulesOff, ignored } = settings;
    const findings = lint(text, { off: new Set(rulesOff), reader, ...(kind !== 'auto' && { kind }) });
    return findings.filter((finding) => !isIgnored(text, finding, ignored));
  }

  function isDrawn({ id }: Mark): boolean {
    return settings?.showLines === true || id === guide.at;
  }

  function changed(field: Field, what: 'marks' | 'layout' | 'gone'): void {
    guide.follow(field, what);
    showCount();
    if (what !== 'layout') tell();
  }

  function showCount(): void {
    const field = fields.current;
    if (!field || field.marks.length === 0 || !settings?.showCount) return counter.hide();
    layer.over(field.editor.host);
    counter.show(field.editor, field.marks.length, field.text.length, isDark(field.editor.host));
  }

  /** Tells the worker how many marks there are, unless it knows. */
  function tell(leaving = false): void {
    if (!isAlive()) return;
    const count: Record<Lens, number> = { matter: 0, reason: 0, pupil: 0, mend: 0 };
    for (const field of leaving ? [] : fields.all) for (const { finding } of field.marks) count[finding.lens]++;
    const now = Object.values(count).join();
    if (now === told) return;
    told = now;
    sendMessage('count', count).catch(() => {
      // The worker was being replaced; the next change tells it again.
      told = '';
    });
  }

  const isOff = (): boolean => settings?.sitesOff.includes(topHost()) ?? true;

  function meet(element: Element): void {
    if (!isAlive()) return life.abort();
    if (isOff()) return;
    fields.meet(element);
    showCount();
    void notice(element);
  }

  function follow(name: keyof Live): void {
    if (name === 'showCount') showCount();
    else if (name === 'showLines') for (const field of fields.all) field.redraw();
    else if (name === 'sitesOff' || name === 'checkInputs' || name === 'spellcheckSites') {
      fields.drop();
      if (!isOff()) fields.resume(activeIn(document));
      showCount();
    } else for (const field of fields.all) field.lint();
  }

  endWithExtension(life);
  watchPasswords(document, signal);

  settings = await liveSettings(follow, signal);
  if (signal.aborted) return;
  onFocus(meet, signal);

  const unlisten = [
    onMessage('report', () => {
      const findings = fields.all.flatMap(({ marks }) => marks);
      const chars = fields.all.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
      const focused = activeIn(document);
      void sendMessage('reported', { findings, chars, silenced: focused !== null && isSilenced(focused, claims()) });
    }),
    onMessage('reveal', ({ data }) => {
      for (const field of fields.all) {
        const mark = field.marks.find(({ id }) => id === data.id);
        if (!mark) continue;
        guide.open(field, mark);
        return true;
      }
      return false;
    }),
  ];
  // A page that is kept for going back to counts for nothing meanwhile.
  window.addEventListener('pagehide', () => tell(true), { signal });
  window.addEventListener('pageshow', () => tell(), { signal });
  signal.addEventListener('abort', () => isAlive() && unlisten.forEach((stop) => stop()), { once: true });
}
