import { OFFICIAL_ENOUGH, officialDensity } from './register.ts';
import type { Kind } from './types.ts';
import { spokenShare } from './voice.ts';

/** What messages call themselves: where a title ends, and behind 特此. */
const NAMES: readonly (readonly [Kind, string])[] = [
  ['reply', '[答回函]复函?|复函|意见书'],
  ['superior', '关于.+的(?:请示|报告|函)|(?:情况|工作)[报汇][告报]'],
  ['appeal', '倡议书?|[开封的问谢]信'],
  ['explainer', '解[读答]|问答|明白[纸卡]|指[南引]|说明|常见问题|流程'],
  ['speech', '[讲发][话言]稿?|讲稿|主持[词稿]|致[辞词]'],
  ['notice', '通[知告报]书?|公[告示]|(?:告知|催[告缴]|提[示醒])[书函单]?|预[警告]|须知|启事|简报'],
];
// In a title no item of a list and no sentence: behind the name is at most a note in brackets or a mark.
const NAMED = NAMES.map(
  ([kind, names]) =>
    [
      kind,
      new RegExp(
        `^(?!\\S{1,2}[、.])[^，,。；！？\\n]{0,50}?(?:${names})(?:（.*）)?(?:》?\\s*$|(?![\\u3400-\\u9fff，,。；、”》？]))|[特专]此(?:${names})`,
      ),
    ] as const,
);

const SIGNS: readonly (readonly [Kind, RegExp, number])[] = [
  ['superior', /妥否|(?:特此|以上)(?:报告|请示)|请予?[审批][批议定示准]/g, 4],
  [
    'reply',
    /[回答]复如下|[您你]们?(?:[在于的通上前\d][^，。\n]{0,20})?(?:反映|提出|来[信电]|留言|投诉|咨询|问(?!题))|[收获]悉|^(?:.{0,4}网友|.{1,6}(?:女士|先生)[：:])|[诉信]人/gm,
    2,
  ],
  [
    'explainer',
    /一[图文]读懂|[问答][：:]|谁能办|申[领请](?:对象|条件)|所需材料|^(?:\S{1,2}[、.]|\d\d|什么是)[^，。\n]{3,30}[？?]$|^[^，。\n]{2,12}(?:怎么|如何)[^，。\n]{1,12}[？?]$/gm,
    1.5,
  ],
  ['appeal', /[们出]倡议|一封信/g, 2.5],
  ['speech', /同志们|各位(?:.{0,4}代表|委员|领导|来宾)|在座|散会|[午上]好[！。]|我代表|今天(?:把|.{0,6}召开)/g, 1.5],
  ['notice', /[知告示]如下|现[将就].{2,40}[通公]告|[因由].{2,20}(?:停[水电气]|施工|检修)|逾期|限[你您其于期]|办理[时地]/g, 2],
  ['chat', /各位(?:村民|邻居|家长|业主|乡亲)|大家好|[~～]/g, 1.5],
];

/**
 * Guesses what kind of message a text is: from what it is called, in its title or at its end, else from its set phrases;
 * without any of them it is a notice in the words of an office, a chat message otherwise.
 */
export function guessKind(text: string): Kind {
  const sample = text.length > 6000 ? text.slice(0, 4000) + text.slice(-2000) : text;
  if (/@所有人|接龙|收到请?回复/.test(sample)) return 'chat';
  for (const part of [...sample.trim().split(/\n\s*/, 3), sample]) for (const [kind, named] of NAMED) if (named.test(part)) return kind;
  let best: Kind = officialDensity(sample) < OFFICIAL_ENOUGH || spokenShare(sample) === 1 ? 'chat' : 'notice';
  let most = 0;
  for (const [kind, sign, weight] of SIGNS) {
    // a salutation said twice is one sign
    const worth = new Set(sample.match(sign)).size * weight;
    if (worth > most) {
      most = worth;
      best = kind;
    }
  }
  return best;
}
