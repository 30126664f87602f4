import { formatDate } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** What stands in a cell for an answer that is no number: yes or no, status, date. */
export const answerCellFindings = {
  'value/not-yes-no': defineFinding<{ found: string; nearest: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Không phải Có hoặc Không', en: 'Neither yes nor no' },
    why: { vi: 'Ô chỉ nhận Có hoặc Không.', en: 'The cell takes yes or no only.' },
    message: {
      vi: ({ found, nearest }) =>
        `Ô cần "Có" hoặc "Không", nhưng ghi "${found}".${nearest ? ` Có lẽ là "${nearest}"?` : ''}`,
      en: ({ found, nearest }) =>
        `The cell needs "Có" (yes) or "Không" (no) but reads "${found}".${nearest ? ` Perhaps "${nearest}"?` : ''}`,
    },
    fix: {
      vi: () => 'Chọn Có hoặc Không trong danh sách của ô; lời giải thích ghi ở Ghi chú.',
      en: () => 'Choose from the list of the cell; explanations belong in the note.',
    },
    example: { found: 'Đang làm', nearest: '' },
  }),

  'value/word-for-yes-no': defineFinding<{ found: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Chữ thay cho Có hoặc Không', en: 'A word in place of yes or no' },
    why: {
      vi: '"Chưa", "n/a" hay dấu gạch có thể là chưa làm (Không), không phát sinh hoặc chưa có thông tin: ba việc khác nhau.',
      en: '"Not yet", "n/a" or a dash may mean not done (no), nothing arising, or not known: three different things.',
    },
    message: {
      vi: ({ found }) =>
        `Ô cần "Có" hoặc "Không", nhưng ghi "${found}": chưa rõ là "Không" hay chưa có thông tin.`,
      en: ({ found }) =>
        `The cell needs "Có" (yes) or "Không" (no) but reads "${found}": whether that is a no, or not known, is unclear.`,
    },
    fix: {
      vi: () =>
        'Đến ngày chốt số liệu mà chưa làm thì chọn "Không"; không phát sinh hoặc chưa biết thì để trống ô và chọn ở cột Trạng thái (chưa có thì ghi lý do).',
      en: () =>
        'Choose "Không" (no) for what is not done by the cut-off; leave the cell blank and choose a status when nothing arises or it is not known (then give the reason).',
    },
    example: { found: 'chưa' },
  }),

  'value/yes-no-read': defineFinding<{ found: string; read: Name }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Dấu được đọc là Có hoặc Không', en: 'Mark read as yes or no' },
    why: {
      vi: 'Dấu x, ✓ hay số 1, 0 được hiểu theo cách dùng thông thường; ghi ra để đơn vị đối chiếu.',
      en: 'Marks such as x, ✓, 1 and 0 are understood in their usual sense; shown so that it can be compared.',
    },
    message: {
      vi: ({ found, read }) => `"${found}" được đọc là "${said(read, 'vi')}".`,
      en: ({ found, read }) => `"${found}" was read as "${said(read, 'en')}".`,
    },
    fix: {
      vi: () => 'Không cần sửa nếu đọc đúng; lần sau chọn trong danh sách của ô.',
      en: () => 'Nothing to do if that is right; choose from the list next time.',
    },
    example: { found: 'x', read: ['Có', 'Yes'] },
  }),

  'value/unknown-status': defineFinding<{ found: string; nearest: string; choices: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Trạng thái không có trong danh sách', en: 'Status not in the list' },
    why: {
      vi: 'Trạng thái quyết định ô trống là 0 hay là thiếu số, nên không được đoán.',
      en: 'The status decides whether a blank is zero or missing, so it is never guessed.',
    },
    message: {
      vi: ({ found, nearest, choices }) =>
        `Trạng thái ghi "${found}"${nearest ? `; gần nhất là "${nearest}"` : `; phải là ${either(choices, 'hoặc')}`}.`,
      en: ({ found, nearest, choices }) =>
        `The status reads "${found}"${nearest ? `; the nearest is "${nearest}"` : `; it must be ${either(choices, 'or')}`}.`,
    },
    fix: {
      vi: () => 'Chọn lại trạng thái trong danh sách của ô.',
      en: () => 'Choose the status from the list of the cell.',
    },
    example: {
      found: 'Ko phát sinh',
      nearest: 'Không phát sinh',
      choices: ['Không phát sinh', 'Chưa có số liệu'],
    },
  }),

  'value/not-a-date': defineFinding<{ found: string; readings: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Không đọc được ngày', en: 'Date not understood' },
    why: {
      vi: 'Ngày ký, ngày hoàn thành cho biết việc được làm khi nào so với kỳ báo cáo.',
      en: 'A date of signing or of completion tells when something was done relative to the period.',
    },
    message: {
      vi: ({ found, readings }) =>
        readings.length
          ? `Ngày ghi "${found}" có thể là ${either(
              readings.map((r) => formatDate(r, 'vi')),
              'hoặc',
            )}.`
          : `Ngày ghi "${found}" không phải là một ngày có thật.`,
      en: ({ found, readings }) =>
        readings.length
          ? `The date "${found}" may be ${either(
              readings.map((r) => formatDate(r, 'en')),
              'or',
            )}.`
          : `"${found}" is not an existing date.`,
    },
    fix: {
      vi: () => 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 12/6/2025.',
      en: () => 'Type the date as day/month/year, for example 12/6/2025.',
    },
    example: { found: '31/6/2025', readings: [] },
  }),
};

function either(words: readonly string[], or: string): string {
  return words.map((word) => `"${word}"`).join(` ${or} `);
}
