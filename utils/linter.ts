import pack from 'virtual:pack';
import { createEngine } from './engine/index.ts';

/** The engine with all built-in rules; see {@link import('./engine/index.ts').Engine}. */
export const { lint } = createEngine(pack);
export { apply, guessKind, score } from './engine/index.ts';
