import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { librariesIn, networkIn, wrongManifest, type Manifest } from './house/built.ts';
import { files, read, root } from './house/files.ts';
import { longest, silencedIn, strangersIn } from './house/habits.ts';
import { wrongImports } from './house/imports.ts';

const sources = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));
const texts = files.filter((file) => !/\.(?:png|woff2|ico|gz)$/.test(file));

describe('the source', () => {
  it('imports only in one direction', () => {
    expect(sources.flatMap((file) => wrongImports(file, read(file)))).toEqual([]);
  });

  it('notices an import against the direction', () => {
    const engine = 'utils/engine/lint.ts';
    expect(wrongImports(engine, "import { storage } from '@wxt-dev/storage';")).toHaveLength(1);
    expect(wrongImports(engine, "import { t } from '../i18n.ts';")).toHaveLength(1);
    expect(wrongImports(engine, "const page = await import('../page/watch.ts');")).toHaveLength(1);
    expect(wrongImports(engine, "import type { SourceId } from '../rules/sources.ts';")).toHaveLength(1);
    expect(wrongImports(engine, "import { sources } from '../rules/sources.ts';")).toHaveLength(1);
    expect(wrongImports('utils/rules/mend/a.ts', "import {\n  lint,\n} from '../../engine/lint.ts';")).toHaveLength(1);
    expect(wrongImports('utils/editors/a.ts', "export { mark } from '../page/mark.ts';")).toHaveLength(1);
    expect(wrongImports('components/A.tsx', "import '../scripts/test.ts';")).toHaveLength(1);
    expect(wrongImports('utils/page/a.ts', "import { useState } from 'react';")).toHaveLength(1);
    expect(wrongImports('entrypoints/a.ts', "import { t } from '../utils/i18n';")).toHaveLength(1);
    expect(wrongImports('utils/elsewhere/a.ts', '')).toHaveLength(1);
  });

  it('keeps files small enough to read at one sitting', () => {
    const long = files.filter((file) => read(file).split('\n').length > longest(file));
    expect(long, 'split by purpose').toEqual([]);
  });

  it('gives the reason wherever a check is switched off', () => {
    expect(sources.flatMap((file) => silencedIn(read(file)).map((fault) => `${file} ${fault}`))).toEqual([]);
  });

  it('notices a check that is switched off without a reason', () => {
    const line = ['// oxlint', 'disable-next-line no-empty'].join('-');
    expect(silencedIn(line)).toHaveLength(1);
    expect(silencedIn(`${line} -- the page decides`)).toEqual([]);
  });

  it('speaks of the project alone', () => {
    expect(texts.flatMap((file) => strangersIn(read(file)).map((what) => `${file} holds ${what}`))).toEqual([]);
  });

  it('notices what does not belong here', () => {
    expect(strangersIn(['', 'home', 'someone', 'project'].join('/'))).toHaveLength(1);
    expect(strangersIn(`https://registry${'.npmjs'}.org/react`)).toHaveLength(1);
    expect(strangersIn(`Co-Authored${'-By'}: somebody`)).toHaveLength(1);
    expect(strangersIn('src/home/page.ts')).toEqual([]);
  });
});

const built = process.env['EXTENSION_DIR'] ?? join(root, '.output/chrome-mv3');

function builtFiles(): string[] {
  if (!existsSync(built)) throw new Error('There is no build to look at: run `npx wxt build` first (npm test does).');
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(built, join(entry.parentPath, entry.name)));
}

const readBuilt = (file: string): string => readFileSync(join(built, file), 'utf8');
const sizeOf = (file: string): number => statSync(join(built, file)).size;
const manifest = (): Manifest => JSON.parse(readBuilt('manifest.json')) as Manifest;
const sentinels = (): string[] => (manifest().content_scripts ?? []).flatMap((script) => script.js ?? []);
/** Scripts that run in pages: content scripts and what the worker injects, which no page of ours loads. */
const injected = ['engine.js', 'selection.js'];

describe('the built extension', () => {
  it('watches every page with a sentinel of at most 6 kB', () => {
    expect(sentinels()).toHaveLength(1);
    for (const file of sentinels()) expect(sizeOf(file), file).toBeLessThanOrEqual(6_000);
  });

  it('injects at most 300 kB', () => {
    for (const file of injected) expect(sizeOf(file), file).toBeLessThanOrEqual(300_000);
  });

  it('has no page script that this test does not know', () => {
    const known = [...sentinels(), ...injected, 'background.js'];
    expect(builtFiles().filter((file) => file.endsWith('.js') && !file.startsWith('chunks/') && !known.includes(file))).toEqual([]);
  });

  it('brings no React and no dictionary of pinyin or spellings into pages', () => {
    for (const file of [...sentinels(), ...injected]) expect(librariesIn(readBuilt(file)), file).toEqual([]);
  });

  it('knows React, pinyin-pro and opencc-js when it sees them', () => {
    const library = (file: string): string[] => librariesIn(read(`node_modules/${file}`));
    expect(library('react/cjs/react.production.js')).toEqual(['React']);
    expect(library('react-dom/cjs/react-dom-client.production.js')).toEqual(['React']);
    expect(library('pinyin-pro/dist/index.js')).toEqual(['pinyin-pro']);
    expect(library('opencc-js/dist/umd/t2cn.js')).toEqual(['opencc-js']);
  });

  it('holds no way to the network in any file', () => {
    const found = builtFiles()
      .filter((file) => /\.(?:js|html|css)$/.test(file))
      .flatMap((file) => networkIn(readBuilt(file)).map((way) => `${file} holds ${way}`));
    expect(found).toEqual([]);
  });

  it.each([
    'fetch("/a")',
    'const{fetch:a}=globalThis',
    'self["fetch"]',
    'new XMLHttpRequest',
    'new WebSocket(a)',
    'new WebTransport(a)',
    'new EventSource(a)',
    'navigator.sendBeacon(a)',
    'new RTCPeerConnection',
    'importScripts("a.js")',
    'import("https://a.example/b.js")',
    'import a from"//a.example/b.js"',
    '<script src="https://a.example/b.js">',
    '@import "https://a.example/b.css"',
    'a{background:url(//a.example/b.png)}',
  ])('notices %s', (sample) => {
    expect(networkIn(sample)).not.toEqual([]);
  });

  it('asks for what it needs and nothing more, and forbids its own pages the network', () => {
    expect(wrongManifest(manifest())).toEqual([]);
  });

  it('notices a manifest that asks for more or forbids less', () => {
    const good = manifest();
    expect(wrongManifest({ ...good, permissions: [...(good.permissions ?? []), 'tabs'] })).toHaveLength(1);
    expect(wrongManifest({ ...good, permissions: [] })).toHaveLength(1);
    expect(wrongManifest({ ...good, host_permissions: ['<all_urls>', 'file:///*'] })).toHaveLength(1);
    expect(wrongManifest({ ...good, optional_permissions: ['history'] })).toHaveLength(1);
    expect(wrongManifest({ ...good, externally_connectable: { ids: ['*'] } })).toHaveLength(1);
    expect(wrongManifest({ ...good, content_security_policy: { extension_pages: "script-src 'self'; connect-src 'self'" } })).toHaveLength(
      1,
    );
  });
});
