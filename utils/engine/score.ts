import { countHan } from './chars.ts';
import { spokenShare } from './voice.ts';
import type { Finding, Lens, Severity } from './types.ts';

/** 0 to 100, whole numbers; 100 is plain speech. */
export interface Score extends Readonly<Record<Lens, number>> {
  readonly total: number;
}

const LENSES: readonly Lens[] = ['matter', 'reason', 'pupil', 'mend'];
const WEIGHT: Record<Severity, number> = { info: 0.3, warning: 1, error: 1.5 };
/** Weighted findings per 1,000 Han characters at which a part has fallen to 37 (1/e). */
const SCALE: Record<Lens, number> = { matter: 14, reason: 28, pupil: 10, mend: 12 };
const SHARE: Record<Lens, number> = { matter: 0.3, reason: 0.4, pupil: 0.15, mend: 0.15 };
/** Shorter texts count as this long, so that one finding in a line is not a disaster. */
const LEAST = 200;

/** What the part for an equal's voice loses where not one spoken word is found. */
const UNSPOKEN = 0.35;

/**
 * The score of a text from its findings: each lens falls exponentially with their density, the part for an equal's voice
 * also where no spoken words are found; the total is the weighted geometric mean. docs/scoring.md says why.
 */
export function score(text: string, findings: readonly Finding[]): Score {
  const length = Math.max(LEAST, countHan(text));
  const density = { matter: 0, reason: 0, pupil: 0, mend: 0 };
  for (const f of findings) density[f.lens] += (WEIGHT[f.severity] * 1000) / length;
  const voice = 1 - UNSPOKEN * (1 - spokenShare(text));
  const part = (lens: Lens): number => Math.exp(-density[lens] / SCALE[lens]) * (lens === 'pupil' ? voice : 1);
  const total = LENSES.reduce((sum, lens) => sum + SHARE[lens] * Math.log(part(lens)), 0);
  const whole = (x: number): number => Math.round(100 * x);
  return {
    total: whole(Math.exp(total)),
    matter: whole(part('matter')),
    reason: whole(part('reason')),
    pupil: whole(part('pupil')),
    mend: whole(part('mend')),
  };
}
