import type { Lens } from './engine/types.ts';

/** In the order in which the essay has them. */
export const lenses: readonly Lens[] = ['matter', 'reason', 'pupil', 'mend'];
