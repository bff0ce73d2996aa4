import { describe, expect, it } from 'vitest';
import { decode } from '../scripts/decode.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
/** 高度重视 in GBK. */
const gbk = Buffer.from([0xb8, 0xdf, 0xb6, 0xc8, 0xd6, 0xd8, 0xca, 0xd3]);

describe('reading a file of text', () => {
  it('reads UTF-8 and changes nothing but the byte order mark', () => {
    expect(decode(utf8('\uFEFF甲\r\n\u00A0乙\u3000𠮷e\u0301'))).toBe('甲\r\n\u00A0乙\u3000𠮷e\u0301');
  });

  it('reads an empty file', () => {
    expect(decode(Buffer.alloc(0))).toBe('');
  });

  it('reads GBK and the four-byte characters of GB18030', () => {
    expect(decode(gbk)).toBe('高度重视');
    expect(decode(Buffer.concat([gbk, Buffer.from([0x95, 0x32, 0x82, 0x36])]))).toBe('高度重视𠀀');
  });

  it('reads UTF-16 with a byte order mark', () => {
    expect(decode(Buffer.from('\uFEFF高度重视', 'utf16le'))).toBe('高度重视');
    expect(decode(Buffer.from('\uFEFF高度重视', 'utf16le').swap16())).toBe('高度重视');
  });

  it('names the first damaged byte instead of reading damaged UTF-8 as GBK', () => {
    const damaged = Buffer.concat([utf8('高度重视'), Buffer.from([0xff]), utf8('，第一时间核实。')]);
    expect(() => decode(damaged)).toThrow('第 13 个字节读不通（按 UTF-8 读）');
  });

  it('names the place where a file of UTF-8 was cut off', () => {
    expect(() => decode(utf8('高度重视').subarray(0, 11))).toThrow('第 11 个字节读不通（按 UTF-8 读）');
  });

  it('names the first damaged byte of a GBK file', () => {
    expect(() => decode(Buffer.concat([gbk, Buffer.from([0xff, 0xff])]))).toThrow('第 9 个字节读不通（按 GB18030 读）');
  });

  it('refuses what is not text', () => {
    expect(() => decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toThrow('不是文字文件');
  });
});
