import { defineFinding } from '../definition.ts';
import type { Bilingual } from '../../model/ids.ts';

/** Personal data in free text. The message never repeats the number in full. */

/** Decree 13/2023/NĐ-CP on the protection of personal data. */
const WHY: Bilingual = {
  vi: 'Báo cáo chỉ cần số đếm. Tệp được gửi qua nhiều nơi; thông tin giúp nhận ra một người, nhất là nạn nhân, phải được bảo vệ (Nghị định 13/2023/NĐ-CP).',
  en: 'The report needs counts only. The file passes through many hands; what identifies a person, above all a victim, must be protected (Decree 13/2023/NĐ-CP).',
};
const FIX = {
  vi: () => 'Xóa thông tin cá nhân khỏi ô này trước khi gửi; nếu cần, gửi riêng theo đường bảo mật.',
  en: () =>
    'Remove it from the cell before sending; if it is needed, send it separately by a protected channel.',
};

export const privacyFindings = {
  'privacy/id-number': defineFinding<{ masked: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Có số giống số căn cước, chứng minh nhân dân', en: 'Looks like an identity-card number' },
    why: WHY,
    message: {
      vi: ({ masked }) => `Trong ô có dãy số giống số căn cước công dân hoặc chứng minh nhân dân: ${masked}.`,
      en: ({ masked }) => `The cell holds what looks like an identity-card number: ${masked}.`,
    },
    fix: FIX,
    example: { masked: '058•••••••••' },
  }),

  'privacy/phone-number': defineFinding<{ masked: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Có số giống số điện thoại', en: 'Looks like a telephone number' },
    why: WHY,
    message: {
      vi: ({ masked }) => `Trong ô có dãy số giống số điện thoại: ${masked}.`,
      en: ({ masked }) => `The cell holds what looks like a telephone number: ${masked}.`,
    },
    fix: FIX,
    example: { masked: '090•••••••' },
  }),

  'privacy/birth-date': defineFinding<Record<string, never>>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Có ngày, năm sinh kèm tên người', en: 'A name with a date of birth' },
    why: WHY,
    message: {
      vi: () => 'Trong ô có ngày hoặc năm sinh của một người được nêu tên.',
      en: () => 'The cell holds the date or year of birth of a named person.',
    },
    fix: FIX,
    example: {},
  }),
};
