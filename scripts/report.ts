import messages from '../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { type Check, fullAdvice } from '../utils/engine/coach.ts';
import type { NamedTopic } from '../utils/engine/topic.ts';
import type { Finding, Kind, Lens, Reader, Severity, Suggestion } from '../utils/engine/types.ts';

/** What `npm run check` found in one file. */
export interface Result {
  readonly file: string;
  readonly kind: Kind;
  /** UTF-16 units, as all offsets. */
  readonly chars: number;
  readonly score: Readonly<Record<Lens | 'total', number>>;
  readonly findings: readonly Finding[];
  readonly coach: readonly Check[];
  /** The everyday matter that the text is about, where it is plain. */
  readonly topic: NamedTopic | null;
}

export const kinds: Record<Kind, string> = {
  notice: messages.kind_notice.message,
  reply: messages.kind_reply.message,
  explainer: messages.kind_explainer.message,
  appeal: messages.kind_appeal.message,
  speech: messages.kind_speech.message,
  chat: messages.kind_chat.message,
  superior: messages.kind_superior.message,
};
export const readers: Record<Reader, string> = {
  resident: messages.reader_resident.message,
  elder: messages.reader_elder.message,
  business: messages.reader_business.message,
  parent: messages.reader_parent.message,
};
/** From light to grave. */
export const severities: Record<Severity, string> = { info: '提示', warning: '该改', error: '必改' };

/** A question and its template in one string, as rules write them; the span only where it is not that of the finding. */
const plainSuggestion = (finding: Finding, { action, text, question = '', start, end }: Suggestion): object => ({
  action,
  text: question + text,
  ...(start === finding.start && end === finding.end ? {} : { start, end }),
});

const plainFinding = (finding: Finding): object => {
  const { rule, lens, category, start, end, text, severity, title, why } = finding;
  const suggestions = finding.suggestions.map((suggestion) => plainSuggestion(finding, suggestion));
  return { rule, lens, category, start, end, text, severity, title, why, suggestions };
};

/** The result as `--format json` promises it, field by field. */
export const plain = ({ file, kind, chars, score, findings, coach }: Result): object => ({
  file,
  kind,
  chars,
  score: { total: score.total, matter: score.matter, reason: score.reason, pupil: score.pupil, mend: score.mend },
  findings: findings.map(plainFinding),
  coach: coach.map((check) => ({ id: check.id, ok: check.ok, advice: fullAdvice(check), spans: check.spans })),
});

/** Line and column of a UTF-16 offset, from 1; columns count UTF-16 units, as editors do. */
export function places(text: string): (offset: number) => string {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return `${low + 1}:${offset - (starts[low] ?? 0) + 1}`;
  };
}

/** One file for people: a head, then each finding with its place and its wordings, then what the coach asks for and what people ask. */
export function readable({ file, kind, score, findings, coach, topic }: Result, text: string): string {
  const at = places(text);
  const parts = `小事 ${score.matter}，小道理 ${score.reason}，小学生 ${score.pupil}，小问题 ${score.mend}`;
  const lines = findings.flatMap((finding) => [
    `  ${at(finding.start)}  ${severities[finding.severity]}  「${finding.text.replace(/\s+/g, ' ')}」${finding.title}：${finding.why}`,
    ...finding.suggestions.map(
      ({ action, text: wording, question = '' }) => `      ${action === 'delete' ? '删掉' : `→ ${question}${wording}`}`,
    ),
  ]);
  return [
    `${file}：${kinds[kind]}，${[...text].length} 字，标了 ${findings.length} 处，${score.total} 分（${parts}）`,
    ...lines,
    ...coach.filter((check) => !check.ok).map((check) => `  想一想：${fullAdvice(check)}`),
    ...(topic ? [`  说的是${topic.title}，大家常问：${topic.asked.join('')}`] : []),
  ].join('\n');
}
