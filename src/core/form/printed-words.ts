import { foldWord } from './answer-words.ts';
import type { Bilingual, ColumnId } from '../model/ids.ts';
import type { CoverField, NarrativeField, RowField } from '../model/layout.ts';
import { remembered } from '../text/remembered.ts';

/**
 * The words printed around the input cells, and the facts on the hidden sheet: the writer prints them, the reader finds
 * its way by them when defined names and codes are gone.
 */

/** Headings of the columns that stand before the values. */
export const LEADING_HEADINGS: Readonly<Record<'order' | 'code' | 'content' | 'measure', Bilingual>> = {
  order: { vi: 'STT', en: 'No.' },
  code: { vi: 'Mã', en: 'Code' },
  content: { vi: 'Nội dung', en: 'Content' },
  measure: { vi: 'Đơn vị tính', en: 'Unit of measure' },
};

/** Headings of the value columns. A column that serves several kinds of rows carries them all: `Tổng số / Giá trị`. */
export const VALUE_HEADINGS: Readonly<Record<ColumnId, Bilingual>> = {
  total: { vi: 'Tổng số', en: 'Total' },
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
  value: { vi: 'Giá trị', en: 'Value' },
  yes_no: { vi: 'Có/Không', en: 'Yes/No' },
  q1: { vi: 'Quý I', en: 'Quarter 1' },
  q2: { vi: 'Quý II', en: 'Quarter 2' },
  q3: { vi: 'Quý III', en: 'Quarter 3' },
  q4: { vi: 'Quý IV', en: 'Quarter 4' },
};

/** Headings of the columns that stand behind the values. */
export const ROW_FIELD_HEADINGS: Readonly<Record<RowField, Bilingual>> = {
  status: { vi: 'Trạng thái', en: 'Status' },
  source: { vi: 'Nguồn số liệu', en: 'Source' },
  note: { vi: 'Ghi chú', en: 'Note' },
  result: { vi: 'Kết quả thực hiện', en: 'Result' },
  document: { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
  done_on: { vi: 'Ngày hoàn thành', en: 'Date done' },
  likelihood: { vi: 'Khả năng đạt mục tiêu', en: 'Likelihood of the target' },
};

/** Labels in front of the cover's input cells. */
export const COVER_LABELS: Readonly<Record<CoverField, Bilingual>> = {
  unit: { vi: 'Đơn vị báo cáo', en: 'Reporting unit' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  reporter: { vi: 'Người lập báo cáo', en: 'Prepared by' },
  contact: { vi: 'Điện thoại, thư điện tử', en: 'Phone, e-mail' },
  document_number: { vi: 'Số văn bản', en: 'Document number' },
  signed_on: { vi: 'Ngày ký', en: 'Date signed' },
  data_source: { vi: 'Nguồn số liệu chung', en: 'Data source' },
};

/** Labels in front of the narrative's input cells. */
export const NARRATIVE_LABELS: Readonly<Record<NarrativeField, Bilingual>> = {
  leadership: { vi: 'Công tác chỉ đạo, điều hành', en: 'Direction and steering' },
  results: { vi: 'Kết quả thực hiện', en: 'Results' },
  difficulties: { vi: 'Khó khăn, vướng mắc và nguyên nhân', en: 'Difficulties and causes' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
  next_steps: { vi: 'Nhiệm vụ trọng tâm thời gian tới', en: 'Next steps' },
};

/** How each cell of the cover is filled in, printed beside it. */
export const COVER_HINTS: Readonly<Record<CoverField, string>> = {
  unit: 'Đã điền sẵn, không sửa.',
  period: 'Đã điền sẵn, không sửa.',
  reporter: 'Họ và tên, chức vụ người lập biểu.',
  contact: 'Số điện thoại, thư điện tử để đơn vị tổng hợp liên hệ khi cần làm rõ số liệu.',
  document_number: 'Số, ký hiệu văn bản gửi kèm, ví dụ 123/BC-SYT.',
  signed_on: 'Ngày ký văn bản; gõ ngày/tháng/năm.',
  data_source: 'Nguồn chung của số liệu trong tệp; dòng nào khác thì ghi ở cột Nguồn số liệu của dòng đó.',
};

/** What each part of the narrative is about, printed under its label. */
export const NARRATIVE_HINTS: Readonly<Record<NarrativeField, string>> = {
  leadership: 'Văn bản đã ban hành (số, ngày, trích yếu), hội nghị, kiểm tra, phối hợp trong kỳ.',
  results:
    'Việc đã làm theo từng mục tiêu đơn vị phụ trách, nhận xét tăng giảm so với kỳ trước; số liệu đã nhập ở các trang mục tiêu thì không cần chép lại.',
  difficulties: 'Khó khăn, vướng mắc cụ thể; nguyên nhân khách quan, chủ quan; chỉ tiêu khó đạt và lý do.',
  proposals: 'Nêu rõ kiến nghị với cơ quan nào, về việc gì.',
  next_steps: 'Nhiệm vụ, thời gian hoàn thành, đơn vị phối hợp.',
};

/** How the sheet's own count of what is filled in begins: `Đã điền 5/8`. */
export const PROGRESS_WORDS = 'Đã điền ';

/** First sheet of a coloured copy: ours, so its figures are nobody's loss when the copy is sent back. */
export const CHECK_RESULT_SHEET: Bilingual = { vi: 'Kết quả kiểm tra', en: 'Check result' };

/** True when a printed text is (or, for a column that serves several, contains) the words in either language. */
export function isHeading(text: string, words: Bilingual): boolean {
  const parts = headingParts(text);
  return parts.includes(foldWord(words.vi)) || parts.includes(foldWord(words.en));
}

/** Spaced: the slash of `Có/Không` joins one heading. */
const headingParts = remembered((text) => [text, ...text.split(/\s\/\s|[\n(]/)].map(foldWord));
