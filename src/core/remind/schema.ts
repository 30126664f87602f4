import * as z from 'zod';
import { code, list, number, object, text, texts } from '../report/schema/field.ts';
import { addressees, issuerShape, placeAndDate, signatureShape } from '../report/schema/frame.ts';

/** One row: what, where, what was found, what to do. */
export const reminderTask = z.strictObject({
  order: number('stt', 'Số thứ tự', 'Number', 1),
  content: text('noi_dung', 'Nội dung', 'Item', 'Số cơ quan, cấp huyện'),
  /** A dash when the whole submission is meant. */
  place: text('vi_tri', 'Trang tính và ô', 'Sheet and cells', 'Mục tiêu 1, ô D6'),
  found: text('hien_trang', 'Điều phát hiện', 'What was found', 'Ô số liệu để trống.'),
  action: text('viec_can_lam', 'Việc cần làm', 'What to do', 'Nhập số liệu.'),
});

/** One unit with what it has to do. */
export const reminderUnit = z.strictObject({
  order: number('stt', 'Số thứ tự', 'Number', 1),
  unitId: text('ma', 'Mã đơn vị', 'Unit id', 'so-y-te'),
  /** As it is addressed: "Ủy ban nhân dân huyện Bác Ái". */
  unit: text('ten', 'Đơn vị', 'Unit', 'Sở Y tế'),
  /** missing: nothing came and it is overdue. faulty: errors to correct. late: complete, but after the due date. */
  reason: code('ma_ly_do', 'Mã lý do', 'Reason code', ['missing', 'faulty', 'late']),
  due: text('han', 'Hạn gửi', 'Due', 'trước ngày 15 tháng 6 năm 2025'),
  /** Or a dash. */
  received: text('ngay_nhan', 'Ngày nhận', 'Received', '–'),
  daysLate: number('muon', 'Số ngày muộn', 'Days late', 4),
  /** Name and state on one line, above its rows of the annex. */
  heading: text('de_muc', 'Đơn vị và tình trạng', 'Unit and state', 'Sở Y tế: chưa gửi báo cáo'),
  tasks: list('chi_tiet', 'Các việc của đơn vị', 'What it has to do', reminderTask),
});

/** Head and foot of the letter; blanks are left for the clerk. */
const frame = object('the_thuc', 'Phần đầu, phần cuối văn bản', 'Head and foot of the letter', {
  ...issuerShape,
  number: text('so_ky_hieu', 'Dòng số, ký hiệu', 'Number line', 'Số:    /SLĐTBXH-……'),
  about: text('trich_yeu', 'Trích yếu (V/v)', 'Subject', 'V/v đôn đốc gửi báo cáo…'),
  placeAndDate,
  /** '' when there are several. */
  addressee: text('kinh_gui', 'Nơi gửi, khi chỉ có một', 'Addressee, when there is one', 'Sở Y tế.'),
  addressees,
  ...signatureShape,
  annexReference: text(
    'kem_theo',
    'Dòng kèm theo của phụ lục',
    'Reference of the annex',
    '(Kèm theo Công văn số …)',
  ),
});

/**
 * A letter that asks units for what is missing, as a value: every date, count and sentence decided, ready to print. Form:
 * Decree 30/2020/NĐ-CP, Annex I (công văn).
 */
export const reminderSchema = z.strictObject({
  /** The workspace's line at the head of every document; may be ''. */
  notice: text(
    'dong_dau_trang',
    'Dòng ghi ở đầu trang nhất',
    'Line at the head of the first page',
    'DỰ THẢO',
  ),
  period: object('ky', 'Kỳ báo cáo', 'Period', {
    id: text('ma', 'Mã kỳ', 'Id', '2025-H1'),
    label: text('ten', 'Tên kỳ', 'Label', '6 tháng đầu năm 2025'),
  }),
  frame,
  /** Which document asks for the report, and by when it was due. */
  opening: text('mo_dau', 'Căn cứ và thời hạn gửi', 'Basis and due date', 'Thực hiện Kế hoạch…'),
  situation: texts('hien_trang', 'Tình hình gửi báo cáo', 'What has come and what has not'),
  /** Dashed lines; none in a letter to one. */
  groups: texts('nhom_don_vi', 'Từng nhóm đơn vị', 'Units by case'),
  /** "… đề nghị …:", or the whole sentence when one thing is asked for. */
  request: text('yeu_cau', 'Câu đề nghị', 'Request', '… đề nghị Sở Y tế:'),
  /** Dashed lines; none when the request says it. */
  requests: texts('viec_can_lam', 'Từng việc đề nghị', 'What is asked for'),
  /** '' when there is no table. */
  tableLead: text(
    'dan_bang',
    'Câu dẫn bảng',
    'Sentence before the table',
    'Nội dung cần chỉnh sửa, bổ sung:',
  ),
  /** Cell by cell, in a letter to one unit. */
  tasks: list('chi_tiet', 'Từng nội dung cần chỉnh sửa', 'What to correct', reminderTask),
  contact: text('dau_moi', 'Câu về đầu mối liên hệ', 'Contact', 'Trong quá trình thực hiện…'),
  closing: text('ket_thuc', 'Câu kết', 'Closing', '…./.'),
  /** Everything each unit has to do: the annex of a letter to several. */
  units: list('don_vi', 'Các đơn vị tại phụ lục', 'Units of the annex', reminderUnit),
});
