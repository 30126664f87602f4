import { beforeAll, describe, expect, test } from 'vitest';
import { publishedEdition } from '../../../dev/testkit/public-edition.ts';
import { sampleReport } from '../../../dev/testkit/report-samples.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation } from '../../model/results.ts';
import { quantitiesIn } from './quantities.ts';
import { TELLING_SENTENCES } from '../../../dev/testkit/telling-sentences.ts';

let catalogue: Catalogue;
let full: Consolidation;

beforeAll(async () => {
  ({ catalogue, consolidation: full } = await sampleReport('full'));
});

/** The full province with three maternal deaths, or none, in which a unit wrote these sentences. */
function writing(sentences: readonly string[], unit: string, deaths = 3): Consolidation {
  const [narrative] = full.narratives;
  if (!narrative) throw new Error('no narrative');
  return {
    ...full,
    observations: full.observations.map((o) =>
      o.element === 'maternal-deaths' ? { ...o, value: deaths } : o,
    ),
    narratives: sentences.map((text) => ({ ...narrative, unit, field: 'results' as const, text })),
  };
}

const published = (sentences: readonly string[], unit: string, approved: boolean): Consolidation =>
  publishedEdition(catalogue, writing(sentences, unit), { isApproved: () => approved }).consolidation;

describe.each(['so-y-te', 'so-gddt', 'so-vhttdl'])(
  'sentences of %s that give a withheld count away',
  (unit) => {
    test('are more than two hundred', () => {
      expect(new Set(TELLING_SENTENCES).size).toBeGreaterThanOrEqual(200);
    });

    test('are not published unapproved', () => {
      expect(published(TELLING_SENTENCES, unit, false).narratives).toEqual([]);
    });

    test('nor when the office approved them', () => {
      expect(published(TELLING_SENTENCES, unit, true).narratives.map(({ text }) => text)).toEqual([]);
    });
  },
);

test.each([
  ['so-gddt', 'Tổ chức 03 lớp tập huấn tại 02 huyện.'],
  ['so-gddt', 'Đã ban hành Kế hoạch số 3/KH-SGDĐT ngày 03/3/2025.'],
  ['so-gddt', 'Trong năm 2025 tiếp tục đổi mới công tác truyền thông.'],
  ['so-gddt', 'Năm nay một số trường chưa có cán bộ tư vấn.'],
  ['so-gddt', 'Tỷ lệ học sinh nữ đạt 48,7%.'],
  ['so-gddt', 'Mở 24 lớp cho 1.120 học sinh.'],
  ['so-noi-vu', 'Quý II tổ chức ba hội nghị.'],
  ['so-y-te', 'Đã phối hợp tốt với các địa phương.'],
  ['so-y-te', 'Tổ chức 20 buổi nói chuyện.'],
  ['so-y-te', 'Bảo đảm an toàn, phối hợp toàn diện trên địa bàn toàn tỉnh.'],
  ['so-gddt', 'Lồng ghép bình đẳng giới vào chương trình công tác năm;'],
  ['so-gddt', 'Định kiến giới còn tồn tại ở một bộ phận người dân;'],
])('%s may say: %s', (unit, sentence) => {
  expect(published([sentence], unit, true).narratives.map(({ text }) => text)).toEqual([sentence]);
  expect(published([sentence], unit, false).narratives).toEqual([]);
});

test.each([
  ['Có 1.234 người.', [[1234, 1.234]]],
  ['hai mươi tư người', [[24]]],
  ['một trăm linh năm nạn nhân', [[105]]],
  ['mười hai ca', [[12]]],
  ['hai, ba người', [[2], [3]]],
  ['twenty-one women', [[21]]],
  ['XIV ca', [[14]]],
  ['co ba nguoi', [[3]]],
  ['chị ba mẹ', []],
  ['Không có trường hợp nào.', []],
  ['Nạn nhân là năm.', [[5]]],
  ['Kế hoạch năm người.', [[5]]],
  ['Gặp một bộ đội.', [[1]]],
])('%s: %j', (sentence, readings) => {
  expect(
    quantitiesIn(sentence)
      .filter(({ kind }) => kind === 'count')
      .map((q) => q.readings),
  ).toEqual(readings);
});

test('while nothing is withheld, numbers may be told, and a few persons of a sensitive subject still may not', () => {
  const wrote = (sentence: string): Consolidation => {
    const { observations, ...rest } = writing([sentence], 'so-y-te', 0);
    return {
      ...rest,
      observations: observations.filter(({ element }) => !/violence|trafficking/.test(element)),
    };
  };
  const told = (sentence: string): number =>
    publishedEdition(catalogue, wrote(sentence), { isApproved: () => true }).consolidation.narratives.length;
  expect(told('Đã khám sàng lọc cho 45 phụ nữ.')).toBe(1);
  expect(told('Có 2 bà mẹ tử vong.')).toBe(0);
});

test('an approval is for the very words', () => {
  const approved = 'Đã phối hợp tốt với các địa phương.';
  const narrativesOf = (sentence: string) =>
    publishedEdition(catalogue, writing([sentence], 'so-gddt'), { isApproved: (one) => one === approved })
      .consolidation.narratives;
  expect(narrativesOf(`- ${approved}`)).toHaveLength(1);
  expect(narrativesOf('Đã phối hợp tốt với các huyện.')).toEqual([]);
});
