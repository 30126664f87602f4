import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { expectWorkbook } from '../../office/xlsx-read/workbook-fixture.ts';
import type { RawCell, RawWorkbook } from '../model/raw-workbook.ts';
import { readSubmission } from './read-submission.ts';

/** Forms that were filled in before the cells were arranged as they are today are read to the last cell. */

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

/** Said of every form of an arrangement gone by, or of a catalogue that has been edited since. */
const EXPECTED = new Set([
  'identity/older-layout',
  'identity/edited-catalogue',
  'structure/issued-otherwise',
]);

async function load(name: string): Promise<RawWorkbook> {
  const url = new URL(`../../../fixtures/submissions/${name}.xlsx`, import.meta.url);
  return expectWorkbook(readWorkbook(await readFile(url)));
}

function read(raw: RawWorkbook) {
  return readSubmission(raw, { name: 'a.xlsx', sha256: 'b' }, catalogue, hash);
}

/** A workbook with some cells of a sheet typed over. */
function typed(raw: RawWorkbook, sheet: string, cells: Readonly<Record<string, string>>): RawWorkbook {
  const texts = Object.entries(cells).map(([cell, value]): [string, RawCell] => [
    cell,
    { type: 'text', value },
  ]);
  const sheets = raw.sheets.map((one) =>
    one.name === sheet ? { ...one, cells: new Map([...one.cells, ...texts]) } : one,
  );
  return { ...raw, sheets };
}

describe.each(['layout-2/so-y-te', 'layout-2/bac-ai'])('%s', (name) => {
  it('gives every figure and text that stands under its names, and nothing to object to', async () => {
    const raw = await load(name);
    const { submission, findings, tally } = read(raw);
    expect(findings.map(({ code }) => code).filter((code) => !EXPECTED.has(code))).toEqual([]);
    expect(tally.notChecked).toBe(0);
    const cellOf = (sheet: string, cell: string) =>
      raw.sheets.find((one) => one.name === sheet)?.cells.get(cell)?.value ?? null;
    const values = submission?.rows.flatMap((row) => row.values) ?? [];
    const asked = [...raw.names.keys()].filter((one) => /\.(?:total|male|female|value|q\d)$/.test(one));
    expect(values.length).toBeGreaterThan(5);
    expect(asked.length).toBeGreaterThan(values.length);
    for (const { sheet, cell, value } of values) expect(value).toBe(cellOf(sheet, cell));
    expect(submission?.tasks.filter(({ status }) => status !== null).length).toBeGreaterThan(3);
  });
});

describe('the head of a form of the second layout still says whose it is', () => {
  const SHEET = 'Mục tiêu 4';
  it.each([
    ['another period', { A2: 'Sở Y tế · 6 tháng đầu năm 2024' }],
    ['another unit', { A2: 'Sở Nội vụ · 6 tháng đầu năm 2025' }],
    ['another objective', { A1: 'Mục tiêu 5: Trong lĩnh vực giáo dục, đào tạo' }],
  ])('%s keeps the figures of the sheet out', async (_, cells) => {
    const raw = await load('layout-2/so-y-te');
    const withoutRecord = { ...raw, sheets: raw.sheets.filter(({ name }) => name !== '_ntge') };
    for (const one of [raw, withoutRecord]) {
      const codes = read(typed(one, SHEET, cells)).findings.map(({ code }) => code);
      expect(codes).toContain('structure/sheet-doubtful');
    }
    expect(read(withoutRecord).findings.map(({ code }) => code)).not.toContain('structure/sheet-doubtful');
  });
});
