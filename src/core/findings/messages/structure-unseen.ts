import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';

/** Figures that stand in the file and cannot be seen there. `places` name cells with what they hold: `D7 (121)`. */
interface Unseen extends Record<string, string | number | readonly string[]> {
  cells: number;
  places: readonly string[];
}

const WHY = {
  vi: 'Người ký chỉ thấy những gì hiện trên trang; số không nhìn thấy có thể là số cũ hay số thừa, nên chưa được lấy.',
  en: 'Whoever signed saw only what is shown; a figure out of sight may be an old one or a leftover, so it is not taken.',
};

export const structureUnseenFindings = {
  'structure/hidden-data': defineFinding<Unseen>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số liệu trong dòng hoặc cột ẩn', en: 'Figures in hidden rows or columns' },
    why: WHY,
    message: {
      vi: (unseen) =>
        `${countVi(unseen)} nằm trong dòng hoặc cột ẩn (hoặc cao, rộng bằng 0): ${listed(unseen)}. Trên trang không thấy, nên chưa lấy nội dung các ô này.`,
      en: (unseen) =>
        `${countEn(unseen)} in hidden rows or columns (or of no height or width): ${listed(unseen)}. Nothing of it is seen, nothing was taken.`,
    },
    fix: {
      vi: () => 'Hiện lại dòng, cột (chọn vùng → chuột phải → Unhide), kiểm tra số; số thừa thì xóa.',
      en: () =>
        'Unhide the rows or columns (select → right click → Unhide) and check the figures; delete what does not belong there.',
    },
    example: { cells: 3, places: ['D7 (121)', 'E7 (60)', 'F7 (61)'] },
  }),

  'structure/filtered-data': defineFinding<Unseen>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Số liệu đang bị lọc ẩn', en: 'Figures hidden by a filter' },
    why: {
      vi: 'Bộ lọc chỉ giấu dòng tạm thời nên số vẫn được lấy, nhưng người ký có thể không thấy.',
      en: 'A filter hides rows for a while only, so their figures are taken; but whoever signed may not have seen them.',
    },
    message: {
      vi: (unseen) => `${countVi(unseen)} đang bị bộ lọc ẩn: ${listed(unseen)}. Các số này vẫn được lấy.`,
      en: (unseen) =>
        `${countEn(unseen)} in rows hidden by a filter: ${listed(unseen)}. It is taken all the same.`,
    },
    fix: {
      vi: () => 'Bỏ lọc (Data → Clear), kiểm tra, gửi lại nếu có sai.',
      en: () => 'Clear the filter (Data → Clear), check, and send again if something is wrong.',
    },
    example: { cells: 1, places: ['D7 (121)'] },
  }),

  'structure/hidden-sheet': defineFinding<Unseen & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Trang biểu bị ẩn có số liệu', en: 'Hidden sheet with figures' },
    why: WHY,
    message: {
      vi: ({ sheet, ...unseen }) =>
        `Trang "${sheet}" bị ẩn nhưng có ${formatNumber(unseen.cells, 'vi')} ô đã điền: ${listed(unseen)}. Chưa lấy gì của trang.`,
      en: ({ sheet, ...unseen }) =>
        `The sheet "${sheet}" is hidden but has ${formatNumber(unseen.cells, 'en')} filled ${unseen.cells === 1 ? 'cell' : 'cells'}: ${listed(unseen)}. None of it was taken.`,
    },
    fix: {
      vi: () => 'Hiện lại trang (chuột phải vào tên trang → Unhide), kiểm tra rồi gửi lại.',
      en: () => 'Unhide the sheet (right click on a tab → Unhide), check it, and send again.',
    },
    example: { sheet: 'Mục tiêu 4', cells: 12, places: ['D7 (121)', 'E7 (60)', 'F7 (61)'] },
  }),

  'structure/under-merge': defineFinding<Unseen & { range: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Số liệu nằm dưới vùng gộp ô', en: 'Figures under merged cells' },
    why: {
      vi: 'Vùng gộp chỉ hiện ô đầu; số của ô nằm dưới vẫn còn trong tệp nhưng không ai nhìn thấy.',
      en: 'Merged cells show the first of them; what the others hold is still in the file but nobody sees it.',
    },
    message: {
      vi: ({ range, ...unseen }) =>
        `${countVi(unseen)} nằm dưới vùng gộp ${range}: ${listed(unseen)}. Chưa lấy.`,
      en: ({ range, ...unseen }) =>
        `${countEn(unseen)} under the merged cells ${range}: ${listed(unseen)}. Nothing of it was taken.`,
    },
    fix: {
      vi: ({ range }) => `Chọn ${range}, bỏ gộp ô (Home → Merge & Center), kiểm tra lại số.`,
      en: ({ range }) => `Select ${range}, unmerge it (Home → Merge & Center) and check the figure.`,
    },
    example: { range: 'C7:D7', cells: 1, places: ['D7 (121)'] },
  }),

  'structure/under-drawing': defineFinding<Unseen & { text: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Hình hoặc hộp chữ che số liệu', en: 'Drawing or text box over figures' },
    why: {
      vi: 'Hộp chữ, hình vẽ, đường kẻ đè lên ô có thể là số sửa hoặc dấu gạch bỏ; số trong ô và điều nhìn thấy khác nhau.',
      en: 'A text box, picture or line over a cell may be a correction or a deletion: what is stored and what is seen differ.',
    },
    message: {
      vi: ({ text, ...unseen }) =>
        `${countVi(unseen)} bị ${text === '' ? 'hình vẽ hoặc đường kẻ' : `hộp chữ "${text}"`} đè lên: ${listed(unseen)}. Chưa lấy.`,
      en: ({ text, ...unseen }) =>
        `${countEn(unseen)} under ${text === '' ? 'a drawing or line' : `a text box that reads "${text}"`}: ${listed(unseen)}. Nothing of it was taken.`,
    },
    fix: {
      vi: () => 'Xóa hình hoặc hộp chữ, ghi số đúng vào ô; lời giải thích ghi ở cột Ghi chú.',
      en: () =>
        'Delete the drawing or text box and type the right figure into the cell; explanations belong in the note.',
    },
    example: { cells: 1, places: ['D7 (98)'], text: '121' },
  }),
};

function countVi({ cells }: Unseen): string {
  return `${formatNumber(cells, 'vi')} ô đã điền`;
}

function countEn({ cells }: Unseen): string {
  return cells === 1 ? '1 filled cell stands' : `${formatNumber(cells, 'en')} filled cells stand`;
}

function listed({ cells, places }: Unseen): string {
  return `${places.join(', ')}${cells > places.length ? '…' : ''}`;
}
