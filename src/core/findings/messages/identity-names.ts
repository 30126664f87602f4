import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** The name of a file against what is in it. */
export const identityNameFindings = {
  'identity/file-name-period': defineFinding<{ named: string; period: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Tên tệp nói đến kỳ khác', en: 'The file name speaks of another period' },
    why: {
      vi: 'Tệp của kỳ trước gửi lại dưới tên kỳ này thì số liệu là của kỳ trước; tên tệp là một dấu hiệu để kiểm tra.',
      en: 'A file of a former period sent again under a new name still holds the former figures; the name is a witness.',
    },
    message: {
      vi: ({ named, period }) => `Tên tệp ghi "${named}", nhưng nội dung tệp là kỳ ${said(period, 'vi')}.`,
      en: ({ named, period }) => `The file name says "${named}", but the file is of ${said(period, 'en')}.`,
    },
    fix: {
      vi: () => 'Xem lại có gửi nhầm tệp của kỳ khác không; đúng tệp thì đổi tên cho khớp.',
      en: () =>
        'Check whether the file of another period was sent by mistake; if it is the right one, rename it.',
    },
    example: { named: '2024', period: ['6 tháng đầu năm 2025', 'First half of 2025'] },
  }),

  'identity/file-name-unit': defineFinding<{ named: Name; unit: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Tên tệp nói đến đơn vị khác', en: 'The file name speaks of another unit' },
    why: {
      vi: 'Điền nhầm biểu mẫu của đơn vị khác thì số liệu sẽ tính cho đơn vị đó; tên tệp là một dấu hiệu để kiểm tra.',
      en: "Figures filled into another unit's form count for that unit; the name is a witness.",
    },
    message: {
      vi: ({ named, unit }) =>
        `Tên tệp nói đến ${said(named, 'vi')}, nhưng nội dung tệp là báo cáo của ${said(unit, 'vi')}.`,
      en: ({ named, unit }) =>
        `The file name speaks of ${said(named, 'en')}, but the file is the report of ${said(unit, 'en')}.`,
    },
    fix: {
      vi: () => 'Xem lại có điền nhầm biểu mẫu của đơn vị khác không; đúng tệp thì đổi tên cho khớp.',
      en: () =>
        "Check whether another unit's form was filled in by mistake; if it is right, rename the file.",
    },
    example: {
      named: ['Sở Y tế', 'Department of Health'],
      unit: ['Sở Nội vụ', 'Department of Home Affairs'],
    },
  }),
};
