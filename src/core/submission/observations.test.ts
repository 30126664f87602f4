import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../../dev/testkit/small-catalogue.ts';
import { SubmissionFixture } from '../../dev/testkit/submission-fixture.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { observationsOf } from './observations.ts';
import { readSubmission } from './read-submission.ts';

const file = { name: 'syt.xlsx', sha256: 'abc' };
const BIRTHS = { element: 'live-births', row: '-' };

/** Value and status of total, male, female of the births row. */
function births(line: string, more: readonly Finding[] = []): unknown[] {
  const raw = new SubmissionFixture(smallCatalogue, 'so-y-te', '2025-H1')
    .table(`live-births | ${line}`)
    .build();
  const { submission, findings } = readSubmission(raw, file, smallCatalogue, SubmissionFixture.catalogueHash);
  if (!submission) throw new Error('not read');
  return observationsOf(submission, [...findings, ...more])
    .filter(({ element }) => element === 'live-births')
    .map(({ value, status }) => [value, status]);
}

const reject = finding('value/negative', { value: -1 }, { ...BIRTHS, column: 'male' });
const rejectRow = finding('value/error-cell', { found: '#REF!' }, BIRTHS);
const rejectTwo = finding(
  'value/error-cell',
  { found: '#REF!' },
  {},
  {
    affects: [
      { ...BIRTHS, column: 'male' },
      { ...BIRTHS, column: 'female' },
    ],
  },
);
const remark = finding('value/number-as-text', { found: '1', value: 1 }, { ...BIRTHS, column: 'male' });

describe('observationsOf', () => {
  it.each<[string, string, Finding[], unknown[]]>([
    [
      'values without a status are official',
      '3 | 1 | 2',
      [],
      [
        [3, 'official'],
        [1, 'official'],
        [2, 'official'],
      ],
    ],
    [
      'a status applies to each value',
      '3 | 1 | 2 | Ước thực hiện',
      [],
      [
        [3, 'estimate'],
        [1, 'estimate'],
        [2, 'estimate'],
      ],
    ],
    [
      'zero is a value',
      '0 | 0 | 0',
      [],
      [
        [0, 'official'],
        [0, 'official'],
        [0, 'official'],
      ],
    ],
    [
      'blank is missing, never zero',
      '_ | _ | _',
      [],
      [
        [null, 'missing'],
        [null, 'missing'],
        [null, 'missing'],
      ],
    ],
    [
      'blank and official is missing',
      '_ | _ | _ | Số chính thức',
      [],
      [
        [null, 'missing'],
        [null, 'missing'],
        [null, 'missing'],
      ],
    ],
    [
      'nothing arising is a confirmed zero',
      '_ | _ | _ | Không phát sinh',
      [],
      [
        [0, 'none'],
        [0, 'none'],
        [0, 'none'],
      ],
    ],
    [
      'zero beside nothing arising agrees',
      '0 | _ | _ | Không phát sinh',
      [],
      [
        [0, 'none'],
        [0, 'none'],
        [0, 'none'],
      ],
    ],
    [
      'a value beside nothing arising is in doubt',
      '3 | _ | _ | Không phát sinh',
      [],
      [
        [null, 'rejected'],
        [0, 'none'],
        [0, 'none'],
      ],
    ],
    [
      'not available is no zero',
      '_ | _ | _ | Chưa có số liệu',
      [],
      [
        [null, 'unavailable'],
        [null, 'unavailable'],
        [null, 'unavailable'],
      ],
    ],
    [
      'a value beside not available is in doubt',
      '3 | _ | _ | Chưa có số liệu',
      [],
      [
        [null, 'rejected'],
        [null, 'unavailable'],
        [null, 'unavailable'],
      ],
    ],
    [
      'what could not be read is rejected',
      '3 | 1 | "1,234"',
      [],
      [
        [3, 'official'],
        [1, 'official'],
        [null, 'rejected'],
      ],
    ],
    [
      'an unreadable status rejects the row',
      '3 | 1 | _ | Hình như',
      [],
      [
        [null, 'rejected'],
        [null, 'rejected'],
        [null, 'missing'],
      ],
    ],
    [
      'an error at a value rejects it',
      '3 | 1 | 2',
      [reject],
      [
        [3, 'official'],
        [null, 'rejected'],
        [2, 'official'],
      ],
    ],
    [
      'an error at the row rejects all',
      '3 | 1 | 2',
      [rejectRow],
      [
        [null, 'rejected'],
        [null, 'rejected'],
        [null, 'rejected'],
      ],
    ],
    [
      'an error rejects what it affects',
      '3 | 1 | 2',
      [rejectTwo],
      [
        [3, 'official'],
        [null, 'rejected'],
        [null, 'rejected'],
      ],
    ],
    [
      'a remark rejects nothing',
      '3 | 1 | 2',
      [remark],
      [
        [3, 'official'],
        [1, 'official'],
        [2, 'official'],
      ],
    ],
  ])('%s', (_, line, more, expected) => expect(births(line, more)).toEqual(expected));

  it('carries provenance, and marks what may stay blank', () => {
    const raw = new SubmissionFixture(smallCatalogue, 'so-y-te', '2025-H1').fill().build();
    const { submission } = readSubmission(raw, file, smallCatalogue, SubmissionFixture.catalogueHash);
    const observations = submission ? observationsOf(submission, []) : [];
    expect(observations[1]).toEqual({
      element: 'live-births',
      row: '-',
      column: 'male',
      unit: 'so-y-te',
      period: '2025-H1',
      value: 100,
      status: 'official',
      provisional: false,
      required: true,
      statedSource: 'Đăng ký khai sinh',
      note: '',
      source: { file: 'syt.xlsx', sha256: 'abc', sheet: 'Mục tiêu 4', cell: 'F7' },
    });
    expect(observations.find(({ element }) => element === 'budget')).toMatchObject({ required: false });
  });
});
