import { text, texts } from './field.ts';

/** What the heads and feet of all documents have, by Decree 30/2020/NĐ-CP: reports and letters name it alike. */

export const issuerShape = {
  parentBody: text('co_quan_chu_quan', 'Cơ quan chủ quản', 'Parent body', 'Ủy ban nhân dân tỉnh Ninh Thuận'),
  issuer: text('co_quan_ban_hanh', 'Cơ quan ban hành', 'Issuer', 'Sở Lao động - Thương binh và Xã hội'),
  /** For the narrow column of the letterhead: spaces that keep its lines of even length. */
  issuerHead: text(
    'co_quan_dau_trang',
    'Cơ quan ban hành, ngắt dòng cân đối cho đầu trang',
    'Issuer, for even lines in the letterhead',
    'Sở Lao động - Thương binh và Xã hội',
  ),
};

export const placeAndDate = text(
  'dia_danh_ngay',
  'Dòng địa danh, ngày',
  'Place and date',
  'Ninh Thuận, ngày   tháng   năm 2025',
);

/** As lines when there are several, each with its ; or full stop; none when there is one. */
export const addressees = texts('kinh_gui_nhieu', 'Các nơi gửi, khi có nhiều', 'Addressees, when several');

export const signatureShape = {
  capacity: texts('quyen_han', 'Quyền hạn, chức vụ người ký', 'Lines above the name'),
  signer: text('nguoi_ky', 'Họ tên người ký', 'Signer', ''),
  /** Each with its mark of punctuation. */
  recipients: texts('noi_nhan', 'Nơi nhận', 'Recipients'),
};

/** Head and foot of the report; blanks are em spaces for the clerk. */
export const frameShape = {
  ...issuerShape,
  number: text('so_ky_hieu', 'Dòng số, ký hiệu', 'Number line', 'Số:    /BC-SLĐTBXH'),
  placeAndDate,
  /** Without "BÁO CÁO". */
  subject: text('trich_yeu', 'Trích yếu', 'Subject', 'Kết quả thực hiện Chiến lược quốc gia…'),
  subjectLines: texts('trich_yeu_dong', 'Trích yếu, từng dòng', 'Subject, by lines'),
  /** '' when there are several. */
  addressee: text(
    'kinh_gui',
    'Nơi gửi, khi chỉ có một',
    'Addressee, when there is one',
    'Ủy ban nhân dân tỉnh Ninh Thuận.',
  ),
  addressees,
  basis: texts('can_cu', 'Các căn cứ', 'Legal basis'),
  opening: text('mo_dau', 'Đoạn mở đầu', 'Opening', 'Thực hiện Kế hoạch…'),
  closing: text('ket_thuc', 'Câu kết', 'Closing', 'Trên đây là báo cáo…./.'),
  ...signatureShape,
  annexReference: text(
    'kem_theo',
    'Dòng kèm theo của phụ lục',
    'Reference of an annex',
    '(Kèm theo Báo cáo số …)',
  ),
};
