import type { DataValidation, Worksheet } from 'exceljs';
import type { Element, Period } from '../../../core/model/catalogue.ts';
import { formatDate, formatNumber } from '../../../core/text/format.ts';
import { commonBound } from '../../../core/validate/bounds.ts';
import { LIKELIHOODS, TASK_STATUSES } from '../../../core/model/answers.ts';
import type { RowField } from '../../../core/model/layout.ts';
import {
  LIKELIHOOD_WORDS,
  STATUS_WORDS,
  STATUSES,
  TASK_STATUS_WORDS,
  YES_NO_WORDS,
} from '../../../core/form/answer-words.ts';

/** What an input cell says when it is chosen, offers to choose from, and refuses. */

/** Excel's limits, in UTF-16 units. */
const PROMPT_LIMIT = 255;
const ERROR_LIMIT = 225;
const TITLE_LIMIT = 32;
const LIST_LIMIT = 255;

/** exceljs knows Excel's kind of rule that accepts everything; its types do not. */
type Guard = Omit<DataValidation, 'type'> & { type: DataValidation['type'] | 'any' };

declare module 'exceljs' {
  interface Worksheet {
    /** The collection that takes ranges, missing from exceljs' types. */
    readonly dataValidations: { add(range: string, guard: Guard): void };
  }
}

/** One entry per range: exceljs merges entries of single cells into overlapping ranges. */
export function guard(sheet: Worksheet, first: string, last: string, rule: Guard): void {
  sheet.dataValidations.add(`${first}:${last}`, rule);
}

/** Value cells of an element: yes or no, whole numbers or decimals, within the bound that holds for all of them. */
export function valueGuard(element: Element, explanation: string): DataValidation {
  const prompt = { showInputMessage: true, promptTitle: 'Cách ghi', prompt: clip(explanation, PROMPT_LIMIT) };
  if (element.columns === 'yn')
    return { ...prompt, ...choice([YES_NO_WORDS.yes.vi, YES_NO_WORDS.no.vi], 'Chỉ chọn Có hoặc Không.') };
  const { min = 0, max } = commonBound(element) ?? {};
  const kind = element.decimal ? 'số' : 'số nguyên';
  const range = `từ ${formatNumber(min, 'vi')}${max === undefined ? ' trở lên' : ` đến ${formatNumber(max, 'vi')}`}`;
  return {
    ...prompt,
    type: element.decimal ? 'decimal' : 'whole',
    operator: max === undefined ? 'greaterThanOrEqual' : 'between',
    formulae: max === undefined ? [min] : [min, max],
    allowBlank: true,
    ...refusal(
      'Số liệu không hợp lệ',
      `Ô này chỉ nhận ${kind} ${range}. Gõ liền các chữ số, không gõ chữ và đơn vị tính. Nếu chưa có số liệu, để trống ô và chọn Trạng thái "${STATUS_WORDS.unavailable.vi}".`,
    ),
  };
}

/** Status cells. */
export function statusGuard(): DataValidation {
  const words = STATUSES.map((status) => STATUS_WORDS[status].vi);
  return {
    ...choice(words, `Chọn một trong các trạng thái: ${words.join('; ')}; hoặc để trống.`),
    showInputMessage: true,
    promptTitle: 'Trạng thái',
    prompt: clip(
      `Có số mà để trống ô này: coi là "${STATUS_WORDS.official.vi}". "${STATUS_WORDS.none.vi}": đã rà soát, trong kỳ không có. "${STATUS_WORDS.unavailable.vi}": để trống ô số, ghi lý do ở cột Ghi chú. Để trống cả số và trạng thái: coi là thiếu.`,
      PROMPT_LIMIT,
    ),
  };
}

/** Figures of a task: whole numbers, not demanded. */
export function countGuard(): DataValidation {
  return {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: 'Số đo kèm theo',
    prompt:
      'Số nguyên, lũy kế từ đầu năm đến ngày chốt số liệu. Chưa thống kê được thì để trống; không có thì ghi 0.',
    ...refusal(
      'Số liệu không hợp lệ',
      'Ô này chỉ nhận số nguyên từ 0 trở lên. Điều cần nói thêm ghi ở cột Ghi chú.',
    ),
  };
}

/** What an owner expects of the whole year. */
export function estimateGuard(): DataValidation {
  return {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: 'Ước cả năm',
    prompt: 'Giá trị ước của chỉ tiêu cho cả năm, theo đơn vị tính của dòng. Không ước được thì để trống.',
    ...refusal('Số liệu không hợp lệ', 'Ô này chỉ nhận một số từ 0 trở lên, theo đơn vị tính của dòng.'),
  };
}

/** Cells of a task or a forecast besides the figures. */
export function answerGuard(field: RowField, period: Period): Guard {
  const taskWords = TASK_STATUSES.map((status) => TASK_STATUS_WORDS[status].vi);
  const likelihoods = LIKELIHOODS.map((one) => LIKELIHOOD_WORDS[one].vi);
  const guards: Readonly<Record<RowField, () => Guard>> = {
    status: () => ({
      ...choice(taskWords, `Chọn một trong các trạng thái: ${taskWords.join('; ')}.`),
      showInputMessage: true,
      promptTitle: 'Trạng thái nhiệm vụ',
      prompt: `${taskWords.join('; ')}. Để trống: coi là chưa trả lời.`,
    }),
    likelihood: () => ({
      ...choice(likelihoods, `Chọn một trong các mức: ${likelihoods.join('; ')}.`),
      showInputMessage: true,
      promptTitle: 'Khả năng đạt mục tiêu',
      prompt: `${likelihoods.join('; ')}; để trống nếu chưa đánh giá.`,
    }),
    result: () =>
      hint(
        'Kết quả thực hiện',
        'Một, hai câu: đã làm gì, kết quả ra sao. Không ghi họ tên, số căn cước của cá nhân.',
      ),
    document: () =>
      hint(
        'Số, ký hiệu văn bản',
        'Văn bản chứng minh, ví dụ 45/KH-SYT. Không có thì để trống: báo cáo ghi là đơn vị tự báo.',
      ),
    done_on: () => ({ ...signingGuard(period), promptTitle: 'Ngày hoàn thành', ...DONE_ON_REFUSAL }),
    note: () => hint('Ghi chú', 'Khó khăn, lý do chưa làm, hoặc lý do khó đạt mục tiêu.'),
    source: () => hint('Nguồn số liệu', 'Nguồn của số liệu.'),
  };
  return guards[field]();
}

const DONE_ON_REFUSAL = { errorTitle: 'Ngày hoàn thành', error: 'Gõ ngày/tháng/năm, trong kỳ báo cáo.' };

/** Source cells: a choice where the element names its sources, otherwise a hint. */
export function sourceGuard(element: Element): DataValidation | undefined {
  const words = element.sources?.map((source) => source.label.vi) ?? [];
  // A list in the cell's own rule is separated by commas; words that hold one cannot be offered this way.
  if (!words.length || words.some((word) => word.includes(',')) || words.join(',').length > LIST_LIMIT)
    return undefined;
  return {
    ...choice(words, `Chọn một trong các nguồn: ${words.join('; ')}.`),
    showInputMessage: true,
    promptTitle: 'Nguồn số liệu',
    prompt: 'Chọn nguồn số liệu trong danh sách; giữ một nguồn cho cả năm.',
  };
}

/** The day the report was signed. Outside the expected days Excel only asks, and does not refuse. */
export function signingGuard(period: Period): DataValidation {
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const { from } = period.window;
  const last = `${Number(period.window.to.slice(0, 4)) + 1}-12-31`;
  return {
    type: 'date',
    operator: 'between',
    formulae: [day(from), day(last)],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: 'Ngày ký',
    prompt: `Gõ ngày/tháng/năm, ví dụ ${formatDate(period.cutOff, 'vi')}.`,
    ...refusal('Ngày ký', `Gõ ngày/tháng/năm, không sớm hơn ngày ${formatDate(from, 'vi')}.`),
    errorStyle: 'warning',
  };
}

/** A hint without a rule. */
export function hint(title: string, text: string): Guard {
  return {
    type: 'any',
    formulae: [],
    showInputMessage: true,
    promptTitle: clip(title, TITLE_LIMIT),
    prompt: clip(text, PROMPT_LIMIT),
  };
}

function choice(words: readonly string[], error: string): DataValidation {
  return {
    type: 'list',
    formulae: [`"${words.join(',')}"`],
    allowBlank: true,
    ...refusal('Chọn trong danh sách', error),
  };
}

function refusal(
  title: string,
  text: string,
): Pick<DataValidation, 'showErrorMessage' | 'errorStyle' | 'errorTitle' | 'error'> {
  return {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: clip(title, TITLE_LIMIT),
    error: clip(text, ERROR_LIMIT),
  };
}

/** Cuts at a word, with an ellipsis. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()}…`;
}
