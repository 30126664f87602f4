import type { FieldTree } from '../../template/fields.ts';
import { narrativeFields } from './narratives.ts';
import { figure, flag, list, number, object, text, verdictCounts } from './shape.ts';

/** One cell a figure came from. */
export const sourceFields: FieldTree = [
  text('indicator', 'ma_chi_tieu', 'Mã chỉ tiêu', 'Indicator id', '1.1'),
  text('order', 'stt', 'Số thứ tự trong Phụ lục I', 'Number in Annex I', '1'),
  text('role', 'vai_tro', 'Tử số hay mẫu số', 'Numerator or denominator', 'Tử số'),
  text('content', 'noi_dung', 'Tên số liệu', 'Data element, row and column', 'Số cơ quan (cấp xã)'),
  figure('value', 'so_lieu', 'Số liệu', 'The figure', [41, '41']),
  text('unit', 'don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'cơ quan'),
  text('file', 'tep', 'Tệp', 'File', 'submissions/2025-H1/so-noi-vu/r1.xlsx'),
  text('reportedBy', 'don_vi', 'Đơn vị báo cáo số liệu', 'Unit that reported it', 'Sở Nội vụ'),
  text('fileShort', 'tep_gon', 'Tên tệp rút gọn', 'Short file name', 'so-noi-vu/r1.xlsx'),
  text('sheet', 'trang_tinh', 'Trang tính', 'Sheet', 'MT1'),
  text('cell', 'o', 'Ô', 'Cell', 'D8'),
  text('sha256', 'ma_bam', 'Mã kiểm tra của tệp', 'SHA-256 of the file', '9f86d081…'),
];

const measureFields: FieldTree = [
  text('id', 'ma', 'Mã', 'Id', '3.2a'),
  text('order', 'stt', 'Số thứ tự trong Phụ lục I', 'Number in Annex I', '6a'),
  number('objective', 'muc_tieu', 'Số mục tiêu', 'Number of the objective', 3),
  text('planIndicator', 'chi_tieu_ke_hoach', 'Mã chỉ tiêu của Kế hoạch', "The plan's indicator", '3.2'),
  text('label', 'ten', 'Tên chỉ tiêu', 'Name', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ'),
  text('short', 'ten_gon', 'Tên rút gọn', 'Short name', 'Cơ quan có lãnh đạo nữ'),
  text('unit', 'don_vi_tinh', 'Đơn vị tính', 'Unit of measure', '%'),
  object('owner', 'co_quan_bao_cao', 'Cơ quan báo cáo', 'Owner', [
    text('id', 'ma', 'Mã đơn vị', 'Id', 'so-noi-vu'),
    text('name', 'ten', 'Tên đơn vị', 'Name', 'Sở Nội vụ'),
  ]),
  figure(
    'target',
    'muc_tieu_ke_hoach',
    'Mục tiêu',
    'Target',
    [60, 'từ 60% trở lên'],
    [text('op', 'dau', 'Dấu so sánh', 'Operator', '>='), text('short', 'gon', 'Viết gọn', 'Short', '≥ 60')],
  ),
  figure('numerator', 'tu_so', 'Tử số', 'Numerator', [52, '52']),
  figure('denominator', 'mau_so', 'Mẫu số', 'Denominator', [92, '92']),
  number('factor', 'he_so', 'Hệ số nhân', 'Factor', 100),
  figure(
    'result',
    'ket_qua',
    'Kết quả',
    'Result',
    [56.52, '56,52'],
    [text('withUnit', 'co_don_vi', 'Kèm đơn vị tính', 'With its unit', '56,52%')],
  ),
  figure(
    'previous',
    'ky_truoc',
    'Kết quả kỳ trước',
    'Earlier result',
    [55, '55,00'],
    [text('period', 'ky', 'Kỳ so sánh', 'Earlier period', '6 tháng đầu năm 2024')],
  ),
  figure('change', 'thay_doi', 'Tăng, giảm so với kỳ trước', 'Change', [1.52, '+1,52']),
  text('level', 'muc', 'Mã đánh giá', 'Verdict code', 'not-reached'),
  text('verdict', 'danh_gia', 'Đánh giá', 'Verdict', 'Chưa đạt'),
  text('reason', 'ly_do', 'Mã lý do chưa đánh giá', 'Reason code', 'missing'),
  text('direction', 'ma_xu_the', 'Mã xu thế', 'Direction code', 'better'),
  text('directionText', 'xu_the', 'Xu thế so với kỳ trước', 'Direction', 'Tiến bộ'),
  figure('distance', 'khoang_cach', 'Khoảng cách đến mục tiêu', 'Distance to the target', [-3.48, '-3,48']),
  figure('achievement', 'muc_hoan_thanh', 'Mức hoàn thành', 'Achievement', [0.942, '94,2%']),
  figure('progress', 'tien_do', 'Tiến độ từ mức ban đầu', 'Progress from the baseline', [0.6, '60,0%']),
  figure('baseline', 'muc_ban_dau', 'Mức ban đầu', 'Baseline', [23, '23']),
  object('coverage', 'do_phu', 'Số liệu đã có trên số phải có', 'Coverage', [
    number('have', 'co', 'Đã có', 'Available', 6),
    number('due', 'phai_co', 'Phải có', 'Due', 6),
    text('text', 'chu', 'Viết để in', 'As printed', '6/6'),
  ]),
  flag('estimate', 'uoc', 'Có số ước thực hiện', 'An estimate is used'),
  flag('partYear', 'chua_het_nam', 'Kỳ chưa đủ một năm', 'Part of a year'),
  text('sentence', 'cau', 'Câu trong mục II', 'Sentence', 'Tỷ lệ … mới đạt 56,52% (52/92 cơ quan)…'),
  text('note', 'ghi_chu', 'Ghi chú', 'Note', 'Số ước thực hiện'),
  list('sources', 'nguon', 'Các ô nguồn', 'Source cells', sourceFields),
];

const indicatorFields: FieldTree = [
  text('id', 'ma', 'Mã chỉ tiêu', 'Id', '3.2'),
  text('order', 'stt', 'Số thứ tự trong Phụ lục I', 'Number in Annex I', '6'),
  text('name', 'ten', 'Chỉ tiêu thứ mấy', 'Name', 'Chỉ tiêu 2'),
  text(
    'partsText',
    'dong_nhom',
    'Dòng nhóm trong Phụ lục I',
    'Row above the parts',
    'Chỉ tiêu 2, gồm 02 nội dung:',
  ),
  text('level', 'muc', 'Mã đánh giá', 'Verdict code', 'reached-in-part'),
  text('verdict', 'danh_gia', 'Đánh giá', 'Verdict', 'Đạt một phần'),
  text(
    'text',
    'cau',
    'Câu hoặc câu dẫn',
    'Sentence or lead',
    'Chỉ tiêu 2: đạt một phần (01/02 nội dung đạt), cụ thể:',
  ),
  flag('hasParts', 'nhieu_phan', 'Gồm nhiều nội dung', 'Has several parts'),
  list('measures', 'cac_phan', 'Các nội dung đo', 'Measured quantities', measureFields),
];

export const objectiveFields: FieldTree = [
  number('number', 'so', 'Số mục tiêu', 'Number', 1),
  text('title', 'ten', 'Tên mục tiêu', 'Title', 'Trong lĩnh vực chính trị'),
  text('heading', 'de_muc', 'Đề mục', 'Heading', 'Mục tiêu 1: Trong lĩnh vực chính trị'),
  text('summary', 'tom_tat', 'Câu tóm tắt', 'Summary', 'Mục tiêu có 01 chỉ tiêu; kết quả: chưa đạt.'),
  object('counts', 'dem', 'Số chỉ tiêu theo đánh giá', 'Indicators by verdict', verdictCounts),
  list('indicators', 'chi_tieu', 'Các chỉ tiêu', 'Indicators', indicatorFields),
  object('narratives', 'thuyet_minh', 'Nội dung các đơn vị viết', 'What the units wrote', narrativeFields),
];
