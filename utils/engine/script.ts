/** Writes our own wordings in traditional characters. */
export type Unfold = (text: string) => string;

/**
 * @param pairs simplified and traditional character in turn
 * @param phrases wordings that differ from their characters one by one
 */
export function unfolder(pairs: string, phrases: Readonly<Record<string, string>>): Unfold {
  const map = new Map<string, string>();
  for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i] as string, pairs[i + 1] as string);
  return (text) => {
    const whole = phrases[text];
    if (whole !== undefined) return whole;
    let out = '';
    for (const c of text) out += map.get(c) ?? c;
    return out;
  };
}
