/** A small field tree and data for tests: one of every kind, two levels of lists. */
import type { FieldTree, ScalarField } from '../../../render/template/fields.ts';

const scalar = (
  name: string,
  alias: string,
  kind: ScalarField['kind'],
  sample: ScalarField['sample'],
): ScalarField => ({
  name,
  alias,
  kind,
  sample,
  description: { vi: `Trường ${alias}`, en: `Field ${name}` },
});
const named = (name: string, alias: string) => ({
  name,
  alias,
  description: { vi: `Nhóm ${alias}`, en: `Group ${name}` },
});

export const SAMPLE_FIELDS: FieldTree = [
  scalar('title', 'ten', 'text', 'BÁO CÁO'),
  scalar('count', 'con_so', 'number', 3),
  scalar('isLate', 'muon', 'boolean', true),
  scalar('note', 'ghi_chu', 'text', 'Ghi chú'),
  { ...named('issuer', 'co_quan'), kind: 'object', fields: [scalar('name', 'ten', 'text', 'Sở Nội vụ')] },
  {
    ...named('units', 'don_vi'),
    kind: 'list',
    items: [
      scalar('name', 'ten', 'text', 'Sở Y tế'),
      scalar('note', 'ghi_chu', 'text', ''),
      { ...named('tasks', 'viec'), kind: 'list', items: [scalar('name', 'ten', 'text', 'Tập huấn')] },
    ],
  },
  { ...named('recipients', 'noi_nhan'), kind: 'list', items: 'text' },
  {
    ...named('charts', 'bieu_do'),
    kind: 'object',
    fields: [{ ...named('status', 'ket_qua'), kind: 'chart' }],
  },
];

export const SAMPLE_DATA = {
  title: 'BÁO CÁO',
  count: 3,
  isLate: true,
  note: 'Ghi chú chung',
  issuer: { name: 'Sở Nội vụ' },
  units: [
    { name: 'Sở Y tế', note: 'n1', tasks: [{ name: 'Tập huấn' }, { name: 'Truyền thông' }] },
    { name: 'Bác Ái', tasks: [] },
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  empty: [],
  charts: {
    status: {
      title: 'Kết quả theo mục tiêu',
      categories: ['Mục tiêu 1', 'Mục tiêu 2'],
      series: [
        { name: 'Đạt', values: [2, null] },
        { name: 'Chưa đạt', values: [1, 3] },
      ],
    },
  },
};
