import * as z from 'zod';
import { code, field, figure, figureShape, flag, list, number, object, text } from './field.ts';
import { narratives, placeShape } from './narratives.ts';

const LEVELS = ['reached', 'reached-in-part', 'not-reached', 'cannot-tell', 'not-applicable'] as const;

const level = (sample: (typeof LEVELS)[number]) => code('muc', 'Mã đánh giá', 'Verdict code', LEVELS, sample);

const orderInAnnex = (sample: string) =>
  text('stt', 'Số thứ tự trong Phụ lục I', 'Number in Annex I', sample);

/** One cell a figure came from. */
export const sourceCell = z.strictObject({
  indicator: text('ma_chi_tieu', 'Mã chỉ tiêu', 'Indicator id', '1.1'),
  order: orderInAnnex('1'),
  role: text('vai_tro', 'Tử số hay mẫu số', 'Numerator or denominator', 'Tử số'),
  content: text('noi_dung', 'Tên số liệu', 'Data element, row and column', 'Số cơ quan (cấp xã)'),
  value: figure('so_lieu', 'Số liệu', 'The figure', [41, '41']),
  unit: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', 'cơ quan'),
  reportedBy: text('don_vi', 'Đơn vị báo cáo số liệu', 'Unit that reported it', 'Sở Nội vụ'),
  /** Without the folder of the period, for a narrow column. */
  fileShort: text('tep_gon', 'Tên tệp rút gọn', 'Short file name', 'so-noi-vu/r1.xlsx'),
  ...placeShape('MT1', 'D8'),
});

/** One measured quantity, e.g. `3.2a`. */
export const measure = z.strictObject({
  id: text('ma', 'Mã', 'Id', '3.2a'),
  order: orderInAnnex('6a'),
  objective: number('muc_tieu', 'Số mục tiêu', 'Number of the objective', 3),
  planIndicator: text('chi_tieu_ke_hoach', 'Mã chỉ tiêu của Kế hoạch', "The plan's indicator", '3.2'),
  label: text('ten', 'Tên chỉ tiêu', 'Name', 'Tỷ lệ cơ quan có lãnh đạo chủ chốt là nữ'),
  short: text('ten_gon', 'Tên rút gọn', 'Short name', 'Cơ quan có lãnh đạo nữ'),
  unit: text('don_vi_tinh', 'Đơn vị tính', 'Unit of measure', '%'),
  owner: object('co_quan_bao_cao', 'Cơ quan báo cáo', 'Owner', {
    id: text('ma', 'Mã đơn vị', 'Id', 'so-noi-vu'),
    name: text('ten', 'Tên đơn vị', 'Name', 'Sở Nội vụ'),
  }),
  target: object('muc_tieu_ke_hoach', 'Mục tiêu', 'Target', {
    ...figureShape([60, 'từ 60% trở lên']),
    op: field(z.enum(['<', '<=', '>', '>=']).nullable(), 'dau', 'Dấu so sánh', 'Operator', '>='),
    short: text('gon', 'Viết gọn', 'Short', '≥ 60'),
  }),
  numerator: figure('tu_so', 'Tử số', 'Numerator', [52, '52']),
  denominator: figure('mau_so', 'Mẫu số', 'Denominator', [92, '92']),
  factor: field(z.number().nullable(), 'he_so', 'Hệ số nhân', 'Factor', 100),
  result: object('ket_qua', 'Kết quả', 'Result', {
    ...figureShape([56.52, '56,52']),
    withUnit: text('co_don_vi', 'Kèm đơn vị tính', 'With its unit', '56,52%'),
  }),
  previous: object('ky_truoc', 'Kết quả kỳ trước', 'Earlier result', {
    ...figureShape([55, '55,00']),
    withUnit: text('co_don_vi', 'Kèm đơn vị tính', 'With its unit', '55%'),
    period: text('ky', 'Kỳ so sánh', 'Earlier period', '6 tháng đầu năm 2024'),
  }),
  /** Difference of the two printed figures. */
  change: figure('thay_doi', 'Tăng, giảm so với kỳ trước', 'Change', [1.52, '+1,52']),
  level: level('not-reached'),
  verdict: text('danh_gia', 'Đánh giá', 'Verdict', 'Chưa đạt'),
  reason: field(z.string().nullable(), 'ly_do', 'Mã lý do chưa đánh giá', 'Reason code', 'missing'),
  direction: code('ma_xu_the', 'Mã xu thế', 'Direction code', ['better', 'flat', 'worse', 'unknown']),
  directionText: text('xu_the', 'Xu thế so với kỳ trước', 'Direction', 'Tiến bộ'),
  distance: figure('khoang_cach', 'Khoảng cách đến mục tiêu', 'Distance to the target', [-3.48, '-3,48']),
  /** actual ÷ target. */
  achievement: figure('muc_hoan_thanh', 'Mức hoàn thành', 'Achievement', [0.942, '94,2%']),
  /** Share of the way from the baseline to the target. */
  progress: figure('tien_do', 'Tiến độ từ mức ban đầu', 'Progress from the baseline', [0.6, '60,0%']),
  baseline: figure('muc_ban_dau', 'Mức ban đầu', 'Baseline', [23, '23']),
  coverage: object('do_phu', 'Số liệu đã có trên số phải có', 'Coverage', {
    have: number('co', 'Đã có', 'Available', 6),
    due: number('phai_co', 'Phải có', 'Due', 6),
    text: text('chu', 'Viết để in', 'As printed', '6/6'),
  }),
  /** Numerator below 20: no better or worse is said of it. */
  small: flag('so_nho', 'Số nhỏ, biến động lớn', 'Few cases, large variation'),
  estimate: flag('uoc', 'Có số ước thực hiện', 'An estimate is used'),
  partYear: flag('chua_het_nam', 'Kỳ chưa đủ một năm', 'Part of a year'),
  /** Letter among the parts of its indicator; '' for a single quantity. */
  letter: text('chu_cai', 'Chữ cái đánh số nội dung', 'Letter of the part', 'a'),
  /** By the rows its figures were collected in: levels of administration or of training, kinds of enterprise. */
  byRow: list(
    'theo_cap',
    'Kết quả theo cấp, loại',
    'Result by level or kind',
    z.strictObject({
      name: text('ten', 'Cấp, loại', 'Level or kind', 'Cấp xã'),
      numerator: figure('tu_so', 'Tử số', 'Numerator', [41, '41']),
      denominator: figure('mau_so', 'Mẫu số', 'Denominator', [62, '62']),
      result: figure('ket_qua', 'Kết quả', 'Result', [66.13, '66,13%']),
    }),
  ),
  /** What the owner expects of the whole year, in a part-year period. */
  forecast: object('uoc_ca_nam', 'Ước cả năm', 'Forecast for the year', {
    value: figure('gia_tri', 'Giá trị ước cả năm', 'Value', [61.5, '61,50%']),
    likelihood: field(
      z.enum(['will', 'hard', 'wont']).nullable(),
      'ma_kha_nang',
      'Mã khả năng hoàn thành',
      'Likelihood code',
      'will',
    ),
    text: text('kha_nang', 'Khả năng hoàn thành', 'Likelihood', 'Sẽ đạt'),
  }),
  /** With its full stop; further sentences by level, of the places that are wanting, of the forecast. */
  sentence: text('cau', 'Câu trong mục II', 'Sentence', 'Tỷ lệ … mới đạt 56,52% (52/92 cơ quan)…'),
  /** Column "Ghi chú": why it cannot be told, estimate, coverage. */
  note: text('ghi_chu', 'Ghi chú', 'Note', 'Số ước thực hiện'),
  sources: list('nguon', 'Các ô nguồn', 'Source cells', sourceCell),
});

/** One indicator of the plan, measured by one or more quantities. */
export const indicator = z.strictObject({
  id: text('ma', 'Mã chỉ tiêu', 'Id', '3.2'),
  order: orderInAnnex('6'),
  name: text('ten', 'Chỉ tiêu thứ mấy', 'Name', 'Chỉ tiêu 2'),
  /** '' for a single quantity. */
  partsText: text(
    'dong_nhom',
    'Dòng nhóm trong Phụ lục I',
    'Row above the parts',
    'Chỉ tiêu 2, gồm 02 nội dung:',
  ),
  level: level('reached-in-part'),
  verdict: text('danh_gia', 'Đánh giá', 'Verdict', 'Đạt một phần'),
  text: text(
    'cau',
    'Câu hoặc câu dẫn',
    'Sentence or lead',
    'Chỉ tiêu 2: đạt một phần (01/02 nội dung đạt), cụ thể:',
  ),
  hasParts: flag('nhieu_phan', 'Gồm nhiều nội dung', 'Has several parts'),
  measures: list('cac_phan', 'Các nội dung đo', 'Measured quantities', measure),
});

export const verdictCounts = (alias: string, vi: string, en: string) =>
  object(alias, vi, en, {
    total: number('tong', 'Tổng số chỉ tiêu', 'Indicators in all', 19),
    reached: number('dat', 'Số chỉ tiêu đạt', 'Reached', 8),
    reachedInPart: number('dat_mot_phan', 'Số chỉ tiêu đạt một phần', 'Reached in part', 2),
    notReached: number('khong_dat', 'Số chỉ tiêu chưa đạt', 'Not reached', 5),
    cannotTell: number('thieu_so_lieu', 'Số chỉ tiêu chưa đủ số liệu', 'Not enough data', 3),
    notApplicable: number('khong_phat_sinh', 'Số chỉ tiêu không phát sinh', 'Nothing arose', 1),
  });

/** One specific objective of the plan. */
export const objective = z.strictObject({
  number: number('so', 'Số mục tiêu', 'Number', 1),
  title: text('ten', 'Tên mục tiêu', 'Title', 'Trong lĩnh vực chính trị'),
  heading: text('de_muc', 'Đề mục', 'Heading', 'Mục tiêu 1: Trong lĩnh vực chính trị'),
  /** How many of its indicators are reached; '' for an objective with a single one. */
  summary: text('tom_tat', 'Câu tóm tắt', 'Summary', 'Mục tiêu có 01 chỉ tiêu; kết quả: chưa đạt.'),
  counts: verdictCounts('dem', 'Số chỉ tiêu theo đánh giá', 'Indicators by verdict'),
  indicators: list('chi_tieu', 'Các chỉ tiêu', 'Indicators', indicator),
  narratives: narratives('thuyet_minh', 'Nội dung các đơn vị viết', 'What the units wrote'),
});
