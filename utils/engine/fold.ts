import { isHan } from './chars.ts';

/** Text in the form that everything is matched in, with the way back. */
export interface Folded {
  /** Simplified characters, ASCII digits and letters, OCR spaces and soft line breaks taken out. */
  readonly text: string;
  /** The offset in the source of each offset in `text`, its end included; `null` when they are the same. */
  readonly at: Uint32Array | null;
  /** Whether more characters are in traditional than in simplified spelling. */
  readonly traditional: boolean;
}

/** Traditional → simplified for single UTF-16 units, so that offsets hold; the simplified forms that have another traditional one. */
export interface FoldTable {
  readonly to: Uint16Array;
  readonly simplifiedOnly: Uint8Array;
}

/** @param pairs traditional and simplified character in turn: `發发國国`. */
export function foldTable(pairs: string): FoldTable {
  const to = new Uint16Array(65536);
  const simplifiedOnly = new Uint8Array(65536);
  for (let i = 0; i < 65536; i++) to[i] = i;
  for (let i = 0; i < pairs.length; i += 2) {
    to[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
    simplifiedOnly[pairs.charCodeAt(i + 1)] = 1;
  }
  for (let i = 0; i < pairs.length; i += 2) simplifiedOnly[pairs.charCodeAt(i)] = 0;
  for (let i = 0xff10; i <= 0xff5a; i++) if (i <= 0xff19 || (i >= 0xff21 && i <= 0xff3a) || i >= 0xff41) to[i] = i - 0xfee0;
  to[0xa0] = 0x20;
  return { to, simplifiedOnly };
}

const SPACED = /[\u3400-\u9fff](?:[ \u3000\u00a0]+[\u3400-\u9fff]){2,}(?![\u3400-\u9fff])/g;

/** Offsets of what stands in the way of matching: spaces that OCR put between single characters, and line breaks inside a sentence. */
function droppable(source: string): Set<number> | null {
  let drop: Set<number> | null = null;
  if (/[\u3400-\u9fff][ \u3000\u00a0]+[\u3400-\u9fff][ \u3000\u00a0]/.test(source)) {
    for (const run of source.matchAll(SPACED)) {
      for (let i = 0; i < run[0].length; i++) {
        if (!isHan(run[0].charCodeAt(i))) (drop ??= new Set()).add(run.index + i);
      }
    }
  }
  if (source.includes('\n')) {
    for (const br of source.matchAll(/[ \t\u3000]*\r?\n[ \t\u3000]*/g)) {
      for (let i = 0; i < br[0].length; i++) (drop ??= new Set()).add(br.index + i);
    }
  }
  return drop;
}

/** Folds character by character and drops nothing: offsets stay. */
export function foldCharacters(source: string, { to }: FoldTable): string {
  let text = '';
  for (let i = 0; i < source.length; i++) text += String.fromCharCode(to[source.charCodeAt(i)] ?? 0);
  return text;
}

/** Folds one paragraph; see {@link Folded}. */
export function fold(source: string, table: FoldTable): Folded {
  const drop = droppable(source);
  let changed = 0;
  let simplified = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (table.to[code] !== code && isHan(code)) changed++;
    else if (table.simplifiedOnly[code]) simplified++;
  }
  const traditional = changed > simplified;
  if (!drop) return { text: foldCharacters(source, table), at: null, traditional };
  let text = '';
  const at = new Uint32Array(source.length - drop.size + 1);
  let n = 0;
  for (let i = 0; i < source.length; i++) {
    if (drop.has(i)) continue;
    at[n++] = i;
    text += String.fromCharCode(table.to[source.charCodeAt(i)] ?? 0);
  }
  at[n] = source.length;
  return { text, at, traditional };
}
