import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../../dev/testkit/small-catalogue.ts';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { RawSheet } from '../../core/model/raw-workbook.ts';
import { selectCells } from '../../core/submission/select-cells.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { PackageEditor } from '../xlsx-annotate/package-editor.ts';
import { writeWorkbook } from '../xlsx-draw/form.ts';
import { openZip } from '../zip/zip.ts';
import { readWorkbook } from './read-workbook.ts';
import { expectWorkbook, workbookFile, workbookParts, worksheet } from './workbook-fixture.ts';

const CODES = rowCodesOf(smallCatalogue);
const GLANCE = 1000;
const PERSON = 'Chị Nguyễn Thị Lan, CCCD 058190001234';

const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;
const number = (value: number): string => `<c><v>${value}</v></c>`;
const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;
const table = (rows: number): string =>
  Array.from({ length: rows }, (_, index) => row(text(`Xã ${index}`), number(index))).join('');

function read(file: Uint8Array, glance: number): readonly RawSheet[] {
  return expectWorkbook(readWorkbook(file, { selection: selectCells(CODES, glance) })).sheets;
}

/** The number of cells kept, and what lies beyond them. */
const shape = ({ cells, beyond }: RawSheet): readonly [number, RawSheet['beyond']] => [cells.size, beyond];

describe('of a workbook that is none of ours', () => {
  it.each([
    [2, 10, [[2, 'unread']]],
    [20, 10, [[20, undefined]]],
    [19, 10, [[19, 'unread']]],
  ])('a glance of %i cells at %i rows', (glance, rows, expected) => {
    expect(read(workbookFile(table(rows)), glance).map(shape)).toStrictEqual(expected);
  });

  it('no more is unpacked into cells, whatever follows', () => {
    const broken = workbookFile(`${table(20_000)}<row><c r="?"/></row>`);
    expect(readWorkbook(broken).ok).toBe(false);
    expect(read(broken, 5).map(shape)).toStrictEqual([[5, 'unread']]);
  });

  it('all is read once more when its row codes show that it is ours after all', () => {
    const code = CODES[0] ?? '';
    const codes = Array.from({ length: 3 }, (_, index) => row(text(`${code}.${index}`))).join('');
    const file = twoSheets(table(10), codes + table(10));
    expect(read(file, 4).map(shape)).toStrictEqual([
      [4, 8],
      [23, undefined],
    ]);
  });
});

/** A workbook with the sheets `Data` and `Form`. */
function twoSheets(data: string, form: string): Uint8Array {
  const parts = workbookParts(data);
  return workbookFile(data, {
    'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
      '</sheets>',
      '<sheet name="Form" sheetId="2" r:id="rId9"/></sheets>',
    ),
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet2.xml': worksheet(`<sheetData>${form}</sheetData>`),
  });
}

const HASH = 'a'.repeat(64);
const SETTINGS = { catalogue: smallCatalogue, catalogueHash: HASH, asOf: '2025-06-20' };

async function formWith(sheetData: string): Promise<Uint8Array> {
  const [unit, period] = [smallCatalogue.units[0], smallCatalogue.periods[0]];
  if (!unit || !period) throw new Error('the small catalogue has lost its units or periods');
  const form = await writeWorkbook(smallCatalogue, HASH, buildLayout(smallCatalogue, unit, period));
  const editor = new PackageEditor(openZip(form), DEFAULT_LIMITS);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const part = editor.add(
    'xl/worksheets/added',
    'xml',
    type,
    worksheet(`<sheetData>${sheetData}</sheetData>`),
  );
  const id = editor.relate('xl/workbook.xml', 'worksheet', part);
  const workbook = editor.text('xl/workbook.xml');
  const entry = `<sheet name="Thêm" sheetId="99" r:id="${id}"/></sheets>`;
  editor.write('xl/workbook.xml', workbook.replace('</sheets>', entry));
  return editor.finish();
}

describe('of a sheet that was added to a workbook of ours', () => {
  const rows = table(GLANCE) + row(text(PERSON)) + row(text('=1+1'), text('1.234')) + table(5);

  it('figures are counted, texts about persons are kept, the rest is dropped', async () => {
    const sheets = read(await formWith(rows), GLANCE);
    const added = sheets.find(({ name }) => name === 'Thêm');
    expect(added && shape(added)).toStrictEqual([GLANCE + 1, GLANCE / 2 + 1 + 5]);
    expect([...(added?.cells.values() ?? [])].at(-1)?.value).toBe(PERSON);
    expect(sheets.filter(({ beyond }) => beyond !== undefined)).toStrictEqual([added]);
  });

  it('a check finds the same as in all of its cells', async () => {
    const file = await formWith(rows);
    const identity = { file: 'x.xlsx', sha256: null };
    const whole = checkFile(readWorkbook(file), identity, SETTINGS);
    const selected = readWorkbook(file, { selection: selectCells(CODES, GLANCE) });
    expect(checkFile(selected, identity, SETTINGS)).toStrictEqual(whole);
    expect(whole.findings.map(({ code }) => code)).toContain('privacy/id-number');
    expect(whole.findings.find(({ code }) => code === 'structure/extra-sheet')?.params).toMatchObject({
      cells: GLANCE + 1 + 5,
    });
  });
});
