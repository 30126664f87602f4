import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';

/** A sheet and its copies. */
export const structureCopiesFindings = {
  'structure/copied-sheet': defineFinding<{ sheet: string; original: string; cells: number }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Trang chép thừa', en: 'A copy of a sheet' },
    why: {
      vi: 'Bản chép không có số nào khác trang gốc, nên chỉ đọc trang gốc.',
      en: 'The copy has no figure that the original has not, so only the original is read.',
    },
    message: {
      vi: ({ sheet, original }) =>
        `Trang "${sheet}" là bản chép của trang "${original}" và không có số nào khác; chỉ đọc trang "${original}".`,
      en: ({ sheet, original }) =>
        `The sheet "${sheet}" is a copy of "${original}" without any other figure; only "${original}" is read.`,
    },
    fix: { vi: () => 'Nên xóa trang chép để khỏi nhầm.', en: () => 'Better delete the copy.' },
    example: { sheet: 'Mục tiêu 4 (2)', original: 'Mục tiêu 4', cells: 12 },
  }),

  'structure/figures-on-copy': defineFinding<{
    sheet: string;
    original: string;
    cells: number;
    places: readonly string[];
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số liệu nằm ở trang chép', en: 'Figures stand on the copy' },
    why: {
      vi: 'Trang gốc để trống, số lại nằm ở bản chép của nó. Không rõ bản nào là bản gửi, nên chưa lấy.',
      en: 'The original is blank and its copy holds the figures. Which one was meant to be sent is not certain, so none is taken.',
    },
    message: {
      vi: ({ sheet, original, cells, places }) =>
        `Số liệu nằm ở trang chép "${sheet}" (${formatNumber(cells, 'vi')} ô: ${places.join(', ')}${cells > places.length ? '…' : ''}), còn trang "${original}" để trống ở các ô đó. Chưa lấy số nào trong số này.`,
      en: ({ sheet, original, cells, places }) =>
        `Figures stand on the copy "${sheet}" (${formatNumber(cells, 'en')} cells: ${places.join(', ')}${cells > places.length ? '…' : ''}), and those cells of "${original}" are blank. None of them is taken.`,
    },
    fix: {
      vi: ({ sheet, original }) =>
        `Chép các số (Copy, Paste Values) từ trang "${sheet}" vào trang "${original}", xóa trang chép rồi gửi lại.`,
      en: ({ sheet, original }) =>
        `Copy the figures (paste values) from "${sheet}" into "${original}", delete the copy, and send again.`,
    },
    example: { sheet: 'Mục tiêu 4 (2)', original: 'Mục tiêu 4', cells: 6, places: ['D5', 'E5', 'F5'] },
  }),

  'structure/copy-differs': defineFinding<{
    sheet: string;
    original: string;
    cells: number;
    places: readonly string[];
    first: string;
    second: string;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Trang chép có số khác trang gốc', en: 'The copy has other figures than the original' },
    why: {
      vi: 'Cùng một ô có hai số ở hai trang; không rõ số nào đúng, nên chưa lấy số nào.',
      en: 'One cell has two figures on two sheets; which is right is not known, so neither is taken.',
    },
    message: {
      vi: ({ sheet, original, cells, places, first, second }) =>
        `Trang "${sheet}" là bản chép của trang "${original}" nhưng khác ở ${formatNumber(cells, 'vi')} ô: ${places.join(', ')}${cells > places.length ? '…' : ''} (ô đầu tiên: "${original}" ghi ${first}, "${sheet}" ghi ${second}). Chưa lấy số của các ô này.`,
      en: ({ sheet, original, cells, places, first, second }) =>
        `The sheet "${sheet}" is a copy of "${original}" but differs in ${formatNumber(cells, 'en')} ${cells === 1 ? 'cell' : 'cells'}: ${places.join(', ')}${cells > places.length ? '…' : ''} (the first: ${first} on "${original}", ${second} on "${sheet}"). They are not taken.`,
    },
    fix: {
      vi: ({ sheet, original }) => `Ghi số đúng vào trang "${original}", xóa trang "${sheet}" rồi gửi lại.`,
      en: ({ sheet, original }) =>
        `Put the right figures on "${original}", delete "${sheet}", and send again.`,
    },
    example: {
      sheet: 'Mục tiêu 4 (2)',
      original: 'Mục tiêu 4',
      cells: 2,
      places: ['D5', 'E5'],
      first: '11.474',
      second: '11.574',
    },
  }),
};
