import type { Field, FieldTree } from '../../template/fields.ts';
import { REPORT_FIELDS } from '../fields/report-fields.ts';
import { list, object, text } from '../fields/shape.ts';

const chart = text('chart', 'hinh', 'Biểu đồ', 'Chart', '');
const icon = text('icon', 'bieu_tuong', 'Biểu tượng của đánh giá', 'Icon of the verdict', '');
const title = text('title', 'ten_ngan', 'Tên ngắn', 'Short name', 'nữ thạc sĩ');
const received = text('received', 'ngay_nhan', 'Ngày nhận tệp', 'Receipt of the file', '12/6/2025');

/** Fields added inside the lists and objects of the report, by path. */
const ADDED: Readonly<Record<string, FieldTree>> = {
  submissions: [chart],
  'charts.sexes': [chart, received],
  objectives: [chart],
  'objectives.indicators': [
    icon,
    text('search', 'tim', 'Chữ không dấu để tìm', 'Words to search', ''),
    text('owners', 'ma_co_quan', 'Mã các cơ quan báo cáo', 'Ids of the owners', 'so-noi-vu'),
    title,
  ],
  'objectives.indicators.measures': [
    icon,
    chart,
    title,
    text('targetText', 'muc_tieu_don_vi', 'Mục tiêu bằng lời', 'Target in words', 'từ 60% trở lên'),
    text('previousText', 'ky_truoc_don_vi', 'Kỳ trước kèm đơn vị', 'Earlier figure and unit', '63,24%'),
    text(
      'changeText',
      'xu_the_don_vi',
      'Xu thế và mức tăng, giảm',
      'Direction and change',
      'Tiến bộ (+0,40 điểm phần trăm)',
    ),
  ],
  'objectives.indicators.measures.sources': [received],
};

/** What an html template may use: the report's fields, its pictures, and the lists of the filters. */
export const HTML_FIELDS: FieldTree = [
  ...extended(REPORT_FIELDS, ''),
  object('page', 'trang', 'Phần bắt buộc của trang', 'Parts every page needs', [
    text('head', 'dau_trang', 'Chính sách an toàn và kiểu chữ', 'Policy and style', ''),
    text('script', 'ma_lenh', 'Lệnh của bộ lọc', 'Script of the filters', ''),
    text('patterns', 'hoa_van', 'Nền gạch chéo của biểu đồ', 'Patterns of the charts', ''),
  ]),
  list('verdicts', 'cac_danh_gia', 'Các mức đánh giá', 'Verdicts', [
    text('level', 'muc', 'Mã', 'Code', 'reached'),
    text('word', 'chu', 'Chữ', 'Word', 'Đạt'),
    icon,
  ]),
  list('owners', 'cac_co_quan', 'Các cơ quan báo cáo chỉ tiêu', 'Units that own indicators', [
    text('id', 'ma', 'Mã', 'Id', 'so-noi-vu'),
    text('name', 'ten', 'Tên', 'Name', 'Sở Nội vụ'),
  ]),
];

function extended(fields: FieldTree, above: string): FieldTree {
  return fields.map((field): Field => {
    const path = above + field.name;
    const added = ADDED[path] ?? [];
    if (field.kind === 'object')
      return { ...field, fields: [...extended(field.fields, `${path}.`), ...added] };
    if (field.kind === 'list' && field.items !== 'text')
      return { ...field, items: [...extended(field.items, `${path}.`), ...added] };
    return field;
  });
}
