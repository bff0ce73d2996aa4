/** The four habits of the essay; every rule belongs to one and the score has a part for each. */
export type Lens = 'matter' | 'reason' | 'pupil' | 'mend';

export type Category =
  | 'slogan'
  | 'vague-verb'
  | 'nominal'
  | 'archaic'
  | 'abbreviation'
  | 'term'
  | 'vague-promise'
  | 'tone'
  | 'four-char'
  | 'long';

export type Severity = 'info' | 'warning' | 'error';

/** 文种: notice 通知公告, reply 留言答复, explainer 政策解读, appeal 倡议书/公开信, speech 讲话稿, chat 群消息, superior 上级公文. */
export type Kind = 'notice' | 'reply' | 'explainer' | 'appeal' | 'speech' | 'chat' | 'superior';

/** 读者: resident 村民/居民, elder 老人, business 企业办事人, parent 学生家长. */
export type Reader = 'resident' | 'elder' | 'business' | 'parent';

/** A stretch of the text as the user has it: UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What the user can take in one click.
 * `replace` is safe in place; `delete` cuts; `ask` holds a question and a template whose `{blanks}` only the writer can fill.
 */
export interface Suggestion extends Span {
  readonly action: 'replace' | 'delete' | 'ask';
  /** What goes in place of `start..end`; for `ask`, the template (may be empty: then there is only the question). */
  readonly text: string;
  /** Only for `ask`: what the writer has to say. */
  readonly question?: string;
}

export interface Finding extends Span {
  readonly rule: string;
  readonly lens: Lens;
  readonly category: Category;
  readonly severity: Severity;
  /** The marked words, as they stand in the text. */
  readonly text: string;
  readonly title: string;
  /** One line, at most 24 characters. */
  readonly why: string;
  /** Key into the list of sources. */
  readonly source: string;
  /** Best first; never empty. */
  readonly suggestions: readonly Suggestion[];
}

export interface LintOptions {
  /** Guessed from the text when absent. */
  readonly kind?: Kind;
  readonly reader?: Reader;
  /** Ids of rules that are switched off. */
  readonly off?: ReadonlySet<string>;
}
