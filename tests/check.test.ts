import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../utils/engine/types.ts';
import { root } from './house/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'xiaodaoli-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const official = '您好！街道高度重视，对现场进行了核实。\n';
const plain = '明天上午停水，您今晚接两桶。\n';

/** 街道高度重视，对现场进行了核实。 in GBK. */
const gbk = Buffer.from('bdd6b5c0b8dfb6c8d6d8cad3a3acb6d4cfd6b3a1bdf8d0d0c1cbbacbcab5a1a3', 'hex');

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Runs the checker in the temporary folder, as a user would. */
function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check.ts'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

interface Report {
  file: string;
  kind: string;
  chars: number;
  score: Record<string, number>;
  findings: Finding[];
  coach: { id: string; ok: boolean; advice: string; spans: { start: number; end: number }[] }[];
}

const json = (stdout: string): Report[] => JSON.parse(stdout) as Report[];
const first = (stdout: string): Report => {
  const [report] = json(stdout);
  if (!report) throw new Error('no report');
  return report;
};

describe('npm run check --format json', () => {
  it('gives each file its kind, length, score, findings and coach, and nothing else', () => {
    const { status, stdout } = check(['--format', 'json', put('a.txt', official), put('b.txt', plain)]);
    expect(status).toBe(0);
    const [a, b] = json(stdout) as [Report, Report];
    expect([a.file, b.file]).toEqual(['a.txt', 'b.txt']);
    expect(Object.keys(a)).toEqual(['file', 'kind', 'chars', 'score', 'findings', 'coach']);
    expect(a.chars).toBe(official.length);
    expect(Object.keys(a.score)).toEqual(['total', 'matter', 'reason', 'pupil', 'mend']);
    expect(a.score['total']).toBeLessThan(b.score['total'] ?? 0);
    expect(a.findings.map(({ text }) => text)).toEqual(['高度重视', '对现场进行了核实']);
    expect(b.findings).toEqual([]);
    const fields = ['rule', 'lens', 'category', 'start', 'end', 'text', 'severity', 'title', 'why', 'suggestions'];
    for (const finding of a.findings) {
      expect(Object.keys(finding)).toEqual(fields);
      expect(finding.suggestions.length).toBeGreaterThan(0);
      for (const suggestion of finding.suggestions) expect(Object.keys(suggestion).slice(0, 2)).toEqual(['action', 'text']);
    }
    expect(a.findings[1]?.suggestions[0]).toEqual({ action: 'replace', text: '核实了现场' });
    expect(a.coach.length).toBeGreaterThan(0);
    for (const advice of a.coach) expect(Object.keys(advice)).toEqual(['id', 'ok', 'advice', 'spans']);
  });

  it.each([
    ['UTF-8', official],
    ['a byte order mark, which is no part of the text', `\uFEFF${official}`],
    ['CRLF', official.replaceAll('。', '。\r\n\r\n')],
    ['characters of two units before', `𠮷😀${official}`],
    ['no-break and full-width spaces', `\u3000\u3000\u00A0${official}`],
  ])('counts UTF-16 units of the text as it stands: %s', (_, content) => {
    const text = Buffer.from(content, 'utf8')
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    const report = first(check(['--format', 'json', '-'], content).stdout);
    expect(report.file).toBe('-');
    expect(report.chars).toBe(text.length);
    expect(report.findings.map((finding) => finding.text)).toEqual(['高度重视', '对现场进行了核实']);
    for (const { start, end, text: words } of report.findings) expect(text.slice(start, end)).toBe(words);
  });

  it('reads GBK', () => {
    const { findings } = first(check(['--format', 'json', put('gbk.txt', gbk)]).stdout);
    expect(findings.map(({ start, text }) => [start, text])).toEqual([
      [2, '高度重视'],
      [7, '对现场进行了核实'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['line ends', '\r\n\r\n'],
    ['punctuation', '，。！？……——（）'],
  ])('finds nothing in %s', (_, content) => {
    const { status, stdout } = check(['--format', 'json', '-'], content);
    expect(status).toBe(0);
    expect(first(stdout)).toMatchObject({ chars: content.length, findings: [] });
  });

  it('checks a million characters', () => {
    const { status, stdout } = check(['--format', 'json', '-'], plain.repeat(Math.ceil(1_000_000 / plain.length)));
    expect(status).toBe(0);
    expect(first(stdout)).toMatchObject({ findings: [] });
    expect(first(stdout).chars).toBeGreaterThanOrEqual(1_000_000);
  }, 60_000);

  it('takes the kind of message and the reader as told', () => {
    const report = first(check(['--format', 'json', '--kind', 'superior', '--reader', 'business', '-'], official).stdout);
    expect(report).toMatchObject({ kind: 'superior', findings: [] });
  });
});

describe('npm run check', () => {
  it('says line and column, what is wrong, and what to write instead', () => {
    const { status, stdout } = check([put('two-lines.txt', `各位乡亲：\r\n${official}`)]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^two-lines\.txt：.*标了 2 处/);
    expect(stdout).toMatch(/^ {2}2:6 {2}.*「高度重视」/m);
    expect(stdout).toMatch(/^ {2}2:11 {2}.*「对现场进行了核实」/m);
    expect(stdout).toContain('→ 核实了现场');
  });

  it('names the matter and what people ask about it, where it is plain', () => {
    expect(check(['-'], '地里的秸秆别点火，打碎还田，或者卖给收秸秆的。').stdout).toMatch(/说的是秸秆禁烧，大家常问：.+？/);
    expect(check(['-'], plain.repeat(2).replaceAll('停水', '开会')).stdout).not.toContain('说的是');
  });

  it('ends with 1 on findings as grave as --fail-on says, and with 0 on lighter ones', () => {
    expect(check(['--fail-on', 'info', put('a.txt', official)]).status).toBe(1);
    expect(check(['--fail-on', 'warning', put('a.txt', official)]).status).toBe(1);
    expect(check(['--fail-on', 'warning', put('b.txt', plain)]).status).toBe(0);
    expect(check([put('a.txt', official)]).status).toBe(0);
  });

  it('names what it cannot read, checks the rest and ends with 2', () => {
    mkdirSync(join(folder, 'folder'), { recursive: true });
    put('damaged.txt', Buffer.concat([Buffer.from('街道'), Buffer.from([0xff]), Buffer.from('高度重视')]));
    put('picture.png', Buffer.from([0x89, 0x50, 0, 0]));
    const { status, stdout, stderr } = check([
      '--format',
      'json',
      '--fail-on',
      'info',
      'none.txt',
      'folder',
      'damaged.txt',
      'picture.png',
      put('a.txt', official),
    ]);
    expect(status).toBe(2);
    expect(json(stdout).map(({ file }) => file)).toEqual(['a.txt']);
    expect(stderr.trim().split('\n')).toEqual([
      '读不了 none.txt：没有这个文件',
      '读不了 folder：这是文件夹，要写文件名',
      '读不了 damaged.txt：第 7 个字节读不通（按 UTF-8 读）',
      '读不了 picture.png：不是文字文件',
    ]);
  });

  it.each([
    ['no file', []],
    ['an unknown option', ['--colour', 'a.txt']],
    ['an unknown format', ['--format', 'xml', 'a.txt']],
    ['an unknown kind', ['--kind', 'letter', 'a.txt']],
    ['an unknown reader', ['--reader', 'nobody', 'a.txt']],
    ['an unknown weight', ['--fail-on', 'toString', 'a.txt']],
    ['an option without its value', ['a.txt', '--kind']],
    ['standard input twice', ['-', '-']],
  ])('refuses %s with 2 and says how it is used', (_, args) => {
    put('a.txt', official);
    const { status, stdout, stderr } = check(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('用法：');
  });

  it('explains itself', () => {
    const { status, stdout } = check(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--fail-on');
  });
});
