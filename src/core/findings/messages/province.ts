import { formatDate, formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Submissions of several units against each other and against the calendar. */
export const provinceFindings = {
  'province/two-files': defineFinding<{ unit: Name; files: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
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
        `${said(unit, 'vi')} có tệp chưa vào sổ, nội dung khác bản đã vào sổ: ${files.join('; ')}. Số liệu lấy từ bản đã vào sổ: ${used}.`,
      en: ({ unit, files, used }) =>
        `${said(unit, 'en')} has unregistered files that differ from what was registered: ${files.join('; ')}. The figures come from the registered one: ${used}.`,
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

  'province/owners-disagree': defineFinding<{
    first: Name;
    second: Name;
    firstValue: number;
    secondValue: number;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Đơn vị cũ và đơn vị mới báo số khác nhau',
      en: 'The former and the present owner report different figures',
    },
    why: {
      vi: 'Khi nhiệm vụ chuyển từ đơn vị này sang đơn vị khác giữa kỳ, cả hai đều có thể báo cáo số của tỉnh; khi hai số khác nhau thì chưa dùng số nào.',
      en: "When a task moved between units within the period, both may report the province's figure; as long as they differ neither is used.",
    },
    message: {
      vi: ({ first, second, firstValue, secondValue }) =>
        `${said(first, 'vi')} báo ${formatNumber(firstValue, 'vi')}, ${said(second, 'vi')} báo ${formatNumber(secondValue, 'vi')}.`,
      en: ({ first, second, firstValue, secondValue }) =>
        `${said(first, 'en')} reports ${formatNumber(firstValue, 'en')}, ${said(second, 'en')} reports ${formatNumber(secondValue, 'en')}.`,
    },
    fix: {
      vi: () => 'Hai đơn vị thống nhất số liệu; đơn vị đang phụ trách gửi lại.',
      en: () => 'The two units agree on the figure and the one now in charge sends again.',
    },
    example: {
      first: ['Sở Nội vụ', 'Department of Home Affairs'],
      second: ['Sở Lao động - Thương binh và Xã hội', 'Department of Labour'],
      firstValue: 120,
      secondValue: 118,
    },
  }),

  'province/local-sum-differs': defineFinding<{
    owner: Name;
    ownerValue: number;
    sum: number;
    have: number;
    due: number;
  }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Tổng các địa phương khác số của sở',
      en: "Sum of the local units differs from the owner's figure",
    },
    why: {
      vi: 'Số của đơn vị chủ trì là số của tỉnh; số của địa phương chỉ để đối chiếu. Lệch nhau nghĩa là một bên thiếu hoặc hiểu khác nội dung.',
      en: "The owner's figure is the province's; local figures are held against it. A difference means that one side is incomplete or understood the item differently.",
    },
    message: {
      vi: ({ owner, ownerValue, sum, have, due }) =>
        `${said(owner, 'vi')} báo ${formatNumber(ownerValue, 'vi')}, tổng của ${have}/${due} địa phương là ${formatNumber(sum, 'vi')}: lệch ${formatNumber(Math.abs(ownerValue - sum), 'vi')}.`,
      en: ({ owner, ownerValue, sum, have, due }) =>
        `${said(owner, 'en')} reports ${formatNumber(ownerValue, 'en')}, ${have} of ${due} local units add up to ${formatNumber(sum, 'en')}: a difference of ${formatNumber(Math.abs(ownerValue - sum), 'en')}.`,
    },
    fix: {
      vi: () => 'Đối chiếu danh sách với các địa phương; bên nào sai thì gửi bản đính chính.',
      en: () => 'Compare the lists with the local units; whoever is wrong sends a correction.',
    },
    example: {
      owner: ['Sở Nội vụ', 'Department of Home Affairs'],
      ownerValue: 124,
      sum: 122,
      have: 7,
      due: 7,
    },
  }),

  'province/cross-check-differs': defineFinding<{
    owner: Name;
    ownerValue: number;
    other: Name;
    otherValue: number;
  }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số đối chiếu của đơn vị khác không khớp', en: "Another unit's figure differs" },
    why: {
      vi: 'Hai ngành theo dõi cùng một việc; số của đơn vị chủ trì được dùng, phần lệch phải giải trình.',
      en: "Two sectors follow the same matter; the owner's figure is used and the difference must be explained.",
    },
    message: {
      vi: ({ owner, ownerValue, other, otherValue }) =>
        `${said(owner, 'vi')} báo ${formatNumber(ownerValue, 'vi')}, ${said(other, 'vi')} báo ${formatNumber(otherValue, 'vi')}: lệch ${formatNumber(Math.abs(ownerValue - otherValue), 'vi')}.`,
      en: ({ owner, ownerValue, other, otherValue }) =>
        `${said(owner, 'en')} reports ${formatNumber(ownerValue, 'en')}, ${said(other, 'en')} reports ${formatNumber(otherValue, 'en')}: a difference of ${formatNumber(Math.abs(ownerValue - otherValue), 'en')}.`,
    },
    fix: {
      vi: () => 'Hai đơn vị đối chiếu từng trường hợp và thống nhất số liệu.',
      en: () => 'The two units compare case by case and agree.',
    },
    example: {
      owner: ['Sở Lao động - Thương binh và Xã hội', 'Department of Labour'],
      ownerValue: 3,
      other: ['Công an tỉnh', 'Provincial Police'],
      otherValue: 4,
    },
  }),

  'province/commune-items-differ': defineFinding<{
    owner: Name;
    ownerValue: number;
    counted: number;
    have: number;
    due: number;
  }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Số xã đủ tin, bài không khớp với số của địa phương',
      en: 'Communes with enough news differ from the local lists',
    },
    why: {
      vi: 'Số xã đạt yêu cầu có thể đếm lại từ số tin, bài từng xã do địa phương báo cáo.',
      en: 'The communes that meet the requirement can be counted again from the items each commune published.',
    },
    message: {
      vi: ({ owner, ownerValue, counted, have, due }) =>
        `${said(owner, 'vi')} báo ${formatNumber(ownerValue, 'vi')} xã; đếm theo báo cáo của ${have}/${due} địa phương được ${formatNumber(counted, 'vi')} xã.`,
      en: ({ owner, ownerValue, counted, have, due }) =>
        `${said(owner, 'en')} reports ${formatNumber(ownerValue, 'en')} communes; the lists of ${have} of ${due} local units give ${formatNumber(counted, 'en')}.`,
    },
    fix: {
      vi: () => 'Đối chiếu danh sách xã của quý này với các địa phương.',
      en: () => "Compare the quarter's list of communes with the local units.",
    },
    example: {
      owner: ['Sở Thông tin và Truyền thông', 'Department of Information'],
      ownerValue: 60,
      counted: 58,
      have: 7,
      due: 7,
    },
  }),

  'province/due-date-itself': defineFinding<{ unit: Name; received: string; inclusive: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Nhận đúng ngày hạn: hai cách hiểu', en: 'Received on the due date itself: two readings' },
    why: {
      vi: '"Trước ngày" hiểu chặt thì chính ngày đó đã là muộn; nhiều nơi hiểu là hết ngày đó. Danh mục ghi rõ cách tỉnh đang dùng.',
      en: '"Before" read strictly makes the day itself late; many read it as by the end of that day. The catalogue says which reading is used.',
    },
    message: {
      vi: ({ unit, received, inclusive }) =>
        `${said(unit, 'vi')} gửi đúng ngày hạn ${formatDate(received, 'vi')}: hiểu "trước ngày" thì muộn 1 ngày, hiểu "hết ngày" thì đúng hạn. Báo cáo này tính là ${inclusive ? 'đúng hạn' : 'muộn 1 ngày'}.`,
      en: ({ unit, received, inclusive }) =>
        `${said(unit, 'en')} sent on the due date ${formatDate(received, 'en')}: one day late if the plan means "before", on time if it means "by". Counted here as ${inclusive ? 'on time' : 'one day late'}.`,
    },
    fix: {
      vi: () =>
        'Không cần làm gì nếu cách hiểu này đúng; nếu không, đổi "inclusive" của hạn báo cáo trong danh mục.',
      en: () =>
        'Nothing, if that reading is right; otherwise change "inclusive" of the due date in the catalogue.',
    },
    example: { unit: ['Sở Y tế', 'Department of Health'], received: '2025-06-15', inclusive: 0 },
  }),

  'province/not-due': defineFinding<{ unit: Name; period: Name }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Đơn vị không phải báo cáo kỳ này', en: 'Unit not due for this period' },
    why: {
      vi: 'Đơn vị không tồn tại vào ngày chốt số liệu của kỳ, hoặc kỳ này trước khi có kế hoạch; số liệu vẫn được giữ nhưng không tính vào tỷ lệ nộp báo cáo.',
      en: "The unit did not exist at the period's data cut-off, or the period precedes the plan; its figures are kept but do not count in the reporting rate.",
    },
    message: {
      vi: ({ unit, period }) => `${said(unit, 'vi')} không thuộc diện phải báo cáo ${said(period, 'vi')}.`,
      en: ({ unit, period }) => `${said(unit, 'en')} is not due to report for ${said(period, 'en')}.`,
    },
    fix: {
      vi: () => 'Kiểm tra có gửi nhầm kỳ không, và đơn vị nào nay phụ trách nội dung này.',
      en: () => 'Check whether the period is the right one, and which unit answers for this now.',
    },
    example: { unit: ['UBND huyện Bác Ái', 'Bác Ái district'], period: ['năm 2025', 'the year 2025'] },
  }),
};
