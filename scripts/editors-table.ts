/** The part of Playwright's JSON report that the table needs. */
export interface MatrixReport {
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** Editor × check as a Markdown table; what a skipped cell cannot do stands below it. Editors that were not tried are left out. */
export function editorsTable(report: MatrixReport): string {
  const editors = report.suites.flatMap((file) => file.suites ?? []).filter((editor) => editor.specs.length > 0);
  const checks = [...new Set(editors.flatMap((editor) => editor.specs.map((spec) => spec.title)))];
  const reasons: string[] = [];
  const rows = editors.map((editor) => {
    const cells = checks.map((check) => {
      const test = editor.specs.find((spec) => spec.title === check)?.tests[0];
      if (test?.status !== 'skipped') return test?.status === 'expected' ? '✓' : '✗';
      const why = test.annotations.find(({ type }) => type === 'skip')?.description ?? '';
      return `[${reasons.push(`${editor.title}, ${check}: ${why}`)}]`;
    });
    return [editor.title, ...cells];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [line(['', ...checks]), line(['---', ...checks.map(() => ':-:')]), ...rows.map(line)].join('\n');
  return [table, ...reasons.map((reason, i) => `[${i + 1}] ${reason}.`)].join('\n\n');
}
