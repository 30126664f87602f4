import type { Lang } from '../../model/ids.ts';
import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Values against the same unit's earlier periods. */
export const periodFindings = {
  'period/flow-fell': defineFinding<{ now: number; before: number; earlier: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số cộng dồn giảm so với kỳ trước trong năm', en: 'Cumulative figure fell within the year' },
    why: {
      vi: 'Số liệu này cộng dồn từ đầu năm nên không thể nhỏ hơn số đã báo cáo cho kỳ trước trong cùng năm: hoặc chỉ báo số của 6 tháng cuối năm, hoặc kỳ trước báo thừa.',
      en: 'The figure accumulates from the start of the year, so it cannot be below what was reported earlier in the same year: either only the second half was reported, or the earlier figure was too high.',
    },
    message: {
      vi: ({ now, before, earlier }) =>
        `Số cộng dồn là ${formatNumber(now, 'vi')}, nhỏ hơn ${formatNumber(before, 'vi')} đã báo cáo cho ${said(earlier, 'vi')} (giảm ${formatNumber(before - now, 'vi')}).`,
      en: ({ now, before, earlier }) =>
        `The cumulative figure is ${formatNumber(now, 'en')}, below the ${formatNumber(before, 'en')} reported for ${said(earlier, 'en')} (${formatNumber(before - now, 'en')} less).`,
    },
    fix: {
      vi: () => 'Nhập số cộng dồn từ đầu năm. Nếu số kỳ trước sai, gửi bản đính chính của kỳ trước.',
      en: () =>
        'Give the figure since the start of the year. If the earlier one was wrong, send a correction of that period.',
    },
    example: { now: 2100, before: 2543, earlier: ['6 tháng đầu năm 2025', 'the first half of 2025'] },
  }),

  /** estimated: before, now or both. */
  'period/flow-below-estimate': defineFinding<{
    now: number;
    before: number;
    earlier: Name;
    estimated: string;
  }>({
    severity: 'warning',
    maturity: 'stable',
    title: {
      vi: 'Số cộng dồn thấp hơn số kỳ trước, có số ước',
      en: 'Cumulative figure below an earlier one, with an estimate',
    },
    why: {
      vi: 'Số cộng dồn không giảm trong năm, nhưng số ước thực hiện có thể cao hơn số chính thức sau này; cả hai số vẫn được dùng.',
      en: 'A cumulative figure does not fall within the year, but an estimate may lie above the later official figure; both are used.',
    },
    message: {
      vi: ({ now, before, earlier, estimated }) =>
        `Số cộng dồn là ${formatNumber(now, 'vi')}${estimated === 'before' ? '' : ' (số ước)'}, thấp hơn ${formatNumber(before, 'vi')}${estimated === 'now' ? '' : ' (số ước)'} đã báo cáo cho ${said(earlier, 'vi')}.`,
      en: ({ now, before, earlier, estimated }) =>
        `The cumulative figure is ${formatNumber(now, 'en')}${estimated === 'before' ? '' : ' (an estimate)'}, below the ${formatNumber(before, 'en')}${estimated === 'now' ? '' : ' (an estimate)'} reported for ${said(earlier, 'en')}.`,
    },
    fix: {
      vi: () => 'Kiểm tra số của kỳ này; nếu đúng, không cần sửa.',
      en: () => "Check this period's figure; if it is right, nothing needs to be done.",
    },
    example: {
      now: 2100,
      before: 2150,
      earlier: ['6 tháng đầu năm 2025', 'the first half of 2025'],
      estimated: 'before',
    },
  }),

  'period/jump': defineFinding<{ now: number; before: number; earlier: Name; times: number }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Thay đổi quá lớn so với kỳ so sánh', en: 'Change too large against the comparable period' },
    why: {
      vi: 'Số liệu loại này hiếm khi thay đổi nhiều như vậy; thường do nhầm đơn vị tính, thừa hoặc thiếu một chữ số.',
      en: 'Figures of this kind seldom change so much; usually a wrong unit of measure, or a digit too many or too few.',
    },
    message: {
      vi: ({ now, before, earlier, times }) =>
        `Giá trị ${formatNumber(now, 'vi')} so với ${formatNumber(before, 'vi')} của ${said(earlier, 'vi')}: ${changed(now, before, 'vi')}, trong khi thường không quá ${formatNumber(times, 'vi')} lần.`,
      en: ({ now, before, earlier, times }) =>
        `The value is ${formatNumber(now, 'en')} against ${formatNumber(before, 'en')} in ${said(earlier, 'en')}: ${changed(now, before, 'en')}; the usual change is at most ${formatNumber(times, 'en')}-fold.`,
    },
    fix: {
      vi: () => 'Kiểm tra lại số liệu; nếu đúng, ghi lý do thay đổi ở cột Ghi chú.',
      en: () => 'Check the figure; if it is right, give the reason for the change in the note.',
    },
    example: { now: 25430, before: 2543, earlier: ['năm 2024', 'the year 2024'], times: 1.5 },
  }),

  'period/identical': defineFinding<{ same: number; compared: number; earlier: Name }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số liệu giống hệt kỳ trước', en: 'Figures identical to the earlier period' },
    why: {
      vi: 'Gần như toàn bộ số liệu trùng với kỳ trước thường là do gửi lại tệp cũ hoặc chép số cũ.',
      en: 'When nearly all figures repeat an earlier period, an old file was usually sent or copied again.',
    },
    message: {
      vi: ({ same, compared, earlier }) =>
        `${same} trong ${compared} số liệu so sánh được trùng khớp hoàn toàn với ${said(earlier, 'vi')}.`,
      en: ({ same, compared, earlier }) =>
        `${same} of ${compared} comparable figures are exactly those of ${said(earlier, 'en')}.`,
    },
    fix: {
      vi: () => 'Kiểm tra có gửi nhầm tệp hoặc chưa cập nhật số liệu của kỳ này không.',
      en: () => 'Check whether the wrong file was sent or the figures were not brought up to date.',
    },
    example: { same: 24, compared: 26, earlier: ['6 tháng đầu năm 2024', 'the first half of 2024'] },
  }),
};

/** `tăng gấp 10 lần`; without a factor where one of the two is zero. */
function changed(now: number, before: number, lang: Lang): string {
  const isUp = now > before;
  const [low, high] = isUp ? [before, now] : [now, before];
  if (low === 0)
    return { vi: isUp ? 'tăng từ 0' : 'giảm xuống 0', en: isUp ? 'up from 0' : 'down to 0' }[lang];
  const factor = formatNumber(Math.round((high / low) * 10) / 10, lang);
  return {
    vi: isUp ? `tăng gấp ${factor} lần` : `giảm ${factor} lần`,
    en: isUp ? `${factor} times as much` : `${factor} times less`,
  }[lang];
}
