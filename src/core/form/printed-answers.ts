import { findTask } from '../catalogue/catalogue.ts';
import { wordTargets } from '../catalogue/view/words.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { LayoutRow, LayoutSheet, SheetKind } from '../model/layout.ts';
import type { Task } from '../model/tasks.ts';
import { formatDate } from '../text/format.ts';
import { TASK_STATUS_WORDS } from './answer-words.ts';
import { TASK_ELEMENT } from './answer-rows.ts';
import { LABEL_REMARKS, printedRow } from './printed-cell.ts';
import type { PrintedCell } from './printed-cell.ts';

/** What is printed on the sheets of tasks and of forecasts. */

interface PrintedAnswers {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly PrintedCell[];
}

export function printedAnswers(
  layout: LayoutSheet,
  kind: Exclude<SheetKind, 'data'>,
  catalogue: Catalogue,
): PrintedAnswers {
  const print = kind === 'tasks' ? printedTask : printedForecast;
  const rows = layout.blocks.flatMap((block) => block.rows).flatMap((row) => print(layout, row, catalogue));
  return { ...HEADS[kind], rows };
}

const HEADS: Readonly<Record<Exclude<SheetKind, 'data'>, Pick<PrintedAnswers, 'title' | 'hint'>>> = {
  tasks: {
    title: 'Nhiệm vụ Kế hoạch giao cho đơn vị',
    hint: `Cách ghi: mỗi nhiệm vụ chọn trạng thái; "${TASK_STATUS_WORDS.done.vi}" thì ghi kết quả, số văn bản, ngày hoàn thành. Số đo ở các dòng dưới nhiệm vụ không bắt buộc: chưa thống kê thì để trống.`,
  },
  forecast: {
    title: 'Ước thực hiện cả năm các chỉ tiêu đơn vị phụ trách',
    hint: 'Cách ghi: không bắt buộc; giá trị ước cả năm, không phải số của kỳ này; khó đạt hoặc không đạt thì ghi lý do.',
  },
};

function printedTask(layout: LayoutSheet, row: LayoutRow, catalogue: Catalogue): readonly PrintedCell[] {
  const task = row.element === TASK_ELEMENT ? findTask(catalogue, row.row) : undefined;
  if (!task) return printedRow(layout, row, {});
  return printedRow(layout, row, {
    remark: row.required ? '' : LABEL_REMARKS.later,
    more: explanationOfTask(task),
  });
}

/** Where the plan asks for it, and when. */
function explanationOfTask({ plan, window }: Task): string {
  const days = window && [...new Set([window.from, window.to])].map((day) => formatDate(day, 'vi'));
  return [days && `Thời gian: ${days.join(' - ')}.`, `(Kế hoạch, mục ${plan})`].filter(Boolean).join(' ');
}

function printedForecast(layout: LayoutSheet, row: LayoutRow, catalogue: Catalogue): readonly PrintedCell[] {
  const indicator = catalogue.indicators.find(({ id }) => String(id) === String(row.row));
  const more = indicator && `Mục tiêu: ${wordTargets(indicator, 'vi')}. (Kế hoạch, mục ${indicator.plan})`;
  return printedRow(layout, row, { more });
}
