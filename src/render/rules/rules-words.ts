import type { Lang } from '../../core/model/ids.ts';

/** Words around the entries of the rule handbook. */
export interface RulesWords {
  readonly title: string;
  readonly intro: string;
  readonly why: string;
  readonly example: string;
  readonly fix: string;
  readonly trial: string;
}

export const RULES_WORDS: Readonly<Record<Lang, RulesWords>> = {
  vi: {
    title: 'Sổ tay quy tắc kiểm tra',
    intro:
      'Lỗi: số liệu liên quan chưa được đưa vào tổng hợp. Cảnh báo: cần xem lại. Lưu ý: để biết. Mã quy tắc không thay đổi giữa các phiên bản.',
    why: 'Vì sao',
    example: 'Ví dụ',
    fix: 'Cần làm',
    trial: 'đang thử nghiệm',
  },
  en: {
    title: 'Handbook of checks',
    intro:
      'Error: the figures concerned are kept out of the consolidation. Warning: look again. Note: for information. Codes do not change between versions.',
    why: 'Why',
    example: 'Example',
    fix: 'What to do',
    trial: 'on trial',
  },
};
