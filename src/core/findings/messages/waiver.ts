import { formatDate } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';

/** Findings accepted in the workspace's settings (`waivers` in ntge.yaml). */
export const waiverFindings = {
  'waiver/expired': defineFinding<{ waived: string; by: string; document: string; until: string }>({
    severity: 'warning',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Việc chấp nhận đã hết hạn', en: 'Waiver expired' },
    why: {
      vi: 'Một phát hiện chỉ được chấp nhận đến hết thời hạn đã ghi; sau đó nó lại có hiệu lực như cũ.',
      en: 'A finding is accepted only until the date given; after it the finding counts again.',
    },
    message: {
      vi: ({ waived, by, document, until }) =>
        `Phát hiện "${waived}" tại đây từng được ${by} chấp nhận theo ${document}, nhưng đã hết hạn ngày ${formatDate(until, 'vi')}.`,
      en: ({ waived, by, document, until }) =>
        `The finding "${waived}" here was accepted by ${by} (${document}), but only until ${formatDate(until, 'en')}.`,
    },
    fix: {
      vi: () => 'Sửa số liệu, hoặc gia hạn kèm văn bản mới trong ntge.yaml (mục waivers).',
      en: () => 'Correct the figure, or extend the waiver with a new document in ntge.yaml (waivers).',
    },
    example: {
      waived: 'consistency/sex-sum',
      by: 'Sở Lao động - Thương binh và Xã hội',
      document: 'Công văn 45/SLĐTBXH',
      until: '2025-06-30',
    },
  }),

  'waiver/unused': defineFinding<{ waived: string; document: string }>({
    severity: 'info',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Mục chấp nhận không còn dùng đến', en: 'Waiver no longer needed' },
    why: {
      vi: 'Không còn phát hiện nào ứng với mục này; để lại có thể che một lỗi mới về sau.',
      en: 'No finding matches it any more; left in place it could hide a new mistake later.',
    },
    message: {
      vi: ({ waived, document }) => `Mục chấp nhận "${waived}" (${document}) không ứng với phát hiện nào.`,
      en: ({ waived, document }) => `The waiver of "${waived}" (${document}) matches no finding.`,
    },
    fix: {
      vi: () => 'Xóa mục này khỏi ntge.yaml (mục waivers).',
      en: () => 'Remove it from ntge.yaml (waivers).',
    },
    example: { waived: 'consistency/sex-sum', document: 'Công văn 45/SLĐTBXH' },
  }),
};
