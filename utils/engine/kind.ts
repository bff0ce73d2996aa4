import type { Kind } from './types.ts';

const SIGNS: readonly (readonly [Kind, RegExp, number])[] = [
  ['superior', /妥否[，,]?请(?:批示|审批|指示)|特此(?:报告|请示)|请予?审(?:批|议|定|示)|以上(?:报告|请示)|的请示/g, 3],
  [
    'reply',
    /(?:回复|答复|函复)如下|您(?:好|反映|提出|在.{0,12}(?:反映|留言|发帖|咨询))|(?:网友|同志|来信|来件|留言|帖文|诉求)(?:.{0,6})(?:收悉|已?收到)|感谢您(?:的|对)|[“"]问政/g,
    2,
  ],
  ['explainer', /政策解读|解读|一图读懂|问[：:]|答[：:]|为什么要(?:出台|制定)|起草背景|主要内容包括|出台背景/g, 1.5],
  ['appeal', /倡议书?|公开信|一封信|我们倡议|向全.{1,4}(?:居民|村民|市民|群众)发出/g, 2.5],
  ['speech', /同志们|各位(?:代表|委员|领导|来宾|同事)|我代表.{2,12}向/g, 1.5],
  [
    'notice',
    /(?:通知|公告|通告|公示)(?:如下|$|\n)|现(?:将|就).{2,40}(?:通知|公告|通告|公示)|关于.{2,40}的(?:通知|公告|通告)|办理(?:时间|地点|流程)|特此(?:通知|公告|通告)/gm,
    2,
  ],
  ['chat', /@所有人|各位(?:村民|邻居|家长|业主|乡亲)|大家好|[~～]|收到请回复|接龙/g, 1.5],
];

/** Guesses what kind of message a text is from its set phrases; a short text without any is a chat message. */
export function guessKind(text: string): Kind {
  const sample = text.length > 6000 ? text.slice(0, 4000) + text.slice(-2000) : text;
  let best: Kind = sample.length < 200 ? 'chat' : 'notice';
  let most = 0;
  for (const [kind, sign, weight] of SIGNS) {
    const worth = (sample.match(sign)?.length ?? 0) * weight;
    if (worth > most) {
      most = worth;
      best = kind;
    }
  }
  return best;
}
