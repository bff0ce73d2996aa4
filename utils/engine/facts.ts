import type { Span } from './types.ts';

export type FactType = 'date' | 'time' | 'money' | 'quantity' | 'phone' | 'person' | 'place' | 'link';

export interface Fact extends Span {
  readonly type: FactType;
  readonly text: string;
}

const N =
  '(?:(?<!\\d)\\d[\\d,.]{0,19}|(?<![一二两三四五六七八九十百千万亿半])[一二两三四五六七八九十百千万亿半]{1,12})(?:[十百千万亿]|多|余|来){0,4}';
const UNITS =
  '个工作日|个月|个|名|人次|人|户次|户|次|件|家|岁|周岁|年|天|日|小时|分钟|秒|平方米|平方|平米|公里|千米|米|亩|公顷|吨|公斤|斤|克|升|度|千瓦|所|座|栋|幢|层|间|套|辆|台|条|张|份|本|棵|头|只|批次|起|处|项|场|期|倍|折|成|级|类|种|位|遍|步|道|盏|块|瓶|盒|袋|片|组|支|班|趟|列|艘|架|口|眼|宗|例|篇|封|页|字|分|点|工作日|周|星期';
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封芮储靳段焦侯车侍班仰仲伊宫宁仇栾甘厉祖武符刘景詹龙叶司黎薄印白怀蒲卓蔺屠蒙乔阴胥苍双闻党翟谭贡劳申扶堵冉宰桑桂牛寿边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖终衡耿弘匡文寇广东沃利越师巩聂晁勾敖融冷辛阚简饶曾沙丰巢关荆红游竺权盖桓公';
const TITLES =
  '主任|书记|镇长|乡长|局长|科长|站长|所长|队长|支书|村长|组长|委员|干事|经理|老师|医生|大夫|师傅|警官|民警|同志|先生|女士|会计|网格员|镇委|股长|院长|校长';

const PATTERNS: readonly (readonly [FactType, RegExp])[] = [
  [
    'link',
    /(?:https?:\/\/|www\.)[^\s\u3000-\u303f\uff00-\uffef\u3400-\u9fff]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.]+|公众号[“"「][^“”"「」\n]{1,20}[”"」]/g,
  ],
  [
    'phone',
    /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—– ]?\d{7,8}(?:[-—转]\d{1,6})?|400[- ]?\d{3}[- ]?\d{4}|12\d{3}|1[12]\d|96\d{3,4}|95\d{3})(?![\d.%元个])|(?<=电话[^。；\n]{0,8}[:：]?\s*)\d{5,8}(?!\d)/g,
  ],
  [
    'date',
    new RegExp(
      '(?:\\d{2,4}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号]|底|初|中旬|上旬|下旬|份)?(?:前|之前|以前|后|起)?|(?:19|20)\\d\\d(?:年|[-./]\\d{1,2}[-./]\\d{1,2})(?:底|初|前)?|(?:本|这|下|上|每)?(?:周|星期|礼拜)[一二三四五六日天]|今天|明天|后天|昨天|前天|大后天|今晚|明早|(?:本|下|这)个?月底?(?:前|之前)?|年底(?:前)?|(?<!\\d)\\d{1,2}号(?:前|之前)|(?:大年)?(?:初|正月)[一二三四五六七八九十]{1,2}|清明|端午|中秋|国庆|春节|元旦|五一',
      'g',
    ),
  ],
  [
    'time',
    /(?:上午|下午|晚上|早上|中午|凌晨|傍晚)?(?:\d{1,2}[:：]\d{2}|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:半|钟|整|\d{1,2}分?|[一二三四五六七八九十]{1,3}分)?)(?!击|名|评|到为止|意见|要求|建议|希望)/g,
  ],
  ['money', new RegExp(`(?:人民币)?${N}\\s*(?:万|亿|千|百)?(?:元|块钱|毛钱|块)(?:钱)?(?:\\/[年月日人户])?`, 'g')],
  [
    'quantity',
    new RegExp(
      `(?<!\\d)\\d[\\d,.]{0,19}\\s{0,3}[%％‰]|百分之${N}|(?<!\\d)\\d[\\d,.]{0,19}[十百千万亿多余]{0,4}\\s{0,3}(?:${UNITS})|(?<![一第唯])(?:[二两三四五六七八九十百千万亿]{1,12}|[一二两三四五六七八九]?十[一二三四五六七八九]?|半)(?:多|余|来)?(?:个|名|人|户|次|家|岁|天|小时|分钟|平方米|公里|里地|米|亩|吨|公斤|斤|层|间|套|辆|台|条|张|份|棵|头|倍|成|年|月|周)`,
      'g',
    ),
  ],
  [
    'person',
    new RegExp(
      `(?:联系人|负责人|经办人|承办人|找|请找|联系|拨打?)[:：]?\\s*[${SURNAMES}][\\u3400-\\u9fff]{0,2}?(?:${TITLES})|(?:联系人|负责人|经办人|承办人)[:：]\\s*[${SURNAMES}][\\u3400-\\u9fff]{1,2}(?![\\u3400-\\u9fff])|(?<![\\u3400-\\u9fff])[${SURNAMES}][\\u3400-\\u9fff]{0,2}(?:${TITLES})|(?<=[由请找让给是到])[${SURNAMES}][\\u3400-\\u9fff]{0,2}?(?:${TITLES})`,
      'g',
    ),
  ],
  [
    'place',
    /[\u3400-\u9fff]{2,8}(?:路|街|巷|大道)\d{1,6}号|(?<!\d)\d{1,6}[号幢栋](?:楼|院|窗口)|(?<![一二三四五六七八九十\d])[一二三四五六七八九十\d]{1,4}楼(?:大厅|会议室)?|(?:村部|村委会|村委会大院|居委会|社区服务中心|便民服务中心|政务大厅|办事大厅|为民服务中心|党群服务中心|村委|卫生院|卫生室|派出所|文化广场|晒谷场|祠堂|村口|学校门口|镇政府|街道办)(?:[一二三四五六七八九\d]楼|门口|院子|大厅|会议室|旁边|对面|\d+号窗口)?/g,
  ],
];

const LIST_NUMBER = /^\s*$|[\n。；;：:]\s*$/;

/** Every date, time, sum, quantity, phone, named person, place and link in `text`, in order, without overlaps (earlier pattern wins). */
export function facts(text: string): Fact[] {
  const found: Fact[] = [];
  const taken = new Uint8Array(text.length);
  for (const [type, pattern] of PATTERNS) {
    for (const m of text.matchAll(pattern)) {
      const start = m.index;
      const end = start + m[0].length;
      if (m[0].length === 0 || taken.subarray(start, end).includes(1)) continue;
      if (type === 'quantity' && text[start - 1] === '第' && LIST_NUMBER.test(text.slice(0, start - 1))) continue;
      taken.fill(1, start, end);
      found.push({ type, start, end, text: m[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Whether one of the facts in `span` counts.
 * @param all in order and apart, as `facts` gives them: the first in question is looked up, not searched for
 */
export function holdsFact(span: Span, all: readonly Fact[], counts: (fact: Fact) => boolean): boolean {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Fact).end > span.start) high = middle;
    else low = middle + 1;
  }
  for (let f = all[low]; f && f.start < span.end; f = all[++low]) if (counts(f)) return true;
  return false;
}
