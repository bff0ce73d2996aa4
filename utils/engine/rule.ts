import type { Category, Kind, Reader, Severity } from './types.ts';

/**
 * `[phrases, ...suggestions]`.
 *
 * Phrases stand apart by spaces. Inside a phrase: `(甲|乙)` either, `(甲|)` perhaps, `…` 1 to 24 characters of the same clause,
 * `^` at its start: a clause begins here; `$` at its end: a clause ends here.
 *
 * A suggestion is one string. `-` cuts the phrase. A string with `？` asks: question up to and with the `？`, template behind it
 * (may be empty). Any other string with `{blanks}` asks for the blanks. Everything else replaces. `$1`, `$2` stand for what the gaps `…` held.
 */
export type Entry = readonly [phrases: string, ...suggestions: string[]];

/** The text with the marked words in braces, and the whole text after the first suggestion is taken. */
export type WrongExample = readonly [drawn: string, fixed: string];

export interface Examples {
  readonly wrong: readonly [WrongExample, ...WrongExample[]];
  readonly right: readonly [string, ...string[]];
}

/**
 * When a match is left alone because the writer already said it:
 * `fact` the clause holds a number, date, sum or phone; `pinned` a date, phone or named person stands in the same or the next sentence;
 * `explained` the term is followed by its explanation, or was explained before.
 */
export type Quiet = 'fact' | 'pinned' | 'explained';

interface RuleBase {
  /** What the switch is called; at most 10 characters. */
  readonly title: string;
  /** Why it is marked, as one would say it; at most 24 characters. */
  readonly why: string;
  /** Key of `utils/rules/sources.ts`. */
  readonly source: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Kinds of message the rule speaks for; all but `superior` when absent. */
  readonly kinds?: readonly Kind[];
  /** Readers who need no help with these words. */
  readonly knownBy?: readonly Reader[];
  readonly quiet?: Quiet;
  /** `office`: words that also belong to stories and reviews; the rule speaks only where the whole text sounds like an office. */
  readonly register?: 'office';
  /** Gives way to any other rule that has something to say about the same words. */
  readonly fallback?: true;
  /** Longer words and phrases in which a match has its plain sense, apart by spaces: `落地窗 夯实地基`. */
  readonly except?: string;
  readonly examples: Examples;
}

export interface LexiconRule extends RuleBase {
  readonly type: 'lexicon';
  readonly entries: readonly Entry[];
}

/**
 * Empty verb + abstract object, in this order or turned round (水平进一步提升).
 * `$V`, `$O`, `$M` in suggestions stand for the verb, the object and the words between them; a suggestion with `$M` is left out where
 * nothing that can stand alone is between them (服务和). `$A` is the same words before a noun of the suggestion, whatever they are: 把$A$O做好. A replacement with neither is for
 * a verb right before its object: it would lose the words between.
 * The first that fits serves: pair, object, verb.
 */
export interface CollocationRule extends RuleBase {
  readonly type: 'collocation';
  readonly verbs: readonly Entry[];
  readonly objects: readonly Entry[];
  /** `加强+沟通` as phrase. */
  readonly pairs?: readonly Entry[];
  /** For the order turned round, which tells what has become of something: 水平进一步提升. Those of the object when absent. */
  readonly turned?: readonly [string, ...string[]];
  /** Words between verb and object, in characters. */
  readonly gap: number;
}

/** Light verb + verb: 进行核实 → 核实, 对X进行核实 → 核实X. */
export interface ConstructionRule extends RuleBase {
  readonly type: 'construction';
  /** Light verbs, apart by spaces. */
  readonly light: string;
  /** Verbs that take what is acted on directly: 核实现场. */
  readonly transitive: string;
  /** Verbs that keep their preposition: 跟村民座谈. */
  readonly intransitive: string;
  /** Official verb → spoken verb, offered second: `['审核', '查']`. */
  readonly plain?: readonly Entry[];
}

/** Stretches of four characters in a row. */
export interface RunRule extends RuleBase {
  readonly type: 'run';
  /** How many in a row are too many. */
  readonly min: number;
  readonly suggestions: readonly [string, ...string[]];
}

/** Sentences too long to read aloud in one breath; lengths in Han characters. */
export interface MeasureRule extends RuleBase {
  readonly type: 'measure';
  /** A stretch between 。！？；this long is marked. */
  readonly stretch: number;
  /** So is a sentence this long … */
  readonly sentence: number;
  /** … that holds a stretch of this length. */
  readonly sentenceStretch: number;
  /** `$1` stands for the last words before the comma where the sentence can best be cut in two. */
  readonly suggestions: readonly [string, ...string[]];
}

export type Rule = LexiconRule | CollocationRule | ConstructionRule | RunRule | MeasureRule;
