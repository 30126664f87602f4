import type { Bilingual, Lang } from '../../model/ids.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

type NoFacts = Record<string, never>;

const COUNTS: Bilingual = {
  vi: 'Báo cáo của tỉnh nêu từng nhiệm vụ đã làm, đang làm hay quá hạn; câu trả lời phải rõ để không phải hỏi lại.',
  en: "The province's report says of each task whether it is done, under way or overdue; the answer has to be clear.",
};

/** The tasks of the plan: their status, date, document and figures. */
export const taskFindings = {
  'task/unknown-status': defineFinding<{ found: string; nearest: string; choices: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Trạng thái nhiệm vụ không có trong danh sách', en: 'Status of a task not in the list' },
    why: COUNTS,
    message: {
      vi: (params) => `Trạng thái nhiệm vụ ghi "${params.found}"; ${wordsFor(params, 'vi')}.`,
      en: (params) => `The status of the task reads "${params.found}"; ${wordsFor(params, 'en')}.`,
    },
    fix: {
      vi: () => 'Chọn lại trạng thái trong danh sách của ô.',
      en: () => 'Choose the status from the list of the cell.',
    },
    example: { found: 'xong', nearest: '', choices: ['Đã thực hiện', 'Đang thực hiện'] },
  }),

  'task/unanswered': defineFinding<{ count: number; codes: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Nhiệm vụ chưa trả lời', en: 'Tasks without an answer' },
    why: COUNTS,
    message: {
      vi: ({ count, codes }) =>
        `${formatNumber(count, 'vi')} nhiệm vụ đến thời gian báo cáo chưa chọn trạng thái: ${codes.join(', ')}${codes.length < count ? ' …' : ''}.`,
      en: ({ count, codes }) =>
        `${formatNumber(count, 'en')} ${count === 1 ? 'task that is' : 'tasks that are'} due ${count === 1 ? 'has' : 'have'} no status: ${codes.join(', ')}${codes.length < count ? ' …' : ''}.`,
    },
    fix: {
      vi: () =>
        'Chọn trạng thái cho từng nhiệm vụ; chưa làm thì chọn "Chưa thực hiện", không được giao thì chọn "Không thuộc phạm vi".',
      en: () =>
        'Choose a status for each task; "Chưa thực hiện" where nothing was done yet, "Không thuộc phạm vi" where it is not yours.',
    },
    example: { count: 2, codes: ['8.01', '8.31'] },
  }),

  'task/without-status': defineFinding<NoFacts>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Có kết quả nhưng chưa chọn trạng thái', en: 'A result without a status' },
    why: COUNTS,
    message: {
      vi: () => 'Nhiệm vụ đã ghi kết quả, văn bản, ngày hoàn thành hoặc số đo nhưng ô trạng thái để trống.',
      en: () => 'The task has a result, a document, a date or figures, but its status is blank.',
    },
    fix: {
      vi: () => 'Chọn trạng thái của nhiệm vụ.',
      en: () => 'Choose the status of the task.',
    },
    example: {},
  }),

  'task/done-without-result': defineFinding<NoFacts>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: '"Đã thực hiện" mà không nêu kết quả', en: 'Done, but nothing to show' },
    why: {
      vi: 'Nhiệm vụ ghi đã làm mà không có kết quả, văn bản hay số đo nào thì báo cáo không có gì để nêu.',
      en: 'Of a task that is done without a result, a document or a figure the report has nothing to say.',
    },
    message: {
      vi: () => 'Trạng thái là "Đã thực hiện" nhưng kết quả, số văn bản và số đo đều để trống.',
      en: () => 'The status is "Đã thực hiện" (done), but result, document and figures are all blank.',
    },
    fix: {
      vi: () => 'Ghi ngắn gọn kết quả hoặc số văn bản.',
      en: () => 'Write the result in a few words, or the number of the document.',
    },
    example: {},
  }),

  'task/done-without-document': defineFinding<NoFacts>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: '"Đã thực hiện" không kèm số văn bản', en: 'Done, without a document' },
    why: {
      vi: 'Không có văn bản thì báo cáo của tỉnh ghi là đơn vị tự báo.',
      en: "Without a document the province's report says that the unit alone reports it.",
    },
    message: {
      vi: () => 'Nhiệm vụ ghi đã thực hiện nhưng không có số, ký hiệu văn bản.',
      en: () => 'The task is reported as done without the number of a document.',
    },
    fix: {
      vi: () => 'Có văn bản thì ghi số, ký hiệu; không có thì để nguyên.',
      en: () => 'Write its number where there is one; otherwise leave it.',
    },
    example: {},
  }),

  'task/not-done-with-date': defineFinding<{ status: Name; date: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Có ngày hoàn thành nhưng chưa hoàn thành', en: 'A date done, but not done' },
    why: COUNTS,
    message: {
      vi: ({ status, date }) =>
        `Trạng thái là "${said(status, 'vi')}" nhưng ô ngày hoàn thành ghi ${formatDate(date, 'vi')}.`,
      en: ({ status, date }) =>
        `The status is "${said(status, 'vi')}" (${said(status, 'en')}), but the date done is ${formatDate(date, 'en')}.`,
    },
    fix: {
      vi: () => 'Đổi trạng thái thành "Đã thực hiện", hoặc xóa ngày hoàn thành.',
      en: () => 'Change the status to "Đã thực hiện" (done), or clear the date.',
    },
    example: { status: ['Đang thực hiện', 'In progress'], date: '2025-03-08' },
  }),

  'task/done-outside-period': defineFinding<{ date: string; from: string; to: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Ngày hoàn thành ngoài kỳ báo cáo', en: 'Done outside the period' },
    why: {
      vi: 'Báo cáo chỉ nêu việc làm trong kỳ; thường là gõ nhầm ngày, tháng hoặc năm.',
      en: 'A report tells what was done in its period; usually a mistyped day, month or year.',
    },
    message: {
      vi: ({ date, from, to }) =>
        `Ngày hoàn thành là ${formatDate(date, 'vi')}, ngoài kỳ báo cáo (${formatDate(from, 'vi')} - ${formatDate(to, 'vi')}).`,
      en: ({ date, from, to }) =>
        `Done on ${formatDate(date, 'en')}, outside the period (${formatDate(from, 'en')} - ${formatDate(to, 'en')}).`,
    },
    fix: {
      vi: () => 'Sửa ngày (ngày/tháng/năm); việc sẽ làm sau kỳ này thì chọn "Đang thực hiện".',
      en: () => 'Correct the date (day/month/year); for what is still to come choose "Đang thực hiện".',
    },
    example: { date: '2024-03-08', from: '2024-12-15', to: '2025-06-14' },
  }),

  'task/done-in-future': defineFinding<{ date: string; asOf: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Ngày hoàn thành ở tương lai', en: 'Done in the future' },
    why: {
      vi: 'Việc ghi đã làm không thể hoàn thành sau ngày nhận báo cáo; thường là gõ nhầm ngày, tháng.',
      en: 'What is reported as done cannot be done after the day the report came; usually a mistyped day or month.',
    },
    message: {
      vi: ({ date, asOf }) =>
        `Ngày hoàn thành là ${formatDate(date, 'vi')}, sau ngày kiểm tra ${formatDate(asOf, 'vi')}.`,
      en: ({ date, asOf }) =>
        `Done on ${formatDate(date, 'en')}, after ${formatDate(asOf, 'en')}, the day of this check.`,
    },
    fix: {
      vi: () => 'Sửa ngày hoàn thành (ngày/tháng/năm).',
      en: () => 'Correct the date (day/month/year).',
    },
    example: { date: '2025-06-13', asOf: '2025-06-10' },
  }),

  'task/not-begun-with-result': defineFinding<{ status: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Ghi chưa làm nhưng có số đo hoặc văn bản',
      en: 'Not begun, yet with figures or a document',
    },
    why: COUNTS,
    message: {
      vi: ({ status }) => `Trạng thái là "${said(status, 'vi')}" nhưng có số đo lớn hơn 0 hoặc số văn bản.`,
      en: ({ status }) =>
        `The status is "${said(status, 'vi')}" (${said(status, 'en')}), but there are figures above 0 or a document.`,
    },
    fix: {
      vi: () => 'Sửa trạng thái, hoặc xóa số đo, số văn bản ghi nhầm dòng.',
      en: () => 'Correct the status, or clear what was written in the wrong row.',
    },
    example: { status: ['Chưa thực hiện', 'Not begun'] },
  }),

  'task/sex-sum': defineFinding<{ total: number; male: number; female: number; sum: number }>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Số đo của nhiệm vụ: nam cộng nữ khác tổng số',
      en: 'Figures of a task: male and female are not the total',
    },
    why: {
      vi: 'Không biết số nào đúng nên không cộng số nào vào số của tỉnh.',
      en: "Nobody knows which is right, so none of them enters the province's sum.",
    },
    message: {
      vi: ({ total, male, female, sum }) =>
        `Tổng số ${formatNumber(total, 'vi')}, nhưng nam ${formatNumber(male, 'vi')} + nữ ${formatNumber(female, 'vi')} = ${formatNumber(sum, 'vi')}.`,
      en: ({ total, male, female, sum }) =>
        `The total is ${formatNumber(total, 'en')}, but male ${formatNumber(male, 'en')} + female ${formatNumber(female, 'en')} = ${formatNumber(sum, 'en')}.`,
    },
    fix: {
      vi: () => 'Kiểm tra và sửa số sai.',
      en: () => 'Check, and correct the wrong one.',
    },
    example: { total: 120, male: 50, female: 60, sum: 110 },
  }),
};

/** What owners expect of the whole year. */
export const forecastFindings = {
  'forecast/unknown-likelihood': defineFinding<{
    found: string;
    nearest: string;
    choices: readonly string[];
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Khả năng đạt không có trong danh sách', en: 'Likelihood not in the list' },
    why: {
      vi: 'Báo cáo nêu chỉ tiêu nào sẽ đạt, khó đạt, không đạt; lời khác không xếp được vào đâu.',
      en: 'The report says which targets will be reached, are hard to reach or will not be; other words fit nowhere.',
    },
    message: {
      vi: (params) => `Khả năng đạt ghi "${params.found}"; ${wordsFor(params, 'vi')}.`,
      en: (params) => `The likelihood reads "${params.found}"; ${wordsFor(params, 'en')}.`,
    },
    fix: {
      vi: () => 'Chọn lại trong danh sách của ô.',
      en: () => 'Choose from the list of the cell.',
    },
    example: { found: 'có thể', nearest: '', choices: ['Sẽ đạt', 'Khó đạt', 'Không đạt'] },
  }),

  'forecast/contradicts-likelihood': defineFinding<{ value: number; likelihood: Name; target: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số ước trái với khả năng đạt', en: 'An estimate against its likelihood' },
    why: {
      vi: 'Số ước và đánh giá trái nhau thì người đọc không biết tin vào đâu.',
      en: 'When estimate and likelihood contradict each other, a reader cannot trust either.',
    },
    message: {
      vi: ({ value, likelihood, target }) =>
        `Ước cả năm ${formatNumber(value, 'vi')} so với mục tiêu ${said(target, 'vi')}, nhưng khả năng chọn "${said(likelihood, 'vi')}".`,
      en: ({ value, likelihood, target }) =>
        `The estimate of the year is ${formatNumber(value, 'en')} against the target ${said(target, 'en')}, but the likelihood is "${said(likelihood, 'vi')}" (${said(likelihood, 'en')}).`,
    },
    fix: {
      vi: () => 'Kiểm tra lại số ước và khả năng đạt.',
      en: () => 'Check the estimate and the likelihood.',
    },
    example: { value: 55, likelihood: ['Sẽ đạt', 'Will be reached'], target: ['≥ 60%', '≥ 60%'] },
  }),

  'forecast/reason-missing': defineFinding<{ likelihood: Name }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Khó đạt, không đạt mà chưa nêu lý do', en: 'Hard to reach, without a reason' },
    why: {
      vi: 'Lý do giúp tỉnh biết cần tháo gỡ điều gì trước cuối năm.',
      en: 'The reason tells the province what to act on before the end of the year.',
    },
    message: {
      vi: ({ likelihood }) => `Khả năng là "${said(likelihood, 'vi')}" nhưng cột Ghi chú để trống.`,
      en: ({ likelihood }) =>
        `The likelihood is "${said(likelihood, 'vi')}" (${said(likelihood, 'en')}), but the note is blank.`,
    },
    fix: {
      vi: () => 'Ghi lý do ở cột Ghi chú.',
      en: () => 'Give the reason in the note.',
    },
    example: { likelihood: ['Khó đạt', 'Hard to reach'] },
  }),

  'forecast/hard-to-believe': defineFinding<{ value: number; min: number; max: number }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số ước ngoài khoảng đáng tin', en: 'An estimate hard to believe' },
    why: {
      vi: 'Thường là ghi số đếm vào chỗ tỷ lệ, hoặc gõ nhầm dấu thập phân.',
      en: 'Usually a count in the place of a rate, or a mistyped decimal mark.',
    },
    message: {
      vi: ({ value, min, max }) =>
        `Ước cả năm ${formatNumber(value, 'vi')}, ngoài khoảng ${formatNumber(min, 'vi')} - ${formatNumber(max, 'vi')}.`,
      en: ({ value, min, max }) =>
        `The estimate of the year is ${formatNumber(value, 'en')}, outside ${formatNumber(min, 'en')} - ${formatNumber(max, 'en')}.`,
    },
    fix: {
      vi: () => 'Ghi giá trị của chỉ tiêu theo đơn vị tính của dòng (ví dụ 58,5 cho 58,5%).',
      en: () => "Write the indicator's value in the row's unit (58.5 for 58.5%).",
    },
    example: { value: 1250, min: 0, max: 100 },
  }),
};

function wordsFor(
  { nearest, choices }: { readonly nearest: string; readonly choices: readonly string[] },
  lang: Lang,
): string {
  if (nearest) return { vi: `gần nhất là "${nearest}"`, en: `the nearest is "${nearest}"` }[lang];
  const all = choices.map((choice) => `"${choice}"`).join(', ');
  return { vi: `phải là một trong: ${all}`, en: `it must be one of ${all}` }[lang];
}
