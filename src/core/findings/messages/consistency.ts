import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Values of one submission against each other. */
export const consistencyFindings = {
  'consistency/sex-sum': defineFinding<{ total: number; male: number; female: number; sum: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nam + nữ khác tổng số', en: 'Male + female differs from the total' },
    why: {
      vi: 'Một trong ba số sai mà không thể biết là số nào, nên cả ba chưa được đưa vào tổng hợp.',
      en: 'One of the three figures is wrong and nobody can know which, so none of them is consolidated.',
    },
    message: {
      vi: ({ total, male, female, sum }) =>
        `Tổng số ghi ${n(total, 'vi')} nhưng nam ${n(male, 'vi')} + nữ ${n(female, 'vi')} = ${n(sum, 'vi')}, ${compared(total - sum, 'vi')}.`,
      en: ({ total, male, female, sum }) =>
        `The total is ${n(total, 'en')} but male ${n(male, 'en')} + female ${n(female, 'en')} = ${n(sum, 'en')}: ${compared(total - sum, 'en')}.`,
    },
    fix: {
      vi: () => 'Đối chiếu với sổ gốc và sửa ô sai trong ba ô: tổng số, nam, nữ.',
      en: () => 'Check against the records and correct whichever of total, male and female is wrong.',
    },
    example: { total: 1250, male: 640, female: 600, sum: 1240 },
  }),

  'consistency/part-exceeds-whole': defineFinding<{
    part: number;
    whole: number;
    wholeName: Name;
    column: Name;
    wholeCell: string;
    hint?: Name;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Phần "trong đó" lớn hơn tổng thể', en: 'A part larger than its whole' },
    why: {
      vi: 'Số "trong đó" không thể vượt số mà nó là một phần. Một trong hai số sai, nên cả hai chưa được đưa vào tổng hợp.',
      en: 'An "of which" cannot exceed what it is part of. One of the two is wrong, so neither is consolidated.',
    },
    message: {
      vi: ({ part, whole, wholeName, column, wholeCell, hint }) =>
        `Ô ghi ${n(part, 'vi')}, trong khi toàn bộ "${said(wholeName, 'vi')}"${inColumn(column, 'vi')} chỉ có ${n(whole, 'vi')} (ô ${wholeCell}): thừa ${n(part - whole, 'vi')}.${hint ? ` ${said(hint, 'vi')}` : ''}`,
      en: ({ part, whole, wholeName, column, wholeCell, hint }) =>
        `The cell says ${n(part, 'en')}, but all of "${said(wholeName, 'en')}"${inColumn(column, 'en')} is only ${n(whole, 'en')} (cell ${wholeCell}): ${n(part - whole, 'en')} too many.${hint ? ` ${said(hint, 'en')}` : ''}`,
    },
    fix: {
      vi: ({ wholeCell }) => `Kiểm tra ô này và ô ${wholeCell}; sửa ô sai.`,
      en: ({ wholeCell }) => `Check this cell and cell ${wholeCell}; correct the wrong one.`,
    },
    example: {
      part: 530,
      whole: 512,
      wholeName: ['Số trẻ đẻ ra sống', 'Live births'],
      column: ['Nữ', 'Female'],
      wholeCell: "'Mục tiêu 4'!F5",
    },
  }),

  'consistency/check': defineFinding<{
    check: string;
    message: Name;
    left: Name;
    leftSum: number;
    op: string;
    right: Name;
    rightSum: number;
    cells: readonly string[];
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Trái với quan hệ ghi trong danh mục', en: 'Against a relation of the catalogue' },
    why: {
      vi: 'Danh mục ghi các số liệu phải quan hệ với nhau thế nào, và mỗi quan hệ là lỗi hay cảnh báo; xem chương "Quy tắc của danh mục" của sổ tay.',
      en: "The catalogue says how figures stand to each other, and whether each relation is an error or a warning; see the chapter of the catalogue's own checks.",
    },
    message: {
      vi: ({ message, left, leftSum, op, right, rightSum, cells }) =>
        `${said(message, 'vi')} ${said(left, 'vi')} là ${n(leftSum, 'vi')}; phải ${OPERATORS[op]?.vi ?? op} ${said(right, 'vi')}${inCells(cells, 'vi')}${itself(said(right, 'vi')) ? '' : `, là ${n(rightSum, 'vi')}`}.`,
      en: ({ message, left, leftSum, op, right, rightSum, cells }) =>
        `${said(message, 'en')} ${said(left, 'en')} is ${n(leftSum, 'en')}; it must be ${OPERATORS[op]?.en ?? op} ${said(right, 'en')}${inCells(cells, 'en')}${itself(said(right, 'en')) ? '' : `, which is ${n(rightSum, 'en')}`}.`,
    },
    fix: {
      vi: () => 'Đối chiếu với sổ gốc, sửa ô sai; nếu các số đều đúng, giải thích ở cột Ghi chú.',
      en: () =>
        'Check against the records and correct the wrong cell; if all are right, explain in the note.',
    },
    example: {
      check: 'spent-within-allocated',
      message: ['Đã chi nhiều hơn số được bố trí.', 'More was spent than allocated.'],
      left: ['"Kinh phí, Đã thực hiện"', '"Money, Spent"'],
      leftSum: 979,
      op: '<=',
      right: ['"Kinh phí, Được bố trí"', '"Money, Allocated"'],
      rightSum: 97.9,
      cells: ['E5'],
    },
  }),

  'consistency/prose-differs': defineFinding<{
    sentence: string;
    stated: string;
    name: Name;
    value: number;
    unit: Name;
    parts: readonly string[];
    cells: readonly string[];
  }>({
    severity: 'warning',
    maturity: 'new',
    title: {
      vi: 'Con số trong lời thuyết minh khác số liệu trong biểu',
      en: 'A number of the narrative differs from the figures',
    },
    why: {
      vi: 'Báo cáo của tỉnh trích lời thuyết minh ngay cạnh số liệu; hai con số khác nhau thì người đọc không biết tin số nào. Chỉ so câu nói rõ tên chỉ tiêu, số liệu, không nói về mục tiêu, kỳ khác hay một phần; số làm tròn được chấp nhận.',
      en: "The province's report quotes the narrative beside the figures; where the two differ nobody knows which to believe. Only a sentence that clearly names what it speaks of is compared, and not one of a target, another period or a part; rounding is allowed for.",
    },
    message: {
      vi: ({ sentence, stated, name, cells, ...shown }) =>
        `Câu "${sentence}" nêu ${stated}, nhưng "${said(name, 'vi')}" tính theo biểu là ${byForm(shown, 'vi')}${inCells(cells, 'vi')}.`,
      en: ({ sentence, stated, name, cells, ...shown }) =>
        `The sentence "${sentence}" says ${stated}, but by the form "${said(name, 'en')}" is ${byForm(shown, 'en')}${inCells(cells, 'en')}.`,
    },
    fix: {
      vi: () => 'Xem số nào đúng, rồi sửa câu văn hoặc sửa ô số liệu cho khớp nhau.',
      en: () => 'See which of the two is right, and correct the sentence or the cell.',
    },
    example: {
      sentence: 'Tỷ lệ nữ thạc sĩ đạt 54%',
      stated: '54%',
      name: [
        'Tỷ lệ nữ thạc sĩ trong tổng số người có trình độ thạc sĩ',
        'Share of women among holders of a master’s degree',
      ],
      value: 45.16,
      unit: ['%', '%'],
      parts: ['350', '775'],
      cells: ["'Mục tiêu 5'!F14", "'Mục tiêu 5'!D14"],
    },
  }),
};

/** `45,16% = 350/775`, `12 trẻ`. */
function byForm(
  { value, unit, parts }: { readonly value: number; readonly unit: Name; readonly parts: readonly string[] },
  lang: 'vi' | 'en',
): string {
  const word = said(unit, lang);
  const ratio = parts.map((part) => n(Number(part), lang)).join('/');
  return `${n(value, lang)}${word === '%' ? word : ` ${word}`}${ratio === '' ? '' : ` = ${ratio}`}`;
}

const OPERATORS: Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>> = {
  '<': { vi: 'nhỏ hơn', en: 'less than' },
  '<=': { vi: 'nhỏ hơn hoặc bằng', en: 'no more than' },
  '=': { vi: 'bằng', en: 'equal to' },
  '>=': { vi: 'lớn hơn hoặc bằng', en: 'no less than' },
  '>': { vi: 'lớn hơn', en: 'more than' },
  '!=': { vi: 'khác', en: 'different from' },
};

/** A number alone says itself. */
function itself(side: string): boolean {
  return /^[\d.,]+$/.test(side);
}

function inCells(cells: readonly string[], lang: 'vi' | 'en'): string {
  if (cells.length === 0) return '';
  return ` (${{ vi: 'ô', en: cells.length > 1 ? 'cells' : 'cell' }[lang]} ${cells.join(', ')})`;
}

/** The only value column of a row goes without saying. */
function inColumn(column: Name, lang: 'vi' | 'en'): string {
  const word = said(column, lang);
  return word === '' ? '' : ` (${word})`;
}

/** Differences of decimals carry the noise of binary fractions: nine digits are more than any form asks. */
function n(value: number, lang: 'vi' | 'en'): string {
  return formatNumber(Number(value.toFixed(9)), lang);
}

function compared(difference: number, lang: 'vi' | 'en'): string {
  const amount = n(Math.abs(difference), lang);
  return {
    vi: difference > 0 ? `tổng số thừa ${amount}` : `tổng số thiếu ${amount}`,
    en: difference > 0 ? `the total is ${amount} too high` : `the total is ${amount} too low`,
  }[lang];
}
