import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesTable } from '../scripts/rules-table.ts';
import { withSection } from '../scripts/section.ts';
import { pages } from './e2e/support/pages.ts';
import { files, read, root } from './house/files.ts';

describe('README.md', () => {
  it('holds the rules as they are (npm run rules writes them)', async () => {
    expect(read('README.md') === withSection(read('README.md'), 'rules', await rulesTable()), 'run: npm run rules').toBe(true);
  });

  it('shows every kind of editor that is tried (npm run editors writes them)', () => {
    const table = /<!-- editors:[^]*?<!-- end of editors -->/.exec(read('README.md'))?.[0] ?? '';
    const shown = [...table.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name]) => name).filter((name) => name !== '---');
    expect(shown).toEqual(Object.keys(pages));
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const texts = ['README.md', 'README.zh-CN.md', 'docs/rules.md'].map(read).join('\n');
    const named = [...texts.matchAll(/(?:^|`|\| )npm (?:run (?:-s )?)?([\w-]+)/gm)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts) && name !== 'ci' && name !== 'run')).toEqual([]);
  });

  it('names only folders that there are', () => {
    const folders = [
      ...(
        read('README.md')
          .split(/^## /m)
          .find((part) => part.startsWith('The folders')) ?? ''
      ).matchAll(/^\| `([^`<]+\/)/gm),
    ].map(([, folder]) => folder ?? '');
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });
});

describe('documents', () => {
  it('link to files that there are', () => {
    const dead = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
          .map(([, target]) => join(dirname(file), target ?? ''))
          .filter((target) => !existsSync(join(root, target)))
          .map((target) => `${file} links to ${target}`),
      );
    expect(dead).toEqual([]);
  });
});

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const permissive = /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MIT AND Apache-2\.0)$/;

describe('THIRD_PARTY.md', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

  /** What the lockfile makes of the dependencies, and of two that only build but leave something of theirs in the result. */
  function shipped(): string[] {
    const names = new Set([...Object.keys(packages['']?.dependencies ?? {}), 'wxt', 'opencc-js']);
    for (const name of names)
      if (name !== 'wxt') for (const next of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) names.add(next);
    return [...names].filter((name) => !name.startsWith('@types/')).sort();
  }

  it('lists what ships, with its licence, and nothing else', () => {
    const rows = [...read('THIRD_PARTY.md').matchAll(/^\| (\S+) \| ([^|]+) \| [^|]+ \|$/gm)].map(([, name, licence]) => [name, licence]);
    expect(rows.filter(([name]) => name !== 'package')).toEqual(shipped().map((name) => [name, packages[`node_modules/${name}`]?.license]));
  });

  it('holds only permissive licences', () => {
    expect(shipped().filter((name) => !permissive.test(packages[`node_modules/${name}`]?.license ?? ''))).toEqual([]);
  });
});
