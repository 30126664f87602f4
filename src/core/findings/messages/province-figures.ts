import { formatDate, formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Figures of several units against each other, and submissions against the calendar. */
export const provinceFigureFindings = {
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
    addressee: 'office',
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
    addressee: 'office',
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
