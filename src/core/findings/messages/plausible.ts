import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Values that are possible on paper but hard to believe, or outside what can be. */
export const plausibleFindings = {
  'plausible/outside-limits': defineFinding<{
    value: number;
    min?: number;
    max?: number;
    measure: Name;
    source: Name;
    probable?: number;
    factor?: number;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Giá trị ngoài giới hạn có thể có', en: 'Value outside what is possible' },
    why: {
      vi: 'Danh mục ghi khoảng mà số liệu này phải nằm trong đó, kể cả khi chưa có kỳ trước để so sánh (một tuần chỉ có 168 giờ; dân số của tỉnh đã biết).',
      en: 'The catalogue knows the range of this figure even without an earlier period (a week has 168 hours; the size of the province is known).',
    },
    message: {
      vi: ({ value, min, max, source, ...slip }) =>
        `Giá trị ${formatNumber(value, 'vi')}, trong khi chỉ có thể ${range(min, max, 'vi')} (${said(source, 'vi')}).${wordSlip(slip, 'vi')}`,
      en: ({ value, min, max, source, ...slip }) =>
        `The value is ${formatNumber(value, 'en')}; it can only be ${range(min, max, 'en')} (${said(source, 'en')}).${wordSlip(slip, 'en')}`,
    },
    fix: {
      vi: ({ measure }) =>
        `Kiểm tra đơn vị tính của dòng${said(measure, 'vi') && ` (${said(measure, 'vi')})`} và nhập lại.`,
      en: ({ measure }) =>
        `Check the row's unit of measure${said(measure, 'en') && ` (${said(measure, 'en')})`} and type the value again.`,
    },
    example: {
      value: 97_900_000,
      min: 0,
      max: 100_000,
      measure: ['triệu đồng', 'million VND'],
      source: ['không đơn vị nào được bố trí quá 100 tỷ đồng', 'no unit is given more than 100 billion VND'],
      probable: 97.9,
      factor: 1_000_000,
    },
  }),

  'plausible/lost-thousands': defineFinding<{ value: number; probable: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Có thể mất dấu phân cách hàng nghìn', en: 'Probably a lost thousands mark' },
    why: {
      vi: 'Excel cài đặt kiểu Anh hiểu dấu chấm là dấu thập phân: gõ 24.480 thành 24,48. Phần mềm không tự sửa số.',
      en: 'Excel with English settings takes the point for a decimal mark: 24.480 typed becomes 24.48. The figure is never corrected for you.',
    },
    message: {
      vi: ({ value, probable }) =>
        `Ô ghi ${formatNumber(value, 'vi')} trong khi phải là số nguyên và các số liên quan ở hàng nghìn; có thể số đúng là ${formatNumber(probable, 'vi')}. Số này chưa được dùng.`,
      en: ({ value, probable }) =>
        `The cell holds ${formatNumber(value, 'en')} where a whole number belongs and related figures are in thousands; ${formatNumber(probable, 'en')} may have been meant. Neither is used.`,
    },
    fix: {
      vi: ({ probable }) =>
        `Nhập lại không có dấu phân cách (ví dụ ${String(probable)} nếu đúng), rồi kiểm tra các ô cùng dòng.`,
      en: ({ probable }) =>
        `Type it again without separators (${String(probable)} if that is right) and check the other cells of the row.`,
    },
    example: { value: 24.48, probable: 24480 },
  }),

  /** size: small or large. */
  'plausible/file-scale': defineFinding<{ times: number; size: string; cells: readonly string[] }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Cả tệp ghi theo đơn vị tính khác', en: 'The whole file in another unit of measure' },
    why: {
      vi: 'Nhiều số liệu lệch cùng một số lần thì không phải gõ nhầm từng ô, mà cả biểu được ghi bằng nghìn (hoặc ngược lại).',
      en: 'Figures that are all off by the same factor are no slips of one cell: the form was filled in thousands, or the reverse.',
    },
    message: {
      vi: ({ times, size, cells }) =>
        `Các số liệu lớn của tệp đều có vẻ ${size === 'small' ? 'nhỏ' : 'lớn'} hơn thực tế ${formatNumber(times, 'vi')} lần (ví dụ ô ${cells.join(', ')}). Chưa số nào của tệp được dùng.`,
      en: ({ times, size, cells }) =>
        `The large figures of the file all look ${formatNumber(times, 'en')} times too ${size} (for example ${cells.join(', ')}). No figure of the file is used.`,
    },
    fix: {
      vi: () => 'Ghi lại mọi số theo đúng đơn vị tính in ở từng dòng (người, không phải nghìn người).',
      en: () =>
        'Type every figure in the unit of measure printed in its row (persons, not thousands of persons).',
    },
    example: { times: 1000, size: 'small', cells: ["'Mục tiêu 2'!D5", "'Mục tiêu 6'!D5"] },
  }),

  'plausible/rate': defineFinding<{
    indicator: string;
    name: Name;
    value: number;
    unit: Name;
    numerator: number;
    denominator: number;
    min: number;
    max: number;
  }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Tỷ lệ, tỷ số khó tin', en: 'Rate or ratio hard to believe' },
    why: {
      vi: 'Kết quả tính từ các số này nằm ngoài khoảng thường gặp; phần lớn trường hợp là nhập nhầm ô, nhầm đơn vị tính hoặc nhầm nam với nữ.',
      en: 'The result lies outside what is usually seen; most often a wrong cell, a wrong unit of measure, or male and female swapped.',
    },
    message: {
      vi: ({ indicator, name, value, unit, numerator, denominator, min, max }) =>
        `Chỉ tiêu ${indicator} (${said(name, 'vi')}) tính ra ${formatNumber(value, 'vi')} ${said(unit, 'vi')} (tử số ${formatNumber(numerator, 'vi')}, mẫu số ${formatNumber(denominator, 'vi')}), ngoài khoảng thường gặp ${formatNumber(min, 'vi')} đến ${formatNumber(max, 'vi')}.`,
      en: ({ indicator, name, value, unit, numerator, denominator, min, max }) =>
        `Indicator ${indicator} (${said(name, 'en')}) comes to ${formatNumber(value, 'en')} ${said(unit, 'en')} (numerator ${formatNumber(numerator, 'en')}, denominator ${formatNumber(denominator, 'en')}), outside the usual ${formatNumber(min, 'en')} to ${formatNumber(max, 'en')}.`,
    },
    fix: {
      vi: () => 'Kiểm tra lại tử số và mẫu số; nếu đúng, giải thích ngắn ở cột Ghi chú.',
      en: () => 'Check numerator and denominator; if they are right, explain briefly in the note.',
    },
    example: {
      indicator: '4.1',
      name: ['Tỷ số giới tính khi sinh', 'Sex ratio at birth'],
      value: 153.8,
      unit: ['bé trai/100 bé gái', 'boys per 100 girls'],
      numerator: 2000,
      denominator: 1300,
      min: 90,
      max: 130,
    },
  }),

  'plausible/zero-denominator': defineFinding<{ indicators: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Mẫu số bằng 0 chưa được khẳng định', en: 'Zero denominator not confirmed' },
    why: {
      vi: 'Mẫu số bằng 0 thì chỉ tiêu không tính được. Chọn "Không phát sinh" là khẳng định bằng 0; số 0 đứng một mình có thể chỉ là giá trị điền tạm.',
      en: 'With a zero denominator the indicator cannot be computed. "Không phát sinh" confirms the zero; a bare 0 may be a placeholder.',
    },
    message: {
      vi: ({ indicators }) =>
        `Mẫu số của chỉ tiêu ${indicators.join(', ')} bằng 0 nhưng trạng thái không phải "Không phát sinh".`,
      en: ({ indicators }) =>
        `The denominator of indicator ${indicators.join(', ')} is 0 but the status is not "Không phát sinh" (nothing arising).`,
    },
    fix: {
      vi: () =>
        'Nếu đúng là không có trường hợp nào, chọn trạng thái "Không phát sinh"; nếu không, nhập số liệu.',
      en: () => 'If there really was none, choose the status "Không phát sinh"; otherwise type the figure.',
    },
    example: { indicators: ['3.3'] },
  }),
};

/** What slip probably made the value so large or small. */
function wordSlip(
  { measure, probable, factor }: { measure: Name; probable?: number; factor?: number },
  lang: 'vi' | 'en',
): string {
  if (probable === undefined || factor === undefined) return '';
  const meant = `${formatNumber(probable, lang)} ${said(measure, lang)}`.trim();
  const times = formatNumber(factor >= 1 ? factor : Math.round(1 / factor), lang);
  const isLarge = factor >= 1;
  return {
    vi: ` Có lẽ ${isLarge ? 'thừa' : 'thiếu'} ${times} lần: ${meant}?`,
    en: ` Perhaps ${times} times too ${isLarge ? 'large' : 'small'}: ${meant}?`,
  }[lang];
}

function range(min: number | undefined, max: number | undefined, lang: 'vi' | 'en'): string {
  const low = min === undefined ? '' : formatNumber(min, lang);
  const high = max === undefined ? '' : formatNumber(max, lang);
  if (low && high) return { vi: `từ ${low} đến ${high}`, en: `from ${low} to ${high}` }[lang];
  if (low) return { vi: `từ ${low} trở lên`, en: `${low} or more` }[lang];
  return { vi: `đến ${high}`, en: `up to ${high}` }[lang];
}
