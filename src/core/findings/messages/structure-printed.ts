import type { Bilingual, Lang } from '../../model/ids.ts';
import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** Printed cells side by side: where each is, as issued and as returned; `cells` counts those not shown too. */
type Changes = {
  readonly cells: number;
  readonly places: readonly string[];
  readonly issued: readonly string[];
  readonly returned: readonly string[];
};

const EXAMPLE: Changes = {
  cells: 1,
  places: ['B7'],
  issued: ['Số trẻ đẻ ra sống'],
  returned: ['Số ca tử vong mẹ'],
};

const RETURNED: Bilingual = { vi: 'gửi về', en: 'returned' };
const NOW: Bilingual = { vi: 'nay ghi', en: 'now' };

/** `B7 issued "…", returned "…"; …` */
function sideBySide({ cells, places, issued, returned }: Changes, lang: Lang, then = RETURNED): string {
  const blank = { vi: '(trống)', en: '(blank)' }[lang];
  const word = (text: string | undefined): string => (text ? `"${text}"` : blank);
  const shown = places.map(
    (place, i) =>
      ({
        vi: `ô ${place} đã cấp ${word(issued[i])}, ${then.vi} ${word(returned[i])}`,
        en: `${place} issued ${word(issued[i])}, ${then.en} ${word(returned[i])}`,
      })[lang],
  );
  const more = cells - places.length;
  if (more > 0)
    shown.push(
      { vi: `và ${formatNumber(more, 'vi')} ô nữa`, en: `and ${formatNumber(more, 'en')} more` }[lang],
    );
  return shown.join('; ');
}

function rowsWord(rows: number, lang: Lang): string {
  return {
    vi: rows === 1 ? 'một dòng' : `${formatNumber(rows, 'vi')} dòng`,
    en: rows === 1 ? 'one row' : `${formatNumber(rows, 'en')} rows`,
  }[lang];
}

/** The printed cells of the form against what was issued in that very file. */
export const structurePrintedFindings = {
  'structure/reworded': defineFinding<Changes>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Lời in sẵn bị sửa', en: 'Printed words were changed' },
    why: {
      vi: 'Số liệu vẫn được đọc vì các dấu hiệu khác của dòng, cột vẫn khớp nhau; nhưng lời khác đi thì người điền có thể đã hiểu khác.',
      en: 'The figures are still read, because the other marks of the row or column agree; but other words may have been understood otherwise.',
    },
    message: {
      vi: (changes) => `Lời in sẵn khác biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Số liệu vẫn được đọc.`,
      en: (changes) =>
        `The printed words differ from the form as issued: ${sideBySide(changes, 'en')}. The figures are still read.`,
    },
    fix: {
      vi: () =>
        'Xem số liệu có đúng nội dung đã cấp không, rồi ghi lại lời như cũ; điều cần nói thêm thì ghi ở cột Ghi chú.',
      en: () =>
        'See that the figures are those the issued words ask for, restore the words, and write remarks in the note column.',
    },
    example: { ...EXAMPLE, returned: ['Trẻ đẻ sống trên địa bàn'] },
  }),

  'structure/row-unrecognised': defineFinding<Changes & { rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Dòng không còn là dòng đã cấp', en: 'Rows are not those issued' },
    why: {
      vi: 'Thường do dán bảng của đơn vị đè lên biểu mẫu. Mã và nội dung đều không còn như đã cấp, nên không biết số nào của dòng nào; chưa lấy số nào.',
      en: 'Usually a table of the unit’s own was pasted over the form. With neither code nor label as issued, nobody can say which figure belongs to which row; none is taken.',
    },
    message: {
      vi: ({ rows, ...changes }) =>
        `Không nhận ra ${rowsWord(rows, 'vi')}: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu của ${rows === 1 ? 'dòng này' : 'các dòng này'}.`,
      en: ({ rows, ...changes }) =>
        `Cannot recognise ${rowsWord(rows, 'en')}: ${sideBySide(changes, 'en')}. No figure of ${rows === 1 ? 'it' : 'them'} is taken.`,
    },
    fix: {
      vi: () =>
        'Nhập lại số liệu vào biểu mẫu được cấp, đúng dòng; không dán bảng khác đè lên cột Mã và cột Nội dung.',
      en: () =>
        'Type the figures into the form as issued, each in its row; do not paste another table over codes and contents.',
    },
    example: {
      ...EXAMPLE,
      rows: 1,
      places: ['A7', 'B7'],
      cells: 2,
      issued: ['4.02', 'Số ca tử vong mẹ'],
      returned: ['1', 'Tổng số phụ nữ sinh con'],
    },
  }),

  'structure/row-contradicted': defineFinding<Changes & { rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Mã và nội dung chỉ hai dòng khác nhau', en: 'Code and label speak of different rows' },
    why: {
      vi: 'Mã nói một dòng, nội dung nói dòng khác (đổi chỗ, chép nhầm). Không rõ số thuộc dòng nào, nên chưa lấy.',
      en: 'The code says one row, the label another (exchanged, or copied wrongly). Whose figure it is stays open, so none is taken.',
    },
    message: {
      vi: ({ rows, ...changes }) =>
        `Ở ${rowsWord(rows, 'vi')}, mã, nội dung và tên ô chỉ những dòng khác nhau: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu.`,
      en: ({ rows, ...changes }) =>
        `Code, label and cell names do not agree in ${rowsWord(rows, 'en')}: ${sideBySide(changes, 'en')}. No figure is taken.`,
    },
    fix: {
      vi: () => 'Ghi lại mã và nội dung như biểu mẫu đã cấp, kiểm tra từng số đứng đúng dòng rồi gửi lại.',
      en: () => 'Restore code and label as issued, check that each figure stands in its row, and send again.',
    },
    example: { ...EXAMPLE, rows: 1 },
  }),

  'structure/row-other-meaning': defineFinding<Changes & { rows: number }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nội dung dòng nói đến thời gian hoặc phạm vi khác', en: 'Label of another time or scope' },
    why: {
      vi: 'Nội dung có thêm năm, quý, độ tuổi, bậc đơn vị hoặc chữ "không" mà biểu mẫu không in. Số liệu có thể của kỳ khác, phạm vi khác; chưa lấy.',
      en: 'The label has a year, quarter, age, scale or denial that was not printed. The figures may be of another period or scope; they are not taken.',
    },
    message: {
      vi: ({ rows, ...changes }) =>
        `Nội dung của ${rowsWord(rows, 'vi')} nói điều khác với biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu.`,
      en: ({ rows, ...changes }) =>
        `The label of ${rowsWord(rows, 'en')} says something else than issued: ${sideBySide(changes, 'en')}. No figure is taken.`,
    },
    fix: {
      vi: () =>
        'Nhập số liệu đúng kỳ và phạm vi đã cấp, ghi lại nội dung như cũ; điều khác thì ghi ở cột Ghi chú.',
      en: () =>
        'Give the figures for the period and scope as issued, restore the label, and write anything else in the note column.',
    },
    example: { ...EXAMPLE, rows: 1, returned: ['Số trẻ đẻ ra sống năm 2024'] },
  }),

  'structure/measure-changed': defineFinding<Changes & { hint: Name }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Đơn vị tính bị đổi', en: 'Unit of measure changed' },
    why: {
      vi: 'Đổi đơn vị tính thì con số mang nghĩa khác: "đồng" thay cho "triệu đồng" là sai một triệu lần. Chưa lấy số của dòng.',
      en: 'In another unit of measure a figure means something else: đồng for million đồng is a million times too much. The figures of the row are not taken.',
    },
    message: {
      vi: ({ hint, ...changes }) =>
        `Đơn vị tính khác biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}.${said(hint, 'vi') ? ` Nếu quy đổi: ${said(hint, 'vi')}.` : ''} Chưa lấy số liệu.`,
      en: ({ hint, ...changes }) =>
        `The unit of measure is not the issued one: ${sideBySide(changes, 'en')}.${said(hint, 'en') ? ` Converted: ${said(hint, 'en')}.` : ''} No figure is taken.`,
    },
    fix: {
      vi: () => 'Ghi lại đơn vị tính như đã cấp và nhập con số theo đúng đơn vị tính đó.',
      en: () => 'Restore the unit of measure as issued and type the figure in it.',
    },
    example: {
      cells: 1,
      places: ['C6'],
      issued: ['triệu đồng'],
      returned: ['đồng'],
      hint: ['97.900.000 đồng = 97,9 triệu đồng', '97,900,000 đồng = 97.9 triệu đồng'],
    },
  }),

  'structure/heading-changed': defineFinding<Changes>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tiêu đề cột bị đổi', en: 'Column heading changed' },
    why: {
      vi: 'Tên ô nói một cột, tiêu đề nói cột khác hoặc không nói gì. Không rõ số là của nam hay nữ, quý nào; chưa lấy số của cột.',
      en: 'The cell names say one column, the heading another or nothing. Whether a figure is male or female, or of which quarter, stays open; the column is not taken.',
    },
    message: {
      vi: (changes) =>
        `Tiêu đề cột khác biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu của ${changes.cells === 1 ? 'cột này' : 'các cột này'}.`,
      en: (changes) =>
        `The column heading is not the issued one: ${sideBySide(changes, 'en')}. No figure of ${changes.cells === 1 ? 'this column' : 'these columns'} is taken.`,
    },
    fix: {
      vi: () => 'Ghi lại tiêu đề như đã cấp và kiểm tra từng số đứng đúng cột (nhất là Nam, Nữ) rồi gửi lại.',
      en: () =>
        'Restore the headings as issued, check that each figure stands in its column (male, female), and send again.',
    },
    example: { cells: 2, places: ['E4', 'F4'], issued: ['Nam', 'Nữ'], returned: ['Nữ giới', 'Nam giới'] },
  }),

  'structure/sheet-doubtful': defineFinding<Changes & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Đầu trang ghi đơn vị, kỳ hoặc mục tiêu khác',
      en: 'Sheet of another unit, period or objective',
    },
    why: {
      vi: 'Thường do chép trang từ tệp của kỳ trước hoặc của đơn vị khác. Chưa lấy gì của trang này.',
      en: 'Usually the sheet was copied from last period’s file or another unit’s. Nothing of it is taken.',
    },
    message: {
      vi: ({ sheet, ...changes }) =>
        `Đầu trang "${sheet}" không phải của biểu mẫu này: ${sideBySide(changes, 'vi')}. Chưa lấy gì của trang.`,
      en: ({ sheet, ...changes }) =>
        `The head of the sheet "${sheet}" is not this form's: ${sideBySide(changes, 'en')}. Nothing of the sheet is taken.`,
    },
    fix: {
      vi: () => 'Nhập số liệu của đúng kỳ, đúng đơn vị vào trang của biểu mẫu được cấp.',
      en: () => 'Type the figures of this unit and period into the sheet as issued.',
    },
    example: {
      cells: 1,
      places: ['A2'],
      issued: ['Sở Y tế · 6 tháng đầu năm 2025'],
      returned: ['Sở Y tế · 6 tháng đầu năm 2024'],
      sheet: 'Mục tiêu 4',
    },
  }),

  'structure/name-elsewhere': defineFinding<{
    code: string;
    label: string;
    column: Name;
    cell: string;
    to: string;
    other: Name;
  }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Một ô bị cắt, dán sang chỗ khác', en: 'A cell was cut and pasted elsewhere' },
    why: {
      vi: 'Cắt và dán (hoặc kéo) một ô làm tên ô đi theo, nên ô mới có hai chủ. Không rõ số là của dòng nào; không lấy cho dòng nào.',
      en: 'Cutting and pasting (or dragging) a cell takes its name along, and the new cell has two owners. Whose figure it is stays open; it is read for neither.',
    },
    message: {
      vi: ({ code, label, column, cell, to, other }) =>
        `Ô "${said(column, 'vi')}" của dòng ${code} "${label}" đã cấp ở ${cell}, nay tên ô chỉ sang ${to}${said(other, 'vi') ? `, là ô của ${said(other, 'vi')}` : ''}. Không lấy số của ${said(other, 'vi') ? 'cả hai' : 'ô này'}.`,
      en: ({ code, label, column, cell, to, other }) =>
        `The cell "${said(column, 'en')}" of row ${code} "${label}" was issued at ${cell}; its name now leads to ${to}${said(other, 'en') ? `, the cell of ${said(other, 'en')}` : ''}. ${said(other, 'en') ? 'Neither is' : 'It is not'} taken.`,
    },
    fix: {
      vi: () =>
        'Mở biểu mẫu gốc, nhập lại từng số vào đúng ô (hoặc Ctrl + Z về trước lúc cắt, dán). Khi cần chép số thì dùng Copy và Paste Values, không cắt, không kéo ô.',
      en: () =>
        'Type each figure again into its cell of the original form (or undo). To move a figure use copy and paste values; do not cut or drag cells.',
    },
    example: {
      code: '6.08',
      label: 'Cấp xã',
      column: ['Giá trị', 'Value'],
      cell: 'D14',
      to: 'D18',
      other: ['dòng 6.11 "Cấp xã"', 'row 6.11 "Cấp xã"'],
    },
  }),

  'structure/rows-sorted': defineFinding<{ rows: number; codes: readonly string[] }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Các dòng đã được sắp xếp lại', en: 'Rows were sorted' },
    why: {
      vi: 'Mã, nội dung và số liệu cùng dời sang dòng khác, tên ô thì ở lại. Số được đọc theo mã và nội dung đứng cùng dòng.',
      en: 'Codes, labels and figures have moved together while the cell names stayed. The figures are read by the code and label in their row.',
    },
    message: {
      vi: ({ rows, codes }) =>
        `${formatNumber(rows, 'vi')} dòng đã đổi chỗ (${codes.join(', ')}); số liệu được đọc theo mã và nội dung của từng dòng.`,
      en: ({ rows, codes }) =>
        `${formatNumber(rows, 'en')} rows have changed places (${codes.join(', ')}); their figures are read by the code and label in each row.`,
    },
    fix: {
      vi: () =>
        'Kiểm tra từng số đứng đúng dòng của mã và nội dung. Lần sau không sắp xếp dòng trong biểu mẫu.',
      en: () =>
        'Check that each figure stands beside its own code and label. Do not sort the form next time.',
    },
    example: { rows: 2, codes: ['4.03', '4.04'] },
  }),

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

  'structure/issued-otherwise': defineFinding<Changes>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Bộ chỉ tiêu đã đổi lời sau khi cấp biểu mẫu', en: 'Words of the catalogue changed since' },
    why: {
      vi: 'Đơn vị điền theo lời đã cấp, không phải lỗi của đơn vị; cơ quan tổng hợp cần xem số liệu có còn dùng được với lời mới không.',
      en: 'The unit answered the words it was given; that is no fault of its own. The consolidating office must see whether the figures still serve under the new words.',
    },
    message: {
      vi: (changes) =>
        `Biểu mẫu này được cấp khi bộ chỉ tiêu còn ghi khác: ${sideBySide(changes, 'vi', NOW)}. Đơn vị không sửa gì ở các ô này.`,
      en: (changes) =>
        `This form was issued when the catalogue said otherwise: ${sideBySide(changes, 'en', NOW)}. The unit changed nothing in these cells.`,
    },
    fix: {
      vi: () => 'Đơn vị không phải sửa. Cơ quan tổng hợp xem lại các số này theo lời mới.',
      en: () =>
        'Nothing for the unit to do. The consolidating office reviews these figures under the new words.',
    },
    example: { ...EXAMPLE, returned: ['Số trẻ đẻ ra sống trong kỳ'] },
  }),

  'structure/measure-since-changed': defineFinding<Changes>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Bộ chỉ tiêu đã đổi đơn vị tính sau khi cấp biểu mẫu',
      en: 'The catalogue has another unit of measure now',
    },
    why: {
      vi: 'Đơn vị điền theo đơn vị tính đã cấp; con số đó không dùng được với đơn vị tính mới nếu chưa quy đổi. Không phải lỗi của đơn vị.',
      en: 'The unit answered in the unit of measure it was given; under the new one the figure does not hold unconverted. That is no fault of the unit.',
    },
    message: {
      vi: (changes) =>
        `Đơn vị tính đã cấp khác với bộ chỉ tiêu hiện nay: ${sideBySide(changes, 'vi', NOW)}. Chưa lấy số liệu.`,
      en: (changes) =>
        `The unit of measure as issued is not that of the catalogue now: ${sideBySide(changes, 'en', NOW)}. No figure is taken.`,
    },
    fix: {
      vi: () =>
        'Đơn vị không phải sửa. Cơ quan tổng hợp cấp biểu mẫu mới, hoặc trả lại đơn vị tính như lúc cấp.',
      en: () =>
        'Nothing for the unit to do. The consolidating office issues a new form, or restores the unit of measure as issued.',
    },
    example: { cells: 1, places: ['C6'], issued: ['triệu đồng'], returned: ['nghìn đồng'] },
  }),

  'structure/other-measure-stated': defineFinding<Changes & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: {
      vi: 'Ghi thêm đơn vị tính khác với đơn vị tính in sẵn',
      en: 'Another unit of measure written beside the table',
    },
    why: {
      vi: 'Không rõ số liệu theo đơn vị tính in sẵn hay theo đơn vị tính ghi thêm; số có thể sai cả nghìn lần. Chưa lấy số liệu của trang.',
      en: 'Whether the figures are in the printed unit of measure or in the added one is not known; they might be wrong a thousandfold. No figure of the sheet is taken.',
    },
    message: {
      vi: ({ sheet, ...changes }) =>
        `Trang "${sheet}" có ghi thêm đơn vị tính khác: ${sideBySide(changes, 'vi')}. Chưa lấy số liệu của trang.`,
      en: ({ sheet, ...changes }) =>
        `On "${sheet}" another unit of measure was written: ${sideBySide(changes, 'en')}. No figure of the sheet is taken.`,
    },
    fix: {
      vi: () => 'Đổi số liệu về đơn vị tính in sẵn ở từng dòng, rồi xóa đơn vị tính ghi thêm.',
      en: () =>
        'Convert the figures to the unit of measure printed in each row, then delete the added words.',
    },
    example: {
      sheet: 'Kinh phí',
      cells: 1,
      places: ['F2'],
      issued: ['triệu đồng'],
      returned: ['ĐVT: nghìn đồng'],
    },
  }),

  'structure/label-contradicted': defineFinding<Changes & { sheet: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Nhãn của ô chữ nói điều khác', en: 'The label of a text cell says something else' },
    why: {
      vi: 'Nhãn trước ô không còn là nhãn đã cấp mà nói điều khác (mục khác, kỳ khác, đơn vị khác), nên chưa lấy chữ ở ô đó.',
      en: 'The label in front of the cell is another one, or speaks of another period or unit, so what the cell holds is not taken.',
    },
    message: {
      vi: ({ sheet, ...changes }) =>
        `Nhãn trên trang "${sheet}" nói điều khác với biểu mẫu đã cấp: ${sideBySide(changes, 'vi')}. Chưa lấy chữ ở các ô bên cạnh.`,
      en: ({ sheet, ...changes }) =>
        `Labels on "${sheet}" say something else than was issued: ${sideBySide(changes, 'en')}. The cells beside them are not taken.`,
    },
    fix: {
      vi: () => 'Ghi lại nhãn như biểu mẫu đã cấp, và để đúng nội dung ở ô bên cạnh.',
      en: () => 'Restore the labels as issued, with the right content beside each.',
    },
    example: {
      sheet: 'Thuyết minh',
      cells: 1,
      places: ['B6'],
      issued: ['Kết quả thực hiện'],
      returned: ['Khó khăn, vướng mắc và nguyên nhân'],
    },
  }),
};
