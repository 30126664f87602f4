import type { ConditionalLook, Look, RawCell } from '../../../core/model/raw-workbook.ts';
import type { FindingCase } from './finding-case.ts';
import { readingCase, typed } from './reading-case.ts';

/** Cells that hold one thing and show another. */

const SHEET = 'Mục tiêu 4';
const MALE = 'live_births._.male';
const TOTAL = 'live_births._.total';
const HOURS = 'unpaid_work_hours._.male';
const YES_NO = 'curriculum.primary.yes_no';

const number = (value: number, format: string): RawCell => ({ type: 'number', value, format });
const looking = (value: number, look: Look): RawCell => ({ type: 'number', value, look });
const formula = (formula: string, cell: RawCell): RawCell => ({ ...cell, formula });

function onCondition(name: string, look: Omit<ConditionalLook, 'ranges'>): FindingCase {
  return readingCase({
    code: look.look === 'struck' ? 'value/struck-out' : 'value/shown-otherwise',
    name: `on condition: ${name}`,
    at: MALE,
    given: (f) => f.sheetFacts(SHEET, { conditionalLooks: [{ ...look, ranges: ['A1:D11', 'I7'] }] }),
    damage: (f) =>
      f.sheetFacts(SHEET, { conditionalLooks: [{ ...look, ranges: ['D1:D11', f.at(MALE).cell] }] }),
  });
}

/** A correction as it is made by hand: the old figure struck out, the new one beside it. */
const corrected: RawCell = {
  type: 'text',
  value: '98100',
  rich: true,
  runs: [{ text: '98', look: 'struck' }, { text: '100' }],
};
const withFootnote: RawCell = {
  type: 'text',
  value: '1001',
  rich: true,
  runs: [{ text: '100' }, { text: '1', look: 'raised' }],
};

/** Every way in which what is seen differs from what is stored. */
export const seenCases: readonly FindingCase[] = [
  typed('value/shown-otherwise', MALE, number(100, '#,##0,')),
  typed('value/shown-otherwise', MALE, number(100, '"999"')),
  typed('value/shown-otherwise', MALE, number(100, '0"0"')),
  typed('value/shown-otherwise', MALE, number(100, ';;;')),
  typed('value/shown-otherwise', MALE, number(100, '[>50]"12";0')),
  typed('value/shown-otherwise', MALE, number(100, '0" nghìn"')),
  typed('value/shown-otherwise', HOURS, number(20.5, '0.0,')),
  typed('value/shown-otherwise', YES_NO, { type: 'text', value: 'Có', format: ';;;"Không"' }),
  typed('value/shown-otherwise', 'live_births._.status', {
    type: 'text',
    value: 'Số chính thức',
    format: ';;;',
  }),
  readingCase({
    code: 'value/shown-otherwise',
    name: 'a zero on a sheet that shows none',
    at: 'maternal_deaths._.value',
    given: (f) => f.set('maternal_deaths._.value', 0),
    damage: (f) => f.sheetFacts(SHEET, { hidesZeros: true }),
  }),
  onCondition('scaled', { format: '#,##0,' }),
  onCondition('hidden where it is compared with a constant', {
    format: ';;;',
    when: { operator: 'greaterThan', values: [50] },
  }),
  onCondition('struck out', { look: 'struck' }),
  typed('value/shown-rounded', HOURS, number(20.5, '0')),
  typed('value/struck-out', MALE, corrected),
  typed('value/struck-out', MALE, looking(100, 'struck')),
  typed('value/struck-out', YES_NO, { type: 'text', value: 'Có', look: 'struck' }),
  typed('value/struck-out', 'live_births._.status', {
    type: 'text',
    value: 'Số chính thức',
    look: 'struck',
  }),
  typed('value/raised-digits', MALE, withFootnote),
  typed('value/raised-digits', MALE, looking(100, 'lowered')),
  typed('value/invisible', MALE, looking(100, 'invisible')),
  typed('value/formula-stale', TOTAL, formula('F7+G7', { type: 'number', value: 98 })),
  typed('value/formula-stale', TOTAL, formula('200+207', { type: 'number', value: 0 })),
  readingCase({
    code: 'value/formula-not-calculated',
    name: 'a file that is calculated by hand',
    at: TOTAL,
    given: (f) => f.traits({ staleResults: 'manual' }),
    damage: (f) => f.set(TOTAL, formula('ROUND(F7+G7,0)', { type: 'number', value: 200 })),
  }),
  readingCase({
    code: 'value/formula-not-calculated',
    name: 'a file written by a program that does not calculate',
    at: TOTAL,
    given: (f) => f.traits({ staleResults: 'on-load' }),
    damage: (f) => f.set(TOTAL, formula('MAX(F7,200)', { type: 'number', value: 200 })),
  }),
  readingCase({
    code: 'value/formula',
    name: 'a sum in a file that is calculated by hand, computed again',
    at: TOTAL,
    given: (f) => f.traits({ staleResults: 'manual' }),
    damage: (f) => f.set(TOTAL, formula('SUM(F7:G7)', { type: 'number', value: 200 })),
  }),
];
