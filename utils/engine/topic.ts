/** One everyday matter and the small reasons that belong to it. Holds no figure and no law: those are `{blanks}`. */
export interface Topic {
  /** What people call it: 森林防火. */
  readonly title: string;
  /** Words by which a text on it is known, apart by spaces; those that no other matter uses first. */
  readonly signs: string;
  /** Why it concerns the reader, in one spoken sentence. */
  readonly concern: string;
  /** What is gained by it and what it costs, as sentences with blanks. */
  readonly gains: readonly [string, ...string[]];
  readonly costs: readonly [string, ...string[]];
  /** Comparisons or folk sayings. */
  readonly sayings: readonly [string, ...string[]];
  /** What people always ask. */
  readonly asked: readonly [string, ...string[]];
}

/** A topic with its file's name. */
export type NamedTopic = Topic & { readonly id: string };

/** A sign in the first characters, where title and salutation stand, counts as much as three later. */
const HEAD = 60;
const HEAD_WORTH = 3;
/** A topic's first signs are its own; the others it may share. */
const OWN = 3;
const OWN_WORTH = 2;
/** What one own sign in the head, or two in the body, are worth. */
const ENOUGH = 4;

/**
 * The matter a text is about, `null` where none is plain.
 * @param text in simplified characters
 */
export function recognise(text: string, topics: readonly NamedTopic[]): NamedTopic | null {
  let best: NamedTopic | null = null;
  let most = ENOUGH - 1;
  for (const topic of topics) {
    let worth = 0;
    topic.signs.split(/\s+/).forEach((sign, k) => {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
        worth += (k < OWN ? OWN_WORTH : 1) * (at < HEAD ? HEAD_WORTH : 1);
      }
    });
    if (worth > most) {
      most = worth;
      best = topic;
    }
  }
  return best;
}
