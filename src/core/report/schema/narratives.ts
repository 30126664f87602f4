import * as z from 'zod';
import { list, object, text, texts } from './field.ts';

/** Where a text or a figure was read. */
export const placeShape = (sheet: string, cell: string) => ({
  file: text('tep', 'Tệp', 'File', 'submissions/2025-H1/so-y-te/r1.xlsx'),
  sheet: text('trang_tinh', 'Trang tính', 'Sheet', sheet),
  cell: text('o', 'Ô', 'Cell', cell),
  sha256: text('ma_bam', 'Mã kiểm tra của tệp', 'SHA-256 of the file', '9f86d081…'),
});

/** What one unit (or several, in the same words) wrote, without the sender's bullets. */
export const narrativeEntry = z.strictObject({
  unitIds: texts('ma_don_vi', 'Mã đơn vị', 'Unit ids'),
  units: text('don_vi', 'Tên đơn vị', 'Names of the units', 'Sở Y tế'),
  first: text('doan_dau', 'Đoạn đầu', 'First paragraph', 'Đã ban hành Kế hoạch số 12/KH-SYT…'),
  others: texts('doan_tiep', 'Các đoạn tiếp theo', 'Further paragraphs'),
  sources: list('nguon', 'Ô nguồn', 'Source cells', z.strictObject(placeShape('Thuyết minh', 'B4'))),
});

/** The narratives of one section. */
export const narrativeShape = {
  entries: list('muc', 'Ý kiến của từng đơn vị', 'One entry a unit', narrativeEntry),
  note: text('ghi_chu', 'Câu in khi không đơn vị nào viết', 'Sentence when nobody wrote', ''),
};

export const narratives = (alias: string, vi: string, en: string) => object(alias, vi, en, narrativeShape);
