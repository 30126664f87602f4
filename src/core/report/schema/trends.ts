import * as z from 'zod';
import { code, field, figure, figureShape, flag, list, object, text } from './field.ts';

/** One measured quantity over the periods that can be compared, the oldest first. */
const trend = z.strictObject({
  id: text('ma', 'Mã', 'Id', '2.1'),
  order: text('stt', 'Số thứ tự trong Phụ lục I', 'Number in Annex I', '2'),
  label: text('ten', 'Tên chỉ tiêu', 'Name', 'Tỷ lệ lao động nữ làm công hưởng lương'),
  unit: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', '%'),
  target: object('muc_tieu_ke_hoach', 'Mục tiêu của kỳ này', 'Target of this period', {
    value: field(z.number().nullable(), 'gia_tri', 'Giá trị số', 'The number', 50),
    text: text('chu', 'Viết để in', 'As printed', '≥ 50'),
  }),
  /** One for each period of the series; a dash where there is no complete figure. */
  points: list(
    'diem',
    'Kết quả từng kỳ',
    'Results by period',
    z.strictObject({
      ...figureShape([48.04, '48,04']),
      estimate: flag('uoc', 'Có số ước thực hiện', 'An estimate is used'),
    }),
  ),
  text: text('cac_ky', 'Kết quả các kỳ trên một dòng', 'All periods in a line', '46,10 → 48,04'),
  /** From the first figure of the series to this period's, as printed. */
  change: figure('thay_doi', 'Thay đổi từ kỳ đầu đến kỳ này', 'Change since the first', [1.94, '+1,94']),
  direction: code('ma_xu_the', 'Mã xu thế', 'Direction code', ['better', 'flat', 'worse', 'unknown']),
  directionText: text('xu_the', 'Xu thế', 'Direction', 'Tiến bộ'),
});

export const trends = object('qua_cac_ky', 'Kết quả qua các kỳ', 'Results over the periods', {
  periods: list(
    'ky',
    'Các kỳ, kỳ cũ nhất trước',
    'Periods, the oldest first',
    z.strictObject({
      id: text('ma', 'Mã kỳ', 'Id', '2025-H1'),
      label: text('ten', 'Tên kỳ', 'Label', '6 tháng đầu năm 2025'),
    }),
  ),
  rows: list('chi_tieu', 'Các chỉ tiêu có từ hai kỳ trở lên', 'Quantities with two figures or more', trend),
  /** What is compared, and which periods are left out and why; '' where there is nothing to say. */
  note: text('ghi_chu', 'Câu nói rõ cách so sánh', 'What is compared', 'Chỉ so sánh các kỳ cùng loại…'),
});
