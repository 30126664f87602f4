import type { Cell, Worksheet } from 'exceljs';
import { consolidatorOf, isEarlierPeriod } from '../../../core/catalogue/catalogue.ts';
import type { Period } from '../../../core/model/catalogue.ts';
import { dataSheets } from '../../../core/form/layout.ts';
import { SHEET_NAMES } from '../../../core/model/layout.ts';
import type { SheetKind } from '../../../core/model/layout.ts';
import { formatDate, formatNumber } from '../../../core/text/format.ts';
import { STATUS_WORDS } from '../../../core/form/answer-words.ts';
import { dueInWords } from '../../../core/form/printed-frame.ts';
import type { Drawing } from './drawing.ts';
import { fitRows, protect, setUpPage } from './page.ts';
import {
  CENTRED,
  font,
  HEADING,
  LABEL,
  numberInput,
  put,
  SIZES,
  SUBTITLE,
  TITLE,
  UNUSED,
  WRONG_SAMPLE,
} from './styles.ts';

/** How to fill the workbook, by example: the first thing its user sees. */

const LAST_COLUMN = 'E';
const ROW_LEAST = 20;
const SECTION = { font: font(SIZES.text, { bold: true }), alignment: { vertical: 'middle' } } as const;
const PARAGRAPH = {
  font: font(SIZES.text),
  alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
} as const;

/** Writes lines one under the other. */
interface Pen {
  readonly sheet: Worksheet;
  row: number;
}

/** Draws the guide. */
export async function drawGuide(drawing: Drawing): Promise<void> {
  const { workbook, unit, period } = drawing;
  const sheet = workbook.addWorksheet(SHEET_NAMES.guide, {
    views: [{ showGridLines: false, zoomScale: 100 }],
  });
  [6, 44, 18, 32, 56].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  const pen: Pen = { sheet, row: 1 };
  put(
    sheet.getCell('A1'),
    `HƯỚNG DẪN ĐIỀN BIỂU SỐ LIỆU ${drawing.catalogue.plan.subject.vi.toLocaleUpperCase('vi')}`,
    TITLE,
  );
  put(sheet.getCell('A2'), `${unit.name.vi} · ${period.label.vi}`, SUBTITLE);
  pen.row = 4;
  drawSteps(pen, drawing);
  drawColours(pen);
  drawExamples(pen, period);
  drawMistakes(pen);
  fitRows(sheet, 1, pen.row - 1, ROW_LEAST);
  setUpPage(sheet, drawing, { lastColumn: LAST_COLUMN, lastRow: pen.row - 1, onePage: true });
  await protect(sheet);
}

function section(pen: Pen, title: string): void {
  put(pen.sheet.getCell(pen.row, 1), title, SECTION);
  pen.row += 1;
}

function paragraph(pen: Pen, mark: string | number, text: string): void {
  const { sheet, row } = pen;
  put(sheet.getCell(row, 1), mark, {
    ...PARAGRAPH,
    alignment: { ...PARAGRAPH.alignment, horizontal: 'center' },
  });
  sheet.mergeCells(`B${row}:${LAST_COLUMN}${row}`);
  put(sheet.getCell(row, 2), text, PARAGRAPH);
  pen.row += 1;
}

function drawSteps(pen: Pen, drawing: Drawing): void {
  const { catalogue, unit, period, layout } = drawing;
  const sheets = dataSheets(layout)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  const has = (kind: SheetKind): boolean => layout.sheets.some((sheet) => sheet.kind === kind);
  const receiver = consolidatorOf(catalogue, period.cutOff);
  const target =
    receiver && receiver.id !== unit.id ? `gửi về ${receiver.name.vi}` : 'chuyển bộ phận tổng hợp báo cáo';
  section(pen, 'Các bước');
  const steps = [
    `Trang "${SHEET_NAMES.cover}": ghi người lập, điện thoại, số văn bản, ngày ký.`,
    ...(sheets
      ? [
          `Trang ${sheets}: nhập số liệu vào ô có nền màu vàng hoặc cam. Chọn ô nào, cách ghi của ô đó hiện ra bên cạnh.`,
        ]
      : []),
    ...(has('forecast')
      ? [
          `Trang "${SHEET_NAMES.forecast}": ước kết quả cả năm và khả năng đạt của từng chỉ tiêu (không bắt buộc).`,
        ]
      : []),
    ...(has('tasks')
      ? [
          `Trang "${SHEET_NAMES.tasks}": chọn trạng thái của từng nhiệm vụ; ghi kết quả, số văn bản, ngày hoàn thành.`,
        ]
      : []),
    `Trang "${SHEET_NAMES.narrative}": viết năm phần thuyết minh.`,
    'Kiểm tra: không còn ô chữ đỏ; mở trang kiem-tra.html gửi kèm biểu mẫu (bằng trình duyệt, không cần mạng), chọn tệp này và sửa các lỗi trang chỉ ra.',
    `Lưu tệp ở dạng .xlsx, giữ nguyên các trang và ${target} ${dueText(drawing)}.`,
    'Bản giấy, khi cần: in các biểu trên khổ A4 ngang, ký, đóng dấu ở cuối mỗi biểu và gửi kèm văn bản.',
  ];
  steps.forEach((text, i) => paragraph(pen, i + 1, text));
  pen.row += 1;
}

function dueText({ catalogue, period, due }: Drawing): string {
  if (isEarlierPeriod(catalogue, period.id))
    return `(kỳ trước ${catalogue.plan.kind.vi}, chỉ để so sánh: không tính hạn gửi)`;
  const granted = due.document === null ? '' : `được gia hạn theo ${due.document}; `;
  return `${dueInWords(due)} (${granted}số liệu chốt đến hết ngày ${formatDate(period.cutOff, 'vi')})`;
}

function drawColours(pen: Pen): void {
  section(pen, 'Màu của ô');
  const samples: readonly (readonly [Partial<Cell['style']>, string, string])[] = [
    [numberInput(false, false), '', 'Ô nhập số liệu hoặc chữ. Chỉ các ô này sửa được.'],
    [
      numberInput(false, true),
      '',
      'Quý, tháng chưa kết thúc: nhập số tạm tính đến ngày chốt; chưa dùng để đánh giá.',
    ],
    [UNUSED, '', 'Không hỏi ở dòng này, hoặc đã điền sẵn: bỏ qua.'],
    [
      WRONG_SAMPLE,
      'đỏ',
      'Số liệu mâu thuẫn: nam cộng nữ khác tổng số; "trong đó" lớn hơn số chung; trạng thái trái với số đã nhập; thiếu lý do. Sửa cho hết đỏ rồi mới gửi.',
    ],
  ];
  for (const [style, sample, text] of samples) {
    const { sheet, row } = pen;
    put(sheet.getCell(row, 1), sample, { ...style, protection: { locked: true } });
    sheet.mergeCells(`B${row}:${LAST_COLUMN}${row}`);
    put(sheet.getCell(row, 2), text, PARAGRAPH);
    pen.row += 1;
  }
  pen.row += 1;
}

function drawExamples(pen: Pen, period: Period): void {
  section(pen, 'Ví dụ: mỗi dòng số liệu rơi vào một trong các trường hợp sau');
  tableRow(pen, ['', 'Trường hợp', 'Ô số liệu', 'Trạng thái', 'Ghi chú'], HEADING);
  const figure = formatNumber(1250, 'vi');
  const examples: readonly (readonly [string, string, string, string])[] = [
    ['Có số liệu chính thức', figure, `${STATUS_WORDS.official.vi} (hoặc để trống)`, ''],
    ['Chỉ có số ước', figure, STATUS_WORDS.estimate.vi, `Ước đến ngày ${formatDate(period.cutOff, 'vi')}`],
    [
      'Đã rà soát, trong kỳ không có trường hợp nào',
      'để trống hoặc 0',
      STATUS_WORDS.none.vi,
      'Được tính là số 0 đã xác nhận',
    ],
    [
      'Chưa thu thập, chưa tổng hợp được',
      'để trống',
      STATUS_WORDS.unavailable.vi,
      'Bắt buộc ghi lý do, ví dụ: điều tra công bố vào quý I năm sau',
    ],
    [
      'Chưa làm đến',
      'để trống',
      'để trống',
      'Bị coi là thiếu số liệu và sẽ được nhắc; không bao giờ được hiểu là số 0',
    ],
  ];
  examples.forEach((example, i) => tableRow(pen, [i + 1, ...example], LABEL));
  pen.row += 1;
}

function tableRow(pen: Pen, values: readonly (string | number)[], style: Partial<Cell['style']>): void {
  values.forEach((value, i) => {
    const centred = style === LABEL && (i === 0 || i === 2 || i === 3);
    put(pen.sheet.getCell(pen.row, i + 1), value, centred ? CENTRED : style);
  });
  pen.row += 1;
}

function drawMistakes(pen: Pen): void {
  section(pen, 'Để số liệu không bị hiểu sai');
  const advice = [
    'Gõ liền các chữ số: 1250. Máy tự thêm dấu ngăn hàng nghìn. Số lẻ gõ theo dấu thập phân của máy (15,5 hoặc 15.5).',
    'Ô số chỉ có số: không gõ chữ, đơn vị tính, dấu gạch "-" hay chữ "x". Điều cần nói thêm ghi ở cột Ghi chú.',
    'Không ghi họ tên, số căn cước, số điện thoại của cá nhân ở các trang số liệu.',
    'Không đổi cột Mã và không tách tệp: chương trình dựa vào đó để nhận ra từng dòng. Được phép kéo rộng cột, tăng chiều cao dòng, lọc.',
  ];
  for (const text of advice) paragraph(pen, '•', text);
}
