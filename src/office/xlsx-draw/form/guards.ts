import type { DataValidation, Worksheet } from 'exceljs';
import type { Element, Period } from '../../../core/model/catalogue.ts';
import { formatDate, formatNumber } from '../../../core/text/format.ts';
import { commonBound } from '../../../core/validate/bounds.ts';
import { STATUS_WORDS, STATUSES, YES_NO_WORDS } from '../../../core/form/answer-words.ts';

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
