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
/** A topic's first signs, and longer ones that hold them, are its own, and one must stand in the text; the others it may share. */
const OWN = 3;
const OWN_WORTH = 2;
/** What one own sign in the head, or two in the body, are worth. */
const ENOUGH = 4;
/** In a long text a matter that is only touched on does not count: so many characters ask for one more. */
const STRETCH = 150;

/** What the signs of a topic are worth in a text; each place counts once, for the longest sign there. */
function worthOf({ signs }: Topic, text: string): number {
  const words = signs.split(/\s+/);
  const owned = words.slice(0, OWN);
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  let worth = 0;
  let known = false;
  for (const { 0: sign, index } of text.matchAll(new RegExp(longestFirst.join('|'), 'g'))) {
    const own = owned.some((word) => sign.includes(word));
    known ||= own;
    worth += (own ? OWN_WORTH : 1) * (index < HEAD ? HEAD_WORTH : 1);
  }
  return known ? worth : 0;
}

/**
 * The matter a text is about, `null` where none is plain.
 * @param text in simplified characters
 */
export function recognise(text: string, topics: readonly NamedTopic[]): NamedTopic | null {
  let best: NamedTopic | null = null;
  let most = Math.max(ENOUGH, text.length / STRETCH) - 1;
  for (const topic of topics) {
    const worth = worthOf(topic, text);
    if (worth > most) {
      most = worth;
      best = topic;
    }
  }
  return best;
}
