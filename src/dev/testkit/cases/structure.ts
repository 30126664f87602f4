import type { FindingCase } from './finding-case.ts';
import { formerRulesCatalogue } from '../rules-catalogue.ts';
import { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';
import { readingCase } from './reading-case.ts';

/** Workbooks whose sheets, rows or cells are not where they were. */

const SHEET = 'Mục tiêu 4';
const MALE = 'live_births._.male';
const FEMALE = 'live_births._.female';
const TOTAL = 'live_births._.total';

/** Sheets, rows, columns, cells and their names. */
export const structureCases: readonly FindingCase[] = [
  readingCase({ code: 'structure/missing-sheet', at: null, damage: (f) => f.removeSheet(SHEET) }),
  readingCase({
    code: 'structure/missing-sheet',
    name: 'the narrative',
    at: null,
    damage: (f) => f.removeSheet('Thuyết minh'),
  }),
  readingCase({
    code: 'structure/missing-row',
    at: { sheet: SHEET },
    damage: (f) => f.deleteRow(SHEET, rowOf(f, 'returnees._.value')),
  }),
  {
    code: 'structure/never-issued',
    name: 'rows added to the catalogue after the workbook was issued',
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () => {
      const former = new SubmissionFixture(formerRulesCatalogue, 'so-y-te', '2025-H1').fill();
      return checkFixture(former, { catalogueHash: 'hash-of-the-catalogue-of-today' }).findings;
    },
    at: null,
    besides: ['identity/edited-catalogue', 'structure/moved'],
  },
  readingCase({
    code: 'structure/missing-column',
    at: { sheet: SHEET },
    damage: (f) => f.deleteColumn(SHEET, 7),
    besides: ['structure/moved'],
  }),
  readingCase({
    code: 'structure/missing-field',
    at: { sheet: 'Thuyết minh' },
    damage: (f) => f.dropName('narrative.next_steps').set('Thuyết minh!B9', null),
    // What was typed there is shown.
    besides: ['text/added-words'],
  }),
  readingCase({
    code: 'structure/field-disagree',
    name: 'two rows of the cover exchanged by hand',
    at: 'cover.document_number',
    damage: (f) => f.pointName('cover.document_number', 'cover.contact'),
  }),
  readingCase({
    code: 'structure/field-disagree',
    name: 'the name of a part of the narrative on another part',
    at: 'narrative.results',
    damage: (f) => f.pointName('narrative.results', 'narrative.proposals'),
  }),
  readingCase({
    code: 'structure/field-disagree',
    name: 'the unit, told by the hidden sheet all the same',
    at: 'cover.unit',
    damage: (f) => f.pointName('cover.unit', 'cover.reporter'),
  }),
  readingCase({
    code: 'structure/missing-name',
    name: 'one cell',
    at: MALE,
    damage: (f) => f.dropName(MALE),
  }),
  readingCase({
    code: 'structure/missing-name',
    name: 'a name broken by hand',
    at: FEMALE,
    damage: (f) => f.pointName(FEMALE, '#REF!'),
  }),
  readingCase({
    code: 'structure/moved',
    name: 'a row inserted above the last',
    at: { sheet: SHEET, cell: 'E23' },
    damage: (f) => f.insertRow(SHEET, 22),
  }),
  readingCase({
    code: 'structure/moved',
    name: 'a column inserted before the first value',
    at: { sheet: SHEET, cell: 'F7' },
    damage: (f) => f.insertColumn(SHEET, 5),
  }),
  readingCase({
    code: 'structure/duplicate-code',
    at: { sheet: SHEET, cell: 'B32' },
    damage: (f) => f.copyRow(SHEET, rowOf(f, MALE), 32),
  }),
  readingCase({
    code: 'structure/name-code-disagree',
    name: 'the names of half a row in another row',
    at: { sheet: SHEET, cell: 'E32' },
    damage: (f) =>
      f.pointName(TOTAL, `${SHEET}!E32`).pointName(MALE, `${SHEET}!F32`).pointName(FEMALE, `${SHEET}!G32`),
  }),
  readingCase({
    code: 'structure/name-elsewhere',
    name: 'a name in another row',
    at: { sheet: SHEET, cell: 'E8' },
    damage: (f) => f.pointName(MALE, 'maternal_deaths._.value'),
  }),
  readingCase({
    code: 'structure/name-elsewhere',
    name: 'a name in another column',
    at: FEMALE,
    damage: (f) => f.pointName(MALE, FEMALE),
  }),
  readingCase({
    code: 'structure/sheet-renamed',
    at: { sheet: 'MT4 y tế' },
    damage: (f) => f.renameSheet(SHEET, 'MT4 y tế'),
  }),
  readingCase({ code: 'structure/sheets-reordered', at: null, damage: (f) => f.moveSheet('Thuyết minh', 0) }),
  readingCase({
    code: 'structure/stray-data',
    name: 'in a cell the row does not have',
    at: { sheet: SHEET, cell: 'F8' },
    damage: (f) => f.set(`${SHEET}!F8`, 5),
  }),
  readingCase({
    code: 'structure/stray-data',
    name: 'below the table',
    at: { sheet: SHEET, cell: 'E42' },
    damage: (f) => f.set(`${SHEET}!E42`, '1.234').set(`${SHEET}!F42`, 7),
  }),
  readingCase({
    code: 'structure/extra-sheet',
    at: { sheet: 'Sheet1' },
    damage: (f) => f.addSheet('Sheet1', { A1: 'Nháp', B2: 5 }),
  }),
  readingCase({ code: 'structure/merged-input', at: TOTAL, damage: (f) => f.merge(SHEET, 'E7:G7') }),
];

function rowOf(fixture: SubmissionFixture, reference: string): number {
  return Number(fixture.at(reference).cell.replace(/\D/g, ''));
}
