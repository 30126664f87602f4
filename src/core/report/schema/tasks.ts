import * as z from 'zod';
import { flag, list, number, object, text, texts } from './field.ts';

/** What one unit wrote of a task, with the document it names. */
const taskResult = z.strictObject({
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Tư pháp'),
  text: text('noi_dung', 'Kết quả do đơn vị viết', 'Result in its own words', 'Đã tổ chức 02 lớp…'),
});

/** One task of the plan over all units that were given it. */
export const taskEntry = z.strictObject({
  id: text('ma', 'Mã nhiệm vụ', 'Id', 'own-plan'),
  plan: text('muc_ke_hoach', 'Mục của Kế hoạch', 'Article of the plan', 'VI.2'),
  label: text('ten', 'Nhiệm vụ', 'Task', 'Ban hành kế hoạch triển khai thực hiện'),
  isDue: flag('den_han', 'Đến hạn trong kỳ', 'Due in the period'),
  /** With its full stop. */
  sentence: text('cau', 'Câu về kết quả', 'Sentence', 'Ban hành kế hoạch: các đơn vị đã thực hiện…'),
  /** Sums for the province, and how many units gave the figure; '' when the task has none. */
  totals: text('so_toan_tinh', 'Số tổng hợp toàn tỉnh', 'Totals of the province', 'Toàn tỉnh: 52 văn bản.'),
  results: list('ket_qua', 'Kết quả do đơn vị viết', 'Results as written', taskResult),
});

/** One heading of the plan's tasks. */
export const taskHeading = z.strictObject({
  number: number('so', 'Số thứ tự', 'Number', 1),
  title: text('ten', 'Nhiệm vụ, giải pháp', 'Heading', 'Lãnh đạo, chỉ đạo'),
  summary: text('tom_tat', 'Câu tóm tắt', 'Summary', 'Có 18 đầu việc: 15 đã thực hiện đúng hạn…'),
  tasks: list('nhiem_vu', 'Các nhiệm vụ', 'Tasks', taskEntry),
});

/** What one unit answered of one task. */
const taskAnswer = z.strictObject({
  order: text('stt', 'Số thứ tự', 'Number', '1.1'),
  label: text('ten', 'Nhiệm vụ', 'Task', 'Ban hành kế hoạch triển khai thực hiện'),
  due: text('han', 'Hạn thực hiện', 'Due', '31/12/2025'),
  state: text('tinh_trang', 'Tình trạng', 'State', 'Đã thực hiện, đúng hạn'),
  result: text('ket_qua', 'Kết quả', 'Result', 'Đã ban hành kế hoạch'),
  document: text('van_ban', 'Văn bản', 'Document', '12/KH-SYT'),
  doneOn: text('ngay', 'Ngày thực hiện', 'Done on', '05/3/2025'),
});

/** The tasks of one unit. */
export const unitTasks = z.strictObject({
  unitId: text('ma_don_vi', 'Mã đơn vị', 'Unit id', 'so-y-te'),
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  tasks: list('nhiem_vu', 'Các nhiệm vụ', 'Tasks', taskAnswer),
});

/** Tasks stand beside the indicators, never in one score with them. */
export const tasks = object('nhiem_vu', 'Kết quả thực hiện nhiệm vụ, giải pháp', 'Results of the tasks', {
  summary: texts('tom_tat', 'Các câu tóm tắt', 'Main facts'),
  headings: list('de_muc', 'Các đề mục của Kế hoạch', 'Headings of the plan', taskHeading),
  units: list('theo_don_vi', 'Nhiệm vụ theo từng đơn vị', 'Tasks by unit', unitTasks),
});
