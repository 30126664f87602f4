import { describe, expect, test } from 'vitest';
import type { Period } from '../model/catalogue.ts';
import type { UnitResult } from '../model/results.ts';
import type { Extension } from '../model/workspace.ts';
import { dueDateOf, onTimeAndValidRate, onTimeRate, reportingRate, timelinessOf } from './timeliness.ts';
import type { Timeliness } from './timeliness.ts';

const before = { date: '2025-06-15', inclusive: false, document: null };
const by = { ...before, inclusive: true };

describe('on time or late', () => {
  test.each<[string, typeof before, string, Partial<Timeliness>]>([
    [
      '14 June, before the 15th',
      before,
      '2025-06-14',
      { submission: 'on-time', daysLate: 0, readingsDiffer: false },
    ],
    [
      '15 June, before the 15th',
      before,
      '2025-06-15',
      { submission: 'late', daysLate: 1, readingsDiffer: true },
    ],
    [
      '16 June, before the 15th',
      before,
      '2025-06-16',
      { submission: 'late', daysLate: 2, readingsDiffer: false },
    ],
    ['15 June, by the 15th', by, '2025-06-15', { submission: 'on-time', daysLate: 0, readingsDiffer: true }],
    ['16 June, by the 15th', by, '2025-06-16', { submission: 'late', daysLate: 1, readingsDiffer: false }],
    ['over a month and a leap day', { ...before, date: '2024-02-15' }, '2024-03-15', { daysLate: 30 }],
    ['into the next year', { ...before, date: '2025-12-30' }, '2026-01-02', { daysLate: 4 }],
  ])('%s', (_name, due, receivedOn, expected) => {
    expect(timelinessOf(due, { receivedOn }, '2026-02-01')).toMatchObject(expected);
  });
});

describe('nothing received', () => {
  test.each([
    ['2025-06-14', before, 'not-due'],
    ['2025-06-15', before, 'missing'],
    ['2025-06-15', by, 'not-due'],
    ['2025-06-16', by, 'missing'],
  ] as const)('as of %s', (asOf, due, submission) => {
    expect(timelinessOf(due, 'nothing', asOf)).toMatchObject({
      submission,
      receivedOn: null,
      daysLate: null,
    });
  });

  test('nothing is due from a unit of an earlier period', () => {
    expect(timelinessOf(null, 'nothing', '2025-12-31')).toMatchObject({
      submission: 'not-due',
      dueBefore: null,
    });
  });
});

test('a correction after the due date leaves the verdict to the first receipt', () => {
  const corrected = { receivedOn: '2025-06-12', revisedOn: '2025-06-26' };
  expect(timelinessOf(before, corrected, '2025-06-27')).toMatchObject({
    submission: 'on-time',
    daysLate: 0,
    ...corrected,
  });
  expect(timelinessOf(before, { ...corrected, receivedOn: '2025-06-17' }, '2025-06-27')).toMatchObject({
    submission: 'late',
    daysLate: 3,
  });
});

test('a file without a receipt has an unknown date, never a verdict', () => {
  expect(timelinessOf(before, { receivedOn: null }, '2025-12-31')).toMatchObject({
    submission: 'unknown-date',
    receivedOn: null,
    daysLate: null,
    readingsDiffer: false,
  });
});

describe('extensions', () => {
  const period: Period = {
    id: '2025',
    aliases: ['2025-FY'],
    label: { vi: 'Năm 2025', en: 'Year 2025' },
    window: { from: '2024-12-15', to: '2025-12-14' },
    cutOff: '2025-12-14',
    due: { date: '2025-12-30', inclusive: false },
    quarters: [],
    months: [],
    schoolYear: '2024-2025',
    partYear: false,
  };
  const extensions: Extension[] = [
    { unit: 'so-y-te', period: '2025-FY', until: '2026-01-10', document: '12/UBND' },
    { unit: 'so-y-te', period: '2025', until: '2026-01-05', document: '9/UBND' },
    { unit: 'so-y-te', period: '2025-H1', until: '2026-03-01', document: '1/UBND' },
  ];

  test('the latest one of the unit and period counts, read like the plan', () => {
    expect(dueDateOf('so-y-te', period, extensions)).toEqual({
      date: '2026-01-10',
      inclusive: false,
      document: '12/UBND',
    });
    expect(dueDateOf('so-gddt', period, extensions)).toEqual({ ...period.due, document: null });
  });

  test('lateness is counted from the new date, and the document is named', () => {
    const due = dueDateOf('so-y-te', period, extensions);
    expect(timelinessOf(due, { receivedOn: '2026-01-09' }, '2026-02-01')).toMatchObject({
      submission: 'on-time',
      dueBefore: '2026-01-10',
      extension: '12/UBND',
    });
    expect(timelinessOf(due, { receivedOn: '2026-01-11' }, '2026-02-01')).toMatchObject({ daysLate: 2 });
  });
});

test('rates are parts of what is due, never more', () => {
  const unit = (
    submission: UnitResult['submission'],
    errors = 0,
    dueBefore: string | null = '2025-06-15',
    revisedOn: string | null = null,
  ) => ({
    ...timelinessOf(null, 'nothing', '2025-06-20'),
    revisedOn,
    id: '',
    name: '',
    submission,
    dueBefore,
    file: null,
    sha256: null,
    revision: null,
    corrections: [],
    errors,
    warnings: 0,
    filled: 0,
    due: 0,
  });
  const units = [
    unit('on-time'),
    unit('on-time', 2),
    unit('late'),
    unit('unknown-date'),
    unit('missing'),
    unit('not-due'),
    unit('on-time', 0, null),
    unit('on-time', 0, '2025-06-15', '2025-06-14'),
    unit('on-time', 0, '2025-06-15', '2025-06-26'),
  ];
  expect(reportingRate(units)).toEqual({ have: 6, due: 8 });
  expect(onTimeRate(units)).toEqual({ have: 4, due: 8 });
  expect(onTimeAndValidRate(units), 'not what was put right after the due date').toEqual({ have: 2, due: 8 });
});
