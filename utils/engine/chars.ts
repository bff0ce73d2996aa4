/** Han characters of the basic block, extension A and the compatibility block: what Chinese prose is counted in. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);
}

/** The text as a regular expression that matches just it. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** How many Han characters stand in `text` between two offsets. */
export function countHan(text: string, start = 0, end = text.length): number {
  let n = 0;
  for (let i = start; i < end; i++) if (isHan(text.charCodeAt(i))) n++;
  return n;
}
