import type { FieldTree } from '../../template/fields.ts';
import { sourceFields } from './measures.ts';
import { figure, list, number, text } from './shape.ts';

/** Annex II: one line a unit. */
export const submissionFields: FieldTree = [
  number('order', 'stt', 'Số thứ tự', 'Number', 1),
  text('unitId', 'ma', 'Mã đơn vị', 'Unit id', 'so-y-te'),
  text('unit', 'don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  text('due', 'han', 'Hạn gửi', 'Due', 'Trước 15/6/2025'),
  text('received', 'ngay_nhan', 'Ngày nhận', 'Received', '12/6/2025'),
  text('state', 'ma_tinh_trang', 'Mã tình trạng', 'State code', 'on-time'),
  text('stateText', 'tinh_trang', 'Tình trạng', 'State', 'Đúng hạn'),
  number('daysLate', 'muon', 'Số ngày muộn', 'Days late', 0),
  number('filled', 'da_dien', 'Số ô đã điền', 'Filled', 24),
  number('required', 'phai_dien', 'Số ô phải điền', 'Required', 24),
  text('filledText', 'ty_le_dien', 'Đã điền trên phải điền', 'Filled of required', '24/24'),
  figure('errors', 'loi', 'Số lỗi', 'Errors', [0, '0']),
  figure('warnings', 'canh_bao', 'Số cảnh báo', 'Warnings', [1, '1']),
  text('note', 'ghi_chu', 'Ghi chú', 'Note', ''),
  text('file', 'tep', 'Tệp', 'File', 'so-y-te/r1.xlsx'),
  number('daysFromDue', 'so_ngay', 'Số ngày so với hạn', 'Days from the due date', -2),
];

const findingFields: FieldTree = [
  text('unit', 'don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
  text('place', 'vi_tri', 'Trang tính và ô', 'Sheet and cell', 'MT4, ô D9'),
  text('message', 'noi_dung', 'Điều phát hiện', 'What was found', 'Nam cộng nữ khác tổng số.'),
  text('fix', 'huong_giai', 'Việc cần làm', 'What to do', 'Kiểm tra lại ba ô.'),
  text('severity', 'muc_do', 'Mã mức độ', 'Severity code', 'error'),
  text('waiver', 'chap_nhan', 'Ai chấp nhận, theo văn bản nào', 'Waiver', ''),
];

/** Annex III. */
export const dataNoteFields: FieldTree = [
  text('intro', 'loi_dau', 'Đoạn mở đầu', 'Opening', 'Số liệu tại báo cáo do các đơn vị cung cấp…'),
  list('missing', 'thieu', 'Số liệu chưa có', 'Missing figures', [
    text('unit', 'don_vi', 'Đơn vị', 'Unit', 'Sở Y tế'),
    text('content', 'noi_dung', 'Số liệu', 'Figures', 'Số ca tử vong mẹ'),
    text('state', 'tinh_trang', 'Tình trạng', 'State', 'Để trống'),
  ]),
  text('missingNote', 'thieu_ghi_chu', 'Câu in khi không thiếu', 'When nothing is missing', ''),
  list('rejected', 'bi_loai', 'Sai sót, số liệu bị loại', 'Errors', findingFields),
  text('rejectedNote', 'bi_loai_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  list('warnings', 'can_ra_lai', 'Nội dung cần rà lại', 'Warnings', findingFields),
  text('warningsNote', 'can_ra_lai_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  list('waived', 'duoc_chap_nhan', 'Trường hợp được chấp nhận', 'Waived findings', findingFields),
  text('waivedNote', 'duoc_chap_nhan_ghi_chu', 'Câu in khi không có', 'When there is none', ''),
  list('reconciliations', 'doi_chieu', 'Đối chiếu chưa khớp', 'Reconciliations that do not agree', [
    text('content', 'noi_dung', 'Số liệu', 'Figure', 'Số cơ quan (cấp xã)'),
    text('owner', 'chu_tri', 'Đơn vị chủ trì', 'Owner', 'Sở Nội vụ'),
    figure('ownerValue', 'so_chu_tri', 'Số của đơn vị chủ trì', "Owner's figure", [124, '124']),
    text('against', 'nguon_doi_chieu', 'Nguồn đối chiếu', 'Held against', 'Tổng hợp từ các địa phương'),
    figure('otherValue', 'so_doi_chieu', 'Số đối chiếu', 'Other figure', [122, '122']),
    figure('difference', 'chenh_lech', 'Chênh lệch', 'Difference', [2, '2']),
    text('result', 'ket_qua', 'Kết quả', 'Result', 'Chênh lệch'),
  ]),
  text(
    'reconciliationsNote',
    'doi_chieu_ghi_chu',
    'Câu tóm tắt đối chiếu',
    'Reconciliation in one sentence',
    '',
  ),
  list('sources', 'nguon', 'Ô nguồn của mọi số liệu', 'Source cell of every figure', sourceFields),
  text('sourcesNote', 'nguon_ghi_chu', 'Câu in khi chưa có số liệu', 'When there is none', ''),
];
