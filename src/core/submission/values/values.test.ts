import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../model/raw-workbook.ts';
import { formatNumber } from '../../text/format.ts';
import { parseDate, readDate } from './date.ts';
import { readNumber } from './number.ts';
import { readStatus } from './row-status.ts';
import { textOf } from './text.ts';
import { readYesNo } from './yes-no.ts';

const AT = { sheet: 'Mục tiêu 4', cell: 'D5' };
const text = (value: string): RawCell => ({ type: 'text', value });
const whole = { decimal: false, measure: 'người' };
const decimal = { decimal: true, measure: 'giờ/tuần' };

const number = (cell: RawCell | undefined, asks = whole) => {
  const { value, filled, findings } = readNumber(cell, asks, AT);
  return [value, filled, ...findings.map(({ code }) => code)];
};

describe('readNumber', () => {
  it.each<[string, RawCell | undefined, unknown[]]>([
    ['nothing', undefined, [null, false]],
    ['blanks', text(' \u00a0\u200b '), [null, false]],
    ['a formula that shows nothing', { type: 'text', value: '', formula: 'IF(A1="","",1)' }, [null, false]],
    ['zero', { type: 'number', value: 0 }, [0, true]],
    ['a number', { type: 'number', value: 335, format: '#,##0' }, [335, true]],
    ['a percent sign in quotes', { type: 'number', value: 5, format: '0" %"' }, [5, true]],
    ['binary noise', { type: 'number', value: 335.00000000000006 }, [335, true]],
    ['minus zero', { type: 'number', value: -0 }, [0, true]],
    ['a half', { type: 'number', value: 0.5 }, [null, true, 'value/not-whole']],
    ['below zero', { type: 'number', value: -1 }, [null, true, 'value/negative']],
    ['a cached zero', { type: 'number', value: 0, formula: 'E5+F5' }, [0, true, 'value/formula']],
    [
      'a table formula',
      { type: 'number', value: 7, formula: 'SUM(Bang[[#This Row],[Nam]])' },
      [7, true, 'value/formula'],
    ],
    [
      'another file',
      { type: 'number', value: 7, formula: "'C:\\so\\[a.xlsx]Tờ 1'!B4" },
      [7, true, 'value/formula-other-file'],
    ],
    [
      'a failed formula',
      { type: 'error', value: '#REF!', formula: '#REF!+1' },
      [null, true, 'value/error-cell'],
    ],
    ['grouped text', text('24.480'), [24_480, true, 'value/thousands-as-text']],
    ['text with the unit', text('12 người'), [12, true, 'value/number-as-text']],
    ['text with another unit', text('12 triệu'), [null, true, 'value/not-a-number']],
    ['negative text', text('-5'), [null, true, 'value/negative']],
    [
      'a time',
      { type: 'date', value: '08:30:00', serial: 0.354 },
      [null, true, 'value/date-instead-of-number'],
    ],
    ['a percentage in words', text('khoảng 45 %'), [null, true, 'value/percent-instead-of-number']],
  ])('%s', (_, cell, expected) => expect(number(cell)).toEqual(expected));

  it.each<[string, RawCell, unknown[]]>([
    ['decimals', { type: 'number', value: 20.25 }, [20.25, true]],
    ['a float cut by another program', { type: 'number', value: 12.299999999999999 }, [12.3, true]],
    ['decimal comma', text('20,5'), [20.5, true, 'value/number-as-text']],
    ['two readings', text('24.480'), [null, true, 'value/ambiguous-number']],
  ])('%s in a decimal cell', (_, cell, expected) => expect(number(cell, decimal)).toEqual(expected));

  it('proposes what was probably meant', () => {
    const [slip] = readNumber(text('1O5'), whole, AT).findings;
    expect(slip?.params).toEqual({ found: '1O5', hint: '105' });
    const [date] = readNumber({ type: 'date', value: '2025-02-01', serial: 45_689 }, whole, AT).findings;
    expect(date?.params).toEqual({ date: '2025-02-01', typed: ['1/2'] });
    const [count] = readNumber({ type: 'date', value: '1900-11-30', serial: 335 }, whole, AT).findings;
    expect(count?.params['typed']).toEqual(['335']);
  });

  it('takes any whole number in any guise as itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), (n) => {
        for (const cell of [
          { type: 'number', value: n } as const,
          text(String(n)),
          text(formatNumber(n, 'vi')),
        ])
          expect(readNumber(cell, whole, AT).value).toBe(n);
      }),
    );
  });

  it('never takes a value without a finding unless it is the number that stands there', () => {
    const cell = fc.oneof(
      fc.string().map(text),
      fc.double().map((value): RawCell => ({ type: 'number', value })),
      fc.boolean().map((value): RawCell => ({ type: 'boolean', value })),
    );
    fc.assert(
      fc.property(cell, fc.boolean(), (raw, isDecimal) => {
        const { value, findings, filled } = readNumber(raw, isDecimal ? decimal : whole, AT);
        // Excel keeps 15 significant digits, and so do we.
        const there = Number(raw.value);
        if (findings.length === 0 && filled)
          expect(Math.abs(Number(value) - there)).toBeLessThanOrEqual(
            Math.max(1e-8, Math.abs(there) * 1e-14),
          );
        if (filled && value === null) expect(findings.length).toBe(1);
      }),
    );
  });
});

describe('readYesNo', () => {
  it.each<[RawCell | undefined, unknown[]]>([
    [undefined, [null]],
    [text('Có'), [true]],
    [text('CÓ '), [true]],
    [text('co'), [true]],
    [text('Có'.normalize('NFD')), [true]],
    [text('Không'), [false]],
    [text('khong'), [false]],
    [text('Yes'), [true]],
    [text('no'), [false]],
    [text('x'), [true, 'value/yes-no-read']],
    [text('0'), [false, 'value/yes-no-read']],
    [{ type: 'boolean', value: false }, [false, 'value/yes-no-read']],
    [text('Chưa có số liệu'), [null, 'value/word-for-yes-no']],
    [text('Có, một phần'), [null, 'value/not-yes-no']],
  ])('%j', (cell, expected) => {
    const { value, findings } = readYesNo(cell, AT);
    expect([value, ...findings.map(({ code }) => code)]).toEqual(expected);
  });
});

describe('readStatus', () => {
  it.each([
    ['', null],
    ['Số chính thức', 'official'],
    ['so chinh thuc', 'official'],
    ['ƯỚC THỰC HIỆN', 'estimate'],
    ['Không phát sinh'.normalize('NFD'), 'none'],
    ['Not available yet', 'unavailable'],
  ])('%s → %s', (word, status) => {
    expect(readStatus(text(word), AT)).toEqual({ status, findings: [] });
  });

  it.each([
    ['Ko phát sinh', 'Không phát sinh'],
    ['Kh«ng ph¸t sinh', 'Không phát sinh'],
    ['Chua co so lieeu', 'Chưa có số liệu'],
    ['xyz', ''],
  ])('refuses %s, nearest %s', (word, nearest) => {
    const { status, findings } = readStatus(text(word), AT);
    expect(status).toBeNull();
    expect(findings.map(({ params }) => params['nearest'])).toEqual([nearest]);
  });
});

describe('dates', () => {
  it.each([
    ['05/06/2025', '2025-06-05'],
    ['5-6-2025', '2025-06-05'],
    ['5.6.2025', '2025-06-05'],
    ['2025-06-05', '2025-06-05'],
    ['ngày 05 tháng 6 năm 2025', '2025-06-05'],
    ['Ninh Thuận, ngày 5 tháng 06 năm 2025', '2025-06-05'],
    ['Ngày 12/6/2025', '2025-06-12'],
    ['29/2/2024', '2024-02-29'],
  ])('%s', (typed, date) => expect(parseDate(typed)).toEqual({ certain: [date], possible: [] }));

  it.each([
    ['29/2/2025', []],
    ['31/6/2025', []],
    ['6/14/2025', ['2025-06-14']],
    ['14/6/25', ['2025-06-14']],
    ['hôm qua', []],
    ['06/2025', []],
  ])('%s is none', (typed, possible) => expect(parseDate(typed)).toEqual({ certain: [], possible }));

  it('reads date cells and serial numbers', () => {
    expect(readDate({ type: 'date', value: '2025-06-12T08:30:00', serial: 45_820.35 }, AT).date).toBe(
      '2025-06-12',
    );
    expect(readDate({ type: 'number', value: 45_820 }, AT).date).toBe('2025-06-12');
    expect(readDate({ type: 'number', value: 12 }, AT).findings.map(({ code }) => code)).toEqual([
      'value/not-a-date',
    ]);
    expect(readDate(undefined, AT)).toEqual({ date: null, findings: [] });
  });
});

it.each<[RawCell | undefined, string]>([
  [undefined, ''],
  [text('  Ho\u0323p\u200b\r\nbáo '), 'Họp\nbáo'],
  [{ type: 'number', value: 912_345_678 }, '912345678'],
  [{ type: 'boolean', value: true }, 'TRUE'],
  [{ type: 'empty', value: null, formula: 'A1' }, ''],
])('textOf(%j)', (cell, expected) => expect(textOf(cell)).toBe(expected));
