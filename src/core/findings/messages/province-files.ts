import { formatDate } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Which file speaks for a unit: several of them, of another period, or not as they were received. */
export const provinceFileFindings = {
  'province/two-files': defineFinding<{ unit: Name; files: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Hai tệp của cùng một đơn vị', en: 'Two files of one unit' },
    why: {
      vi: 'Không thể biết tệp nào là bản chính thức; phần mềm không chọn thay, nên chưa dùng tệp nào.',
      en: 'Nobody can know which one counts; the program does not choose, so neither is used.',
    },
    message: {
      vi: ({ unit, files }) =>
        `${said(unit, 'vi')} có ${files.length} tệp chưa vào sổ cho cùng một kỳ: ${files.join('; ')}.`,
      en: ({ unit, files }) =>
        `${said(unit, 'en')} has ${files.length} unregistered files for the same period: ${files.join('; ')}.`,
    },
    fix: {
      vi: () =>
        'Vào sổ bản đúng bằng lệnh "ntge receive TỆP" (bản vào sổ sau là bản thay thế), hoặc bỏ bớt tệp thừa.',
      en: () =>
        'Register the right one with "ntge receive FILE" (a later one replaces the former), or remove the others.',
    },
    example: {
      unit: ['Sở Y tế', 'Department of Health'],
      files: ['so-y-te.xlsx', 'so-y-te (sửa).xlsx'],
    },
  }),

  'province/file-not-registered': defineFinding<{ unit: Name; files: readonly string[]; used: string }>({
    severity: 'error',
    maturity: 'stable',
    addressee: 'office',
    title: {
      vi: 'Có tệp chưa vào sổ bên cạnh bản đã vào sổ',
      en: 'Unregistered file beside a registered one',
    },
    why: {
      vi: 'Tệp chưa vào sổ có thể là bản đính chính; khi chưa vào sổ thì chưa được dùng, bản đã vào sổ vẫn có hiệu lực.',
      en: 'The unregistered file may be a correction; until it is registered it is not used and the registered one stands.',
    },
    message: {
      vi: ({ unit, files, used }) =>
        `${said(unit, 'vi')} có tệp chưa vào sổ, nội dung khác bản đã vào sổ: ${files.join('; ')}. ${used ? `Số liệu lấy từ bản đã vào sổ: ${used}.` : 'Sổ nhận của đơn vị đang hỏng nên chưa dùng tệp nào.'}`,
      en: ({ unit, files, used }) =>
        `${said(unit, 'en')} has unregistered files that differ from what was registered: ${files.join('; ')}. ${used ? `The figures come from the registered one: ${used}.` : 'The register of the unit is damaged, so no file is used.'}`,
    },
    fix: {
      vi: () =>
        'Nếu là bản đính chính, vào sổ bằng lệnh "ntge receive TỆP"; nếu không, chuyển tệp ra khỏi thư mục.',
      en: () =>
        'If it is a correction, register it with "ntge receive FILE"; otherwise move it out of the folder.',
    },
    example: {
      unit: ['Sở Y tế', 'Department of Health'],
      files: ['submissions/2025-H1/so-y-te (sửa).xlsx'],
      used: 'submissions/2025-H1/so-y-te/r1.xlsx',
    },
  }),

  'province/unchanged-copy': defineFinding<{ unit: Name; copy: string; of: string }>({
    severity: 'info',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Bản tô màu chưa sửa gì', en: 'Coloured copy without a correction' },
    why: {
      vi: 'Bản tô màu chỉ là bản kiểm tra của tệp đã gửi; chưa sửa gì thì không phải một lần gửi khác. Bản tô màu đã sửa vẫn được tính là một tệp riêng.',
      en: 'A coloured copy is the check of a file that was sent; uncorrected, it is no other submission. A corrected one still is a file of its own.',
    },
    message: {
      vi: ({ unit, copy, of }) =>
        `${said(unit, 'vi')}: ${copy} là bản tô màu chưa sửa gì, mọi số liệu và phần chữ giống hệt ${of}; số liệu lấy từ tệp sau, bản tô màu được bỏ qua.`,
      en: ({ unit, copy, of }) =>
        `${said(unit, 'en')}: ${copy} is a coloured copy without any correction, with the same figures and texts as ${of}; the latter is used and the copy left out.`,
    },
    fix: {
      vi: () =>
        'Không cần làm gì; có thể chuyển bản tô màu ra khỏi thư mục. Nếu đơn vị đã sửa, hãy hỏi lại: tệp này chưa có chỗ nào được sửa.',
      en: () =>
        'Nothing to do; the copy may be moved out of the folder. If the unit meant to correct it, ask again: nothing in this file was changed.',
    },
    example: {
      unit: ['Sở Y tế', 'Department of Health'],
      copy: 'submissions/2025-H1/so-y-te.kiem-tra.xlsx',
      of: 'submissions/2025-H1/so-y-te.xlsx',
    },
  }),

  'province/changed-after-filing': defineFinding<{ unit: Name; receivedOn: string }>({
    severity: 'error',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Tệp đã vào sổ bị thay đổi', en: 'Registered file was changed' },
    why: {
      vi: 'Tệp trong thư mục submissions phải đúng từng byte như khi nhận; tệp đã bị sửa thì không còn là báo cáo của đơn vị, nên chưa dùng số liệu nào của tệp.',
      en: "A file in the submissions folder must be byte for byte what was received; once edited it is no longer the unit's report, so none of its figures is used.",
    },
    message: {
      vi: ({ unit, receivedOn }) =>
        `Tệp của ${said(unit, 'vi')} khác với tệp đã nhận ngày ${formatDate(receivedOn, 'vi')}: có người đã mở và lưu lại, hoặc tệp bị hỏng.`,
      en: ({ unit, receivedOn }) =>
        `The file of ${said(unit, 'en')} is not the one received on ${formatDate(receivedOn, 'en')}: somebody opened and saved it, or it is damaged.`,
    },
    fix: {
      vi: () => 'Lấy lại tệp gốc từ thư của đơn vị và vào sổ bằng lệnh "ntge receive TỆP".',
      en: () => 'Take the original from the unit\'s message and register it with "ntge receive FILE".',
    },
    example: { unit: ['Sở Y tế', 'Department of Health'], receivedOn: '2025-06-10' },
  }),

  'province/other-period': defineFinding<{ unit: Name; period: Name; found: string }>({
    severity: 'error',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Tệp của kỳ khác', en: 'File of another period' },
    why: {
      vi: 'Số liệu của kỳ khác không được cộng vào kỳ này, nên tệp không được dùng.',
      en: 'Figures of another period must not enter this one, so the file is not used.',
    },
    message: {
      vi: ({ unit, period, found }) =>
        `Tệp của ${said(unit, 'vi')} ghi kỳ ${found}, trong khi đang tổng hợp ${said(period, 'vi')}. Tệp này chưa được dùng.`,
      en: ({ unit, period, found }) =>
        `The file of ${said(unit, 'en')} says period ${found}, but ${said(period, 'en')} is being consolidated. The file is not used.`,
    },
    fix: {
      vi: () =>
        'Xem lại kỳ báo cáo của tệp; chuyển tệp về đúng thư mục của kỳ, hoặc đề nghị đơn vị gửi đúng biểu mẫu.',
      en: () =>
        "Check the file's period; move it to its own period's folder, or ask the unit for the right form.",
    },
    example: {
      unit: ['Sở Y tế', 'Department of Health'],
      period: ['6 tháng đầu năm 2025', 'First half of 2025'],
      found: '2024-H1',
    },
  }),
};
