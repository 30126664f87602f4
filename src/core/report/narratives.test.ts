import { beforeAll, describe, expect, test } from 'vitest';
import { emptyConsolidation, inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { NarrativeJson } from '../model/results.ts';
import { reportContext } from './context.ts';
import { narrativeSection, paragraphsOf, resultsByObjective } from './narratives.ts';

let catalogue: Catalogue;
let period: Period;

beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
  const found = findPeriod(catalogue, '2025-H1');
  if (!found) throw new Error('no period');
  period = found;
});

function contextOf(texts: readonly (readonly [unit: string, field: NarrativeJson['field'], text: string])[]) {
  const narratives = texts.map(([unit, field, text]) => ({
    unit,
    field,
    text,
    source: { file: `${unit}.xlsx`, sheet: 'Thuyết minh', cell: 'B4', sha256: '0' },
  }));
  return reportContext(catalogue, { ...inventedConsolidation(catalogue, period), narratives }, 'vi');
}

test.each([
  ['bullets of every kind', '- Một\n• Hai\n– Ba\n+Bốn\n\u{F0B7} Năm', ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']],
  ['a sign is not a bullet', '-5% so với năm trước\n+3 lớp', ['-5% so với năm trước', '+3 lớp']],
  ['empty lines and repeated ones', 'Một\n\n \nMột\n…\nHai', ['Một', 'Hai']],
  ['line ends of Windows', 'Một\r\nHai', ['Một', 'Hai']],
  ['runs of spaces', 'Một   hai\tba', ['Một hai ba']],
  ['decomposed letters', 'bi\u0300nh đa\u0306\u0309ng', ['bình đẳng']],
] as const)('paragraphs: %s', (_name, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

const LONG =
  'Ủy ban nhân dân huyện đã ban hành kế hoạch triển khai thực hiện công tác bình đẳng giới đến các xã';

describe('a section', () => {
  test.each([
    ['the same words', LONG, LONG, 1],
    ['another place of the tone mark and a full stop', LONG, `${LONG.replace('Ủy', 'Uỷ')}.`, 1],
    ['one word more', LONG, `${LONG} trong tỉnh`, 2],
    ['one word changed', LONG, LONG.replace('ban hành', 'xây dựng'), 2],
    ['capitals and spaces', LONG, LONG.toUpperCase().replaceAll(' ', '  '), 1],
    ['another figure', `${LONG} với 12 lớp`, `${LONG} với 13 lớp`, 2],
    ['another sign', `${LONG}: +5%`, `${LONG}: -5%`, 2],
    ['a figure before a full stop', `${LONG} với 12 lớp, 13`, `${LONG} với 12 lớp, 13.`, 1],
    ['a figure in one only', LONG, `${LONG} với 12 lớp`, 2],
    ['short and different', 'Đã ban hành.', 'Chưa ban hành.', 2],
    ['other words', LONG, 'Tổ chức hội nghị tuyên truyền về bạo lực gia đình cho cán bộ cấp xã', 2],
  ])('folds the same words: %s', (_name, a, b, entries) => {
    const context = contextOf([
      ['ninh-son', 'leadership', b],
      ['bac-ai', 'leadership', a],
    ]);
    const section = narrativeSection(context, 'leadership');
    expect(section.entries).toHaveLength(entries);
    expect(section.entries.flatMap((e) => e.unitIds)).toEqual(['bac-ai', 'ninh-son']);
    expect(section.entries[0]?.first).toBe(a);
  });

  test('names folded units in one phrase and keeps every source', () => {
    const [entry] = narrativeSection(
      contextOf([
        ['bac-ai', 'leadership', LONG],
        ['ninh-son', 'leadership', LONG],
      ]),
      'leadership',
    ).entries;
    expect(entry?.units).toBe('Huyện Bác Ái và huyện Ninh Sơn');
    expect(entry?.sources.map((s) => s.file)).toEqual(['bac-ai.xlsx', 'ninh-son.xlsx']);
  });

  test('keeps names that hold commas apart', () => {
    const [entry] = narrativeSection(
      contextOf([
        ['so-noi-vu', 'leadership', LONG],
        ['so-vhttdl', 'leadership', LONG],
        ['bac-ai', 'leadership', LONG],
      ]),
      'leadership',
    ).entries;
    expect(entry?.units).toBe('Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; huyện Bác Ái');
  });

  test('says so when nobody wrote', () => {
    expect(narrativeSection(contextOf([]), 'proposals')).toEqual({
      entries: [],
      note: 'Các đơn vị chưa có đề xuất, kiến nghị.',
    });
  });
});

test('a province that sent nothing has not said that it has no proposal', () => {
  const nothing = emptyConsolidation(catalogue, period);
  expect(narrativeSection(reportContext(catalogue, nothing, 'vi'), 'proposals').note).toBe(
    'Chưa có nội dung, do chưa có đơn vị nào gửi báo cáo.',
  );
});

test.each([
  [[], 'Các đơn vị chưa gửi nội dung về kết quả triển khai.'],
  [[['so-y-te', 'results', 'Tổ chức 24 buổi']], 'Kết quả triển khai đã nêu tại từng mục tiêu ở trên.'],
  [[['so-ldtbxh', 'results', 'Tổ chức 24 buổi']], ''],
] as const)('the results of no one objective, of %j', (texts, note) => {
  expect(resultsByObjective(contextOf(texts)).get(0)?.note).toBe(note);
});

describe('results by objective', () => {
  const of = (unit: string, text: string) =>
    [...resultsByObjective(contextOf([[unit, 'results', text]]))].flatMap(([number, section]) =>
      section.entries.map((e) => [number, e.first, ...e.others]),
    );
  test.each([
    ['a unit with one objective', 'so-y-te', 'Tổ chức 24 buổi', [[4, 'Tổ chức 24 buổi']]],
    ['a unit with several', 'so-ldtbxh', 'Tổ chức 24 buổi', [[0, 'Tổ chức 24 buổi']]],
    [
      'named objectives',
      'so-ldtbxh',
      'Chung\nMục tiêu 2: Tư vấn\n- Thêm\n2. Mục tiêu 6 - Tờ rơi',
      [
        [0, 'Chung'],
        [2, 'Tư vấn', 'Thêm'],
        [6, 'Tờ rơi'],
      ],
    ],
    ['a title is not a result', 'so-y-te', 'Mục tiêu 4: Trong lĩnh vực y tế\nTập huấn', [[4, 'Tập huấn']]],
    [
      'a mention is not a heading',
      'so-y-te',
      'Mục tiêu 1 và 2 do sở khác',
      [[4, 'Mục tiêu 1 và 2 do sở khác']],
    ],
  ])('%s', (_name, unit, text, parts) => {
    expect(of(unit, text)).toEqual(parts);
  });
});
