import type { FieldTree } from '../../template/fields.ts';
import { list, text } from './shape.ts';

/** A section of what units wrote. */
export const narrativeFields: FieldTree = [
  list('entries', 'muc', 'Ý kiến của từng đơn vị', 'One entry a unit', [
    list('unitIds', 'ma_don_vi', 'Mã đơn vị', 'Unit ids', 'text'),
    text('units', 'don_vi', 'Tên đơn vị', 'Names of the units', 'Sở Y tế'),
    text('first', 'doan_dau', 'Đoạn đầu', 'First paragraph', 'Đã ban hành Kế hoạch số 12/KH-SYT…'),
    list('others', 'doan_tiep', 'Các đoạn tiếp theo', 'Further paragraphs', 'text'),
    list('sources', 'nguon', 'Ô nguồn', 'Source cells', [
      text('file', 'tep', 'Tệp', 'File', 'submissions/2025-H1/so-y-te/r1.xlsx'),
      text('sheet', 'trang_tinh', 'Trang tính', 'Sheet', 'Thuyết minh'),
      text('cell', 'o', 'Ô', 'Cell', 'B4'),
      text('sha256', 'ma_bam', 'Mã kiểm tra của tệp', 'SHA-256 of the file', '9f86d081…'),
    ]),
  ]),
  text('note', 'ghi_chu', 'Câu in khi không đơn vị nào viết', 'Sentence when nobody wrote', ''),
];
