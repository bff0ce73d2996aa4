/*
 * Bytes as a string, for a script that is stored in UTF-8. That takes one byte for a character of ASCII, two or three for
 * others, so the first stand for 7 bits, the others for 13 and 19: 6.7 bits a byte of the file, where base64 has 6.
 */

/** Printable ASCII but for space, quotes and the backslash: nothing that a string literal would escape. */
const ASCII = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !'"\'\\'.includes(c))
  .join('');
/** Characters of two bytes, U+0100 to U+07FF, and of three, from U+3400 on. */
const TWO = { first: 0x100, bits: 6 };
const THREE = { first: 0x3400, bits: 12 };
/** The first seven bits tell which: below this ASCII, then two bytes, then three. */
const ONES = ASCII.length;
const TWOS = ONES + ((0x800 - TWO.first) >> TWO.bits);

/** Writes bytes as text that a string literal can hold. */
export function toDense(bytes: Uint8Array): string {
  let text = '';
  let at = 0;
  const take = (bits: number): number => {
    let value = 0;
    for (const end = at + bits; at < end; at++) value = (value << 1) | (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  while (at < bytes.length * 8) {
    const head = take(7);
    if (head < ONES) text += ASCII[head];
    else if (head < TWOS) text += String.fromCharCode(TWO.first + ((head - ONES) << TWO.bits) + take(TWO.bits));
    else text += String.fromCharCode(THREE.first + ((head - TWOS) << THREE.bits) + take(THREE.bits));
  }
  return text;
}

/** Reads {@link toDense}. The last character may hold bits of no byte, so the number of bytes has to be told. */
export function fromDense(text: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const values = new Uint8Array(128);
  for (let i = 0; i < ONES; i++) values[ASCII.charCodeAt(i)] = i;
  let held = 0;
  let count = 0;
  let at = 0;
  const put = (value: number, bits: number): void => {
    held = (held << bits) | value;
    for (count += bits; count >= 8;) bytes[at++] = held >> (count -= 8);
    held &= (1 << count) - 1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      put(values[code] as number, 7);
      continue;
    }
    const { first, bits } = code < THREE.first ? TWO : THREE;
    put((code < THREE.first ? ONES : TWOS) + ((code - first) >> bits), 7);
    put((code - first) & ((1 << bits) - 1), bits);
  }
  return bytes;
}
