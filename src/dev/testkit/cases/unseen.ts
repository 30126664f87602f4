import type { FindingCase } from './finding-case.ts';
import { readingCase } from './reading-case.ts';
import type { SubmissionFixture } from '../submission-fixture.ts';

/** Figures that stand in the file and cannot be seen there. */

const SHEET = 'Mục tiêu 4';
const FEMALE = 'live_births._.female';
const MALE = 'live_births._.male';
const VALUE = 'returnees._.value';

export const unseenCases: readonly FindingCase[] = [
  readingCase({
    code: 'structure/hidden-data',
    name: 'a hidden row',
    at: VALUE,
    damage: (f) => f.hideRow(SHEET, rowOf(f, VALUE)),
  }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'a hidden column',
    at: FEMALE,
    damage: (f) => f.hideColumn(SHEET, 7),
  }),
  readingCase({
    code: 'structure/filtered-data',
    name: 'a row that a filter hides',
    at: VALUE,
    given: (f) => f.sheetFacts(SHEET, { filteredRows: { from: 6, to: 60 } }),
    damage: (f) => f.hideRow(SHEET, rowOf(f, VALUE)),
  }),
  readingCase({ code: 'structure/hidden-sheet', at: { sheet: SHEET }, damage: (f) => f.hideSheet(SHEET) }),
  readingCase({
    code: 'structure/under-merge',
    name: 'the measure merged over the value beside it',
    at: VALUE,
    damage: (f) => {
      const row = rowOf(f, VALUE);
      return f.coverByMerge(SHEET, `D${row}:E${row}`);
    },
  }),
  readingCase({
    code: 'structure/under-drawing',
    name: 'a text box over the value',
    at: MALE,
    damage: (f) =>
      f.sheetFacts(SHEET, {
        shapes: [{ rows: { from: 7, to: 7 }, columns: { from: 6, to: 6 }, text: '121' }],
      }),
  }),
  readingCase({
    code: 'structure/under-drawing',
    name: 'a line through the value',
    at: MALE,
    damage: (f) =>
      f.sheetFacts(SHEET, { shapes: [{ rows: { from: 7, to: 7 }, columns: { from: 6, to: 6 }, text: '' }] }),
  }),
  readingCase({
    code: 'text/text-box',
    name: 'beside the table',
    at: { sheet: SHEET, cell: 'M7' },
    damage: (f) =>
      f.sheetFacts(SHEET, {
        shapes: [{ rows: { from: 7, to: 11 }, columns: { from: 13, to: 15 }, text: 'Chưa gồm tháng 6' }],
      }),
  }),
];

function rowOf(fixture: SubmissionFixture, reference: string): number {
  return Number(fixture.at(reference).cell.replace(/\D/g, ''));
}
