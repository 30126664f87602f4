import * as z from 'zod';
import { code, field, figure, list, number, object, text, texts } from './field.ts';
import { sourceCell } from './measures.ts';

/** Roman numbers of the annexes; '' for one that the report does not have. */
export const annexNumbers = object('phu_luc', 'Số của các phụ lục', 'Numbers of the annexes', {
  indicators: text('chi_tieu', 'Kết quả các chỉ tiêu', 'Indicators', 'I'),
  sexes: text('gioi', 'Số liệu tách biệt giới', 'Figures by sex', 'II'),
  tasks: text('nhiem_vu', 'Nhiệm vụ theo đơn vị', 'Tasks by unit', 'III'),
  submissions: text('gui_bao_cao', 'Tình hình gửi báo cáo', 'Submissions', 'IV'),
  budget: text('kinh_phi', 'Kinh phí theo đơn vị', 'Money by unit', 'V'),
  trends: text('qua_cac_ky', 'Kết quả qua các kỳ', 'Results over the periods', 'VI'),
  note: text('dan_chieu', 'Câu dẫn đến các phụ lục', 'Sentence that names them', '(Chi tiết tại Phụ lục I…)'),
});

/** Who reported when: one line a unit. */
export const submission = z.strictObject({
  order: number('stt', 'Số thứ tự', 'Number', 1),
  unitId: text('ma', 'Mã đơn vị', 'Unit id', 'so-y-te'),
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  due: text('han', 'Hạn gửi', 'Due', 'Trước 15/6/2025'),
  received: text('ngay_nhan', 'Ngày nhận', 'Received', '12/6/2025'),
  /** Number and day of the document that came with it. */
  document: text('van_ban', 'Văn bản gửi', 'Document', '95/BC-SYT ngày 11/6/2025'),
  state: code('ma_tinh_trang', 'Mã tình trạng', 'State code', [
    'on-time',
    'late',
    'missing',
    'blank',
    'undecided',
    'not-due',
    'unknown-date',
  ]),
  stateText: text('tinh_trang', 'Tình trạng', 'State', 'Đúng hạn'),
  daysLate: field(z.number().nullable(), 'muon', 'Số ngày muộn', 'Days late', 0),
  filled: number('da_dien', 'Số ô đã điền', 'Filled', 24),
  required: number('phai_dien', 'Số ô phải điền', 'Required', 24),
  filledText: text('ty_le_dien', 'Đã điền trên phải điền', 'Filled of required', '24/24'),
  errors: figure('loi', 'Số lỗi', 'Errors', [0, '0']),
  warnings: figure('canh_bao', 'Số cảnh báo', 'Warnings', [1, '1']),
  note: text('ghi_chu', 'Ghi chú', 'Note', ''),
  file: text('tep', 'Tệp', 'File', 'so-y-te/r1.xlsx'),
  /** Calendar days from the last day in time to the day of receipt: 0 or less is in time; null when either is unknown. */
  daysFromDue: field(z.number().nullable(), 'so_ngay', 'Số ngày so với hạn', 'Days from the due date', -2),
});

/** A count for women and men. */
const sexRow = z.strictObject({
  /** Element and row of the catalogue; with a column and the unit the id of a figure. */
  id: text('ma', 'Mã số liệu', 'Id of the figure', 'live-births/_'),
  unitId: text('ma_don_vi', 'Mã đơn vị', 'Unit id', 'so-y-te'),
  content: text('noi_dung', 'Số liệu', 'Figure', 'Số trẻ đẻ ra sống'),
  unit: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'trẻ'),
  owner: text('co_quan_bao_cao', 'Cơ quan báo cáo', 'Owner', 'Sở Y tế'),
  total: figure('tong_so', 'Tổng số', 'Total', [4295, '4.295']),
  male: figure('nam', 'Nam', 'Male', [2224, '2.224']),
  female: figure('nu', 'Nữ', 'Female', [2071, '2.071']),
  /** Of women and men together, from 0 to 1. */
  femaleShare: figure('ty_le_nu', 'Tỷ lệ nữ', 'Share of women', [0.482, '48,2%']),
  note: text('ghi_chu', 'Ghi chú', 'Note', ''),
});

/** The counts by sex of one objective. */
export const sexTable = z.strictObject({
  heading: text('de_muc', 'Mục tiêu', 'Objective', 'Mục tiêu 4: Trong lĩnh vực y tế'),
  rows: list('dong', 'Các số liệu', 'Figures', sexRow),
});

const budgetValue = z.strictObject({ value: figure('so_lieu', 'Số tiền', 'Amount', [120.5, '120,5']) });

/** Money for the plan: totals of the units that gave it, and by unit. */
export const budget = z.strictObject({
  title: text('ten', 'Nội dung', 'Title', 'Kinh phí thực hiện'),
  measure: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'triệu đồng'),
  /** With its full stop. */
  sentence: text('cau', 'Câu tóm tắt', 'Sentence', 'Kinh phí được bố trí là 2.600 triệu đồng…'),
  columns: texts('cot', 'Tên các cột', 'Columns'),
  totals: list('tong', 'Tổng từng cột', 'Totals, a column each', budgetValue),
  units: list(
    'theo_don_vi',
    'Theo từng đơn vị',
    'By unit',
    z.strictObject({
      unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
      values: list('so_lieu', 'Số tiền từng cột', 'Amounts, a column each', budgetValue),
      /** The same with the names of the columns. */
      amounts: text('cac_khoan', 'Các khoản', 'Amounts in words', 'Được bố trí: 120; Đã thực hiện: 80'),
    }),
  ),
});

/** Figures that are not there, and why. */
export const missing = z.strictObject({
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  content: text('noi_dung', 'Số liệu', 'Figures', 'Số ca tử vong mẹ'),
  state: text('tinh_trang', 'Tình trạng', 'State', 'Để trống'),
});

/** A finding that kept a value out, asks for a second look, or was accepted with a waiver. */
export const finding = z.strictObject({
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  place: text('vi_tri', 'Trang tính và ô', 'Sheet and cell', 'MT4, ô D9'),
  message: text('noi_dung', 'Điều phát hiện', 'What was found', 'Nam cộng nữ khác tổng số.'),
  fix: text('huong_giai', 'Việc cần làm', 'What to do', 'Kiểm tra lại ba ô.'),
  severity: code('muc_do', 'Mã mức độ', 'Severity code', ['error', 'warning', 'info']),
  /** Until when, too; '' when nobody accepted it. */
  waiver: text('chap_nhan', 'Ai chấp nhận, theo văn bản nào', 'Waiver', ''),
});

export const reconciliation = z.strictObject({
  content: text('noi_dung', 'Số liệu', 'Figure', 'Số cơ quan (cấp xã)'),
  owner: text('chu_tri', 'Đơn vị chủ trì', 'Owner', 'Sở Nội vụ'),
  ownerValue: figure('so_chu_tri', 'Số của đơn vị chủ trì', "Owner's figure", [124, '124']),
  against: text('nguon_doi_chieu', 'Nguồn đối chiếu', 'Held against', 'Tổng hợp từ các địa phương'),
  otherValue: figure('so_doi_chieu', 'Số đối chiếu', 'Other figure', [122, '122']),
  difference: figure('chenh_lech', 'Chênh lệch', 'Difference', [2, '2']),
  result: text('ket_qua', 'Kết quả', 'Result', 'Chênh lệch'),
});

/** What a unit wrote beside a figure, or that it is no official one. */
const remark = z.strictObject({
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  content: text('noi_dung', 'Số liệu', 'Figure', 'Số trẻ đẻ ra sống'),
  /** '' for an official one. */
  state: text('tinh_trang', 'Tình trạng', 'State', 'Ước thực hiện'),
  source: text('nguon', 'Nguồn đơn vị ghi', 'Source as the unit states it', 'Đăng ký khai sinh (hộ tịch)'),
  note: text('ghi_chu', 'Ghi chú của đơn vị', "The unit's note", 'Số liệu đến ngày 31/5'),
});

/** Figures of one element that a unit gave and no indicator uses. */
const otherFigures = z.strictObject({
  unit: text('don_vi', 'Đơn vị', 'Unit', 'Huyện Bác Ái'),
  content: text('noi_dung', 'Số liệu', 'Figure', 'Số tổ chức Đảng, chính quyền'),
  measure: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'tổ chức'),
  values: text('gia_tri', 'Giá trị từng dòng, cột', 'Values by row and column', 'Cấp huyện 14; cấp xã 63'),
});

/** The internal dossier: what the figures rest on. It stays in the house. */
export const dataNotes = object('ghi_chu_so_lieu', 'Thuyết minh số liệu', 'Data notes', {
  /** Counts of filled cells, of figures kept out, of those that differ between sources. */
  overview: texts('tong_quan', 'Các câu tóm tắt về số liệu', 'Sentences about the figures'),
  intro: text('loi_dau', 'Đoạn mở đầu', 'Opening', 'Số liệu tại báo cáo do các đơn vị cung cấp…'),
  missing: list('thieu', 'Số liệu chưa có', 'Missing figures', missing),
  missingNote: text('thieu_ghi_chu', 'Câu in khi không thiếu', 'When nothing is missing', ''),
  rejected: list('bi_loai', 'Sai sót, số liệu bị loại', 'Errors', finding),
  rejectedNote: text('bi_loai_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  warnings: list('can_ra_lai', 'Nội dung cần rà lại', 'Warnings', finding),
  warningsNote: text('can_ra_lai_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  waived: list('duoc_chap_nhan', 'Trường hợp được chấp nhận', 'Waived findings', finding),
  waivedNote: text('duoc_chap_nhan_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  reconciliations: list(
    'doi_chieu',
    'Đối chiếu chưa khớp',
    'Reconciliations that do not agree',
    reconciliation,
  ),
  reconciliationsNote: text(
    'doi_chieu_ghi_chu',
    'Câu tóm tắt đối chiếu',
    'Reconciliation in one sentence',
    '',
  ),
  sources: list('nguon', 'Ô nguồn của mọi số liệu', 'Source cell of every figure', sourceCell),
  sourcesNote: text('nguon_ghi_chu', 'Câu in khi chưa có số liệu', 'When there is none', ''),
  remarks: list('don_vi_ghi', 'Tình trạng, nguồn, ghi chú đơn vị ghi', 'What units wrote beside', remark),
  remarksNote: text('don_vi_ghi_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  others: list('so_lieu_khac', 'Số liệu không dùng để tính chỉ tiêu', 'Other figures', otherFigures),
  othersNote: text('so_lieu_khac_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
});
