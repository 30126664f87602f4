import type { RawCell } from '../../../core/model/raw-workbook.ts';
import type { FindingCase } from './finding-case.ts';
import type { SubmissionFixture } from '../submission-fixture.ts';
import { typed } from './reading-case.ts';

/** Cells that hold something else than the figure asked for. */

const MALE = 'live_births._.male';
const TOTAL = 'live_births._.total';

const formula = (formula: string, cell: RawCell): RawCell => ({ ...cell, formula });
const number = (value: number, format?: string): RawCell => ({
  type: 'number',
  value,
  ...(format && { format }),
});
const thousands = (f: SubmissionFixture) => f.table('live-births | 2000 | 1000 | 1000');

/** What stands in cells of values, statuses and dates. */
export const valueCases: readonly FindingCase[] = [
  typed('value/not-a-number', MALE, '1O5'),
  typed('value/not-a-number', MALE, 'khoảng 50'),
  typed('value/not-a-number', MALE, '50 + 50'),
  typed('value/not-a-number', MALE, '12/6'),
  typed('value/word-for-blank', MALE, 'n/a'),
  typed('value/word-for-blank', MALE, '-'),
  typed('value/word-for-blank', MALE, '—'),
  typed('value/word-for-blank', MALE, 'không có'),
  typed('value/word-for-blank', MALE, 'Chưa có'),
  typed('value/word-for-blank', MALE, 'Không phát sinh'),
  typed('value/word-for-yes-no', 'curriculum.primary.yes_no', '…'),
  typed('value/word-for-yes-no', 'curriculum.primary.yes_no', 'chưa'),
  typed('value/ambiguous-number', MALE, '1,234'),
  typed('value/ambiguous-number', MALE, '(100)'),
  typed('value/ambiguous-number', 'unpaid_work_hours._.male', '24.480'),
  typed('value/number-as-text', MALE, '100'),
  typed('value/number-as-text', MALE, "'0100"),
  typed('value/number-as-text', MALE, ' 100\u00a0trẻ '),
  typed('value/number-as-text', MALE, '１００'),
  typed('value/number-as-text', 'unpaid_work_hours._.male', '20,5'),
  typed('value/thousands-as-text', MALE, '1.000', thousands),
  typed('value/thousands-as-text', MALE, '1\u202f000', thousands),
  typed('value/not-whole', MALE, 100.5),
  typed('value/not-whole', MALE, '100,5'),
  typed('value/negative', MALE, -5),
  typed('value/negative', MALE, '\u22125'),
  typed('value/too-large', MALE, 1e21),
  typed('value/date-instead-of-number', MALE, { type: 'date', value: '2025-02-01', serial: 45_689 }),
  typed('value/date-instead-of-number', MALE, { type: 'date', value: '1900-04-09', serial: 100 }),
  typed('value/percent-instead-of-number', MALE, '45%'),
  typed('value/percent-instead-of-number', MALE, number(0.45, '0%')),
  typed('value/boolean-instead-of-number', MALE, true),
  typed('value/error-cell', MALE, { type: 'error', value: '#DIV/0!' }),
  typed('value/error-cell', 'curriculum.primary.yes_no', { type: 'error', value: '#REF!' }),
  typed('value/formula', TOTAL, formula('F7+G7', number(200))),
  typed('value/formula-other-file', MALE, formula("'[1]Sheet1'!B4", number(100))),
  typed('value/formula-without-result', MALE, formula('F8+1', { type: 'empty', value: null })),
  typed('value/not-yes-no', 'curriculum.primary.yes_no', 'Đang làm'),
  typed('value/not-yes-no', 'curriculum.primary.yes_no', 5),
  typed('value/yes-no-read', 'curriculum.primary.yes_no', 'x'),
  typed('value/yes-no-read', 'curriculum.primary.yes_no', '✓'),
  typed('value/yes-no-read', 'curriculum.primary.yes_no', 1),
  typed(
    'value/yes-no-read',
    'curriculum.primary.yes_no',
    formula('TRUE()', { type: 'boolean', value: true }),
  ),
  typed('value/unknown-status', 'live_births._.status', 'Ko phat sinh'),
  typed('value/unknown-status', 'live_births._.status', 'Kh«ng ph¸t sinh'),
  typed('cover/became-date', 'cover.document_number', { type: 'date', value: '2025-06-12', serial: 45_820 }),
  typed('value/not-a-date', 'cover.signed_on', '31/6/2025'),
  typed('value/not-a-date', 'cover.signed_on', '6/14/2025'),
  typed('value/not-a-date', 'cover.signed_on', '14/6/25'),
];
