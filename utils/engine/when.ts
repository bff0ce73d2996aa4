import type { Fact } from './facts.ts';
import type { Span } from './types.ts';

/** What makes a date one that lies behind: 2017年9月建成, 5月以来. */
const OVER =
  /^[，,]?[^，。；！？\n]{0,16}?(?:[了过]|已|曾|以来|至今|建成|建于|交付|成立|列入|[印颁]发|发布|出台|公布|签署|发生|[收接]到|反映|来信|开户|购|入住|停[发工用])/;
/** With the two characters before: 昨天, 去年8月. */
const BEHIND = /昨[天日晚]|前天|上(?:个?星期|个?礼拜|周|个月)|[去前往上]年/;
/** What an office has done for the reader on such a day. */
const DONE =
  /^[^，。；！？\n]{0,16}?(?:查看|看[了过]|核实|调查|走访|约谈|现场|上门|召开|处理|维修|[修换装办](?:好|上|完|结)?了|清[理运]|拆|办结|完成|打了?电话|说好)/;
const FEAST = /^(?:清明|端午|中秋|国庆|春节|元旦|五一)$/;
const FEAST_DAY = /^节?(?:前|后|期间|当天|那天|放?假)/;
/** Says now, not when: 今天我们在这里召开. */
const NOW = /^[，,]?(?:我们|召开|在这|这|的)/;
/** The line that a letter ends with, up to its date; a date with a line of its own. */
const SIGNATURE = /[\n。！]\s*[^\n，。：:]{0,25}$/;
const OWN_LINE = /[^：:\s]\s*\n\s*$/;
/** What makes a day one that the writer answers for. */
const LIMIT = /[前底起内后]$|[明后]天|今晚/;
/** The same said behind the day: 中秋节前. */
const LIMIT_BEHIND = /^节?(?:之|以)?前/;
const INTENDED = /(?:将|计划|预计|准备|打算|拟|争取|力争|最迟)[^，。；！？\n]{0,8}$/;
const PROMISED = /^[^。！？\n]{0,20}?(?:将|会|计划|预计|准备|打算|拟|争取|保证|开[工始]|动工|报名|修|装|换|送|给您|有人)/;
const SPAN_AHEAD =
  /(?:\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?:工作日|日|天|小时|周|星期|礼拜|月)(?:之?内|以内|后)|即日起|开春|每(?:天|周|月|星期|礼拜)|工作日|随到随办/g;

const year = ({ text }: Fact): number => Number(/^(?:19|20)\d\d(?=[年./-])/.exec(text)?.[0] ?? 0);

/** Days and hours told in `text`, without bare years, feasts that are only named, and the date of the signature. */
function days(text: string, all: readonly Fact[]): Fact[] {
  return all.filter(({ type, start, end, text: day }) => {
    // 早一点, 二点：
    if (type === 'time') return !/^[一二]点$/.test(day);
    const rest = text.slice(end, end + 8);
    if (type !== 'date' || /^\d+年$/.test(day) || rest.startsWith('龄')) return false;
    if (FEAST.test(day)) return FEAST_DAY.test(rest);
    if (day === '今天') return !NOW.test(rest);
    const before = text.slice(Math.max(0, start - 40), start);
    if (/^\s*$/.test(text.slice(end))) return !SIGNATURE.test(before);
    return !(/^\s*\n/.test(rest) && OWN_LINE.test(before));
  });
}

/**
 * Days, hours and spans on which something is to happen or is open to the reader, in order: not what is over, by its
 * wording or by a later year elsewhere in `text`.
 * @param all the facts of `text`
 */
export function ahead(text: string, all: readonly Fact[]): Span[] {
  const told = days(text, all);
  const latest = told.reduce((most, day) => Math.max(most, year(day)), 0);
  const coming = told.filter((day) => {
    if (BEHIND.test(text.slice(Math.max(0, day.start - 2), day.end)) || (year(day) > 0 && year(day) < latest)) return false;
    return /[前底起]$/.test(day.text) || !OVER.test(text.slice(day.end, day.end + 24));
  });
  const spans = [...text.matchAll(SPAN_AHEAD)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return [...coming, ...spans].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
}

/** Days on which something was done for the reader, each up to what was done. */
export function done(text: string, all: readonly Fact[]): Span[] {
  return days(text, all).flatMap(({ start, end, text: day }) => {
    const rest = text.slice(end, end + 24);
    const what = LIMIT.test(day) || LIMIT_BEHIND.test(rest) ? null : DONE.exec(rest);
    return what && !/将|要|计划|预计|准备|打算|拟/.test(what[0]) ? [{ start, end: end + what[0].length }] : [];
  });
}

/** The days that a reply promises, of what lies ahead. */
export function due(text: string, all: readonly Fact[]): Span[] {
  const past = new Set(done(text, all).map(({ start }) => start));
  return ahead(text, all).filter(({ start, end }) => {
    const [before, rest] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 24)];
    return (
      !past.has(start) && (LIMIT.test(text.slice(start, end)) || LIMIT_BEHIND.test(rest) || INTENDED.test(before) || PROMISED.test(rest))
    );
  });
}
