/** Printable ASCII but for space, quotes and the backslash: 91 characters, so two of them hold 13 bits. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !'"\'\\'.includes(c))
  .join('');
const BASE = DIGITS.length;
const BITS = 13;

/** Writes bytes as text that a string literal can hold: 6.5 bits a character, where base64 holds 6. */
export function toAscii(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let count = 0;
  const put = (): void => {
    const value = held & ((1 << BITS) - 1);
    text += (DIGITS[value % BASE] as string) + DIGITS[Math.floor(value / BASE)];
    held >>>= BITS;
    count -= BITS;
  };
  for (const byte of bytes) {
    held |= byte << count;
    count += 8;
    if (count >= BITS) put();
  }
  if (count > 0) put();
  return text;
}

/** Reads {@link toAscii}. The last character may hold bits of no byte, so the number of bytes has to be told. */
export function fromAscii(text: string, length: number): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let i = 0; i < BASE; i++) values[DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(length);
  let held = 0;
  let count = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 2) {
    held |= ((values[text.charCodeAt(i)] as number) + BASE * (values[text.charCodeAt(i + 1)] as number)) << count;
    for (count += BITS; count >= 8; count -= 8) {
      bytes[at++] = held;
      held >>>= 8;
    }
  }
  return bytes;
}
