import type { FieldTree } from '../../template/fields.ts';
import { chart, figure, list, number, object, text } from './shape.ts';

const sideFields: FieldTree = [
  figure('count', 'so_luong_dem', 'Số đếm', 'Count', [412, '412']),
  figure('share', 'ty_le', 'Tỷ lệ trên cả hai giới', 'Share of both', [0.52, '52%']),
  text('file', 'tep', 'Tệp', 'File', 'submissions/2025-H1/so-y-te/r1.xlsx'),
  text('sheet', 'trang_tinh', 'Trang tính', 'Sheet', 'MT4'),
  text('cell', 'o', 'Ô', 'Cell', 'E8'),
  text('sha256', 'ma_bam', 'Mã kiểm tra của tệp', 'SHA-256 of the file', '9f86d081…'),
];

/** Rates of the overview, figures counted for women and men, and the charts of the Word file. */
export const chartFields: FieldTree = [
  object('rates', 'ty_le', 'Các tỷ lệ chung', 'Rates', [
    figure('reached', 'dat', 'Tỷ lệ chỉ tiêu đạt', 'Indicators reached', [0.42, '42%']),
    figure('received', 'da_gui', 'Tỷ lệ đơn vị đã gửi', 'Units received', [0.94, '94%']),
    figure('onTime', 'dung_han', 'Tỷ lệ gửi đúng hạn', 'On time', [0.89, '89%']),
    figure('filled', 'da_dien', 'Tỷ lệ ô bắt buộc đã điền', 'Required cells filled', [0.98, '98%']),
  ]),
  list('sexes', 'gioi', 'Số liệu tách theo giới', 'Figures by sex', [
    text('id', 'ma', 'Mã', 'Id', 'live-births._'),
    number('objective', 'muc_tieu', 'Số mục tiêu', 'Number of the objective', 4),
    text('content', 'noi_dung', 'Số liệu', 'Figure', 'Số trẻ đẻ ra sống'),
    text('unit', 'don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'trẻ'),
    text('owner', 'co_quan_bao_cao', 'Cơ quan báo cáo', 'Owner', 'Sở Y tế'),
    object('female', 'nu', 'Nữ', 'Female', sideFields),
    object('male', 'nam', 'Nam', 'Male', sideFields),
  ]),
  chart(
    'verdicts',
    'danh_gia',
    'Biểu đồ Word: số chỉ tiêu theo kết quả đánh giá, từng mục tiêu',
    'Word chart: indicators by verdict, each objective',
  ),
  chart(
    'femaleShare',
    'ty_le_nu',
    'Biểu đồ Word: tỷ lệ nữ trong các số liệu tách theo giới',
    'Word chart: share of women in figures broken down by sex',
  ),
];
