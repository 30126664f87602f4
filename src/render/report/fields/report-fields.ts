import type { FieldTree } from '../../template/fields.ts';
import { dataNoteFields, submissionFields } from './annexes.ts';
import { chartFields } from './charts.ts';
import { addresseesField, issuerFields, placeAndDateField, signatureFields } from './frame.ts';
import { objectiveFields } from './measures.ts';
import { narrativeFields } from './narratives.ts';
import { list, number, object, text, verdictCounts } from './shape.ts';

const frameFields: FieldTree = [
  ...issuerFields,
  text('number', 'so_ky_hieu', 'Dòng số, ký hiệu', 'Number line', 'Số:    /BC-SLĐTBXH'),
  placeAndDateField,
  text('subject', 'trich_yeu', 'Trích yếu', 'Subject', 'Kết quả thực hiện Chiến lược quốc gia…'),
  list('subjectLines', 'trich_yeu_dong', 'Trích yếu, từng dòng', 'Subject, by lines', 'text'),
  text(
    'addressee',
    'kinh_gui',
    'Nơi gửi, khi chỉ có một',
    'Addressee, when there is one',
    'Ủy ban nhân dân tỉnh Ninh Thuận.',
  ),
  addresseesField,
  list('basis', 'can_cu', 'Các căn cứ', 'Legal basis', 'text'),
  text('opening', 'mo_dau', 'Đoạn mở đầu', 'Opening', 'Thực hiện Kế hoạch…'),
  text('closing', 'ket_thuc', 'Câu kết', 'Closing', 'Trên đây là báo cáo…./.'),
  ...signatureFields,
  text(
    'annexReference',
    'kem_theo',
    'Dòng kèm theo của phụ lục',
    'Reference of an annex',
    '(Kèm theo Báo cáo số …)',
  ),
];

const countFields: FieldTree = [
  object('indicators', 'chi_tieu', 'Số chỉ tiêu theo đánh giá', 'Indicators by verdict', verdictCounts),
  object('submissions', 'gui_bao_cao', 'Số đơn vị theo tình trạng gửi', 'Units by submission', [
    number('total', 'tong', 'Số đơn vị phải gửi', 'Units due', 18),
    number('received', 'da_gui', 'Đã gửi', 'Received', 17),
    number('onTime', 'dung_han', 'Đúng hạn', 'On time', 16),
    number('late', 'muon', 'Muộn', 'Late', 1),
    number('missing', 'khong_gui', 'Chưa gửi', 'Missing', 1),
    number('unknownDate', 'khong_ngay', 'Chưa rõ ngày nhận', 'Date unknown', 0),
    number('notDue', 'trong_han', 'Chưa đến hạn', 'Not yet due', 0),
  ]),
  object('directions', 'xu_the', 'Số nội dung theo xu thế', 'Quantities by direction', [
    number('better', 'tien_bo', 'Tiến bộ', 'Better', 12),
    number('flat', 'khong_doi', 'Không đổi', 'Unchanged', 3),
    number('worse', 'kem_hon', 'Kém hơn', 'Worse', 5),
  ]),
  object('cells', 'o_so_lieu', 'Số ô bắt buộc', 'Required cells', [
    number('filled', 'da_dien', 'Đã điền', 'Filled', 245),
    number('due', 'phai_dien', 'Phải điền', 'Due', 260),
  ]),
];

/** Every field of the report model, under both names: what Word, html and Markdown templates may use. */
export const REPORT_FIELDS: FieldTree = [
  text('schema', 'dinh_dang', 'Phiên bản mô hình báo cáo', 'Version of the model', 'ntge/report/1'),
  text('lang', 'ngon_ngu', 'Ngôn ngữ', 'Language', 'vi'),
  text('edition', 'loai_ban', 'Loại bản', 'Edition', 'internal'),
  text(
    'editionNote',
    'dong_noi_bo',
    'Dòng báo bản nội bộ',
    'Line of the internal edition',
    'Bản dùng nội bộ',
  ),
  object('catalogue', 'danh_muc', 'Danh mục chỉ tiêu đã dùng', 'Catalogue', [
    text('id', 'ma', 'Mã', 'Id', 'ninh-thuan-2025'),
    text('version', 'phien_ban', 'Phiên bản', 'Version', '1.0.0'),
    text('hash', 'ma_bam', 'Mã kiểm tra', 'Hash', '9f86d081…'),
  ]),
  object('period', 'ky', 'Kỳ báo cáo', 'Period', [
    text('id', 'ma', 'Mã kỳ', 'Id', '2025-H1'),
    text('label', 'ten', 'Tên kỳ', 'Label', '6 tháng đầu năm 2025'),
    text('inText', 'trong_cau', 'Tên kỳ trong câu', 'Inside a sentence', '6 tháng đầu năm 2025'),
    text('cutOff', 'ngay_khoa', 'Ngày chốt số liệu', 'Data cut-off', '14/6/2025'),
    text('previous', 'ky_truoc', 'Kỳ so sánh', 'Earlier period', '6 tháng đầu năm 2024'),
  ]),
  number('revision', 'lan', 'Lần tổng hợp', 'Revision of the consolidation', 1),
  object('asOf', 'tinh_den', 'Ngày tổng hợp', 'Day of the consolidation', [
    text('date', 'ma_ngay', 'Ngày, dạng máy đọc', 'Machine form', '2025-06-20'),
    text('text', 'chu', 'Viết để in', 'As printed', 'ngày 20 tháng 6 năm 2025'),
  ]),
  object('frame', 'the_thuc', 'Phần đầu, phần cuối văn bản', 'Head and foot of the document', frameFields),
  object('counts', 'dem', 'Các số đếm', 'Counts', countFields),
  list('summary', 'tom_tat', 'Các đoạn tóm tắt', 'Paragraphs of the main facts', 'text'),
  object('leadership', 'chi_dao', 'Chỉ đạo, triển khai', 'Leadership', narrativeFields),
  list('objectives', 'muc_tieu', 'Các mục tiêu', 'Objectives', objectiveFields),
  object('otherResults', 'ket_qua_chung', 'Kết quả không riêng mục tiêu nào', 'Other results', [
    ...narrativeFields,
    text('heading', 'de_muc', 'Đề mục', 'Heading', 'Kết quả triển khai nhiệm vụ, giải pháp'),
  ]),
  object('difficulties', 'kho_khan', 'Khó khăn, hạn chế', 'Difficulties', [
    list('facts', 'qua_so_lieu', 'Hạn chế qua số liệu', 'What the figures show', 'text'),
    object('units', 'cua_don_vi', 'Các đơn vị phản ánh', 'What the units wrote', narrativeFields),
  ]),
  object('nextSteps', 'phuong_huong', 'Phương hướng, nhiệm vụ', 'Next steps', narrativeFields),
  object('proposals', 'kien_nghi', 'Đề xuất, kiến nghị', 'Proposals', narrativeFields),
  list('submissions', 'gui_bao_cao', 'Tình hình gửi báo cáo', 'Submissions', submissionFields),
  object('dataNotes', 'ghi_chu_so_lieu', 'Thuyết minh số liệu', 'Data notes', dataNoteFields),
  object('charts', 'bieu_do', 'Tỷ lệ và số liệu tách theo giới', 'Rates, and figures by sex', chartFields),
];
