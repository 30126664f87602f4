import { catalogueSchema } from '../../core/model/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';

const QUARTERS = [
  { id: 'q1', from: '2024-12-15', to: '2025-03-14' },
  { id: 'q2', from: '2025-03-15', to: '2025-06-14' },
  { id: 'q3', from: '2025-06-15', to: '2025-09-14' },
  { id: 'q4', from: '2025-09-15', to: '2025-12-14' },
];

/** A catalogue with one element of every shape, all asked of `so-y-te`; for tests of reading, where the real one is too large. */
export const smallCatalogue: Catalogue = catalogueSchema.parse({
  schema: 'ntge/catalogue/1',
  id: 'thu-nghiem',
  version: '1.2.0',
  title: both('Danh mục thử nghiệm', 'Test catalogue'),
  province: both('tỉnh Ninh Thuận', 'Ninh Thuận province'),
  plan: {
    kind: both('Kế hoạch', 'plan'),
    subject: both('bình đẳng giới', 'gender equality'),
    carriedOut: both('Chiến lược quốc gia về bình đẳng giới', 'National Strategy on Gender Equality'),
    title: both('Kế hoạch', 'Plan'),
    citation: both('Kế hoạch', 'Plan'),
    basis: [],
  },
  smallCellThreshold: 5,
  objectives: [{ number: 4, plan: 'II.2', title: both('Y tế', 'Health') }],
  periods: [
    {
      id: '2025-H1',
      label: both('6 tháng đầu năm 2025', 'First half of 2025'),
      window: { from: '2024-12-15', to: '2025-06-14' },
      cutOff: '2025-06-14',
      due: { date: '2025-06-15', inclusive: false },
      quarters: QUARTERS.slice(0, 2),
      months: [
        { id: 'm01', from: '2024-12-15', to: '2025-01-14' },
        { id: 'm02', from: '2025-01-15', to: '2025-02-14' },
        { id: 'm03', from: '2025-02-15', to: '2025-03-14' },
        { id: 'm04', from: '2025-03-15', to: '2025-04-14' },
        { id: 'm05', from: '2025-04-15', to: '2025-05-14' },
        { id: 'm06', from: '2025-05-15', to: '2025-06-14' },
      ],
      schoolYear: '2023-2024',
      partYear: true,
    },
    {
      id: '2025',
      aliases: ['2025-FY'],
      label: both('Năm 2025', 'Year 2025'),
      window: { from: '2024-12-15', to: '2025-12-14' },
      cutOff: '2025-12-14',
      due: { date: '2025-12-30', inclusive: false },
      quarters: QUARTERS,
      months: [],
      schoolYear: '2024-2025',
      partYear: false,
      continues: '2025-H1',
    },
  ],
  units: [
    unit('so-y-te', 'Sở Y tế', 'Department of Health', 'department'),
    unit('so-noi-vu', 'Sở Nội vụ', 'Department of Home Affairs', 'department'),
    {
      ...unit('so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội', 'Department of Labour', 'department'),
      aliases: ['Sở LĐTBXH'],
      consolidator: true,
    },
    {
      ...unit('bac-ai', 'Huyện Bác Ái', 'Bác Ái district', 'local'),
      communes: [
        { id: 'phuoc-binh', name: 'Phước Bình', type: 'commune' },
        { id: 'phuoc-hoa', name: 'Phước Hòa', type: 'commune' },
      ],
    },
  ],
  elements: [
    {
      ...element('live-births', 'Trẻ sinh ra sống', 'Live births', 'trẻ'),
      columns: 'sex',
      sources: [
        { id: 'registration', label: both('Đăng ký khai sinh', 'Civil registration') },
        { id: 'health', label: both('Báo cáo ngành y tế', 'Health sector report') },
      ],
    },
    { ...element('maternal-deaths', 'Tử vong mẹ', 'Maternal deaths', 'ca'), columns: 'one' },
    {
      ...element('unpaid-work-hours', 'Giờ làm việc nhà bình quân', 'Hours of unpaid work', 'giờ/tuần'),
      columns: 'mf',
      decimal: true,
      kind: 'survey',
    },
    {
      ...element('key-bodies', 'Số cơ quan', 'Bodies', 'cơ quan'),
      columns: 'one',
      kind: 'stock',
      rows: [
        { id: 'district', label: both('Cấp huyện', 'District level') },
        { id: 'commune', label: both('Cấp xã', 'Commune level') },
      ],
      reporters: [
        { units: ['so-y-te'], role: 'owner' },
        { units: 'local', role: 'local' },
      ],
    },
    {
      ...element('curriculum', 'Có nội dung giới trong chương trình', 'Gender in the curriculum', 'có/không'),
      columns: 'yn',
      kind: 'stock',
      rows: [{ id: 'primary', label: both('Tiểu học', 'Primary') }],
    },
    {
      ...element('news-items', 'Số tin, bài', 'News items', 'tin, bài'),
      columns: 'quarters',
      rows: 'communes',
      reporters: [{ units: 'local', role: 'contributor' }],
    },
    {
      ...element('budget', 'Kinh phí', 'Budget', 'triệu đồng'),
      objective: 0,
      columns: 'one',
      decimal: true,
      reporters: [{ units: 'all', role: 'contributor', required: false }],
    },
  ],
  indicators: [
    {
      id: '4.1',
      planIndicator: '4.1',
      objective: 4,
      plan: 'II.2.d CT1',
      label: both('Tỷ số giới tính khi sinh', 'Sex ratio at birth'),
      short: both('Tỷ số giới tính', 'Sex ratio'),
      definition: both('Nam trên nữ', 'Boys over girls'),
      unit: both('bé trai/100 bé gái', 'boys per 100 girls'),
      formula: {
        type: 'ratio',
        numerator: { element: 'live-births', column: 'male' },
        denominator: { element: 'live-births', column: 'female' },
        factor: 100,
      },
      target: { op: '<', value: 110 },
      better: 'lower',
      decimals: 2,
      owners: [{ unit: 'so-y-te' }],
      confidence: 'certain',
    },
  ],
});

function both(vi: string, en: string) {
  return { vi, en };
}

function unit(id: string, vi: string, en: string, kind: 'department' | 'local') {
  return { id, name: both(vi, en), kind, plan: 'VI.1' };
}

function element(id: string, vi: string, en: string, measure: string) {
  return {
    id,
    objective: 4,
    plan: 'II.2.d',
    label: both(vi, en),
    definition: both(vi, en),
    unit: both(measure, measure),
    kind: 'flow',
    reporters: [{ units: ['so-y-te'], role: 'owner' }],
    confidence: 'certain',
  };
}
