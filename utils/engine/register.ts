import { countHan } from './chars.ts';
import type { Kind } from './types.ts';

const OFFICIAL =
  /根据|按照|依据|办理|有关|相关|部门|单位|申请|规定|政策|机制|管理|保障|建设|落实|推进|资格|登记|人员|机构|实施|申报|发展|制度|标准|我[区市县局镇乡街省委院]|群众|村民|居民|工作|条例|意见|贯彻|领导|社会|要求|提供|材料|补贴|缴费|参保|政府|街道|社区|通知|公告|回复|反映|监督|服务|加强|组织|开展|受理|审核|年度|项目|资金|整治|改造|予以|收悉|工单|党委|干部|隐患|经(?:调查|核实|核查|查|了解|研究|沟通|协调)[，,核后]|该(?:小区|路段|路|村|镇|项目|地块|楼栋|户|区域|工程|水厂|问题|事项|工单|企业|道路)/g;
/**
 * Words of offices per 100 Han characters. Measured: stories, chats, reviews and health leaflets hold 0 to 1.6,
 * notices, replies, reports and regulations 2.1 and more.
 */
export const OFFICIAL_ENOUGH = 1.8;
/** Shorter texts tell too little; there the writer is taken for what he is, an official. */
const SHORT = 80;
/** A letter to everybody opens like this, and an office signs at the end: such texts use few words of offices when they talk of straw and fire. */
const SALUTES =
  /^(?:\s*[^\n]{0,40}\n)?\s*(?:致|全[省市县区镇乡村社体]{1,2}|广大|各位|尊敬的|亲爱的)[^\n。，,]{0,12}(?:村民|居民|农民|农户|市民|乡亲|群众|业主|家长|商户|经营户|养殖户|种植户|党员|干部|同志|住户)[^\n。，,]{0,8}[:：]/;
const SIGNS =
  /\n\s*[^\n，。,：:]{0,20}(?:人民政府|街道办事处|[村居]民?委员?会|党委|党支部|党总支|指挥部|领导小组|公安局|派出所|管委会|服务中心|卫生院|管理局)\s*(?:\n[^\n]{0,20})?\s*$/;
/** How only offices begin and end. */
const FORMULAS = /现[^，。\n]{0,16}[回答]复如下|收悉|特此[通公告回]/;
/** The beginning tells, in UTF-16 units. */
const SAMPLE = 20_000;

/** How many words of offices stand in 100 Han characters of `text`. */
export function officialDensity(text: string): number {
  return ((text.match(OFFICIAL)?.length ?? 0) * 100) / Math.max(1, countHan(text));
}

/** Whether an office speaks in `text`, or somebody tells a story, chats, reviews a hotel. */
export function fromOffice(text: string, kind: Kind): boolean {
  const sample = text.slice(0, SAMPLE);
  return (
    kind === 'superior' ||
    kind === 'speech' ||
    kind === 'appeal' ||
    countHan(sample) < SHORT ||
    SALUTES.test(sample) ||
    FORMULAS.test(sample) ||
    SIGNS.test(text.trimEnd().slice(-80)) ||
    officialDensity(sample) >= OFFICIAL_ENOUGH
  );
}
