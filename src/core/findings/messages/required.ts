import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Cells that must be answered: by a value, or by a status that accounts for the blank. */
export const requiredFindings = {
  'required/blank-workbook': defineFinding<{ rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Biểu mẫu chưa được điền', en: 'Workbook not filled in' },
    why: {
      vi: 'Ô trống không được hiểu là 0; biểu mẫu trống nghĩa là đơn vị chưa báo cáo số liệu nào.',
      en: 'A blank is never read as 0: an empty workbook means that nothing has been reported yet.',
    },
    message: {
      vi: ({ rows }) =>
        `Tất cả ${formatNumber(rows, 'vi')} dòng số liệu bắt buộc đều để trống, chưa chọn trạng thái; có thể đã gửi nhầm biểu mẫu gốc.`,
      en: ({ rows }) =>
        `All ${formatNumber(rows, 'en')} required rows are blank and without a status; the empty form may have been sent by mistake.`,
    },
    fix: {
      vi: () =>
        'Gửi tệp đã điền. Dòng nào không phát sinh hoặc chưa có số liệu thì chọn trạng thái tương ứng.',
      en: () =>
        'Send the filled workbook. Where nothing occurred or no figure exists yet, choose that status.',
    },
    example: { rows: 24 },
  }),

  'required/missing-row': defineFinding<{ cells: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Dòng bắt buộc để trống', en: 'Required row left blank' },
    why: {
      vi: 'Ô trống không được hiểu là 0. Thiếu dòng này thì chỉ tiêu của tỉnh không tính được, nên phải biết là chưa có số liệu hay bị bỏ sót.',
      en: 'A blank is never read as 0. Without this row the province cannot compute its indicator, so it must know whether the figure does not exist yet or was forgotten.',
    },
    message: {
      vi: ({ cells }) =>
        cells === 1
          ? 'Ô số liệu để trống, chưa chọn trạng thái.'
          : `Cả ${cells} ô số liệu của dòng để trống, chưa chọn trạng thái.`,
      en: ({ cells }) =>
        cells === 1
          ? 'The value cell is blank and no status explains it.'
          : `All ${cells} value cells of the row are blank and no status explains it.`,
    },
    fix: {
      vi: () =>
        'Nhập số liệu. Nếu không có trường hợp nào, chọn "Không phát sinh"; nếu chưa có số liệu, chọn "Chưa có số liệu" và ghi lý do ở cột Ghi chú.',
      en: () =>
        'Type the figure. If nothing occurred choose "Không phát sinh"; if it is not available yet choose "Chưa có số liệu" and give the reason in the note.',
    },
    example: { cells: 3 },
  }),

  'required/missing-value': defineFinding<{ column: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Ô bắt buộc để trống', en: 'Required cell left blank' },
    why: {
      vi: 'Dòng đã có số liệu nhưng thiếu một ô. Phần mềm không tự tính ô thiếu từ các ô khác và không coi ô trống là 0.',
      en: 'The row has figures but one cell is missing. It is never worked out from the others and never read as 0.',
    },
    message: {
      vi: ({ column }) => `Ô "${said(column, 'vi')}" để trống trong khi dòng đã có số liệu ở ô khác.`,
      en: ({ column }) =>
        `The cell "${said(column, 'en')}" is blank while other cells of the row are filled.`,
    },
    fix: {
      vi: () => 'Nhập số liệu vào ô này; nếu bằng 0 thì nhập số 0.',
      en: () => 'Type the figure in this cell; type 0 if it is zero.',
    },
    example: { column: ['Nữ', 'Female'] },
  }),

  'required/source-missing': defineFinding<{ choices: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Chưa chọn nguồn số liệu', en: 'Source of the figure not chosen' },
    why: {
      vi: 'Các nguồn khác nhau cho kết quả khác nhau đến mức có thể làm đổi đánh giá đạt hay chưa đạt, nên phải ghi rõ nguồn.',
      en: 'Different sources give results so different that they can change the verdict, so the source must be stated.',
    },
    message: {
      vi: ({ choices }) =>
        `Dòng có số liệu nhưng cột Nguồn để trống; phải chọn một trong các nguồn: ${choices.join('; ')}.`,
      en: ({ choices }) =>
        `The row has figures but the source is blank; it must be one of: ${choices.join('; ')}.`,
    },
    fix: {
      vi: () => 'Chọn nguồn trong danh sách của ô Nguồn.',
      en: () => 'Choose the source from the list of the source cell.',
    },
    example: { choices: ['Đăng ký khai sinh (hộ tịch)', 'Báo cáo của ngành y tế'] },
  }),

  'required/source-unknown': defineFinding<{ found: string; choices: readonly string[]; nearest: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Nguồn số liệu không có trong danh sách', en: 'Source not in the list' },
    why: {
      vi: 'Phải biết chắc số liệu lấy từ nguồn nào; phần mềm không đoán nguồn.',
      en: 'Which source the figures come from must be certain; it is never guessed.',
    },
    message: {
      vi: ({ found, choices, nearest }) =>
        `Nguồn ghi là "${found}", không thuộc các nguồn được chọn: ${choices.join('; ')}.${nearest ? ` Có phải là "${nearest}"?` : ''}`,
      en: ({ found, choices, nearest }) =>
        `The source reads "${found}", which is none of: ${choices.join('; ')}.${nearest ? ` Was "${nearest}" meant?` : ''}`,
    },
    fix: {
      vi: () => 'Chọn lại nguồn trong danh sách của ô; chi tiết khác ghi ở cột Ghi chú.',
      en: () => 'Choose the source from the list of the cell; put further detail in the note.',
    },
    example: {
      found: 'Đăng kí khai sinh',
      choices: ['Đăng ký khai sinh (hộ tịch)', 'Báo cáo của ngành y tế'],
      nearest: 'Đăng ký khai sinh (hộ tịch)',
    },
  }),

  'required/narrative-blank': defineFinding<{ parts: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Phần thuyết minh để trống', en: 'Narrative left blank' },
    why: {
      vi: 'Báo cáo của tỉnh tổng hợp cả kết quả, khó khăn và kiến nghị của đơn vị; phần mềm không viết thay.',
      en: "The province's report carries each unit's results, difficulties and proposals; the program never writes them.",
    },
    message: {
      vi: ({ parts }) => `Trang thuyết minh chưa có nội dung nào trong các mục: ${parts.join('; ')}.`,
      en: ({ parts }) => `Nothing is written in any part of the narrative: ${parts.join('; ')}.`,
    },
    fix: {
      vi: () => 'Viết ngắn gọn các mục có nội dung; mục nào không có thì ghi "Không".',
      en: () => 'Write briefly what there is to say; where there is nothing write "Không" (none).',
    },
    example: { parts: ['Công tác chỉ đạo, điều hành', 'Kết quả thực hiện'] },
  }),
};
