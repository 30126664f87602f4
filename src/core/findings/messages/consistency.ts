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
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Phần "trong đó" lớn hơn tổng thể', en: 'A part larger than its whole' },
    why: {
      vi: 'Số "trong đó" không thể vượt số mà nó là một phần. Một trong hai số sai, nên cả hai chưa được đưa vào tổng hợp.',
      en: 'An "of which" cannot exceed what it is part of. One of the two is wrong, so neither is consolidated.',
    },
    message: {
      vi: ({ part, whole, wholeName, column, wholeCell }) =>
        `Ô ghi ${n(part, 'vi')}, trong khi toàn bộ "${said(wholeName, 'vi')}"${inColumn(column, 'vi')} chỉ có ${n(whole, 'vi')} (ô ${wholeCell}): thừa ${n(part - whole, 'vi')}.`,
      en: ({ part, whole, wholeName, column, wholeCell }) =>
        `The cell says ${n(part, 'en')}, but all of "${said(wholeName, 'en')}"${inColumn(column, 'en')} is only ${n(whole, 'en')} (cell ${wholeCell}): ${n(part - whole, 'en')} too many.`,
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
};

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
