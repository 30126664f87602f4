// @module-tag process
// @module-tag slow
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPeriod } from '../core/catalogue/catalogue.ts';
import { BUILT_IN_OVERLAYS, loadCatalogue } from '../io/catalogue-files.ts';
import { after, copyTree } from './testkit/copied-tree.ts';
import type { CopiedTree, Touch } from './testkit/copied-tree.ts';
import { consolidationPieces } from '../core/consolidate/json.ts';
import { sealed } from '../io/workspace/seal.ts';
import { inventedConsolidation } from './testkit/invented-consolidation.ts';

/** README's table "How to add …": each row is done to a copy of the tree, and only the files it names are touched. */

const CATALOGUE = 'src/catalogue/ninh-thuan-2025';

const ROWS: Readonly<Record<string, readonly Touch[]>> = {
  indicator: [
    {
      path: `${CATALOGUE}/indicators.yaml`,
      to: (text) =>
        text +
        `
  - id: '4.9'
    planIndicator: '4.9'
    objective: 4
    plan: II.2.d CT9
    label: { vi: Tỷ lệ trẻ sinh đủ cân, en: Share of children born of full weight }
    short: { vi: Trẻ sinh đủ cân, en: Children of full weight }
    definition: { vi: Trẻ nặng từ 2.500 g trên tổng số trẻ đẻ ra sống., en: Births from 2500 g out of live births. }
    unit: { vi: '%', en: '%' }
    formula:
      type: ratio
      numerator: { element: full-weight-births, column: value }
      denominator: { element: live-births, column: total }
      factor: 100
    target: { op: '>=', value: 95 }
    better: higher
    decimals: 2
    owners:
      - { unit: so-y-te }
    confidence: assumption
    source: { vi: Sở Y tế, en: Department of Health }
`,
    },
  ],
  element: [
    {
      path: `${CATALOGUE}/elements/4-y-te.yaml`,
      to: (text) =>
        // As the entry of another count of that sheet, under an id and a code of its own.
        `${text.trimEnd()}\n\n${/ {2}- id: maternal-deaths\n[\s\S]*?\n\n/
          .exec(text)?.[0]
          .replace('maternal-deaths', 'full-weight-births')
          .replace(/code: '4\.\d\d'/, "code: '4.99'")
          .replace('Số ca tử vong mẹ', 'Số trẻ sinh đủ cân')
          .replace('en: Maternal deaths', 'en: Births of full weight')
          .replace(/ {4}questions:.*\n/, '')
          .trimEnd()}\n`,
    },
  ],
  unit: [
    {
      path: `${CATALOGUE}/units.yaml`,
      to: after(
        'units:\n',
        `  - id: ban-quan-ly-khu-cong-nghiep
    name: { vi: Ban Quản lý các khu công nghiệp, en: Board of Industrial Zones }
    kind: front
    plan: VI.1.k
    narrativeOnly: true
`,
      ),
    },
  ],
  deadline: [
    {
      path: `${CATALOGUE}/catalogue.yaml`,
      to: (text) =>
        text.replace(
          'due: { date: 2025-06-15, inclusive: false }',
          'due: { date: 2025-06-20, inclusive: true }',
        ),
    },
  ],
  year: [
    {
      path: `${CATALOGUE}/catalogue.yaml`,
      to: after(
        '\nperiods:\n',
        `  - id: 2026-H1
    label: { vi: 6 tháng đầu năm 2026, en: First half of 2026 }
    window: { from: 2025-12-15, to: 2026-06-14 }
    cutOff: 2026-06-14
    due: { date: 2026-06-15, inclusive: false }
    quarters:
      - { id: q1, from: 2025-12-15, to: 2026-03-14 }
      - { id: q2, from: 2026-03-15, to: 2026-06-14 }
    months:
      - { id: m01, from: 2025-12-15, to: 2026-01-14 }
      - { id: m02, from: 2026-01-15, to: 2026-02-14 }
      - { id: m03, from: 2026-02-15, to: 2026-03-14 }
      - { id: m04, from: 2026-03-15, to: 2026-04-14 }
      - { id: m05, from: 2026-04-15, to: 2026-05-14 }
      - { id: m06, from: 2026-05-15, to: 2026-06-14 }
    schoolYear: 2024-2025
    partYear: true
    previous: 2025-H1
`,
      ),
    },
  ],
  check: [
    {
      path: `${CATALOGUE}/checks.yaml`,
      to: (text) =>
        text +
        `
  - id: few-maternal-deaths
    left: maternal-deaths
    op: <=
    right: '20'
    severity: warning
    message: { vi: Nhiều ca tử vong mẹ., en: Many maternal deaths. }
    source: { vi: Sở Y tế, en: Department of Health }
    tests:
      pass: [{ maternal-deaths: 3 }]
      fail: [{ maternal-deaths: 21 }]
      undecided: [{ maternal-deaths: null }]
`,
    },
  ],
  rule: [
    {
      path: 'src/core/findings/messages/plausible.ts',
      to: after(
        'export const plausibleFindings = {\n',
        `  'plausible/one-digit-repeated': defineFinding<{ value: number }>({
    severity: 'warning',
    maturity: 'new',
    title: { vi: 'Một chữ số lặp lại', en: 'One digit repeated' },
    why: { vi: 'Số như 9999 thường gõ cho có.', en: 'A figure like 9999 is often typed to fill the cell.' },
    message: {
      vi: ({ value }) => \`Ô ghi \${formatNumber(value, 'vi')}.\`,
      en: ({ value }) => \`The cell holds \${formatNumber(value, 'en')}.\`,
    },
    fix: { vi: () => 'Đối chiếu với sổ gốc.', en: () => 'Compare with the records.' },
    example: { value: 9999 },
  }),

`,
      ),
    },
    {
      path: 'src/core/validate/rules/repeated-digit.ts',
      to: `import { finding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';

/** A figure of one digit, four times or more, was often typed to fill the cell. */
export const repeatedDigitRule: Rule = {
  codes: ['plausible/one-digit-repeated'],
  *check(context) {
    for (const row of context.submission.rows)
      for (const value of row.values) {
        const found = context.figure({ element: row.element, row: row.row, column: value.column });
        if (found === undefined) continue;
        yield /^(\\d)\\1{3,}$/.test(String(found))
          ? finding('plausible/one-digit-repeated', { value: found }, context.placeOfValue(row, value), { found })
          : 'passed';
      }
  },
};
`,
    },
    {
      path: 'src/core/validate/rules/index.ts',
      to: (text) =>
        after(
          '  boundsRule,\n',
          '  repeatedDigitRule,\n',
        )(
          after(
            "import { rateRule, zeroDenominatorRule } from './rates.ts';\n",
            "import { repeatedDigitRule } from './repeated-digit.ts';\n",
          )(text),
        ),
    },
    {
      path: 'src/dev/testkit/cases/rules.ts',
      to: after(
        'const PLAUSIBLE: readonly FindingCase[] = [\n',
        `  ruleCase('plausible/one-digit-repeated', {
    name: 'four nines',
    at: 'live_births._.male',
    given: births('19998 | 9998 | 10000'),
    mutate: births('19999 | 9999 | 10000'),
  }),
`,
      ),
    },
  ],
  'output format': [
    {
      path: 'src/render/report/report-tsv.ts',
      to: `import type { ReportModel } from '../../core/report/model.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';

/** One line an indicator: number, name. */
export async function renderReportTsv(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const lines = model.objectives.flatMap(({ indicators }) => indicators.map(({ id, name }) => \`\${id}\\t\${name}\\n\`));
  return Promise.resolve({
    files: [{ name: \`\${sources.name}.tsv\`, bytes: new TextEncoder().encode(lines.join('')) }],
    isText: true,
  });
}
`,
    },
    {
      path: 'src/render/report/report.ts',
      to: after(
        "(await import('./report-csv.ts')).renderReportCsv(model, sources),\n",
        "  tsv: async (model, sources) => (await import('./report-tsv.ts')).renderReportTsv(model, sources),\n",
      ),
    },
    { path: 'README.md', to: (text) => text.replace(/(\| `ntge report .*?)\bcsv\b/, '$1csv, tsv') },
  ],
  command: [
    {
      path: 'src/commands/units.ts',
      to: `import type { Declare } from './declare.ts';

/** \`ntge units\`: the ids of the units. */
export const declareUnits: Declare = (program, { text, action }) => {
  program
    .command('units')
    .description(text('mã các đơn vị', 'ids of the units'))
    .action(action(async (session) => (await import('./run/units.ts')).runUnits(session)));
};
`,
    },
    {
      path: 'src/commands/run/units.ts',
      to: `import type { ExitCode, Session } from '../../host.ts';
import { openWorkspace } from './open.ts';

/** Prints a line a unit. */
export async function runUnits(session: Session): Promise<ExitCode> {
  const { catalogue } = await openWorkspace(session);
  for (const { id } of catalogue.units) session.host.stdout.write(\`\${id}\\n\`);
  return 0;
}
`,
    },
    {
      path: 'src/cli.ts',
      to: (text) =>
        after(
          '  declareTrace,\n',
          '  declareUnits,\n',
        )(
          after(
            "import { declareTrace } from './commands/trace.ts';\n",
            "import { declareUnits } from './commands/units.ts';\n",
          )(text),
        ),
    },
    {
      path: 'src/dev/windows/every-command.ts',
      to: (text) => text.replace('  trace: [', "  units: [['units']],\n  trace: ["),
    },
    {
      path: 'README.md',
      to: (text) => text.replace(/(?=\| `ntge trace )/, '| `ntge units` | the ids of the units |\n'),
    },
  ],
};

let tree: CopiedTree;
let workspace = '';
beforeAll(async () => {
  tree = await copyTree();
  for (const touches of Object.values(ROWS)) for (const one of touches) await tree.touch(one);
  workspace = join(tree.folder, 'office');
  await storeConsolidation();
});
afterAll(() => tree.remove());

/** A consolidated period of the copy's catalogue, for what is made from one. */
async function storeConsolidation(): Promise<void> {
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('no such period');
  const made = inventedConsolidation(catalogue, period);
  await mkdir(join(workspace, 'consolidated'), { recursive: true });
  await writeFile(join(workspace, 'ntge.yaml'), settings([]));
  await writeFile(
    join(workspace, 'consolidated', '2025-H1.r1.json'),
    [...sealed(consolidationPieces({ ...made, catalogue: { ...made.catalogue, hash } }))].join(''),
  );
}

const settings = (overlays: readonly string[]): string =>
  `schema: ntge/workspace/1\ncatalogue: ninh-thuan-2025\noverlays: [${overlays.join(', ')}]\n`;

/** None, the first, both: the second stands on the first. */
const OVERLAYS = [0, ...BUILT_IN_OVERLAYS.keys()].map((_, count) => BUILT_IN_OVERLAYS.slice(0, count));

const paths = (row: string): readonly string[] => [...new Set((ROWS[row] ?? []).map(({ path }) => path))];

describe.each(Object.keys(ROWS))('%s', (row) => {
  test('touches nothing but what the README says', async () => {
    const readme = await readFile('README.md', 'utf8');
    const how = readme.slice(readme.indexOf('## How to add'), readme.indexOf('## Words'));
    const said =
      how.split('\n').find((line) => line.startsWith('|') && line.split('|')[1]?.includes(row)) ?? '';
    const named = [...said.matchAll(/`([^`]+)`/g)].map(([, path = '']) =>
      path.replace('<id>', 'ninh-thuan-2025'),
    );
    const isNamed = (path: string): boolean =>
      path === 'README.md' ? said.includes('above') : named.some((name) => path.startsWith(name));
    expect(paths(row).filter((path) => !isNamed(path))).toEqual([]);
  });
});

test('how many files each touches', () => {
  expect(Object.fromEntries(Object.keys(ROWS).map((row) => [row, paths(row).length]))).toEqual({
    indicator: 1,
    element: 1,
    unit: 1,
    deadline: 1,
    year: 1,
    check: 1,
    rule: 4,
    'output format': 3,
    command: 5,
  });
});

describe('with all of them', () => {
  test('the types agree', async () => {
    expect(await tree.types()).toEqual({ code: 0, output: '' });
  });

  test('the rule finds what its case says, the README names command and format, the command has its line', async () => {
    const cases = await tree.test('src/dev/testkit/finding-cases.test.ts', 'one-digit-repeated|has a case');
    expect(cases.output).toContain('2 passed');
    expect((await tree.test('src/dev/readme.test.ts', 'the README names')).output).toContain('2 passed');
    expect((await tree.test('src/dev/every-command.test.ts', 'has a line')).output).toContain('1 passed');
  });
});

describe('the program built of them', () => {
  beforeAll(async () => {
    expect(await tree.build()).toEqual({ code: 0, output: '' });
  });
  const ntge = async (...argv: string[]): Promise<string> => (await tree.run(argv, workspace)).output;

  test('knows the command, the unit among its units', async () => {
    expect((await ntge('units')).split('\n')).toContain('ban-quan-ly-khu-cong-nghiep');
    expect(await ntge('--help')).toContain('units');
  });

  test.each(OVERLAYS.map((overlays) => ({ overlays, names: overlays.join(' and ') || 'no overlay' })))(
    'asks for the element of the indicator, in the new year as well, with $names',
    async ({ overlays }) => {
      await writeFile(join(workspace, 'ntge.yaml'), settings(overlays));
      expect(await ntge('catalogue', 'show', '4.9')).toContain('"Births of full weight" ÷ "Live births"');
      const forms = join(workspace, `forms-${overlays.length}`);
      await ntge('template', '--period', '2026-H1', '--unit', 'so-y-te', '-o', forms);
      const [form = ''] = (await readdir(forms, { recursive: true })).filter((name) =>
        name.endsWith('.xlsx'),
      );
      expect(await ntge('cells', join(forms, form))).toContain('Số trẻ sinh đủ cân');
    },
  );

  test('expects the unit by the new deadline', async () => {
    const status = await ntge('status', '--period', '2025-H1', '--as-of', '2025-06-20');
    expect(status).toContain('Board of Industrial Zones');
    expect(status).toContain('20 June 2025');
  });

  test('makes the format, named by --format or by the ending', async () => {
    const printed = await ntge('report', '--format', 'tsv', '-o', '-');
    expect(printed).toMatch(/^4\.1\t/m);
    await ntge('report', '-o', 'a.tsv');
    expect(await readFile(join(workspace, 'a.tsv'), 'utf8')).toMatch(/^4\.1\t/m);
    expect(await ntge('report', '--format', 'docx', '-o', 'a.tsv')).toContain('two different formats');
  });
});
