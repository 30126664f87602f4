import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { partText, readParts } from '../../office/docx-fill/docx-package.ts';
import { renderSample, SAMPLE_REPORTS, sampleReport } from '../../dev/testkit/report-samples.ts';
import type { Sample } from '../../dev/testkit/report-samples.ts';
import type { NarrativeJson } from '../../core/model/results.ts';
import type { MeasureReport } from '../../core/report/model.ts';
import { buildReport } from '../../core/report/build.ts';
import { publishedEdition } from '../../dev/testkit/public-edition.ts';
import { BLANK_LETTERHEAD } from '../../core/model/default-workspace.ts';
import { observationRows } from '../../core/report/observations.ts';
import { WORDS } from '../../core/words/words.ts';
import { REPORT_RENDERERS } from './report.ts';
import type { ReportFormat } from './report.ts';

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));
// Every format there is; the map's keys are its formats.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
/** A PDF is the Word file, printed by another program. */
const FORMATS = Object.keys(REPORT_RENDERERS).filter((name): name is ReportFormat => name !== 'pdf');

const textOf = async (sample: Sample, format: ReportFormat): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await renderSample(sample, format));

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Every text and number of a value in one string. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return `${value} `;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

/** What a reader of the page sees. */
function wordsOfPage(html: string): string {
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<code>SHA-256 [0-9a-f]*<\/code>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ');
}

const measuresOf = ({ model }: Sample): readonly MeasureReport[] =>
  model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));

/** Numbers of the page's own: line of one half, numbers of the sections. */
const OF_THE_PAGE = ['50'];

describe('the same figures in every format', () => {
  test.each(EVERY)('html, %s, %s: prints the numbers of the model and no other', async (name, lang) => {
    const sample = await sampleReport(name, lang);
    const words = wordsOfPage(await textOf(sample, 'html'));
    const known = new Set([...numbersIn(wordsOf(sample.model)), ...OF_THE_PAGE]);
    const factors = measuresOf(sample).map((m) =>
      (m.factor ?? 0).toLocaleString(lang === 'vi' ? 'de' : 'en'),
    );
    for (const factor of factors) known.add(factor);
    expect(numbersIn(words).filter((number) => !known.has(number))).toEqual([]);
    for (const m of measuresOf(sample))
      for (const text of [
        m.sentence.replace(/\s+/g, ' '),
        m.numerator.text,
        m.denominator.text,
        m.result.withUnit,
        m.previous.text,
      ])
        expect(words).toContain(text);
  });

  test.each(EVERY)('xlsx, %s, %s: numbers are numbers, and those of the model', async (name, lang) => {
    const sample = await sampleReport(name, lang);
    const [indicators] = await sheetsOf(await renderSample(sample, 'xlsx'));
    const rows = new Map(indicators?.rows.map((row) => [row[1], row]));
    for (const m of measuresOf(sample)) {
      const row = rows.get(m.id) ?? [];
      const blank = (value: number | null) => value ?? undefined;
      expect([row[5], row[6], row[15], row[10]]).toEqual(
        [m.numerator.value, m.denominator.value, m.factor, m.change.value].map(blank),
      );
      expect(row[9]).toEqual(m.factor === null ? m.previous.text : blank(m.previous.value));
      expect(row[7]).toEqual(m.result.value ?? m.result.text);
    }
  });

  test.each(EVERY)('csv, %s, %s: one line for each observation, with its value', async (name, lang) => {
    const sample = await sampleReport(name, lang);
    const [head = [], ...lines] = parseCsv(await textOf(sample, 'csv'));
    const { observations } = sample.consolidation;
    const at = (line: readonly string[], column: string): string => line[head.indexOf(column)] ?? '';
    expect(lines).toHaveLength(observations.length);
    observations.forEach((o, i) => {
      const line = lines[i] ?? [];
      expect([at(line, 'unit'), at(line, 'element'), at(line, 'column')]).toEqual([
        o.unit,
        o.element,
        o.column,
      ]);
      expect(at(line, 'value')).toBe(o.value === null ? '' : String(Number(o.value)));
      expect(at(line, 'cell')).toBe(o.source?.cell ?? '');
    });
  });
});

interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** Rows under the headings; of a formula its cached result. */
async function sheetsOf(bytes: Uint8Array): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  // exceljs declares its own Buffer.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook.worksheets.map((sheet) => {
    const rows: unknown[][] = [];
    sheet.eachRow((row) => {
      const cells: unknown[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        cells[column - 1] = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
      });
      rows.push(cells);
    });
    return { name: sheet.name, rows };
  });
}

function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const fields = /(?:^\uFEFF)?(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = fields.exec(text); match && match.index < text.length; match = fields.exec(text)) {
    lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

describe('workbook', () => {
  test('computes the indicators from the observations, by marks that survive sorting', async () => {
    const sample = await sampleReport('full');
    const workbook = new ExcelJS.Workbook();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await workbook.xlsx.load(Buffer.from(await renderSample(sample, 'xlsx')) as unknown as ArrayBuffer);
    const formulas: Record<string, string> = {};
    workbook.getWorksheet('Chỉ tiêu')?.eachRow((row) => {
      const cells = [6, 7, 8].map((column) => row.getCell(column).formula);
      formulas[row.getCell(2).text] = cells.map((f) => f ?? '').join(' | ');
    });
    expect(formulas['2.1']).toMatch(
      /^SUMIFS\('Số liệu'!\$E\$7:\$E\$\d+,'Số liệu'!\$J\$7:\$J\$\d+,"\*\[2\.1 tử số\]\*"\) \| SUMIFS\(.*"\*\[2\.1 mẫu số\]\*"\) \| IF\(G\d+=0,"",P\d+\*F\d+\/G\d+\)$/,
    );
    const computed = measuresOf(sample).filter((m) => m.result.value !== null && m.factor !== null);
    for (const { id } of computed) expect(formulas[id]).toMatch(/\| IF\(/);
  });

  test.each(EVERY)(
    '%s, %s: no number is a text but for the codes, which Excel is told of',
    async (name, lang) => {
      const bytes = await renderSample(await sampleReport(name, lang), 'xlsx');
      const codes = WORDS[lang].columns.id;
      const sheets = (await sheetsOf(bytes)).map((sheet) => ({
        ...sheet,
        codesAt: sheet.rows.find((row) => row.includes(codes))?.indexOf(codes),
      }));
      const texts = sheets.flatMap(({ name: sheet, rows, codesAt }) =>
        rows.flatMap((row) =>
          row.flatMap((value, column) =>
            typeof value === 'string' && /^[-+]?\d[\d.,]*%?$/.test(value) && column !== codesAt
              ? [`${sheet}: ${value}`]
              : [],
          ),
        ),
      );
      expect(texts).toEqual([]);
      const parts = readParts(bytes);
      const told = sheets.map(
        (_, i) =>
          /<ignoredError sqref="([A-Z])\d+:[A-Z]\d+" numberStoredAsText="1"\/>/.exec(
            partText(parts, `xl/worksheets/sheet${i + 1}.xml`),
          )?.[1],
      );
      expect(told).toEqual(
        sheets.map(({ codesAt }) => (codesAt === undefined ? undefined : 'ABC'.charAt(codesAt))),
      );
    },
  );

  test('marks what was accepted', async () => {
    const sheets = await sheetsOf(await renderSample(await sampleReport('full'), 'xlsx'));
    const rows = sheets.find((sheet) => sheet.name === 'Sai sót, lưu ý')?.rows ?? [];
    const severities = rows.filter((row) => row.length > 4).map((row) => row[1]);
    expect(new Set(severities)).toEqual(new Set(['Mức độ', 'Lỗi', 'Cảnh báo', 'Lỗi (được chấp nhận)']));
  });

  test('names its sheets, freezes and repeats the headings', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await renderSample(await sampleReport('full', 'en'), 'xlsx');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(workbook.worksheets.map((s) => s.name)).toEqual([
      'Indicators',
      'Observations',
      'By level',
      'By sex',
      'Tasks',
      'Task totals',
      'Task figures',
      'Forecasts',
      'Over the periods',
      'Submissions',
      'Findings',
      'Reconciliation',
      'Narratives',
    ]);
    for (const sheet of workbook.worksheets) {
      const heading = sheet.views[0]?.state === 'frozen' ? sheet.views[0].ySplit : 0;
      expect(sheet.pageSetup.printTitlesRow).toBe(`${heading}:${heading}`);
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
      });
    }
  });
});

describe('csv', () => {
  test('says what it is', async () => {
    const { catalogue, consolidation, model } = await sampleReport('full');
    const output = await REPORT_RENDERERS.csv(model, {
      name: 'bao-cao',
      catalogue,
      consolidation,
      template: () => Promise.reject(new Error('csv has no template')),
      workspace: '../../',
      csvFor: 'programs',
      forms: () => Promise.resolve([]),
      toPdf: () => Promise.reject(new Error('csv is not printed')),
    });
    const [csv, description] = output.files;
    expect(output.files.map((f) => f.name)).toEqual(['bao-cao.csv', 'datapackage.json']);
    const bytes = csv?.bytes ?? new Uint8Array();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const found: unknown = JSON.parse(new TextDecoder().decode(description?.bytes));
    const [head = []] = parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    expect(found).toMatchObject({
      profile: 'tabular-data-package',
      resources: [
        { path: 'bao-cao.csv', encoding: 'utf-8', bytes: bytes.length, schema: { missingValues: [''] } },
      ],
    });
    expect(JSON.stringify(found).match(/"name":"\w+","type"/g)).toHaveLength(head.length);
  });

  test('codes every status as SDMX does', async () => {
    const sample = await sampleReport('full');
    const [head = [], ...lines] = parseCsv(await textOf(sample, 'csv'));
    const [status, code] = [head.indexOf('status'), head.indexOf('obs_status')];
    const pairs = new Set(lines.map((line) => `${line[status] ?? ''} ${line[code] ?? ''}`));
    expect([...pairs].sort()).toEqual(['missing M', 'official A', 'unavailable L']);
  });
});

describe('the same bytes on another day', () => {
  afterEach(() => vi.useRealTimers());

  test.each(FORMATS)('%s', async (format) => {
    const sample = await sampleReport('full');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-06-20T08:00:00+07:00') });
    const one = await renderSample(sample, format);
    vi.setSystemTime(new Date('2026-01-31T23:59:58+07:00'));
    expect(Buffer.from(await renderSample(sample, format)).equals(Buffer.from(one))).toBe(true);
  });
});

describe('the public edition', () => {
  const withDeaths = async (count: number): Promise<Sample> => {
    const { catalogue, consolidation } = await sampleReport('full', 'vi', (full) => ({
      ...full,
      observations: full.observations.map((o) =>
        o.element === 'maternal-deaths' ? { ...o, value: count } : o,
      ),
      indicators: full.indicators.map((i) =>
        i.id === '4.2'
          ? { ...i, numerator: count, value: (count * 100_000) / (i.denominator ?? 1), decimals: 1 + count }
          : i,
      ),
      narratives: full.narratives.map((n) =>
        n.unit === 'so-noi-vu' ? { ...n, text: `Trong kỳ có ${count} bà mẹ tử vong. Đề nghị hướng dẫn.` } : n,
      ),
    }));
    const { consolidation: published } = publishedEdition(catalogue, consolidation, {
      isApproved: (sentence) => sentence === 'Đề nghị hướng dẫn.',
    });
    const model = buildReport(catalogue, published, BLANK_LETTERHEAD, {
      lang: 'vi',
      edition: 'public',
    });
    return { catalogue, consolidation: published, model };
  };

  test.each(FORMATS)('%s: the same bytes whatever the withheld count is', async (format) => {
    const [one, four] = await Promise.all([withDeaths(1), withDeaths(4)]);
    expect(
      Buffer.from(await renderSample(one, format)).equals(Buffer.from(await renderSample(four, format))),
    ).toBe(true);
  });

  test.each(['html', 'md', 'csv', 'json'] as const)('%s: says so', async (format) => {
    const words = format === 'csv' ? /,Q,suppressed,/ : /không công bố/iu;
    expect(await textOf(await withDeaths(2), format)).toMatch(words);
  });
});

const HOSTILE: readonly (readonly [name: string, text: string, printed: string])[] = [
  [
    'markup',
    '</p><script>alert(1)</script><img src=x onerror=alert(1)>',
    '</p><script>alert(1)</script><img src=x onerror=alert(1)>',
  ],
  ['template tags', '{{frame.issuer}} {{#each x}} {{{y}}} }}', '{{frame.issuer}} {{#each x}} {{{y}}} }}'],
  ['a formula', "=cmd|' /C calc'!A1", "=cmd|' /C calc'!A1"],
  ['an at sign', '@SUM(1+1)', '@SUM(1+1)'],
  ['control characters', 'mộ\u0000t\u0007 hai\u{FFFF}', 'một hai'],
  ['marks that turn the text round', 'an\u202Etoàn\u200F', 'antoàn'],
  ['decomposed letters', 'bi\u0300nh', 'bình'],
  ['bullets of Word', '\u{F0B7} Tập huấn', 'Tập huấn'],
  ['tokens of pictures', 'hình \uE0000\uE001 giả', 'hình -0- giả'],
  ['marks of the head', '<!--ntge:head--><!--ntge:script-->', '<!--ntge:head--><!--ntge:script-->'],
];

describe('what a unit wrote stays words', () => {
  const writing = (text: string, unit = 'so-y-te') =>
    sampleReport('full', 'vi', (consolidation) => ({
      ...consolidation,
      narratives: consolidation.narratives
        .slice(0, 1)
        .map((n): NarrativeJson => ({ ...n, unit, field: 'proposals', text })),
    }));

  test.each(HOSTILE)('html: %s', async (_name, text, printed) => {
    const html = await textOf(await writing(text), 'html');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<meta http-equiv/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    expect(decode(html)).toContain(`Sở Y tế</strong>: <span lang="vi">${printed}`);
    if (/[<>]/.test(printed)) expect(html).not.toContain(printed);
  });

  test.each(HOSTILE)('xlsx: %s', async (_name, text, printed) => {
    const sheets = await sheetsOf(await renderSample(await writing(text), 'xlsx'));
    expect(sheets.at(-1)?.rows.at(-1)?.[2]).toBe(printed);
  });

  test('ten thousand words, in a cell as far as one goes', async () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `từ${i}`).join(' ');
    const sample = await writing(text);
    expect(await textOf(sample, 'html')).toContain('từ9999');
    const rows = (await sheetsOf(await renderSample(sample, 'xlsx'))).at(-1)?.rows ?? [];
    expect(rows.map((row) => String(row[2])).join(' ')).toContain('từ9999');
  });

  test.each(['=1+1', '+84', '-5', '@x', '\tx'])('csv: a name %j is not run', async (name) => {
    const sample = await sampleReport('full', 'vi', (consolidation) => ({
      ...consolidation,
      observations: consolidation.observations
        .slice(0, 1)
        .map((o) => ({ ...o, source: o.source && { ...o.source, file: name } })),
    }));
    const [head = [], line = []] = parseCsv(await textOf(sample, 'csv'));
    expect(line[head.indexOf('file')]).toMatch(/^'/);
  });
});

const decode = (html: string): string =>
  html.replace(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

test('the page gives a figure that stands alone its unit', async () => {
  const words = wordsOfPage(await textOf(await sampleReport('full'), 'html'));
  expect(words).toContain('Kỳ trước 57,86% Xu thế Tiến bộ (+1,43 điểm phần trăm)');
  expect(words).toContain('Kỳ trước 110,2 bé trai/100 bé gái Xu thế Tiến bộ (-0,5 bé trai/100 bé gái)');
  expect(words).toContain('Kỳ trước 27% Xu thế Không đổi');
  expect(words).toContain('Kết quả Có Mục tiêu Có Kỳ trước –');
});

test('the page is one file: no address, a policy with the hash of its script', async () => {
  const html = await textOf(await sampleReport('full'), 'html');
  expect(html).not.toMatch(/\b(?:src|href)="(?!#)/);
  expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
  expect(html).not.toMatch(/\sstyle="|\son\w+="|undefined|\[object|NaN/);
  expect(html).not.toMatch(/\p{Co}/u);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(anchors.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the long table in words is the long table', async () => {
  const { catalogue, consolidation } = await sampleReport('full');
  const rows = observationRows(catalogue, consolidation, 'vi');
  expect(rows.map((r) => r.value)).toEqual(consolidation.observations.map((o) => o.value));
});

test('the long table tells a blank cell from a unit that sent nothing', async () => {
  const { catalogue, consolidation } = await sampleReport('full');
  const statusWith = (file: string | null): ReadonlySet<string> => {
    const units = consolidation.units.map((unit) => ({ ...unit, file }));
    const observations = consolidation.observations.map((o) => ({ ...o, status: 'missing' as const }));
    const rows = observationRows(catalogue, { ...consolidation, units, observations }, 'vi');
    return new Set(rows.map((r) => r.statusText));
  };
  expect(statusWith(null)).toEqual(new Set(['Đơn vị chưa gửi']));
  expect(statusWith('submissions/2025-H1/x/r1.xlsx')).toEqual(new Set(['Để trống']));
});

test.each(EVERY)('html, %s, %s: its contents name every section, in their order', async (name, lang) => {
  const html = await textOf(await sampleReport(name, lang), 'html');
  const listed = [...(/<nav class="toc"[^]*?<\/nav>/.exec(html)?.[0].matchAll(/href="#([^"]+)"/g) ?? [])];
  const sections = [...html.matchAll(/<section id="([^"]+)" aria-labelledby="[^"]+-h">\s*<h2/g)];
  expect(sections.length).toBeGreaterThan(7);
  expect(listed.map(([, id]) => id)).toEqual(sections.map(([, id]) => id));
});
