const han = /\p{Script=Han}/gu;
const broken = /\uFFFD/g;

/** The offset of the first byte that cannot be read, by halving: how many bytes decode without complaint. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // `stream` lets a character be cut in two at the end.
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      // What does not decode is the answer here, not a fault.
      bad = middle;
    }
  }
  return good;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The caller has other encodings to try.
    return null;
  }
}

/**
 * Reads a text file as people in Chinese offices have them: UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK, GB2312).
 * A byte order mark is not part of the text; nothing else is changed, line ends neither.
 * @throws with one line on what is wrong with the bytes.
 */
export function decode(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (!mark && bytes.includes(0)) throw new Error('不是文字文件');
  const encoding = mark ?? 'utf-8';
  const text = tryDecode(bytes, encoding);
  if (text !== null) return text;
  // A UTF-8 file with a few damaged bytes would often pass for GB18030, as gibberish.
  const loose = new TextDecoder(encoding).decode(bytes);
  const damaged = mark !== null || (loose.match(han)?.length ?? 0) > (loose.match(broken)?.length ?? 0);
  const other = damaged ? null : tryDecode(bytes, 'gb18030');
  if (other !== null) return other;
  const as = damaged ? encoding : 'gb18030';
  throw new Error(`第 ${firstBadByte(bytes, as) + 1} 个字节读不通（按 ${as.toUpperCase()} 读）`);
}
