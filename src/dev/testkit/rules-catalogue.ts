import { catalogueSchema } from '../../core/model/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { smallCatalogue } from './small-catalogue.ts';

/** The small catalogue with something for every rule: parts and wholes, limits, believable ranges, comparable periods. */
export const rulesCatalogue: Catalogue = catalogueSchema.parse({
  ...smallCatalogue,
  earlierPeriods: [
    {
      ...period('2025-H1'),
      id: '2024-H1',
      label: both('6 tháng đầu năm 2024', 'First half of 2024'),
      window: { from: '2023-12-15', to: '2024-06-14' },
      cutOff: '2024-06-14',
      due: { date: '2024-06-15', inclusive: false },
      schoolYear: '2022-2023',
    },
  ],
  periods: [{ ...period('2025-H1'), previous: '2024-H1' }, period('2025')],
  elements: [
    { ...known('live-births'), maxChange: 1.5, maxChangeFrom: 50 },
    { ...known('maternal-deaths'), sensitive: true },
    {
      ...element('adolescent-births', 'Trẻ sinh ra của mẹ vị thành niên', 'Adolescent births'),
      columns: 'one',
      partOf: { element: 'live-births', column: 'total' },
    },
    {
      ...element('vaccinated', 'Trong đó được tiêm chủng', 'Of which vaccinated'),
      columns: 'sex',
      partOf: { element: 'live-births' },
    },
    { ...known('unpaid-work-hours'), bounds: [bound({ min: 0, max: 168 })] },
    known('key-bodies'),
    {
      ...element('key-bodies-with-women', 'Trong đó có nữ', 'Of which with women'),
      columns: 'one',
      kind: 'stock',
      rows: known('key-bodies').rows,
      partOf: { element: 'key-bodies' },
    },
    known('curriculum'),
    {
      ...element('other-victims', 'Nạn nhân khác', 'Other victims'),
      columns: 'sex',
      sensitive: true,
      rows: [{ id: 'other', label: both('Ngoài gia đình', 'Outside the family'), required: false }],
    },
    { ...element('returnees', 'Nạn nhân trở về', 'Returnees'), columns: 'one' },
    known('news-items'),
    known('budget'),
  ],
  taskHeadings: [{ number: 1, plan: 'III.1', title: both('Chỉ đạo', 'Direction') }],
  tasks: [
    {
      ...task('own-plan', '8.01', 'Ban hành kế hoạch của đơn vị', "Issue the unit's plan"),
      measures: [
        {
          id: 'documents',
          label: both('Văn bản ban hành', 'Documents issued'),
          unit: both('văn bản', 'documents'),
          columns: 'one',
          typical: 3,
        },
        {
          id: 'participants',
          label: both('Lượt người dự', 'Attendances'),
          unit: both('lượt người', 'attendances'),
          columns: 'sex',
        },
      ],
    },
    {
      ...task('action-month', '8.02', 'Hưởng ứng Tháng hành động', 'Take part in the action month'),
      window: { from: '2025-11-15', to: '2025-12-15' },
    },
  ],
  checks: [
    {
      id: 'women-do-more-at-home',
      left: 'unpaid-work-hours.female',
      op: '>=',
      right: 'unpaid-work-hours.male',
      severity: 'warning',
      message: both('Nữ làm việc nhà ít hơn nam.', 'Women do less at home than men.'),
      source: both('Mọi điều tra đều cho thấy nữ làm nhiều hơn', 'Every survey shows that women do more'),
      tests: {
        pass: [{ 'unpaid-work-hours.male': 8.6, 'unpaid-work-hours.female': 15.5 }],
        fail: [{ 'unpaid-work-hours.male': 15.5, 'unpaid-work-hours.female': 8.6 }],
        undecided: [{ 'unpaid-work-hours.male': 8.6 }],
      },
    },
  ],
  indicators: [
    { ...smallCatalogue.indicators[0], plausible: { min: 90, max: 130, minDenominator: 50 } },
    {
      ...smallCatalogue.indicators[0],
      id: '3.3',
      planIndicator: '3.3',
      objective: 4,
      label: both('Tỷ lệ được hỗ trợ', 'Share supported'),
      formula: {
        type: 'ratio',
        numerator: { element: 'maternal-deaths', column: 'value' },
        denominator: { element: 'returnees', column: 'value' },
        factor: 100,
      },
    },
  ],
});

/** The same as it was before it asked for returnees. */
export const formerRulesCatalogue: Catalogue = {
  ...rulesCatalogue,
  elements: rulesCatalogue.elements.filter(({ id }) => id !== 'returnees'),
  indicators: rulesCatalogue.indicators.filter(({ id }) => id !== '3.3'),
};

function bound(range: { readonly min?: number; readonly max?: number }) {
  return { ...range, source: both('một tuần có 168 giờ', 'a week has 168 hours') };
}

function task(id: string, code: string, vi: string, en: string) {
  return {
    id,
    code,
    plan: 'VI.2',
    heading: 1,
    label: both(vi, en),
    assigned: [{ units: ['so-y-te'] }],
    confidence: 'certain',
  };
}

function both(vi: string, en: string) {
  return { vi, en };
}

function period(id: string) {
  const found = smallCatalogue.periods.find((p) => p.id === id);
  if (!found) throw new Error(`no period ${id}`);
  return found;
}

function known(id: string) {
  const found = smallCatalogue.elements.find((e) => e.id === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function element(id: string, vi: string, en: string) {
  return { ...known('maternal-deaths'), id, label: both(vi, en), definition: both(vi, en) };
}
