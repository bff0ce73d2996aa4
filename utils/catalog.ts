import type { Rule } from './engine/rule.ts';
import type { Lens } from './engine/types.ts';

export interface Entry {
  readonly id: string;
  readonly lens: Lens;
  readonly rule: Rule;
}

const files = import.meta.glob<Rule>('./rules/*/*.ts', { eager: true, import: 'default' });

/** Every rule with what its path says of it. For extension pages only: it holds all entries and examples. */
export const catalog: readonly Entry[] = Object.entries(files).map(([path, rule]) => {
  const [lens, file] = path.split('/').slice(-2) as [Lens, string];
  return { id: file.replace('.ts', ''), lens, rule };
});
