import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderSample, sampleReport } from '../../../dev/testkit/report-samples.ts';
import { readDocxText } from '../../../office/docx-read/docx-text.ts';
import { compareFigures } from './compare-figures.ts';
import type { FigureCheck, ReportLine } from './compare-figures.ts';
import { tokensOf } from './written-numbers.ts';

const lines = (...texts: readonly string[]): readonly ReportLine[] =>
  texts.map((text) => ({ kind: text.includes(' | ') ? 'row' : 'paragraph', text }));

const found = ({ changed, unmatched }: FigureCheck): readonly string[] => [
  ...changed.map((one) => `${one.found} → ${one.expected}`),
  ...unmatched.map((one) => `${one.found} ?`),
];

const SENTENCE = 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ mới đạt 56,52% (52/92 cơ quan).';
const CASES: readonly (readonly [
  name: string,
  fresh: readonly string[],
  written: readonly string[],
  found: readonly string[],
])[] = [
  ['the same', [SENTENCE], [SENTENCE], []],
  ['another figure', [SENTENCE], [SENTENCE.replace('56,52', '65,52')], ['65,52 → 56,52']],
  ['two exchanged', [SENTENCE], [SENTENCE.replace('52/92', '92/52')], ['92 → 52', '52 → 92']],
  ['a decimal point', [SENTENCE], [SENTENCE.replace('56,52', '56.52')], ['56.52 → 56,52']],
  ['a sign lost', ['So với mục tiêu: -0,71 điểm.'], ['So với mục tiêu: 0,71 điểm.'], ['0,71 → -0,71']],
  [
    'reworded with its figures',
    [SENTENCE],
    ['Đến nay, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 56,52%, tức 52/92 cơ quan.'],
    [],
  ],
  [
    'reworded with an old figure',
    [SENTENCE],
    ['Đến nay, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 57,61% (53/92 cơ quan).'],
    ['57,61 → 56,52', '53 → 52'],
  ],
  ['written anew', [SENTENCE], ['Kết quả khả quan với 56,52%.'], ['56,52 ?']],
  ['added', [SENTENCE], [SENTENCE, 'Đã mở 12 lớp tập huấn cho 345 người.'], ['12 ?', '345 ?']],
  ['added inside', [SENTENCE], [SENTENCE.replace(').', ', thiếu 4).')], ['4 ?']],
  ['taken out', [SENTENCE, 'Có 5 đơn vị gửi muộn.'], [SENTENCE], []],
  [
    'moved into another paragraph',
    [SENTENCE, 'Có 5 đơn vị gửi muộn.'],
    [`Có 5 đơn vị gửi muộn. ${SENTENCE}`],
    [],
  ],
  [
    'blanks filled in by the clerk',
    ['Số:      /BC-SNV | Ninh Thuận, ngày    tháng    năm 2025'],
    ['Số: 45/BC-SNV | Ninh Thuận, ngày 05 tháng 7 năm 2025'],
    [],
  ],
  ['another year', ['Kết quả năm 2025.'], ['Kết quả năm 2024.'], ['năm 2024 → năm 2025']],
  ['rows whose figures were exchanged', ['Nam | 5', 'Nam | 7'], ['Nam | 7', 'Nam | 5'], ['7 → 5', '5 → 7']],
  ['one of two like rows taken out', ['Nam | 5', 'Nam | 7'], ['Nam | 6'], ['6 ?']],
];

test.each(CASES)('%s', (_name, fresh, written, wanted) => {
  expect(found(compareFigures(lines(...fresh), lines(...written), 'vi'))).toEqual(wanted);
});

describe('the whole report', () => {
  let report: readonly ReportLine[] = [];
  beforeAll(async () => {
    const outcome = readDocxText(await renderSample(await sampleReport('full'), 'docx'));
    if (!outcome.ok) throw new Error(outcome.problem.code);
    report = outcome.text.lines;
  });

  test('agrees with itself', () => {
    const check = compareFigures(report, report, 'vi');
    expect(found(check)).toEqual([]);
    expect(check.agreeing).toBeGreaterThan(300);
  });

  test('no figure that is changed passes for right', () => {
    const figures = report.flatMap(({ kind, text }, line) =>
      tokensOf(text, kind === 'point' ? 'en' : 'vi').flatMap((token, at) =>
        token.kind === 'figure' ? [{ line, at }] : [],
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: 1, max: 9 }), ({ line, at }, digit) => {
        const changed = report.map((one, i) =>
          i === line ? { ...one, text: withFigure(one, at, String(digit)) } : one,
        );
        const check = compareFigures(report, changed, 'vi');
        expect(found(check)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});

/** The line with a digit put before one of its figures. */
function withFigure({ kind, text }: ReportLine, at: number, digit: string): string {
  const tokens = tokensOf(text, kind === 'point' ? 'en' : 'vi');
  let from = 0;
  for (const token of tokens.slice(0, at)) from = text.indexOf(token.text, from) + token.text.length;
  const start = text.indexOf(tokens[at]?.text ?? '', from);
  const sign = /^[-−–+]/.test(tokens[at]?.text ?? '') ? 1 : 0;
  return text.slice(0, start + sign) + digit + text.slice(start + sign);
}
