/** One everyday matter and the small reasons that belong to it. Holds no figure and no law: those are `{blanks}`. */
export interface Topic {
  /** What people call it: 森林防火. */
  readonly title: string;
  /** Words of this matter alone, apart by spaces: one of them must stand in a text on it. */
  readonly signs: string;
  /** Words that other matters use as well. */
  readonly hints: string;
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

/** A word in the first characters, where title and salutation stand, counts as much as three later. */
const HEAD = 60;
const HEAD_WORTH = 3;
/** A sign counts as much as two hints. */
const SIGN_WORTH = 2;
/** What a sign in the head, or two in the body, are worth at least. */
const ENOUGH = 4;
/** In a long text a matter that is only touched on does not count: so many characters ask for one more. */
const STRETCH = 150;

/** What the words of a topic are worth in a text; each place counts once, for the longest word there. */
function worthOf(topic: Topic, text: string): number {
  const signs = topic.signs.split(' ');
  const longestFirst = [...signs, ...topic.hints.split(' ')].sort((a, b) => b.length - a.length);
  let worth = 0;
  let known = false;
  for (const { 0: word, index } of text.matchAll(new RegExp(longestFirst.join('|'), 'g'))) {
    const sign = signs.includes(word);
    known ||= sign;
    worth += (sign ? SIGN_WORTH : 1) * (index < HEAD ? HEAD_WORTH : 1);
  }
  return known ? worth : 0;
}

/**
 * The matter a text is about, `null` where none is plain or two are equally so.
 * @param text in simplified characters
 */
export function recognise(text: string, topics: readonly NamedTopic[]): NamedTopic | null {
  const enough = Math.max(ENOUGH, text.length / STRETCH);
  const [best, next] = topics
    .map((topic) => ({ topic, worth: worthOf(topic, text) }))
    .filter(({ worth }) => worth >= enough)
    .sort((a, b) => b.worth - a.worth);
  return best && best.worth !== next?.worth ? best.topic : null;
}
