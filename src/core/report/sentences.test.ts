import { describe, expect, test } from 'vitest';
import { sentenceEn } from './wording/sentence-en.ts';
import { sentenceVi } from './wording/sentence-vi.ts';
import type { MeasureFacts } from './wording/wording.ts';

/** A share of 59,29% against 60%, which each case changes. */
const BASE: MeasureFacts = {
  label: 'Tỷ lệ nữ',
  kind: 'ratio',
  lowerIsBetter: false,
  level: 'not-reached',
  reason: null,
  estimate: false,
  value: '59,29%',
  counts: '83/140 cơ quan',
  target: 'từ 60% trở lên',
  distance: { text: '0,71 điểm phần trăm', sign: -1 },
  change: null,
  direction: 'unknown',
  previous: null,
  previousPeriod: '',
  comparisonExpected: false,
  givenReason: '',
  owner: 'Sở Nội vụ',
  ownerMissing: false,
  coverage: { have: 2, due: 2 },
  named: null,
  targetName: 'mục tiêu',
  goal: null,
  small: false,
  short: null,
  qualifier: '',
  denominatorLabel: 'số cơ quan',
  plan: 'Kế hoạch',
  answers: { yes: [], no: [] },
  variant: 0,
};

const GOAL_VI = {
  reached: 'đã đạt mục tiêu năm 2025',
  missed: 'chưa đạt mục tiêu đến cuối năm 2025',
  against: 'so với mục tiêu năm 2025',
};
const REACHED = {
  level: 'reached',
  value: '63,04%',
  counts: '58/92 cơ quan',
  distance: { text: '3,04 điểm phần trăm', sign: 1 },
} as const;
const LOWER = { lowerIsBetter: true, target: 'dưới 30%', value: '32,34%', counts: null } as const;
const EARLIER = { value: '57,86%', period: '6 tháng đầu năm 2024' };
const NOTHING = {
  level: 'cannot-tell',
  value: null,
  counts: null,
  distance: null,
  coverage: { have: 0, due: 2 },
} as const;

type Case = [name: string, change: Partial<MeasureFacts>, sentence: string];

const VIETNAMESE: Case[] = [
  [
    'not reached',
    {},
    'Tỷ lệ nữ mới đạt 59,29% (83/140 cơ quan), thấp hơn mục tiêu (từ 60% trở lên) 0,71 điểm phần trăm, chưa đạt chỉ tiêu đề ra.',
  ],
  [
    'not reached, other wording',
    { variant: 1 },
    'Tỷ lệ nữ mới đạt 59,29% (83/140 cơ quan), chưa đạt chỉ tiêu, còn thiếu 0,71 điểm phần trăm so với mục tiêu (từ 60% trở lên).',
  ],
  [
    'not reached in the middle of the year, bodies wanting',
    { goal: GOAL_VI, short: '01 cơ quan' },
    'Tỷ lệ nữ mới đạt 59,29% (83/140 cơ quan), thấp hơn mục tiêu (từ 60% trở lên) 0,71 điểm phần trăm, chưa đạt mục tiêu đến cuối năm 2025, còn thiếu 01 cơ quan.',
  ],
  [
    'the same, other wording',
    { goal: GOAL_VI, short: '01 cơ quan', variant: 1 },
    'Tỷ lệ nữ mới đạt 59,29% (83/140 cơ quan), chưa đạt mục tiêu đến cuối năm 2025, thấp hơn 0,71 điểm phần trăm so với mục tiêu (từ 60% trở lên), còn thiếu 01 cơ quan.',
  ],
  [
    'with what decides how to read it',
    { ...REACHED, qualifier: 'năm học 2023-2024' },
    'Tỷ lệ nữ (năm học 2023-2024) đạt 63,04% (58/92 cơ quan), cao hơn mục tiêu (từ 60% trở lên) 3,04 điểm phần trăm, đạt chỉ tiêu đề ra.',
  ],
  [
    'reached in the middle of the year',
    { ...REACHED, goal: GOAL_VI },
    'Tỷ lệ nữ đạt 63,04% (58/92 cơ quan), cao hơn mục tiêu (từ 60% trở lên) 3,04 điểm phần trăm, đã đạt mục tiêu năm 2025.',
  ],
  [
    'reached',
    REACHED,
    'Tỷ lệ nữ đạt 63,04% (58/92 cơ quan), cao hơn mục tiêu (từ 60% trở lên) 3,04 điểm phần trăm, đạt chỉ tiêu đề ra.',
  ],
  [
    'reached, other wording',
    { ...REACHED, variant: 1 },
    'Tỷ lệ nữ đạt 63,04% (58/92 cơ quan), đạt chỉ tiêu và vượt 3,04 điểm phần trăm so với mục tiêu (từ 60% trở lên).',
  ],
  [
    'exactly the target',
    { ...REACHED, value: '60%', distance: { text: '0', sign: 0 } },
    'Tỷ lệ nữ đạt 60% (58/92 cơ quan), bằng mục tiêu (từ 60% trở lên), đạt chỉ tiêu.',
  ],
  [
    'on a limit that must not be touched',
    { ...LOWER, value: '30%', distance: { text: '0', sign: 0 } },
    'Tỷ lệ nữ là 30%, ngang ngưỡng trong khi mục tiêu là dưới 30%, chưa đạt chỉ tiêu đề ra.',
  ],
  [
    'an estimate',
    { ...REACHED, estimate: true },
    'Tỷ lệ nữ ước đạt 63,04% (58/92 cơ quan), cao hơn mục tiêu (từ 60% trở lên) 3,04 điểm phần trăm, đạt chỉ tiêu đề ra.',
  ],
  [
    'lower is better, improving',
    {
      ...LOWER,
      distance: { text: '2,34 điểm phần trăm', sign: 1 },
      previous: { ...EARLIER, value: '33,05%' },
      change: { text: '0,71 điểm phần trăm', rises: false },
      direction: 'better',
    },
    'Tỷ lệ nữ là 32,34%, còn cao hơn mục tiêu (dưới 30%) 2,34 điểm phần trăm, chưa đạt chỉ tiêu đề ra; giảm 0,71 điểm phần trăm so với 6 tháng đầu năm 2024 (33,05%), chuyển biến theo hướng tích cực.',
  ],
  [
    'lower is better, worsening',
    {
      ...LOWER,
      distance: { text: '2,34 điểm phần trăm', sign: 1 },
      previous: { ...EARLIER, value: '31%' },
      change: { text: '1,34 điểm phần trăm', rises: true },
      direction: 'worse',
      variant: 1,
    },
    'Tỷ lệ nữ là 32,34%, chưa đạt chỉ tiêu, còn cao hơn 2,34 điểm phần trăm so với mục tiêu (dưới 30%); so với 6 tháng đầu năm 2024 (31%) tăng 1,34 điểm phần trăm, chuyển biến chưa tích cực.',
  ],
  [
    'at the end of the year the target is named with it',
    { ...REACHED, targetName: 'mục tiêu năm 2025' },
    'Tỷ lệ nữ đạt 63,04% (58/92 cơ quan), cao hơn mục tiêu năm 2025 (từ 60% trở lên) 3,04 điểm phần trăm, đạt chỉ tiêu đề ra.',
  ],
  [
    'a handful of cases is not called better or worse',
    {
      ...LOWER,
      distance: { text: '2,34 điểm phần trăm', sign: 1 },
      previous: { ...EARLIER, value: '33,05%' },
      change: { text: '0,71 điểm phần trăm', rises: false },
      direction: 'better',
      small: true,
    },
    'Tỷ lệ nữ là 32,34%, còn cao hơn mục tiêu (dưới 30%) 2,34 điểm phần trăm, chưa đạt chỉ tiêu đề ra; 6 tháng đầu năm 2024 là 33,05%; số nhỏ, biến động lớn.',
  ],
  [
    'unchanged',
    { previous: { ...EARLIER, value: '59,29%' }, change: { text: null, rises: false }, direction: 'flat' },
    'Tỷ lệ nữ mới đạt 59,29% (83/140 cơ quan), thấp hơn mục tiêu (từ 60% trở lên) 0,71 điểm phần trăm, chưa đạt chỉ tiêu đề ra; không thay đổi so với 6 tháng đầu năm 2024 (59,29%).',
  ],
  [
    'a change that rounding hides',
    { previous: { ...EARLIER, value: '59,29%' }, change: { text: null, rises: true }, direction: 'better' },
    'Tỷ lệ nữ mới đạt 59,29% (83/140 cơ quan), thấp hơn mục tiêu (từ 60% trở lên) 0,71 điểm phần trăm, chưa đạt chỉ tiêu đề ra; tăng không đáng kể so với 6 tháng đầu năm 2024 (59,29%).',
  ],
  [
    'others have an earlier figure',
    { ...REACHED, comparisonExpected: true },
    'Tỷ lệ nữ đạt 63,04% (58/92 cơ quan), cao hơn mục tiêu (từ 60% trở lên) 3,04 điểm phần trăm, đạt chỉ tiêu đề ra; chưa có số liệu kỳ trước để so sánh.',
  ],
  [
    'the owner did not report',
    { ...NOTHING, reason: 'missing', ownerMissing: true },
    'Tỷ lệ nữ: chưa đủ số liệu để đánh giá do Sở Nội vụ chưa gửi báo cáo.',
  ],
  [
    'the owner left it blank',
    { ...NOTHING, reason: 'missing' },
    'Tỷ lệ nữ: chưa đủ số liệu để đánh giá do Sở Nội vụ chưa cung cấp số liệu.',
  ],
  [
    'the owner gave a part',
    { ...NOTHING, reason: 'missing', coverage: { have: 4, due: 6 } },
    'Tỷ lệ nữ: chưa đủ số liệu để đánh giá do Sở Nội vụ chưa cung cấp đầy đủ số liệu (mới có 04/06 số liệu).',
  ],
  [
    'not available',
    { ...NOTHING, reason: 'unavailable' },
    'Tỷ lệ nữ: chưa đánh giá được do Sở Nội vụ báo cáo chưa có số liệu của kỳ này.',
  ],
  [
    'rejected',
    { ...NOTHING, reason: 'rejected' },
    'Tỷ lệ nữ: chưa đánh giá được do số liệu của Sở Nội vụ còn sai sót, đang được rà soát.',
  ],
  [
    'partial coverage',
    { level: 'cannot-tell', reason: 'partial-coverage', coverage: { have: 5, due: 7 } },
    'Tỷ lệ nữ đạt 59,29% (83/140 cơ quan) theo số liệu tạm tính (mới có 05/07 số liệu), chưa đủ căn cứ để đánh giá.',
  ],
  [
    'a yearly rate at half-year',
    {
      level: 'cannot-tell',
      reason: 'part-year',
      label: 'Tỷ số tử vong mẹ',
      value: '44,3 ca/100.000 trẻ',
      target: 'dưới 35 ca/100.000 trẻ',
      named: { numerator: 'số ca tử vong mẹ là 02 ca', denominator: 'số trẻ đẻ ra sống là 4.514 trẻ' },
    },
    'Tỷ số tử vong mẹ: trong kỳ, số ca tử vong mẹ là 02 ca; số trẻ đẻ ra sống là 4.514 trẻ, tạm tính 44,3 ca/100.000 trẻ; do chỉ tiêu tính cho cả năm (mục tiêu cả năm: dưới 35 ca/100.000 trẻ) nên chưa đánh giá ở kỳ này.',
  ],
  [
    'a zero below the line',
    { ...NOTHING, reason: 'zero-denominator' },
    'Tỷ lệ nữ: không tính được do Sở Nội vụ báo cáo số cơ quan bằng 0.',
  ],
  [
    'no target',
    { level: 'cannot-tell', reason: 'no-target', target: null, distance: null },
    'Tỷ lệ nữ đạt 59,29% (83/140 cơ quan); Kế hoạch không đặt mục tiêu cụ thể.',
  ],
  [
    'nothing closed yet',
    { ...NOTHING, kind: 'closed-months', reason: 'nothing-closed' },
    'Tỷ lệ nữ: chưa đánh giá do tại ngày chốt số liệu chưa có tháng nào kết thúc.',
  ],
  [
    'none arising',
    { ...NOTHING, level: 'not-applicable', reason: 'none-arising' },
    'Tỷ lệ nữ: không phát sinh trong kỳ, theo báo cáo của Sở Nội vụ.',
  ],
  [
    'every level says yes',
    {
      kind: 'all-yes',
      level: 'reached',
      target: null,
      distance: null,
      answers: { yes: ['mầm non', 'tiểu học'], no: [] },
    },
    'Tỷ lệ nữ: đã thực hiện ở mầm non và tiểu học, đạt chỉ tiêu đề ra.',
  ],
  [
    'one level says no',
    { kind: 'all-yes', target: null, distance: null, answers: { yes: ['mầm non'], no: ['tiểu học'] } },
    'Tỷ lệ nữ: đã thực hiện ở mầm non; chưa thực hiện ở tiểu học, chưa đạt chỉ tiêu đề ra.',
  ],
  [
    'a single no',
    { kind: 'all-yes', target: null, distance: null, answers: { yes: [], no: ['trường sư phạm'] } },
    'Tỷ lệ nữ: chưa thực hiện, chưa đạt chỉ tiêu đề ra.',
  ],
  [
    'an answer like the earlier one',
    {
      kind: 'all-yes',
      level: 'reached',
      target: null,
      distance: null,
      answers: { yes: ['trường sư phạm'], no: [] },
      direction: 'flat',
      previousPeriod: '6 tháng đầu năm 2024',
    },
    'Tỷ lệ nữ: đã thực hiện, đạt chỉ tiêu đề ra; không thay đổi so với 6 tháng đầu năm 2024.',
  ],
  [
    'the lowest quarter',
    {
      ...REACHED,
      kind: 'lowest-quarter',
      target: '100%',
      value: '100%',
      counts: '62/62 xã',
      distance: { text: '0', sign: 0 },
    },
    'Tỷ lệ nữ đạt 100% (62/62 xã, tính theo quý thấp nhất trong các quý đã kết thúc), bằng mục tiêu (100%), đạt chỉ tiêu.',
  ],
  [
    'closed months',
    {
      ...REACHED,
      kind: 'closed-months',
      target: '100%',
      value: '100%',
      counts: '05/05 tháng',
      distance: { text: '0', sign: 0 },
    },
    'Tỷ lệ nữ: 05/05 tháng đã kết thúc có chuyên mục, chuyên đề (100%), bằng mục tiêu (100%), đạt chỉ tiêu.',
  ],
];

const ENGLISH: Case[] = [
  [
    'not reached',
    {
      label: 'Share of women',
      value: '59.29%',
      counts: '83/140 bodies',
      target: 'at least 60%',
      targetName: 'the target',
      distance: { text: '0.71 percentage points', sign: -1 },
    },
    'Share of women: 59.29% (83/140 bodies), 0.71 percentage points below the target (at least 60%); target not reached.',
  ],
  [
    'the owner did not report',
    {
      ...NOTHING,
      label: 'Share of women',
      owner: 'Department of Health',
      reason: 'missing',
      ownerMissing: true,
    },
    'Share of women: cannot be assessed because the Department of Health has not submitted its report.',
  ],
  [
    'none arising',
    {
      ...NOTHING,
      label: 'Share of women',
      owner: 'Department of Health',
      level: 'not-applicable',
      reason: 'none-arising',
    },
    'Share of women: nothing arose in the period, as reported by the Department of Health.',
  ],
];

describe('the sentence of a measured quantity', () => {
  test.each(VIETNAMESE)('%s', (_name, change, sentence) => {
    expect(sentenceVi({ ...BASE, ...change })).toBe(sentence);
  });
  test.each(ENGLISH)('in English: %s', (_name, change, sentence) => {
    expect(sentenceEn({ ...BASE, ...change })).toBe(sentence);
  });
  test.each(VIETNAMESE)('%s, in English: one sentence with its full stop', (_name, change) => {
    expect(sentenceEn({ ...BASE, ...change })).toMatch(/^\S.*[^.]\.$/);
  });
});
