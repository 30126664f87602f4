import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** The status of a row against its values and its note. */
export const statusFindings = {
  'status/reason-missing': defineFinding<Record<string, never>>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: '"Chưa có số liệu" mà không nêu lý do', en: '"Not available" without a reason' },
    why: {
      vi: 'Báo cáo của tỉnh phải giải trình từng số liệu còn thiếu: vì sao chưa có, khi nào có.',
      en: "The province's report has to explain each missing figure: why, and when it will be there.",
    },
    message: {
      vi: () => 'Trạng thái là "Chưa có số liệu" nhưng cột Ghi chú để trống.',
      en: () => 'The status is "Chưa có số liệu" (not available) but the note is blank.',
    },
    fix: {
      vi: () => 'Ghi lý do và thời điểm dự kiến có số liệu ở cột Ghi chú.',
      en: () => 'Give the reason, and when the figure is expected, in the note.',
    },
    example: {},
  }),

  'status/value-with-none': defineFinding<{ value: number | string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Có số liệu bên cạnh "Không phát sinh"', en: 'A value beside "nothing arising"' },
    why: {
      vi: '"Không phát sinh" là khẳng định bằng 0. Hai điều trái nhau thì không thể biết điều nào đúng.',
      en: '"Không phát sinh" confirms a zero. When the two contradict, nobody can know which is right.',
    },
    message: {
      vi: ({ value }) => `Trạng thái là "Không phát sinh" nhưng ô có giá trị ${shown(value, 'vi')}.`,
      en: ({ value }) =>
        `The status is "Không phát sinh" (nothing arising) but the cell holds ${shown(value, 'en')}.`,
    },
    fix: {
      vi: () =>
        'Nếu số liệu đúng, đổi trạng thái thành "Số chính thức" hoặc "Ước thực hiện"; nếu không phát sinh, xóa số liệu của dòng.',
      en: () =>
        'If the figure is right, change the status to "Số chính thức" or "Ước thực hiện"; if nothing occurred, clear the figures of the row.',
    },
    example: { value: 12 },
  }),

  'status/value-with-unavailable': defineFinding<{ value: number | string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Có số liệu bên cạnh "Chưa có số liệu"', en: 'A value beside "not available"' },
    why: {
      vi: 'Vừa có số liệu vừa ghi chưa có thì không thể biết số đó dùng được hay không.',
      en: 'A figure that is there and said not to be there cannot be trusted.',
    },
    message: {
      vi: ({ value }) => `Trạng thái là "Chưa có số liệu" nhưng ô có giá trị ${shown(value, 'vi')}.`,
      en: ({ value }) =>
        `The status is "Chưa có số liệu" (not available) but the cell holds ${shown(value, 'en')}.`,
    },
    fix: {
      vi: () =>
        'Nếu đây là số ước, đổi trạng thái thành "Ước thực hiện"; nếu chưa có thật, xóa số liệu của dòng.',
      en: () =>
        'If it is an estimate, change the status to "Ước thực hiện"; if there really is no figure, clear the row.',
    },
    example: { value: 1250 },
  }),

  'status/without-value': defineFinding<{ status: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Chọn trạng thái nhưng không có số liệu', en: 'A status but no value' },
    why: {
      vi: 'Dòng này không bắt buộc, nhưng đã chọn trạng thái thì thường là quên nhập số.',
      en: 'The row is optional, but a chosen status usually means that the figure was forgotten.',
    },
    message: {
      vi: ({ status }) => `Trạng thái là "${said(status, 'vi')}" nhưng cả dòng không có số liệu.`,
      en: ({ status }) =>
        `The status is "${said(status, 'vi')}" (${said(status, 'en')}) but the row holds no figure.`,
    },
    fix: {
      vi: () => 'Nhập số liệu, hoặc xóa trạng thái, hoặc chọn "Không phát sinh" nếu bằng 0.',
      en: () => 'Type the figure, or clear the status, or choose "Không phát sinh" if it is zero.',
    },
    example: { status: ['Số chính thức', 'Official figure'] },
  }),
};

/** A yes/no arrives as the word of the sheet. */
function shown(value: number | string, lang: 'vi' | 'en'): string {
  return typeof value === 'number' ? formatNumber(value, lang) : `"${value}"`;
}
