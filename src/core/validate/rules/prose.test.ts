import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkFixture } from '../../../dev/testkit/cases/good-workbook.ts';
import { SubmissionFixture } from '../../../dev/testkit/submission-fixture.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { exampleProvince } from '../../example/province.ts';
import { messageOf } from '../../findings/words.ts';
import type { Catalogue, Unit } from '../../model/catalogue.ts';

/** Sentences of narratives, held against figures that are known here: 63 of 140 bodies, 350 women of 775 masters … */

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: resolve('.') }));
});

const FIGURES: Readonly<Record<Unit['id'], string>> = {
  'so-noi-vu': `
    key-bodies.province | 2
    key-bodies.district | 14
    key-bodies.commune | 124
    key-bodies-with-women.province | 2
    key-bodies-with-women.district | 9
    key-bodies-with-women.commune | 52
  `,
  'so-khdt': `
    masters | 775 | 425 | 350
    doctorates | 40 | 31 | 9
  `,
  'so-y-te': `
    live-births | 4480 | 2340 | 2140
    maternal-deaths | 1
  `,
  'so-ldtbxh': 'population | 601000 | 300000 | 301000\n population-reached | 420700 | 210000 | 210700',
  'bac-ai': 'organisations.commune | 9',
};

/** What the rule makes of the sentences of a unit. */
function check(unit: Unit['id'], text: string, period = '2025-H1', field = 'results') {
  const of = catalogue.periods.find(({ id }) => id === period);
  if (!of) throw new Error(period);
  const fixture = new SubmissionFixture(catalogue, unit, period).fill();
  for (const [name, value] of exampleProvince(catalogue, of, 'a').get(unit) ?? [])
    fixture.set(name, typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value);
  fixture.table(FIGURES[unit] ?? '');
  const before = run(fixture.set(`narrative.${field}`, 'Không có số.'));
  const after = run(fixture.set(`narrative.${field}`, text));
  const found = after.findings.filter(({ code }) => code === 'consistency/prose-differs');
  expect(after.findings.length - found.length, 'findings besides').toBe(before.findings.length);
  return {
    messages: found.map((one) => messageOf(one, 'vi')),
    codes: found.map(({ at }) => at.indicator ?? at.element),
    passed: after.checked.passed - before.checked.passed,
    unclear: after.checked.notChecked - before.checked.notChecked,
  };
}

const run = (fixture: SubmissionFixture) => checkFixture(fixture, { catalogue }, 'a.xlsx');

/** Sentences that the figures bear out, `#` standing for the number. */
const TRUE: readonly (readonly [unit: Unit['id'], sentence: string, number: string, wrong: string])[] = [
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt #.', '45%', '54%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt #', '45,0%', '45,2%'],
  ['so-noi-vu', 'Tỉ lệ cơ quan có lãnh đạo chủ chốt là nữ: #', '45 %', '50 %'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ hiện nay là #.', '45 phần trăm', '46 phần trăm'],
  ['so-noi-vu', 'TỶ LỆ CƠ QUAN CÓ LÃNH ĐẠO CHỦ CHỐT LÀ NỮ LÀ #', '45.0%', '48.0%'],
  ['so-noi-vu', 'Đến nay, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ chiếm #, vượt kế hoạch.', '45%', '40%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt # (63/140 cơ quan).', '45%', '55%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ (63/140) đạt #', '45%', '60%'],
  ['so-noi-vu', 'Trong 6 tháng đầu năm 2025, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt #.', '45%', '30%'],
  [
    'so-noi-vu',
    'Tỷ lệ cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ đạt #',
    '45,00%',
    '45,10%',
  ],
  ['so-noi-vu', 'Chỉ tiêu 1.1: #.', '45%', '55%'],
  ['so-noi-vu', 'Chỉ tiêu 1.1 đạt #, chưa đạt mục tiêu 60%.', '45%', '58%'],
  ['so-noi-vu', 'Có # cơ quan có lãnh đạo chủ chốt là nữ.', '45%', '54%'],
  ['so-noi-vu', '- # số cơ quan có lãnh đạo chủ chốt là nữ', '45%', '54%'],
  ['so-noi-vu', 'Toàn tỉnh có # cơ quan có lãnh đạo chủ chốt là nữ, tăng so với cùng kỳ.', '45%', '47%'],
  ['so-noi-vu', 'Mục tiêu 1: Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt #.', '45%', '54%'],
  ['so-noi-vu', '1. Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ: #;', '45%', '54%'],
  [
    'so-noi-vu',
    'Kết quả thực hiện các chỉ tiêu:\n- Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ: #',
    '45%',
    '54%',
  ],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt trên #', '40%', '50%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt hơn #.', '44%', '47%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ là dưới #, chưa đạt yêu cầu', '50%', '40%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ chưa đến #', '46%', '30%'],
  [
    'so-noi-vu',
    'Thực hiện Kế hoạch số 123/KH-UBND ngày 12/02/2025 của UBND tỉnh, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt #.',
    '45%',
    '65%',
  ],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt # nhưng chưa bền vững', '45%', '65%'],
  ['so-noi-vu', 'Tính đến ngày 14/6/2025, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt #', '45%', '65%'],
  ['so-noi-vu', 'Số cơ quan quản lý nhà nước, chính quyền địa phương là #.', '140', '104'],
  ['so-noi-vu', 'Số cơ quan quản lý nhà nước, chính quyền địa phương: # cơ quan', '140', '150'],
  ['so-noi-vu', 'Trong kỳ, toàn tỉnh có # cơ quan quản lý nhà nước, chính quyền địa phương.', '140', '410'],
  ['so-khdt', 'Tỷ lệ nữ thạc sĩ đạt #.', '45,2%', '54,2%'],
  ['so-khdt', 'Tỷ lệ nữ thạc sỹ đạt #', '45,16%', '45,26%'],
  ['so-khdt', 'Nữ thạc sĩ chiếm #', '45%', '54%'],
  ['so-khdt', 'Tỷ lệ nữ thạc sĩ là #, tỷ lệ nữ tiến sĩ là 22,5%.', '45,2%', '42,5%'],
  ['so-khdt', 'Tỷ lệ nữ tiến sĩ là 22,5%; tỷ lệ nữ thạc sĩ là #.', '45,2%', '42,5%'],
  ['so-khdt', 'Tỷ lệ nữ tiến sĩ trong tổng số người có trình độ tiến sĩ đạt #', '22,5%', '25,2%'],
  [
    'so-khdt',
    'Tỷ lệ nữ tiến sĩ trong tổng số người có trình độ tiến sĩ đạt khoảng 20%, tỷ lệ nữ thạc sĩ đạt #',
    '45%',
    '20%',
  ],
  ['so-khdt', 'Số người có trình độ thạc sĩ là # người.', '775', '757'],
  ['so-khdt', 'Tổng số người có trình độ tiến sĩ: #', '40', '44'],
  ['so-khdt', 'Chỉ tiêu 5.4a: #', '45,2%', '50%'],
  ['so-khdt', 'Nữ thạc sĩ: 350 người, chiếm tỷ lệ nữ thạc sĩ #', '45,2%', '50%'],
  ['so-khdt', '• Tỷ lệ nữ thạc sĩ:\u00a0#', '45,2%', '50%'],
  ['so-khdt', 'Tỷ lệ nữ thạc sĩ đạt ở mức #.', '45,2%', '50%'],
  ['so-khdt', 'Trên địa bàn tỉnh, tỷ lệ nữ thạc sĩ hiện đạt #!', '45,2%', '50%'],
  ['so-y-te', 'Tỷ số giới tính khi sinh là #.', '109,3', '119,3'],
  ['so-y-te', 'Tỷ số giới tính khi sinh: # bé trai/100 bé gái.', '109,35', '110,2'],
  ['so-y-te', 'Tỷ số giới tính khi sinh ở mức #/100 bé gái', '109', '112'],
  ['so-y-te', 'Tỷ số giới tính khi sinh đạt dưới #', '110', '109'],
  ['so-y-te', 'Số trẻ đẻ ra sống: # trẻ.', '4.480', '4.840'],
  ['so-y-te', 'Tổng số trẻ đẻ ra sống là #', '4480', '4840'],
  ['so-y-te', 'Trong kỳ có # trẻ đẻ ra sống.', '4.480', '4.800'],
  ['so-y-te', '6 tháng đầu năm 2025 có # trẻ đẻ ra sống, trong đó 2.140 bé gái.', '4.480', '4.490'],
  ['so-y-te', 'Trong 6 tháng đầu năm ghi nhận # ca tử vong mẹ.', '01', '03'],
  ['so-y-te', 'Số ca tử vong mẹ là #, giảm so với cùng kỳ năm trước.', '1', '2'],
  ['so-y-te', 'Mã 4.02: # ca', '01', '02'],
  ['so-y-te', 'Số trẻ đẻ ra sống là hơn # trẻ', '4.400', '4.900'],
  ['so-ldtbxh', 'Dân số toàn tỉnh là # người.', '601.000', '610.000'],
  ['so-ldtbxh', 'Tỷ lệ dân số được tiếp cận kiến thức cơ bản về bình đẳng giới đạt #', '70%', '75%'],
  ['so-ldtbxh', '# dân số được tiếp cận kiến thức cơ bản về bình đẳng giới', '70,0%', '71,0%'],
  [
    'so-ldtbxh',
    'Đã có # dân số được tiếp cận kiến thức cơ bản về bình đẳng giới, góp phần nâng cao nhận thức',
    '70%',
    '80%',
  ],
  [
    'so-ldtbxh',
    'Chỉ tiêu 6.1: Tỷ lệ dân số được tiếp cận kiến thức cơ bản về bình đẳng giới đạt #.',
    '70%',
    '60%',
  ],
  ['so-ldtbxh', 'Tỷ lệ dân số tiếp cận kiến thức là #', '70%', '67%'],
];

describe('a number of a named figure', () => {
  it('is tried in sixty wordings', () => {
    expect(TRUE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(TRUE.map(([, sentence]) => sentence)).size).toBe(TRUE.length);
  });

  it.each(TRUE)('%s: %s', (unit, sentence, right, wrong) => {
    const borneOut = check(unit, sentence.replace('#', right));
    expect([borneOut.messages, borneOut.passed > 0]).toEqual([[], true]);
    const { messages } = check(unit, sentence.replace('#', wrong));
    expect(messages).toEqual([expect.stringContaining(wrong)]);
  });
});

/** Sentences with a number that is not certainly the figure's: 77% is wrong for all of them, were it taken for one. */
const UNCLEAR: readonly (readonly [unit: Unit['id'], sentence: string])[] = [
  ['so-noi-vu', 'Phấn đấu tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.'],
  ['so-noi-vu', 'Mục tiêu 77% cơ quan có lãnh đạo chủ chốt là nữ.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ theo mục tiêu là 77%.'],
  ['so-noi-vu', 'Năm 2024, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ năm 2024 là 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ là 77% năm 2024.'],
  ['so-noi-vu', 'Cùng kỳ năm trước, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ là 77%'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ tăng 77% so với cùng kỳ.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ bằng 77% so với cùng kỳ.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77% kế hoạch.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ ở cấp xã đạt 77%.'],
  ['so-noi-vu', 'Ở cấp xã, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.'],
  ['so-noi-vu', 'Huyện Bác Ái có tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ khoảng 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ ước đạt 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt gần 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ từ 70% đến 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 70-77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ lần lượt là 77%, 64% và 42%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ, trong đó cấp huyện 77%.'],
  ['so-noi-vu', 'Mục tiêu đến cuối năm 2025:\n- Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ: 77%'],
  ['so-noi-vu', 'Kết quả năm 2024 như sau:\n- Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ: 77%'],
  ['so-noi-vu', 'Đến cuối năm, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ (mục tiêu) 77%.'],
  ['so-noi-vu', 'Theo quy định, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ tối thiểu 77%.'],
  ['so-noi-vu', 'Bình quân cả nước, tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.'],
  ['so-noi-vu', '77% cơ quan có lãnh đạo chủ chốt là nữ ở cấp huyện.'],
  ['so-noi-vu', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ trong khối Đảng đạt 77%.'],
  ['so-noi-vu', 'Có 77% cán bộ nữ được đào tạo.'],
  ['so-noi-vu', 'Đã tập huấn cho 77% cơ quan có lãnh đạo chủ chốt là nữ.'],
  ['so-noi-vu', 'Tỷ lệ nữ thạc sĩ đạt 77%.'],
  ['so-khdt', 'Tại Sở, tỷ lệ nữ thạc sĩ đạt 77%.'],
  ['so-khdt', 'Cơ quan hiện có 12 người có trình độ thạc sĩ.'],
  ['so-khdt', 'Trong kỳ, Sở Kế hoạch và Đầu tư có 12 người có trình độ thạc sĩ.'],
  ['so-khdt', 'Nữ thạc sĩ: 12 người.'],
  ['so-khdt', 'Tỷ lệ nữ thạc sĩ, tiến sĩ đạt 77%.'],
  ['so-khdt', 'Tỷ lệ nữ thạc sĩ giảm còn 77%.'],
  ['so-y-te', 'Số trẻ đẻ ra sống của phụ nữ vị thành niên là 77 trẻ.'],
  ['so-y-te', 'Số trẻ đẻ ra sống quý I là 77 trẻ.'],
  ['so-y-te', 'Tỷ số giới tính khi sinh là 77,123.'],
  ['so-y-te', 'Tỷ số giới tính khi sinh năm 2024 là 117,3 bé trai/100 bé gái.'],
  ['so-y-te', 'Tỷ số giới tính khi sinh ở thành thị là 117,3.'],
  ['so-ldtbxh', 'Dân số nữ là 77.000 người.'],
  ['so-ldtbxh', 'Dân số tại TP. Phan Rang - Tháp Chàm là 177.000 người.'],
  ['so-ldtbxh', 'Tỷ lệ dân số được tiếp cận kiến thức cơ bản về bình đẳng giới tăng từ 60% lên 77%.'],
];

describe('a number of another thing', () => {
  it.each(UNCLEAR)('%s: %s', (unit, sentence) => {
    const { messages, unclear } = check(unit, sentence);
    expect(messages).toEqual([]);
    expect(unclear).toBeGreaterThan(0);
  });

  it.each([
    ['Đã tổ chức 02 lớp tập huấn cho 120 lượt người ngày 08/3/2025.'],
    ['Ban hành Kế hoạch số 123/KH-SNV ngày 10/01/2025.'],
    ['1. Công tác chỉ đạo\n2. Kết quả'],
  ])('%s: nothing to check', (sentence) => {
    expect(check('so-noi-vu', sentence)).toMatchObject({ messages: [], passed: 0, unclear: 0 });
  });

  it.each(['proposals', 'next_steps'])('%s speaks of what is to come', (field) => {
    const sentence = 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ đạt 77%.';
    expect(check('so-noi-vu', sentence, '2025-H1', field)).toMatchObject({ messages: [], unclear: 1 });
  });

  it('a figure that is not there or in doubt bears nothing out', () => {
    const fixture = new SubmissionFixture(catalogue, 'so-khdt', '2025-H1').fill();
    fixture.table('masters | 775 | 425 | 351').set('narrative.results', 'Tỷ lệ nữ thạc sĩ đạt 77%.');
    expect(run(fixture).findings.map(({ code }) => code)).not.toContain('consistency/prose-differs');
  });
});

/** 2,340 boys and 2,140 girls; `told`: the two are the wrong way round. */
const PAIRS: readonly (readonly [text: string, told: boolean])[] = [
  ['Nam 2.140, nữ 2.340', true],
  ['2.140 nam; 2.340 nữ', true],
  ['nữ: 2340, nam: 2140', true],
  ['gồm 2.140 bé trai và 2.340 bé gái', true],
  ['bé trai 2140 / bé gái 2340', true],
  ['Nữ giới là 2.340, nam giới là 2.140.', true],
  ['Nam 2.340, nữ 2.140', false],
  ['2.340 bé trai, 2.140 bé gái', false],
  ['Nam 2.340 (nữ 2.140)', false],
  ['riêng tháng 5: nam 340, nữ 240', false],
  ['Việt Nam 2.140, nữ 2.340', false],
  ['nam 2.140%, nữ 2.340%', false],
  ['nữ 2.340', false],
];

describe('men and women the wrong way round', () => {
  const SENTENCE = 'Số trẻ đẻ ra sống: ';

  it.each(PAIRS)('in the narrative: %s', (text, told) => {
    expect(check('so-y-te', `${SENTENCE}${text}`).messages.length > 0).toBe(told);
  });

  it.each(PAIRS)('in the note of the row: %s', (text, told) => {
    expect(prosePlaces((f) => f.set('live_births._.note', text))).toEqual(told ? ['live_births._.note'] : []);
  });

  it('in the result of a task', () => {
    const result = (text: string) =>
      prosePlaces((f) => f.set('task.own_activities.result', `Cho 155 lượt người (${text})`));
    expect(result('nữ 72, nam 83')).toEqual(['task.own_activities.result']);
    expect(result('nam 72, nữ 83')).toEqual([]);
    expect(result('nam 7, nữ 8')).toEqual([]);
  });

  it('of nothing that is named says nothing', () => {
    expect(check('so-y-te', 'Trong kỳ: nam 2.140, nữ 2.340.').messages).toEqual([]);
    expect(check('so-y-te', `${SENTENCE}nam 2.140, nữ 2.340`, '2025-H1', 'proposals').messages).toEqual([]);
  });
});

/** The cells of the health department's form of which something is said after a change, by name. */
function prosePlaces(change: (fixture: SubmissionFixture) => SubmissionFixture): readonly string[] {
  const fixture = new SubmissionFixture(catalogue, 'so-y-te', '2025-H1')
    .fill()
    .table(FIGURES['so-y-te'] ?? '');
  for (const [column, value] of [
    ['total', 155],
    ['male', 72],
    ['female', 83],
  ] as const)
    fixture.set(`task.own_activities.participants.${column}`, value);
  const found = run(change(fixture)).findings.filter(({ code }) => code === 'consistency/prose-differs');
  return found.map(({ at }) => {
    const field = fixture.layout.fields.find(({ sheet, cell }) => sheet === at.sheet && cell === at.cell);
    return field?.name.replace('ntge.', '') ?? '';
  });
}

describe('any text', () => {
  const WORDS =
    'tỷ lệ|cơ quan có lãnh đạo chủ chốt là nữ|đạt|là|mục tiêu|năm 2024|so với cùng kỳ|trên|khoảng|77%|63|140 cơ quan|,|.|(|)|:|\n|-|phần trăm|cấp xã|có'.split(
      '|',
    );

  it(
    'says something only of a number that stands beside the name, and the same every time',
    { tags: ['slow'] },
    () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (words) => {
          const text = words.join(' ');
          const { messages } = check('so-noi-vu', `x ${text}`);
          expect(check('so-noi-vu', `x ${text}`).messages).toEqual(messages);
          if (messages.length > 0) {
            expect(text).toMatch(/cơ quan có lãnh đạo chủ chốt là nữ/);
            expect(text).toMatch(/77%|63|140/);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it('with the right number, however it is rounded, is borne out', { tags: ['slow'] }, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 425 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer(),
        (women, decimals, off) => {
          const share = (100 * women) / (425 + women);
          const fixture = new SubmissionFixture(catalogue, 'so-khdt', '2025-H1').fill();
          fixture.table(`masters | ${425 + women} | 425 | ${women}`);
          const shown = (value: number): string => value.toFixed(decimals).replace('.', ',');
          const codes = (text: string) =>
            run(fixture.set('narrative.results', text)).findings.map(({ code }) => code);
          expect(codes(`Tỷ lệ nữ thạc sĩ đạt ${shown(share)}%.`)).not.toContain('consistency/prose-differs');
          const wrong = share + 1 + (Math.abs(off) % 40);
          expect(codes(`Tỷ lệ nữ thạc sĩ đạt ${shown(wrong)}%.`)).toContain('consistency/prose-differs');
        },
      ),
      { numRuns: 40 },
    );
  });
});
