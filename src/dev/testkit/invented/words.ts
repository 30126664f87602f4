import type { Consolidation, FindingJson, NarrativeJson } from '../../../core/model/results.ts';
import { shaOf } from './units.ts';

/** Invented reconciliations, findings and narratives. */

/** A sum of local figures held against the owner's. */
export function reconciliation(
  element: string,
  row: string,
  owner: string,
  ownerValue: number,
  otherValue: number,
): Consolidation['reconciliations'][number] {
  return {
    element,
    row,
    column: 'value',
    owner,
    ownerValue,
    against: 'local-sum',
    units: ['bac-ai', 'ninh-son'],
    otherValue,
    difference: ownerValue - otherValue,
    coverage: { have: 6, due: 7 },
    result: ownerValue === otherValue ? 'agrees' : 'differs',
  };
}

const found = (
  unit: string,
  severity: FindingJson['severity'],
  message: string,
  fix: string,
): FindingJson => ({
  code: `test/${severity}`,
  severity,
  message,
  fix,
  params: {},
  unit,
  period: '2025-H1',
  sheet: 'MT3',
  cell: 'E9',
});

/** An error, a warning, and an error that was accepted. */
export const FINDINGS_FOUND: FindingJson[] = [
  found(
    'bac-ai',
    'error',
    'Số cơ quan có lãnh đạo chủ chốt là nữ (19) lớn hơn tổng số cơ quan (18).',
    'Kiểm tra lại hai ô và sửa ô sai.',
  ),
  found(
    'so-vhttdl',
    'warning',
    'Số người bị bạo lực giảm 3,2 lần so với cùng kỳ (48 so với 154).',
    'Kiểm tra lại; nếu đúng, ghi lý do vào cột ghi chú.',
  ),
  {
    ...found('so-y-te', 'error', 'Nam (2.361) cộng nữ (2.153) khác tổng số (4.515).', 'Sửa một trong ba ô.'),
    waived: {
      by: 'Sở Lao động - Thương binh và Xã hội',
      why: 'một trẻ chưa xác định giới tính',
      document: 'Công văn số 88/SYT-DS ngày 16/6/2025',
      until: '2025-12-31',
    },
  },
];

const TEXTS: readonly (readonly [string, NarrativeJson['field'], string])[] = [
  [
    'so-ldtbxh',
    'leadership',
    'Tham mưu Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai năm 2025 và Công văn hướng dẫn các địa phương xây dựng kế hoạch.\n- Tổ chức 02 lớp tập huấn cho 120 cán bộ làm công tác bình đẳng giới cấp xã.',
  ],
  [
    'so-y-te',
    'leadership',
    'Ban hành Kế hoạch số 12/KH-SYT ngày 14/02/2025 về công tác bình đẳng giới trong ngành y tế.',
  ],
  [
    'bac-ai',
    'leadership',
    'Ủy ban nhân dân huyện đã ban hành kế hoạch triển khai thực hiện công tác bình đẳng giới năm 2025 đến các xã.',
  ],
  [
    'ninh-son',
    'leadership',
    '- Ủy ban nhân dân huyện đã ban hành kế hoạch triển khai thực hiện công tác bình đẳng giới năm 2025 đến các xã.',
  ],
  [
    'so-y-te',
    'results',
    'Tổ chức 24 buổi truyền thông về mất cân bằng giới tính khi sinh tại 07 huyện, thành phố.',
  ],
  [
    'so-ldtbxh',
    'results',
    'Mục tiêu 2: Tư vấn việc làm cho 3.120 lao động nữ.\nMục tiêu 6: Cấp phát 10.000 tờ rơi tuyên truyền về bình đẳng giới.\n',
  ],
  [
    'ubmttq',
    'results',
    'Phối hợp tổ chức 15 buổi giám sát việc thực hiện chính sách về bình đẳng giới ở cơ sở.',
  ],
  [
    'bac-ai',
    'difficulties',
    'Đội ngũ làm công tác bình đẳng giới cấp xã chủ yếu kiêm nhiệm, thường xuyên thay đổi.',
  ],
  [
    'so-vhttdl',
    'difficulties',
    'Số liệu về bạo lực gia đình phải thu thập qua nhiều khâu, chưa kết nối giữa các ngành.',
  ],
  [
    'so-gddt',
    'next_steps',
    'Tiếp tục lồng ghép nội dung về giới vào hoạt động ngoại khóa trong năm học 2025-2026.',
  ],
  [
    'so-ldtbxh',
    'next_steps',
    'Tổ chức Tháng hành động vì bình đẳng giới (từ ngày 15/11 đến ngày 15/12).\nKiểm tra việc thực hiện pháp luật về bình đẳng giới tại 03 huyện.',
  ],
  [
    'so-noi-vu',
    'proposals',
    'Đề nghị Bộ Nội vụ hướng dẫn thống nhất cách xác định cơ quan có lãnh đạo chủ chốt là nữ.',
  ],
];

/** What units wrote, some of it in the same words. */
export function narratives(): NarrativeJson[] {
  return TEXTS.map(([unit, field, text], i) => ({
    unit,
    field,
    text,
    source: {
      file: `submissions/2025-H1/${unit}/r1.xlsx`,
      sheet: 'Thuyết minh',
      cell: `B${4 + i}`,
      sha256: shaOf(unit),
    },
  }));
}
