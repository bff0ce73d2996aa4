import type { Span } from './types.ts';

const HAN = '\\u3400-\\u9fff';

/** What is never marked: names and words that are not the writer's. Each pattern is linear in the text. */
const SHAPES: readonly RegExp[] = [
  /《[^《》\n]{1,60}》/g,
  /\{[^{}\n]{1,30}\}/g,
  /(?:https?:\/\/|www\.)(?:[^\s\u3000-\u303f\uff00-\uffef\u3400-\u9fff]|(?<=[/=])[\u3400-\u9fff]+)+/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.]+/g,
  // document numbers: 国办发〔2016〕61号
  new RegExp(`[${HAN}]{0,8}[〔[（(](?:19|20)\\d\\d[〕\\])）](?:第)?\\d+号`, 'g'),
  // what somebody is quoted as saying
  new RegExp(
    `(?:说|道|指出|强调|表示|问|答|喊|写|认为|提出|要求|规定)(?:过|了)?[，,：:]\\s*(?:“[^“”\\n]+”|"[^"\\n]+"|「[^「」\\n]+」)`,
    'g',
  ),
  /(?:“[^“”\n]{4,}[。！？]”|「[^「」\n]{4,}[。！？]」)/g,
  // offices: 某某市人力资源和社会保障局
  new RegExp(
    `(?:[省市县区州旗乡镇]|街道|国家|全国|中央|自治区)[${HAN}]{0,14}?(?:委员会|管委会|办公室|领导小组|指挥部|服务中心|管理中心|[^结布格全当]局(?![面势部限])|厅|支队|大队|管理处|管理所|管理站|协会|联合会)`,
    'g',
  ),
  // laws: 中华人民共和国土地管理法
  new RegExp(`中华人民共和国[${HAN}]{1,20}?(?:法|条例)`, 'g'),
  // roads and schemes that carry a slogan as their name: 建设路12号
  new RegExp(`[${HAN}]{2,4}(?:路|街|巷|大道|小区|花园|号楼)(?=\\d)`, 'g'),
];

/** Spans of a folded paragraph that no rule may touch, in order. */
export function protectedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const shape of SHAPES) {
    for (const m of text.matchAll(shape)) spans.push({ start: m.index, end: m.index + m[0].length });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Whether `span` lies inside one of `spans`, which are sorted by start. */
export function inside(span: Span, spans: readonly Span[]): boolean {
  for (const s of spans) {
    if (s.start > span.start) return false;
    if (s.end >= span.end) return true;
  }
  return false;
}
