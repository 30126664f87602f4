import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFixture, goodWorkbook } from '../../../dev/testkit/cases/good-workbook.ts';
import { rulesCatalogue } from '../../../dev/testkit/rules-catalogue.ts';
import type { SubmissionFixture } from '../../../dev/testkit/submission-fixture.ts';
import { FINDINGS } from '../../findings/messages/index.ts';
import type { EarlierObservation } from '../earlier.ts';
import { RULES } from './index.ts';

const codesOf = (fixture: SubmissionFixture, settings = {}) =>
  checkFixture(fixture, settings).findings.map(({ code }) => code);

describe('what is right passes', () => {
  it.each<[string, (f: SubmissionFixture) => SubmissionFixture]>([
    ['nothing arising beside blanks', (f) => f.table('other-victims.other | _ | _ | _ | Không phát sinh')],
    ['nothing arising beside zeros', (f) => f.table('other-victims.other | 0 | 0 | 0 | Không phát sinh')],
    ['no such school', (f) => f.table('curriculum.primary | _ | Không phát sinh')],
    ['"no" beside nothing arising', (f) => f.table('curriculum.primary | Không | Không phát sinh')],
    [
      'not available, with the reason',
      (f) => f.table('maternal-deaths | _ | Chưa có số liệu | _ | Chờ hồ sơ'),
    ],
    ['an optional row left blank', (f) => f.table('other-victims.other | _ | _ | _ | _ | _')],
    ['a value without a status', (f) => f.set('maternal_deaths._.status', null)],
    ['an estimate', (f) => f.set('maternal_deaths._.status', 'Ước thực hiện')],
    ['a part equal to its whole', (f) => f.table('vaccinated | 200 | 100 | 100')],
    ['the limits themselves', (f) => f.table('unpaid-work-hours | 0 | 168')],
    ['the other source', (f) => f.set('live_births._.source', 'Báo cáo ngành y tế')],
    ['the source in English', (f) => f.set('live_births._.source', 'Civil registration')],
    ['a ratio at the edge of belief', (f) => f.table('live-births | 230 | 130 | 100')],
    [
      'a ratio of few births',
      (f) =>
        f
          .table('live-births | 52 | 40 | 12')
          .table('vaccinated | 4 | 2 | 2')
          .set('adolescent_births._.value', 1),
    ],
    ['signed on the first day of the period', (f) => f.set('cover.signed_on', '01/01/2025')],
    [
      'one part of the narrative',
      (f) => f.set('narrative.leadership', null).set('narrative.proposals', null),
    ],
  ])('%s', (_, change) => {
    expect(codesOf(change(goodWorkbook()))).toEqual([]);
  });
});

describe('nothing is told twice', () => {
  it.each<[string, (f: SubmissionFixture) => SubmissionFixture, string[]]>([
    ['a refused number', (f) => f.set('live_births._.female', 'khoảng 100'), ['value/not-a-number']],
    ['a fraction, its sum and its parts', (f) => f.set('live_births._.female', 99.5), ['value/not-whole']],
    [
      'a contradicted row',
      (f) => f.set('live_births._.status', 'Không phát sinh'),
      ['status/value-with-none'],
    ],
    [
      'an unknown status over a blank row',
      (f) => f.table('maternal-deaths | _ | chưa rõ'),
      ['value/unknown-status'],
    ],
    ['a wrong sum above its whole', (f) => f.table('vaccinated | 900 | 50 | 50'), ['consistency/sex-sum']],
    ['a row that is gone', (f) => f.deleteRow('Mục tiêu 4', 8), ['structure/missing-row', 'structure/moved']],
  ])('%s', (_, change, expected) => {
    expect(codesOf(change(goodWorkbook()))).toEqual(expected);
  });
});

describe('lost thousands marks', () => {
  const value = (change: (f: SubmissionFixture) => SubmissionFixture, settings = {}) =>
    checkFixture(change(goodWorkbook()), settings).findings.map(({ code, expected }) => [code, expected]);
  const before: EarlierObservation = {
    unit: 'so-y-te',
    element: 'maternal-deaths',
    row: '-',
    column: 'value',
    value: 2500,
  };

  it.each<[string, (f: SubmissionFixture) => SubmissionFixture, unknown[][]]>([
    [
      'beside a sibling in the thousands',
      (f) => f.table('live-births | 24480 | 12480 | 12.0').set('live_births._.female', 12.001),
      [['plausible/lost-thousands', 12_001]],
    ],
    [
      'in a whole row whose thousands add up',
      (f) => f.table('live-births | 24.48 | 3.969 | 20.511'),
      [
        ['plausible/lost-thousands', 24_480],
        ['plausible/lost-thousands', 3969],
        ['plausible/lost-thousands', 20_511],
      ],
    ],
    [
      'not beside small siblings',
      (f) => f.set('live_births._.female', 12.001),
      [['value/not-whole', undefined]],
    ],
    [
      'not with four decimals',
      (f) => f.table('live-births | 24480 | 12480 | 12.0001'),
      [['value/not-whole', undefined]],
    ],
    [
      'against the whole',
      (f) => f.table('live-births | 24480 | 12480 | 12000').set('adolescent_births._.value', 1.25),
      [['plausible/lost-thousands', 1250]],
    ],
  ])('%s', (_, change, expected) => {
    expect(value(change)).toEqual(expected);
  });

  it('against an earlier period of the same size', () => {
    const earlier = { earlier: new Map([['2024-H1', [before]]]) };
    const lost = (f: SubmissionFixture) => f.set('maternal_deaths._.value', 2.61);
    expect(value(lost, earlier)).toEqual([['plausible/lost-thousands', 2610]]);
    expect(value(lost)[0]?.[0]).toBe('value/not-whole');
  });
});

describe('a check that came after the form was issued', () => {
  const asked = (severity: 'error' | 'warning') => {
    const checks = rulesCatalogue.checks.map((check) => ({ ...check, severity, since: '1.3.0' }));
    return { ...rulesCatalogue, version: '1.3.0', checks };
  };
  it.each<['error' | 'warning', string, string, string]>([
    ['error', '1.2.0', '2025-06-14', 'warning'],
    ['warning', '1.2.0', '2025-06-14', 'info'],
    ['error', '1.2.0', '2025-06-16', 'error'],
    ['error', '1.3.0', '2025-06-14', 'error'],
    ['error', '1.10.0', '2025-06-14', 'error'],
  ])('%s, issued with %s, on %s: %s', (severity, issued, asOf, expected) => {
    const fixture = goodWorkbook().table('unpaid-work-hours | 15.5 | 8.6').meta('catalogue_version', issued);
    const { findings } = checkFixture(fixture, { catalogue: asked(severity), asOf });
    expect(findings.filter(({ code }) => code === 'consistency/check').map((one) => one.severity)).toEqual([
      expected,
    ]);
  });
});

describe('across periods', () => {
  const observe = (period: string, element: string, column: string, value: number) => ({
    earlier: new Map([[period, [{ unit: 'so-y-te', element, row: '-', column, value }]]]),
  });

  it.each<[string, string, ReturnType<typeof observe>, string[]]>([
    ['a flow that grew', '2025', observe('2025-H1', 'maternal-deaths', 'value', 50), []],
    ['a flow that stayed', '2025', observe('2025-H1', 'maternal-deaths', 'value', 100), []],
    ['a flow that fell', '2025', observe('2025-H1', 'maternal-deaths', 'value', 101), ['period/flow-fell']],
    [
      'a year ago it was more: no cumulative flow',
      '2025-H1',
      observe('2024-H1', 'maternal-deaths', 'value', 101),
      [],
    ],
    [
      'another unit',
      '2025',
      {
        earlier: new Map([
          [
            '2025-H1',
            [{ unit: 'cong-an', element: 'maternal-deaths', row: '-', column: 'value', value: 999 }],
          ],
        ]),
      },
      [],
    ],
    ['just within the believable change', '2025-H1', observe('2024-H1', 'live-births', 'total', 300), []],
    ['beyond it, downwards', '2025-H1', observe('2024-H1', 'live-births', 'total', 301), ['period/jump']],
    ['from zero', '2025-H1', observe('2024-H1', 'live-births', 'total', 0), []],
    [
      'a change of counts too small to tell',
      '2025-H1',
      observe('2024-H1', 'live-births', 'female', 1),
      ['period/jump'],
    ],
  ])('%s', (_, period, settings, expected) => {
    expect(codesOf(goodWorkbook(period), settings)).toEqual(expected);
  });
});

describe('every rule', () => {
  it('yields only codes it declares, each declared once', () => {
    const declared = RULES.flatMap(({ codes }) => codes);
    expect(declared).toEqual([...new Set(declared)]);
    expect(declared.filter((code) => !(code in FINDINGS))).toEqual([]);
  });

  it('never throws and never changes its input, whatever is typed', { tags: ['slow'] }, () => {
    const references = goodWorkbook().layout.fields.map(({ name }) => name);
    const typed = fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true }),
      fc.integer({ min: -10, max: 100_000 }),
      fc.constantFrom('Có', 'Không', 'Không phát sinh', 'Chưa có số liệu', '24.480', '1,5', '0903123456', ''),
      fc.string(),
    );
    const edits = fc.array(fc.tuple(fc.constantFrom(...references), typed), { maxLength: 20 });
    fc.assert(
      fc.property(edits, (changes) => {
        const fixture = changes.reduce((f, [name, value]) => f.set(name, value), goodWorkbook());
        const first = checkFixture(fixture);
        expect(checkFixture(fixture)).toEqual(first);
        for (const { code, at } of first.findings) {
          expect(code in FINDINGS).toBe(true);
          expect(at.file).toBe('so-y-te.xlsx');
        }
      }),
      { numRuns: 60 },
    );
  });
});
