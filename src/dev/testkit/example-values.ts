import { FORECAST_ELEMENT, TASK_ELEMENT } from '../../core/form/answer-rows.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import type { Catalogue, Element } from '../../core/model/catalogue.ts';
import type { FieldRole, RowField, WorkbookLayout } from '../../core/model/layout.ts';
import { dateCell } from './draft-sheet.ts';
import type { Typed } from './draft-sheet.ts';

/**
 * A plausible, consistent value for a cell: sex columns 200 = 100 + 100 halved for each "of which", other counts likewise,
 * decimals 20.5, yes everywhere, statuses official, sources the first choice, signed on the cut-off; undefined = left blank.
 */
export function exampleValue(
  catalogue: Catalogue,
  layout: WorkbookLayout,
  role: FieldRole,
): Typed | undefined {
  if (role.kind === 'cover') return COVER[role.field] ?? coverDate(catalogue, layout, role.field);
  if (role.kind === 'narrative') return `Nội dung ${role.field}.`;
  if (role.element === TASK_ELEMENT || role.element === FORECAST_ELEMENT)
    return answerExample(catalogue, layout, role);
  const element = catalogue.elements.find((e) => e.id === role.element);
  if (role.kind !== 'value') return rowExample(role.kind, element);
  if (role.column === 'yes_no') return 'Có';
  if (element?.decimal) return 20.5;
  const half = 100 / 2 ** depth(catalogue, element);
  return role.column === 'total' ? 2 * Math.round(half) : Math.round(half);
}

const COVER: Readonly<Record<string, string>> = {
  reporter: 'Nguyễn Thị A',
  contact: '0259 3 822 000, baocao@example.vn',
  document_number: '123/BC-ĐV',
  data_source: 'Sổ sách và báo cáo của đơn vị',
};

function coverDate(catalogue: Catalogue, layout: WorkbookLayout, field: string): Typed | undefined {
  const cutOff = findPeriod(catalogue, layout.period)?.cutOff;
  return field === 'signed_on' && cutOff ? dateCell(cutOff) : undefined;
}

/** How many wholes an element is a part of, one inside the other. */
function depth(catalogue: Catalogue, element: Element | undefined): number {
  const whole = element?.partOf?.element;
  return whole
    ? 1 +
        depth(
          catalogue,
          catalogue.elements.find((e) => e.id === whole),
        )
    : 0;
}

/** Every task done on the cut-off, with a document; every forecast on its target, which will be reached. */
function answerExample(
  catalogue: Catalogue,
  layout: WorkbookLayout,
  role: Extract<FieldRole, { readonly row: string }>,
): Typed | undefined {
  const cutOff = findPeriod(catalogue, layout.period)?.cutOff;
  switch (role.kind) {
    case 'value':
      return catalogue.indicators.find(({ id }) => String(id) === String(role.row))?.target?.value;
    case 'status':
      return 'Đã thực hiện';
    case 'likelihood':
      return undefined;
    case 'result':
      return 'Đã triển khai theo kế hoạch của đơn vị.';
    case 'document':
      return '12/KH-ĐV';
    case 'done_on':
      return cutOff && dateCell(cutOff);
    default:
      return undefined;
  }
}

function rowExample(field: RowField, element: Element | undefined): Typed | undefined {
  if (field === 'status') return 'Số chính thức';
  if (field === 'note') return undefined;
  return element?.sources?.[0]?.label.vi ?? 'Sổ theo dõi của đơn vị';
}
