import { countHan } from './chars.ts';
import type { Fact, FactType } from './facts.ts';
import type { Finding, Kind, Span } from './types.ts';
import { spokenShare } from './voice.ts';
import { ahead, done, due } from './when.ts';

export type CheckId =
  | 'small-first'
  | 'voice'
  | 'concern'
  | 'action'
  | 'reason'
  | 'when'
  | 'where'
  | 'who'
  | 'costs'
  | 'comparison'
  | 'feeling'
  | 'weigh'
  | 'answer-back'
  | 'request'
  | 'found-out'
  | 'basis'
  | 'decision'
  | 'deadline'
  | 'appeal';

/** A text with what every check looks at. `text` is folded character by character, so offsets are those of the source. */
export interface Draft {
  readonly text: string;
  readonly source: string;
  readonly sentences: readonly Span[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

export interface Question {
  readonly id: CheckId;
  readonly title: string;
  /** Key of `utils/rules/sources.ts`. */
  readonly source: string;
  /** Kinds of message that owe an answer. */
  readonly kinds: readonly Kind[];
  /** What to write where there is none. */
  readonly missing: string;
  readonly find: (draft: Draft) => readonly Span[];
}

const TO_PEOPLE: readonly Kind[] = ['notice', 'reply', 'explainer', 'appeal', 'speech', 'chat'];
const LONGER: readonly Kind[] = ['notice', 'explainer', 'appeal', 'speech'];
const PERSUADING: readonly Kind[] = ['explainer', 'appeal', 'speech'];
const REPLY: readonly Kind[] = ['reply'];
const NOT_REPLY = TO_PEOPLE.filter((kind) => kind !== 'reply');

const words =
  (pattern: RegExp) =>
  ({ text }: Draft): Span[] =>
    [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

const ofType =
  (...types: FactType[]) =>
  (draft: Draft): Span[] =>
    draft.facts.filter((f) => types.includes(f.type)).map(({ start, end }) => ({ start, end }));

const EMPTY: ReadonlySet<string> = new Set(['slogan', 'vague-verb', 'vague-promise', 'four-char', 'nominal', 'archaic', 'tone']);
/**
 * The share of a text that has to stand in spoken sentences. Measured: of 82 official texts none holds more than 0.27, of 16
 * plain notices, replies and speeches none less than 0.39, of 106 passages said both ways the spoken ones more, the official less.
 */
const SPOKEN_SHARE = 1 / 3;

/** The sentences that sound like speech and hold no empty words, where they make up enough of the text. */
function spoken({ text, sentences, findings }: Draft): Span[] {
  const empty = findings.filter((f) => EMPTY.has(f.category));
  let next = 0;
  const said = sentences.filter(({ start, end }) => {
    while ((empty[next]?.end ?? end) <= start) next++;
    return (empty[next]?.start ?? end) >= end && spokenShare(text.slice(start, end)) === 1;
  });
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + countHan(text, start, end), 0);
  return length(said) >= SPOKEN_SHARE * length(sentences) ? said : [];
}

const WHO =
  '您|你们?家?|咱们?|大家|乡亲|邻居|街坊|各家|每家|家家|自家|家里|家长|业主|住户|商户|老板|孩子|娃|老人|爸妈|老伴|(?:租房|骑车|种地|打工|开店|上班|养[狗猪鸡牛羊]|[^，。；！？：\n]{2,10}岁(?:以[上下])?)的|谁家|(?:村民|居民)(?!医保|养老|委)';
const THEIRS =
  '孩子|娃|老人|爸妈|老伴|家里|家门|门口|房子|屋里|屋顶|楼[上下道]|阳台|窗(?!口)|桥|垃圾|厕所|[燃煤]气|水管|龙头|马桶|[水电]费|没[水电]|停[水电]|钱|工资|低保[金户]|养老金|户口|身份证|社保卡|银行卡|手机|电动?车|汽车|停车|车位|地[里头]|承包|合同|上坟|医院|卡上|田|庄稼|秸秆|果树|盖房|牛|羊|猪|狗|鸡|药|看病|住院|得病|身体|河边|下水|上学|学费|报名|电梯|睡|吃饭|出门|回家|打工|干活';
/** A reader and what is his, in one breath: 您家的房子, 家里有老人的; 广大居民 is nobody. */
const CONCERN = new RegExp(
  `(?<!广大?|全体)(?:${WHO})[^，、。；！？：\\n]{0,12}?(?:${THEIRS})|(?:${THEIRS})[^，。；！？：\\n]{0,8}的(?:人家|住户|业主|村民|居民|家长|商户|老人|乡亲|邻居)`,
  'g',
);

const GAIN =
  /(?<!不能?|没能?|未能|予|粤)(?:好处|省(?:钱|事|心|下|得跑)|划算|少(?:花|交|跑|等)|免费|不(?:收费|要钱|收钱|花钱|用跑|用交)|能报|给报|可以?(?:领|报|免|减|退|提)|便宜|方便(?:您|大家|多|了)|放心|安心|能(?:领|住|用)上?|保住|还您|退给|(?:补|报|领|发|奖)[^，。；\n]{0,8}?[\d一二两三四五六七八九十百千万半]+(?:多?[元块%％]))/g;
const COST =
  /(?:不过|但是?|可是)[^，。！？\n]{0,16}?(?:要|得|不能|不报|没|少|只|晚|慢|贵|吵|累)|(?<!不)花(?:费|钱|多少)|要?自己(?:出|掏|交|付|花)|(?<!能)不(?:报销?|包括|算|能报|在内|享受|予|再补|发)|除外|例外|不方便|麻烦|耽误|影响(?:出行|生活|休息)|吃亏|多(?:花|交|等)|代价|坏处|轮不上|够不上|没份|只(?:能|限|管|报|补)|最多(?:报|拿|领|给|补|只|\d)|停发|等(?:上|满)?[\d一二两三四五六七八九十半]{1,3}(?:个月|天|年|小时)/g;

/** The clauses that hold what `pattern` finds, each once. */
function clauses(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  for (const { 0: hit, index } of text.matchAll(pattern)) {
    let [start, end] = [index, index + hit.length];
    if (start < (found.at(-1)?.end ?? 0)) continue;
    while (start > 0 && !/[，。；！？：,;:!?\s]/.test(text[start - 1] as string)) start--;
    while (end < text.length && !/[，。；！？：,;:!?\n]/.test(text[end] as string)) end++;
    found.push({ start, end });
  }
  return found;
}

/** Both sides or nothing: a gain, and what it costs, where it ends or who is left out. */
function bothSides({ text }: Draft): Span[] {
  const costs = clauses(text, COST);
  const taken = new Set(costs.map(({ start }) => start));
  const gains = clauses(text, GAIN).filter(({ start }) => !taken.has(start));
  return gains[0] && costs[0] ? [gains[0], costs[0]] : [];
}

/** What a message owes its readers, in the order of the essay; the last ones only replies. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'concern',
    title: '跟我有啥关系',
    source: 'essay',
    kinds: TO_PEOPLE,
    missing: '说清楚是谁家的事：「{谁}家里有{什么}的，看这条」',
    find: ({ text }) => clauses(text, CONCERN),
  },
  {
    id: 'voice',
    title: '像不像说话',
    source: 'essay',
    kinds: TO_PEOPLE,
    missing: '念出声来，拗口的地方换成跟邻居说话的样子，该用「您」「咱们」的用上',
    find: spoken,
  },
  {
    id: 'action',
    title: '要我做啥',
    source: 'essay',
    kinds: ['notice', 'appeal', 'chat', 'explainer'],
    missing: '只说要做的那一两件：「您就做{一件}事：{带上什么，到哪儿，找谁}」',
    find: words(
      /(?:您|大家|咱们?)(?:就|只要|先|只管|记着)[^，。！？\n]{1,20}|(?:请|麻烦|劳驾)(?!示|求|问您?贵姓|[^，。；！？\n]{0,8}(?:理解|支持|配合|周知|遵照|谅解|知悉|积极|高度|共同))[^，。；！？\n]{1,20}|(?:带上|带好|拿上|填好|交到|交给|送到|拨打|打个?电话|扫一?下|扫码|点开|登录|记得|别忘了?|提前|先去|直接(?:到|来|去|找)|可以(?:到|去|来|打|找|在)|需要(?:带|准备|提供|填)|不要(?!紧)|(?<![性区特级个分告送离])别(?![的人处墅名]))[^，。；！？\n]{1,20}/g,
    ),
  },
  {
    id: 'reason',
    title: '为啥要这样',
    source: 'essay',
    kinds: TO_PEOPLE,
    missing: '用一句话说为啥：「不这么办，{会出什么事}」',
    find: words(
      /因为|由于|所以|因[^，。；\n]{2,20}?(?:停[水电气工]|断[水电]|封路|施工)|为了(?!进一步|深入|切实|贯彻|落实|加强)[^，。；\n]{2,}|为(?:避免|防止|保证|方便|减少|不耽误)[^，。；\n]{2,}|免得|省得|不然|不这[么样]|要不|万一|以免|怕的?是|原因|之所以|这样一来|这样就|好让|防着|就怕/g,
    ),
  },
  {
    id: 'when',
    title: '啥时候',
    source: 'jiesu',
    kinds: NOT_REPLY,
    missing: '写上日子和钟点：「{几月几日}{几点}」',
    find: ({ text, facts }) => ahead(text, facts),
  },
  {
    id: 'when',
    title: '啥时候',
    source: 'jiesu',
    kinds: REPLY,
    missing: '写上哪天去看的、哪天办好：「{几月几日}{做了什么}」',
    find: ({ text, facts }) => [...done(text, facts), ...due(text, facts)],
  },
  {
    id: 'where',
    title: '到哪儿',
    source: 'essay',
    kinds: ['notice', 'explainer', 'chat'],
    missing: '写上地方：「{村部一楼}」；不用跑的，就说不用跑',
    find: (draft) => [...ofType('place', 'link')(draft), ...words(/不用跑|手机上|网上|在家就能|上门|小程序|公众号/g)(draft)],
  },
  {
    id: 'who',
    title: '找谁问',
    source: 'essay',
    kinds: TO_PEOPLE,
    missing: '留个找得到人的电话：「不明白就问{谁}，{电话}」',
    find: (draft) => {
      const known = ofType('phone', 'person')(draft);
      return known.length > 0 ? known : words(/(?:问|找|打|电话)[^，。；\n]{0,12}?\d{7,11}/g)(draft);
    },
  },
  {
    id: 'costs',
    title: '好处坏处摆开说',
    source: 'essay',
    kinds: [...LONGER, 'reply'],
    missing: '好处说了，不方便的、花钱的、轮不上的也说：「{谁}不算在内，要自己出{多少}」',
    find: bothSides,
  },
  {
    id: 'comparison',
    title: '打个比方举个例',
    source: 'essay',
    kinds: PERSUADING,
    missing: '举个身边的例子：「就像{大家都见过的事}一样」「比如{谁家}{怎么算}」',
    find: words(
      /比如|例如|譬如|好比|就像|就跟|打个比方|举个例|拿[^，。；\n]{1,10}(?:来说|说|打比方)|相当于|等于(?:是|说)?|算(?:一|笔)账|像[^，。；\n]{1,12}一样|一样的道理/g,
    ),
  },
  {
    id: 'feeling',
    title: '有情有理',
    source: 'essay',
    kinds: ['appeal', 'speech', 'reply'],
    missing: '先体谅一句，再讲理：「{这事}确实让您{怎么不方便}了」；有真事就讲真事',
    find: words(
      /给您(?:添|带来)(?:了)?(?:麻烦|不便)|让您[^，。\n]{0,6}(?:不便|不方便|受累|久等)|对不住|对不起|抱歉|不好意思|理解您|您的(?:心情|难处|担心)|心疼|着急|不容易|辛苦|担心|(?<!不)放心|难处|委屈|去年[^，。\n]{2,}|(?:村里|镇上|县里|小区|隔壁)有(?:个|位|一户|一家|一次|一回)[^，。\n]{2,}|谢谢您|多亏/g,
    ),
  },
  {
    id: 'weigh',
    title: '请人掂量',
    source: 'essay',
    kinds: ['appeal', 'speech'],
    missing: '问一句，让人自己掂量：「您算算，{哪样}划算？」',
    find: words(/[^。！？\n]{0,40}(?:您|大家|咱们?|是不是|算算|想想|哪个|值不值|划不划算|行不行|好不好)[^。！？\n]{0,40}[？?]/g),
  },
  {
    id: 'answer-back',
    title: '问问大家的主意',
    source: 'essay',
    kinds: ['notice', 'appeal', 'speech', 'explainer', 'reply'],
    missing: '给人一个说话的地方：「有更好的办法，{哪天}到{哪儿}一起商量，或者打{电话}」',
    find: words(
      /(?:有(?:啥|什么|不同|更好的?|别的)?(?:意见|想法|主意|办法|建议|疑问|问题|不明白)|不明白|不清楚|想不通|没说到的|提意见|提建议|说说|商量|告诉我们|跟我们说|随时(?:打|来|找|问|联系|跟)|欢迎[^，。\n]{0,10}(?:来|打|提|说|反映|监督)|您看|您说|收到[^，。]{0,6}回)[^。！？\n]{0,20}/g,
    ),
  },
  {
    id: 'request',
    title: '人家问的啥',
    source: 'xinfang',
    kinds: REPLY,
    missing: '照人家的话先说一遍：「您说的是{哪儿}{什么事}」',
    find: words(
      /您(?:在[^，。\n]{0,20})?(?:反映|提出?|说|问|来信|来电|打电话|留言|咨询|诉求|建议)的?[^，。\n]{2,}|关于(?:您|您的)?[^，。\n]{3,}/g,
    ),
  },
  {
    id: 'found-out',
    title: '去看了没有',
    source: 'xinfang',
    kinds: REPLY,
    missing: '写谁哪天去看的、看到了什么：「{哪天}{谁}到{哪儿}看过了，{看到什么}」',
    find: words(
      /(?:经|通过)?(?:现场|实地|上门|到[^，。\n]{1,12}|去|来)(?:查看|核实|调查|走访|看过|看了|勘查|核查|了解)|(?:查看|核实|调查|看过|了解到|查清|问过)了?|查[了过]|情况(?:是|如下|属实|不属实)|属实|发现/g,
    ),
  },
  {
    id: 'basis',
    title: '凭的是啥',
    source: 'xinfang',
    kinds: REPLY,
    missing: '说是哪一条、讲的啥：「《{哪个规定}》第{几}条说，{一句话讲明白}」',
    find: words(
      /《[^》\n]{2,}》(?:第[^，。\n]{1,8}条)?|第[一二三四五六七八九十百\d]+条|按照?(?:国家|省里?|市里?|县里?)?的?(?:合同|图纸|规划|标准)/g,
    ),
  },
  {
    id: 'decision',
    title: '到底咋办',
    source: 'xinfang',
    kinds: REPLY,
    missing: '一句话说准：能办、不能办，还是要等：「这件事{能办／不能办}，因为{为啥}」',
    find: words(
      /(?:能|可以|不能|没法|已经|已|将|会|决定|准备|打算|计划)[^，。；\n]{0,16}(?:办|修|装|补|退|换|拆|改|清|解决|安排|处理|完成|完工|开工|恢复|发放|罚)|[办批修补]不(?:了|成|下来)|没法[办批修]|不给办|(?:同意|批准|补发给|退给)您|前(?:修|办|补|退|换|装)[好完上给]/g,
    ),
  },
  {
    id: 'deadline',
    title: '哪天办好',
    source: 'jiesu',
    kinds: REPLY,
    missing: '给个日子，办不到也说啥时候回话：「{几月几日}前办好，办不好我给您打电话」',
    find: ({ text, facts }) => due(text, facts),
  },
  {
    id: 'appeal',
    title: '不服找谁',
    source: 'xinfang',
    kinds: REPLY,
    missing: '给条退路：「还是觉得不对，可以打{电话}，或者找{哪个部门}再看一遍」',
    find: words(
      /(?:不服|不满意|还是觉得|再看一遍|信访|不同意|有异议|有疑问|有意见|还有(?:问题|不明白)|复查|复议|申诉|投诉|监督电话|12345)[^。\n]{0,20}/g,
    ),
  },
];
