import type { FieldTree } from '../template/fields.ts';
import { addresseesField, issuerFields, placeAndDateField, signatureFields } from '../report/fields/frame.ts';
import { list, number, object, text } from '../report/fields/shape.ts';

const frameFields: FieldTree = [
  ...issuerFields,
  text('number', 'so_ky_hieu', 'Dòng số, ký hiệu', 'Number line', 'Số:    /SLĐTBXH-……'),
  text('about', 'trich_yeu', 'Trích yếu (V/v)', 'Subject', 'V/v đôn đốc gửi báo cáo…'),
  placeAndDateField,
  text('addressee', 'kinh_gui', 'Nơi gửi, khi chỉ có một', 'Addressee, when there is one', 'Sở Y tế.'),
  addresseesField,
  ...signatureFields,
  text(
    'annexReference',
    'kem_theo',
    'Dòng kèm theo của phụ lục',
    'Reference of the annex',
    '(Kèm theo Công văn số …)',
  ),
];

const taskFields: FieldTree = [
  number('order', 'stt', 'Số thứ tự', 'Number', 1),
  text('content', 'noi_dung', 'Nội dung', 'Item', 'Số cơ quan, cấp huyện'),
  text('place', 'vi_tri', 'Trang tính và ô', 'Sheet and cells', 'Mục tiêu 1, ô D6'),
  text('found', 'hien_trang', 'Điều phát hiện', 'What was found', 'Ô số liệu để trống.'),
  text('action', 'viec_can_lam', 'Việc cần làm', 'What to do', 'Nhập số liệu.'),
];

/** Every field of a letter of `ntge remind`, under both names: what its Word templates may use. */
export const REMINDER_FIELDS: FieldTree = [
  text(
    'notice',
    'dong_dau_trang',
    'Dòng ghi ở đầu trang nhất',
    'Line at the head of the first page',
    'DỰ THẢO',
  ),
  object('period', 'ky', 'Kỳ báo cáo', 'Period', [
    text('id', 'ma', 'Mã kỳ', 'Id', '2025-H1'),
    text('label', 'ten', 'Tên kỳ', 'Label', '6 tháng đầu năm 2025'),
  ]),
  object('frame', 'the_thuc', 'Phần đầu, phần cuối văn bản', 'Head and foot of the letter', frameFields),
  text('opening', 'mo_dau', 'Căn cứ và thời hạn gửi', 'Basis and due date', 'Thực hiện Kế hoạch…'),
  list('situation', 'hien_trang', 'Tình hình gửi báo cáo', 'What has come and what has not', 'text'),
  list('groups', 'nhom_don_vi', 'Từng nhóm đơn vị', 'Units by case', 'text'),
  text('request', 'yeu_cau', 'Câu đề nghị', 'Request', '… đề nghị Sở Y tế:'),
  list('requests', 'viec_can_lam', 'Từng việc đề nghị', 'What is asked for', 'text'),
  text(
    'tableLead',
    'dan_bang',
    'Câu dẫn bảng',
    'Sentence before the table',
    'Nội dung cần chỉnh sửa, bổ sung:',
  ),
  list('tasks', 'chi_tiet', 'Từng nội dung cần chỉnh sửa', 'What to correct', taskFields),
  text('contact', 'dau_moi', 'Câu về đầu mối liên hệ', 'Contact', 'Trong quá trình thực hiện…'),
  text('closing', 'ket_thuc', 'Câu kết', 'Closing', '…./.'),
  list('units', 'don_vi', 'Các đơn vị tại phụ lục', 'Units of the annex', [
    number('order', 'stt', 'Số thứ tự', 'Number', 1),
    text('unitId', 'ma', 'Mã đơn vị', 'Unit id', 'so-y-te'),
    text('unit', 'ten', 'Đơn vị', 'Unit', 'Sở Y tế'),
    text('reason', 'ma_ly_do', 'Mã lý do', 'Reason code', 'missing'),
    text('due', 'han', 'Hạn gửi', 'Due', 'trước ngày 15 tháng 6 năm 2025'),
    text('received', 'ngay_nhan', 'Ngày nhận', 'Received', '–'),
    number('daysLate', 'muon', 'Số ngày muộn', 'Days late', 4),
    text('heading', 'de_muc', 'Đơn vị và tình trạng', 'Unit and state', 'Sở Y tế: chưa gửi báo cáo'),
    list('tasks', 'chi_tiet', 'Các việc của đơn vị', 'What it has to do', taskFields),
  ]),
];
