import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../../dev/testkit/report-samples.ts';
import type { VerdictCounts } from '../model.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

const parts = (counts: Partial<VerdictCounts>): VerdictCounts => {
  const all = { reached: 0, reachedInPart: 0, notReached: 0, cannotTell: 0, notApplicable: 0, ...counts };
  return { ...all, total: Object.values(all).reduce((a, b) => a + b, 0) };
};

describe('an indicator of several parts', () => {
  test.each([
    [
      'reached',
      { reached: 2 },
      'Chỉ tiêu 2: đạt cả 02 nội dung, cụ thể:',
      'Indicator 2: reached in both parts:',
    ],
    [
      'reached-in-part',
      { reached: 1, cannotTell: 3 },
      'Chỉ tiêu 2: đạt một phần (trong 04 nội dung có 01 nội dung đạt và 03 nội dung chưa đủ số liệu để đánh giá), cụ thể:',
      'Indicator 2: reached in part (of 4 parts: 1 reached and 3 without enough data to assess):',
    ],
    [
      'reached-in-part',
      { reached: 1, notReached: 1 },
      'Chỉ tiêu 2: đạt một phần (trong 02 nội dung có 01 nội dung đạt và 01 nội dung chưa đạt), cụ thể:',
      'Indicator 2: reached in part (of 2 parts: 1 reached and 1 not reached):',
    ],
    ['not-reached', { notReached: 2 }, 'Chỉ tiêu 2: chưa đạt, cụ thể:', 'Indicator 2: not reached:'],
    [
      'cannot-tell',
      { cannotTell: 2 },
      'Chỉ tiêu 2: chưa đủ số liệu để đánh giá, cụ thể:',
      'Indicator 2: not enough data to assess:',
    ],
  ] as const)('%s %o', (level, counts, inVietnamese, inEnglish) => {
    expect(vi.partsIntro('Chỉ tiêu 2', level, parts(counts))).toBe(inVietnamese);
    expect(en.partsIntro('Indicator 2', level, parts(counts))).toBe(inEnglish);
  });
});

describe('reconciliation', () => {
  test.each([
    [
      [14, 0, 0],
      'Đã đối chiếu 14 số liệu giữa đơn vị chủ trì và các nguồn khác: tất cả đều khớp.',
      '14 figures were reconciled between the owner and other sources: all agree.',
    ],
    [
      [3, 1, 10],
      'Đã đối chiếu 04 số liệu giữa đơn vị chủ trì và các nguồn khác: 03 số liệu khớp, 01 số liệu chênh lệch; còn 10 số liệu chưa đối chiếu được do chưa đủ số liệu của các nguồn, cụ thể:',
      '4 figures were reconciled between the owner and other sources: 3 agree, 1 differs; 10 figures could not be reconciled because a source lacks figures:',
    ],
    [
      [0, 2, 0],
      'Đã đối chiếu 02 số liệu giữa đơn vị chủ trì và các nguồn khác: tất cả đều chênh lệch, cụ thể:',
      '2 figures were reconciled between the owner and other sources: all differ:',
    ],
    [
      [0, 0, 2],
      'Còn 02 số liệu chưa đối chiếu được do chưa đủ số liệu của các nguồn, cụ thể:',
      '2 figures could not be reconciled because a source lacks figures:',
    ],
  ] as const)('%o', ([agrees, differs, unchecked], inVietnamese, inEnglish) => {
    const counts = { agrees, differs, 'not-checked': unchecked };
    expect(vi.notes.reconciled(counts)).toBe(inVietnamese);
    expect(en.notes.reconciled(counts)).toBe(inEnglish);
  });
});

describe('indicators that cannot be assessed', () => {
  test.each([
    [
      ['A'],
      [],
      'Các chỉ tiêu chưa đủ số liệu để đánh giá (01 chỉ tiêu): A.',
      'Indicators without enough data to assess (1): A.',
    ],
    [
      [],
      ['B', 'C'],
      'Các chỉ tiêu tính cho cả năm, chưa đánh giá ở kỳ này (02 chỉ tiêu): B; C.',
      'Yearly indicators, not assessed in this period (2): B; C.',
    ],
    [
      ['A'],
      ['B', 'C'],
      'Các chỉ tiêu chưa đủ số liệu để đánh giá (03 chỉ tiêu): A; và 02 chỉ tiêu tính cho cả năm nên chưa đánh giá ở kỳ này: B; C.',
      'Indicators without enough data to assess (3): A; and, being yearly and not assessed in this period: B; C.',
    ],
    [[], [], '', ''],
  ] as const)('%o, yearly %o', (wanting, yearly, inVietnamese, inEnglish) => {
    expect(vi.cannotTell(wanting, yearly)).toBe(inVietnamese);
    expect(en.cannotTell(wanting, yearly)).toBe(inEnglish);
  });
});

test('says once that every unit was late', async () => {
  expect((await sampleReport('faulty')).model.summary[0]).toBe(
    'Tính đến ngày 30 tháng 6 năm 2025, toàn bộ 18 cơ quan, đơn vị, địa phương đã gửi báo cáo, nhưng đều gửi muộn (chi tiết tại Phụ lục IV).',
  );
  expect((await sampleReport('faulty', 'en')).model.summary[0]).toBe(
    'As of 30 June 2025, all 18 reporting units have submitted their reports, all of them late (see Annex IV).',
  );
});

test('does not speak of reports that nobody sent', async () => {
  expect((await sampleReport('full')).model.frame.opening).toContain('trên cơ sở báo cáo');
  expect((await sampleReport('empty')).model.frame.opening).not.toContain('trên cơ sở');
  expect((await sampleReport('empty', 'en')).model.frame.opening).not.toContain('on the basis');
});

test('the issuer breaks evenly in the letterhead and is whole elsewhere', async () => {
  const { frame } = (await sampleReport('full')).model;
  expect(frame.issuerHead.replaceAll('\u00a0', ' ')).toBe(frame.issuer);
  expect(frame.issuerHead).toBe('Sở Lao động - Thương\u00a0binh\u00a0và\u00a0Xã\u00a0hội');
});
