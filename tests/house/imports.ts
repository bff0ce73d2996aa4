import { dirname, join } from 'node:path/posix';

interface Layer {
  /** Layers whose code may be used. */
  readonly uses: readonly string[];
  /** Layers of which only types may be used. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

const extension = ['wxt', '@wxt-dev/storage', '@webext-core/messaging'];

/** entrypoints → components, page → editors, engine, rules, settings, messages; rules, editors and components take only types of the engine. */
const layers: Record<string, Layer> = {
  entrypoints: {
    uses: ['entrypoints', 'components', 'page', 'worker', 'editors', 'engine', 'linter', 'rules', 'topics', 'shared'],
    types: [],
    packages: [...extension, 'react', 'react-dom', 'pinyin-pro'],
  },
  components: {
    uses: ['components', 'rules', 'shared'],
    types: ['engine', 'editors'],
    packages: [...extension, 'react', 'react-dom', 'pinyin-pro', 'virtual:traditional'],
  },
  page: {
    uses: ['page', 'editors', 'engine', 'linter', 'rules', 'shared'],
    types: [],
    packages: extension,
  },
  worker: { uses: ['worker', 'shared'], types: ['engine', 'page'], packages: extension },
  linter: { uses: ['linter', 'engine', 'shared'], types: [], packages: ['virtual:pack'] },
  shared: { uses: ['shared', 'rules'], types: ['engine'], packages: extension },
  editors: { uses: ['editors'], types: ['engine'], packages: [] },
  rules: { uses: ['rules'], types: ['engine'], packages: [] },
  topics: { uses: ['topics'], types: ['engine'], packages: [] },
  engine: { uses: ['engine'], types: [], packages: [] },
};

/** The layer of a file of the extension; null for scripts, tests and configuration, which may use everything. */
export function layerOf(file: string): string | null {
  const [top = '', second = '', ...rest] = file.split('/');
  if (top === 'entrypoints' || top === 'components') return top;
  if (top !== 'utils') return null;
  if (rest.length > 0) return second;
  // What joins engine and rules.
  return ['linter.ts', 'reading.ts', 'pack.d.ts'].includes(second) ? 'linter' : 'shared';
}

const statement = /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** What is wrong with the imports of one file, in sentences. Paths are relative to the project. */
export function wrongImports(file: string, source: string): string[] {
  const from = layerOf(file);
  if (from === null) return [];
  const layer = layers[from];
  if (!layer) return [`${file}: utils/${from}/ is no layer that tests/house/imports.ts knows; say there what it may import`];
  return [...source.matchAll(statement)].flatMap(([, onlyType, named, bare, dynamic]) => {
    const target = named ?? bare ?? dynamic ?? '';
    if (!target.startsWith('.')) {
      const fits = layer.packages.some((name) => target === name || target.startsWith(`${name}/`));
      return fits || onlyType ? [] : [`${file} imports ${target}: ${from} may use ${layer.packages.join(', ') || 'no package'}`];
    }
    if (!/\.tsx?$/.test(target)) return /\.\w+(?:\?inline)?$/.test(target) ? [] : [`${file} imports ${target}: write the extension`];
    const to = layerOf(join(dirname(file), target));
    if (to === null) return [`${file} imports ${target}: what ships uses neither scripts nor tests`];
    if (layer.uses.includes(to) || (onlyType && layer.types.includes(to))) return [];
    const allowed = layer.types.includes(to) ? 'only types' : 'nothing';
    return [`${file} imports ${target}: ${from} may take ${allowed} from ${to}`];
  });
}
