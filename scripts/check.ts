import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { score, type Finding, type LintOptions } from '../utils/engine/index.ts';
import { recognise } from '../utils/engine/topic.ts';
import { decode } from './decode.ts';
import { loadEngine } from './pack.ts';
import { kinds, plain, readable, readers, severities, type Result } from './report.ts';

const formats = { text: '给人看', json: '给程序用' };

const list = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([name, meaning]) => `${name} ${meaning}`)
    .join('，');

const usage = `用法：npm run -s check -- [选项] 文件… | -
  -                 从标准输入读
  --format FORMAT   ${list(formats)}；不写就是 text
  --kind KIND       文种：${list(kinds)}；不写就自己猜
  --reader READER   读者：${list(readers)}；不写就是 resident
  --fail-on LEVEL   有这么重的问题，退出码就是 1：${list(severities)}
  --help            这段话
文件可以是 UTF-8、GB18030（GBK）或带 BOM 的 UTF-16。位置按 UTF-16 单元数，BOM 不算。
退出码：0 查完了；1 有 --fail-on 说的问题；2 用法不对，或有文件读不了（别的照查）。`;

class UsageError extends Error {}

function choice<T extends string>(option: string, value: string | undefined, names: Readonly<Record<T, string>>): T | undefined {
  if (value === undefined || Object.hasOwn(names, value)) return value as T | undefined;
  throw new UsageError(`--${option} 不认得「${value}」，只能是：${Object.keys(names).join('、')}`);
}

function parse(args: readonly string[]) {
  try {
    const value = { type: 'string' } as const;
    const options = { format: value, kind: value, reader: value, 'fail-on': value, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals: files } = parse(args);
  if (!values.help && files.length === 0) throw new UsageError('没说查哪个文件');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('标准输入（-）只能读一次');
  return {
    files,
    help: values.help === true,
    format: choice('format', values.format, formats) ?? 'text',
    kind: choice('kind', values.kind, kinds),
    reader: choice('reader', values.reader, readers),
    failOn: choice('fail-on', values['fail-on'], severities),
  };
}

const reasons: Record<string, string> = { ENOENT: '没有这个文件', EISDIR: '这是文件夹，要写文件名', EACCES: '没有权限读' };

async function readText(file: string): Promise<string> {
  if (file === '-') {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return decode(Buffer.concat(parts));
  }
  // npm goes to the project's folder first; a path means what it meant to whoever typed it.
  const from = process.env['npm_lifecycle_event'] === 'check' ? (process.env['INIT_CWD'] ?? '.') : '.';
  return decode(await readFile(resolve(from, file)));
}

/** Checks the files and prints what it found; resolves to the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { files, help, format, failOn, kind, reader } = readArguments(args);
  if (help) {
    console.log(usage);
    return 0;
  }
  const engine = await loadEngine();
  const options: LintOptions = { ...(kind && { kind }), ...(reader && { reader }) };
  const weights = Object.keys(severities);
  const grave = (finding: Finding): boolean => failOn !== undefined && weights.indexOf(finding.severity) >= weights.indexOf(failOn);
  const results: object[] = [];
  let [unread, failed] = [false, false];
  for (const file of files) {
    let text;
    try {
      text = await readText(file);
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      console.error(`读不了 ${file}：${reasons[code] ?? message}`);
      unread = true;
      continue;
    }
    const findings = engine.lint(text, options);
    failed ||= findings.some(grave);
    const coach = engine.coach(text, findings, options);
    const result: Result = {
      file,
      kind: kind ?? engine.guess(text),
      chars: text.length,
      score: score(text, findings),
      findings,
      coach,
      topic: coach.length > 0 ? recognise(engine.simplified(text), engine.topics) : null,
    };
    if (format === 'json') results.push(plain(result));
    else console.log(readable(result, text));
  }
  if (format === 'json') console.log(JSON.stringify(results, null, 2));
  return unread ? 2 : failed ? 1 : 0;
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
