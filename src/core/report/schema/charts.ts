import * as z from 'zod';
import { chart, figure, list, number, object, text } from './field.ts';
import { placeShape } from './narratives.ts';

/** One sex's count, its share of both (from 0 to 1), and the cell it was read from. */
const side = (alias: string, vi: string, en: string) =>
  object(alias, vi, en, {
    count: figure('so_luong_dem', 'Số đếm', 'Count', [412, '412']),
    share: figure('ty_le', 'Tỷ lệ trên cả hai giới', 'Share of both', [0.52, '52%']),
    ...placeShape('MT4', 'E8'),
  });

/** A figure counted for women and men. */
export const sexReport = z.strictObject({
  id: text('ma', 'Mã', 'Id', 'live-births._'),
  objective: number('muc_tieu', 'Số mục tiêu', 'Number of the objective', 4),
  content: text('noi_dung', 'Số liệu', 'Figure', 'Số trẻ đẻ ra sống'),
  unit: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'trẻ'),
  owner: text('co_quan_bao_cao', 'Cơ quan báo cáo', 'Owner', 'Sở Y tế'),
  female: side('nu', 'Nữ', 'Female'),
  male: side('nam', 'Nam', 'Male'),
});

/** One value a category, as printed beside its bar; the title is the alternative text, with the figures in words. */
const chartShape = {
  title: z.string(),
  categories: z.array(z.string()),
  series: z.array(z.strictObject({ name: z.string(), values: z.array(z.number()) })),
};

/** Rates (from 0 to 1), figures counted for women and men, and the charts of the Word file. */
export const charts = object('bieu_do', 'Tỷ lệ và số liệu tách theo giới', 'Rates, and figures by sex', {
  rates: object('ty_le', 'Các tỷ lệ chung', 'Rates', {
    reached: figure('dat', 'Tỷ lệ chỉ tiêu đạt', 'Indicators reached', [0.42, '42%']),
    received: figure('da_gui', 'Tỷ lệ đơn vị đã gửi', 'Units received', [0.94, '94%']),
    onTime: figure('dung_han', 'Tỷ lệ gửi đúng hạn', 'On time', [0.89, '89%']),
    filled: figure('da_dien', 'Tỷ lệ ô bắt buộc đã điền', 'Required cells filled', [0.98, '98%']),
  }),
  /** Under the charts of the Word file; '' under one that has nothing to show. */
  captions: object('chu_thich', 'Tên biểu đồ', 'Captions', {
    verdicts: text(
      'danh_gia',
      'Tên biểu đồ thứ nhất',
      'Caption of the first',
      'Số chỉ tiêu theo kết quả đánh giá',
    ),
    femaleShare: text(
      'ty_le_nu',
      'Tên biểu đồ thứ hai',
      'Caption of the second',
      'Tỷ lệ nữ trong các số liệu',
    ),
  }),
  sexes: list('gioi', 'Số liệu tách theo giới', 'Figures by sex', sexReport),
  verdicts: chart(
    'danh_gia',
    'Biểu đồ Word: số chỉ tiêu theo kết quả đánh giá, từng mục tiêu',
    'Word chart: indicators by verdict, each objective',
    chartShape,
  ),
  femaleShare: chart(
    'ty_le_nu',
    'Biểu đồ Word: tỷ lệ nữ trong các số liệu tách theo giới',
    'Word chart: share of women in figures broken down by sex',
    chartShape,
  ),
});
