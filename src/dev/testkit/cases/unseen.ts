import type { FindingCase } from './finding-case.ts';
import { position } from '../../../core/submission/address.ts';
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
    code: 'structure/hidden-data',
    name: 'a hidden column of statuses: a zero that nobody confirms to the eye',
    at: 'live_births._.status',
    damage: (f) =>
      f
        .set(VALUE, null)
        .set('returnees._.status', 'Không phát sinh')
        .hideColumn(SHEET, columnOf(f, 'returnees._.status')),
  }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'a hidden row of which only the status is filled',
    at: 'returnees._.status',
    damage: (f) =>
      f.set(VALUE, null).set('returnees._.status', 'Không phát sinh').hideRow(SHEET, rowOf(f, VALUE)),
  }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'the statuses of tasks: one finding for the column',
    at: 'task.own_plan.status',
    damage: (f) => f.hideColumn('Nhiệm vụ', columnOf(f, 'task.own_plan.status')),
  }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'the days on which tasks were done',
    at: 'task.own_plan.done_on',
    damage: (f) => f.hideColumn('Nhiệm vụ', columnOf(f, 'task.own_plan.done_on')),
  }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'how likely the targets are',
    at: 'forecast.4_1.likelihood',
    given: (f) => f.set('forecast.4_1.value', 105).set('forecast.4_1.likelihood', 'Sẽ đạt'),
    damage: (f) => f.hideColumn('Ước cả năm', columnOf(f, 'forecast.4_1.likelihood')),
  }),
  readingCase({
    code: 'structure/under-drawing',
    name: 'a text box over the status',
    at: 'live_births._.status',
    damage: (f) => {
      const { row, column } = position(f.at('live_births._.status').cell);
      const shape = { rows: { from: row, to: row }, columns: { from: column, to: column }, text: 'ước' };
      return f.sheetFacts(SHEET, { shapes: [shape] });
    },
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

function columnOf(fixture: SubmissionFixture, reference: string): number {
  return position(fixture.at(reference).cell).column;
}
