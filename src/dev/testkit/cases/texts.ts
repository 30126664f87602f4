import type { FindingCase } from './finding-case.ts';
import { readingCase, typed } from './reading-case.ts';

/** What people write: letters of other times, notes, and names. */

const MALE = 'live_births._.male';
const FEMALE = 'live_births._.female';

/** Texts and notes as they come. */
export const textCases: readonly FindingCase[] = [
  typed('text/tcvn3', 'narrative.results', 'TiÕng ViÖt rÊt hay'),
  typed('text/tcvn3', 'maternal_deaths._.note', 'môc lôc'),
  typed('text/vni', 'narrative.results', 'Tieáng Vieät raát hay'),
  typed('text/look-alike', 'narrative.results', 'Ngƣời dân được truyền thông'),
  typed('text/not-taken', 'narrative.results', {
    type: 'text',
    value: 'Đã mở 02 03 lớp',
    rich: true,
    runs: [{ text: 'Đã mở ' }, { text: '02 ', look: 'struck' }, { text: '03 lớp' }],
  }),
  typed('text/not-taken', 'maternal_deaths._.note', { type: 'text', value: 'Chờ hồ sơ', look: 'invisible' }),
  typed('text/not-taken', 'cover.reporter', { type: 'text', value: 'Nguyễn Thị A', look: 'struck' }),
  readingCase({
    code: 'text/too-long',
    at: 'narrative.results',
    damage: (f) => f.traits({ cutTexts: [{ ...f.at('narrative.results'), length: 150_000, kept: 32_767 }] }),
  }),
  readingCase({
    code: 'text/comment',
    name: 'at a value',
    at: MALE,
    damage: (f) => f.comment(MALE, 'Chưa gồm tháng 6'),
  }),
  readingCase({
    code: 'text/comment',
    name: 'around what a coloured copy wrote, its result sheet deleted',
    at: MALE,
    damage: (f) =>
      f
        .comment(MALE, 'Đã sửa\n▼ KẾT QUẢ KIỂM TRA (ntge)\nLỗi: …\n▲ ntge')
        .comment(FEMALE, '▼ CHECK RESULT (ntge)\nError: …\n▲ ntge'),
  }),
  readingCase({
    code: 'text/comment',
    name: 'on the guide, where nobody expects it',
    at: { sheet: 'Hướng dẫn', cell: 'A1' },
    damage: (f) => f.comment('Hướng dẫn!A1', 'Anh Ba gọi lại nhé'),
  }),
];

/** What tells of single persons. */
export const personCases: readonly FindingCase[] = [
  readingCase({
    code: 'privacy/id-number',
    name: 'in a note at a cell',
    at: MALE,
    damage: (f) => f.comment(MALE, 'Bà A, CCCD 058190001234'),
    besides: ['text/comment'],
  }),
  readingCase({
    code: 'privacy/phone-number',
    name: 'a landline in a note of a row about victims',
    at: 'other_victims.other.male',
    damage: (f) => f.comment('other_victims.other.male', 'Báo số 0259 3822 000'),
    besides: ['text/comment'],
  }),
  readingCase({
    code: 'privacy/birth-date',
    name: 'in a list the sender added',
    at: { sheet: 'Danh sách', cell: 'A2' },
    damage: (f) => f.addSheet('Danh sách', { A1: 'Họ tên', A2: 'Katơr Thị B, sinh năm 1990' }),
  }),
];
