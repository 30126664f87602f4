import { catalogueSchema } from '../../../core/model/catalogue.ts';
import type { Catalogue } from '../../../core/model/catalogue.ts';
import type { FindingCase } from './finding-case.ts';
import { rulesCatalogue } from '../rules-catalogue.ts';
import type { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';
import { readingCase } from './reading-case.ts';

/** Workbooks whose printed cells no longer say what was issued. */

const SHEET = 'Mục tiêu 4';
const BUDGET = 'Kinh phí';
const NARRATIVE = 'Thuyết minh';
const TOTAL = 'live_births._.total';
const DEATHS = 'maternal_deaths._.value';

/** The rules' catalogue with something changed after the workbooks were issued. */
function editedSince(edit: (catalogue: Catalogue) => void): Catalogue {
  const edited = structuredClone(rulesCatalogue);
  edit(edited);
  return catalogueSchema.parse(edited);
}

function element(catalogue: Catalogue, id: string): Catalogue['elements'][number] {
  const found = catalogue.elements.find((one) => one.id === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** A workbook as it was issued, checked with the catalogue of a later day. */
function laterCase(
  code: FindingCase['code'],
  name: string,
  at: FindingCase['at'],
  edit: (catalogue: Catalogue) => void,
): FindingCase {
  return {
    code,
    name,
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () =>
      checkFixture(goodWorkbook(), {
        catalogue: editedSince(edit),
        catalogueHash: 'hash-of-the-catalogue-of-today',
      }).findings,
    at,
    besides: ['identity/edited-catalogue'],
  };
}

/** A copy of a sheet as Excel makes it, with some cells changed. */
function copySheet(
  fixture: SubmissionFixture,
  changes: Readonly<Record<string, number | null>> = {},
): SubmissionFixture {
  const cells = fixture.build().sheets.find(({ name }) => name === SHEET)?.cells ?? new Map();
  fixture.addSheet(`${SHEET} (2)`, Object.fromEntries(cells));
  for (const [cell, value] of Object.entries(changes)) fixture.set(`${SHEET} (2)!${cell}`, value);
  return fixture;
}

/** Printed cells against what was issued in the file. */
export const printedCases: readonly FindingCase[] = [
  readingCase({
    code: 'structure/reworded',
    name: 'a label in words of their own beside code and name',
    at: { sheet: SHEET, cell: 'C8' },
    damage: (f) => f.set(`${SHEET}!C8`, 'Bà mẹ tử vong'),
  }),
  readingCase({
    code: 'structure/reworded',
    name: 'twenty cells adapted by the unit: one finding a sheet',
    at: { sheet: SHEET, cell: 'A3' },
    damage: (f) => {
      f.set(`${SHEET}!A3`, 'Biểu của ngành').set(`${SHEET}!A23`, null).set(`${SHEET}!C5`, 'Tên chỉ tiêu');
      for (const row of [7, 8, 9, 10, 11]) f.set(`${SHEET}!C${row}`, `Nội dung viết lại ${'abcde'[row - 7]}`);
      for (const row of [12, 15, 18, 20])
        f.set(`${SHEET}!C${row}`, `Tiêu mục viết lại ${'abcdefghi'[row - 12]}`);
      for (const row of [13, 14, 16, 17, 19, 21, 22]) f.set(`${SHEET}!D${row}`, null);
      return f.set(`${SHEET}!F5`, 'Số nam (người)');
    },
  }),
  readingCase({
    code: 'structure/row-unrecognised',
    name: "the unit's own table pasted over codes and labels",
    at: { sheet: SHEET, cell: 'B7' },
    damage: (f) => {
      for (const row of [7, 8, 9, 10, 11])
        f.set(`${SHEET}!B${row}`, row - 6).set(`${SHEET}!C${row}`, `Dòng của đơn vị ${'abcde'[row - 7]}`);
      return f;
    },
  }),
  readingCase({
    code: 'structure/row-unrecognised',
    name: 'a label of their own where the names are gone',
    at: { sheet: SHEET, cell: 'C8' },
    damage: (f) => f.dropAllNames().set(`${SHEET}!C8`, 'Bà mẹ tử vong'),
    besides: ['structure/missing-name'],
  }),
  readingCase({
    code: 'structure/row-contradicted',
    name: 'labels of two rows exchanged, codes kept',
    at: { sheet: SHEET, cell: 'C8' },
    damage: (f) => exchange(f, 'C8', 'C9'),
  }),
  readingCase({
    code: 'structure/row-contradicted',
    name: 'codes of two rows exchanged, labels kept',
    at: { sheet: SHEET, cell: 'B8' },
    damage: (f) => exchange(f, 'B8', 'B9'),
  }),
  readingCase({
    code: 'structure/row-contradicted',
    name: 'the title of a block replaced by another block’s',
    at: { sheet: SHEET, cell: 'C15' },
    damage: (f) => f.set(`${SHEET}!C15`, 'Số cơ quan'),
  }),
  readingCase({
    code: 'structure/row-contradicted',
    name: 'the title of a block blanked: its rows stand under another',
    at: { sheet: SHEET, cell: 'C15' },
    damage: (f) => f.set(`${SHEET}!C15`, null),
  }),
  readingCase({
    code: 'structure/row-other-meaning',
    name: 'a label of another year',
    at: { sheet: SHEET, cell: 'C8' },
    damage: (f) => f.set(`${SHEET}!C8`, 'Tử vong mẹ năm 2024'),
  }),
  readingCase({
    code: 'structure/row-other-meaning',
    name: 'another day in the explanation',
    at: { sheet: SHEET, cell: 'C8' },
    damage: (f) => f.set(`${SHEET}!C8`, textAt(f, 'C8').replace('14/6/2025', '14/6/2024')),
  }),
  readingCase({
    code: 'structure/row-other-meaning',
    name: 'the opposite',
    at: { sheet: SHEET, cell: 'C10' },
    damage: (f) => f.set(`${SHEET}!C10`, 'Trong đó không được tiêm chủng'),
  }),
  readingCase({
    code: 'structure/measure-changed',
    name: 'đồng for million đồng',
    at: { sheet: BUDGET, cell: 'D7' },
    damage: (f) => f.set(`${BUDGET}!D7`, 'đồng').set('budget._.value', 97_900_000),
  }),
  readingCase({
    code: 'structure/heading-changed',
    name: 'headings exchanged in other words',
    at: { sheet: SHEET, cell: 'F5' },
    damage: (f) => f.set(`${SHEET}!F5`, 'Nữ giới').set(`${SHEET}!G5`, 'Nam giới'),
  }),
  readingCase({
    code: 'structure/heading-changed',
    name: 'a heading blanked',
    at: { sheet: SHEET, cell: 'G5' },
    damage: (f) => f.set(`${SHEET}!G5`, null),
  }),
  readingCase({
    code: 'structure/heading-changed',
    name: 'a heading of another year',
    at: { sheet: SHEET, cell: 'G5' },
    damage: (f) => f.set(`${SHEET}!G5`, 'Nữ (năm 2024)'),
  }),
  readingCase({
    code: 'structure/heading-changed',
    name: 'a second line of headings beneath the first, the sexes exchanged',
    at: { sheet: SHEET, cell: 'F7' },
    damage: (f) => f.insertRow(SHEET, 7).set(`${SHEET}!F7`, 'Nữ').set(`${SHEET}!G7`, 'Nam'),
    besides: ['structure/moved'],
  }),
  readingCase({
    code: 'structure/heading-changed',
    name: 'status and note exchanged',
    at: { sheet: SHEET, cell: 'H5' },
    damage: (f) => f.set(`${SHEET}!J5`, 'Trạng thái').set(`${SHEET}!H5`, 'Ghi chú'),
  }),
  readingCase({
    code: 'structure/sheet-doubtful',
    name: 'a sheet of last year',
    at: { sheet: SHEET, cell: 'C4' },
    damage: (f) => f.set(`${SHEET}!C4`, 'Sở Y tế · 6 tháng đầu năm 2024'),
  }),
  readingCase({
    code: 'structure/sheet-doubtful',
    name: "another unit's sheet",
    at: { sheet: SHEET, cell: 'C4' },
    damage: (f) => f.set(`${SHEET}!C4`, textAt(f, 'C4').replace('Sở Y tế', 'Sở Nội vụ')),
  }),
  readingCase({
    code: 'structure/sheet-doubtful',
    name: 'the title of another objective',
    at: { sheet: SHEET, cell: 'A3' },
    damage: (f) => f.set(`${SHEET}!A3`, 'Mục tiêu 5: Giáo dục'),
  }),
  readingCase({
    code: 'structure/sheet-doubtful',
    name: 'a narrative of last year',
    at: { sheet: NARRATIVE, cell: 'A2' },
    damage: (f) => f.set(`${NARRATIVE}!A2`, 'Sở Y tế · 6 tháng đầu năm 2024'),
  }),
  readingCase({
    code: 'structure/other-measure-stated',
    name: 'thousands, written above the table',
    at: { sheet: SHEET, cell: 'K2' },
    damage: (f) => f.set(`${SHEET}!K2`, 'ĐVT: nghìn người'),
  }),
  readingCase({
    code: 'structure/label-contradicted',
    name: 'the label of another part of the narrative',
    at: { sheet: NARRATIVE, cell: 'B6' },
    damage: (f) => f.set(`${NARRATIVE}!B6`, 'Khó khăn, vướng mắc và nguyên nhân'),
  }),
  readingCase({
    code: 'text/added-words',
    name: 'a remark under the table',
    at: { sheet: SHEET, cell: 'C42' },
    damage: (f) => f.set(`${SHEET}!C42`, 'Chưa gồm số liệu của bệnh viện tư'),
  }),
  readingCase({
    code: 'structure/name-elsewhere',
    name: 'a cell cut and pasted onto the cell of another row',
    at: DEATHS,
    damage: (f) => f.pointName(TOTAL, DEATHS).pointName(DEATHS, '#REF!').set(TOTAL, null),
  }),
  readingCase({
    code: 'structure/name-elsewhere',
    name: 'a cell dragged out of the table',
    at: { sheet: SHEET, cell: 'L32' },
    damage: (f) => f.pointName(DEATHS, `${SHEET}!L32`).set(`${SHEET}!L32`, 3).set(DEATHS, null),
    besides: ['structure/stray-data'],
  }),
  readingCase({
    code: 'structure/rows-sorted',
    name: 'three rows',
    at: { sheet: SHEET, cell: 'E10' },
    damage: (f) => f.swapRows(SHEET, 8, 9).swapRows(SHEET, 9, 10),
  }),
  readingCase({
    code: 'structure/copied-sheet',
    at: { sheet: `${SHEET} (2)` },
    damage: (f) => copySheet(f),
  }),
  readingCase({
    code: 'structure/figures-on-copy',
    at: { sheet: `${SHEET} (2)`, cell: 'E8' },
    damage: (f) => copySheet(f).set(DEATHS, null),
  }),
  readingCase({
    code: 'structure/copy-differs',
    at: { sheet: `${SHEET} (2)`, cell: 'E8' },
    damage: (f) => copySheet(f, { E8: 99 }),
  }),
  laterCase(
    'structure/issued-otherwise',
    'a label reworded in the catalogue',
    { sheet: SHEET, cell: 'C8' },
    (c) => {
      element(c, 'maternal-deaths').label.vi = 'Số ca tử vong mẹ trong kỳ';
    },
  ),
  laterCase(
    'structure/measure-since-changed',
    'another unit of measure',
    { sheet: BUDGET, cell: 'D7' },
    (c) => {
      element(c, 'budget').unit.vi = 'nghìn đồng';
    },
  ),
];

function textAt(fixture: SubmissionFixture, cell: string): string {
  const sheet = fixture.build().sheets.find(({ name }) => name === SHEET);
  return String(sheet?.cells.get(cell)?.value ?? '');
}

function exchange(fixture: SubmissionFixture, a: string, b: string): SubmissionFixture {
  const [one, other] = [textAt(fixture, a), textAt(fixture, b)];
  return fixture.set(`${SHEET}!${a}`, other).set(`${SHEET}!${b}`, one);
}
