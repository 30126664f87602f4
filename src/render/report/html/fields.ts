import * as z from 'zod';
import { list, object, text } from '../../../core/report/schema/field.ts';
import { fieldsOf } from '../../template/described-fields.ts';
import type { Field, FieldTree } from '../../template/fields.ts';
import { REPORT_FIELDS } from '../report-fields.ts';

const chart = text('hinh', 'Biểu đồ', 'Chart', '');
const icon = text('bieu_tuong', 'Biểu tượng của đánh giá', 'Icon of the verdict', '');
const title = text('ten_ngan', 'Tên ngắn', 'Short name', 'nữ thạc sĩ');
const received = text('ngay_nhan', 'Ngày nhận tệp', 'Receipt of the file', '12/6/2025');

/** Fields added inside the lists and objects of the report, by path. */
const ADDED: Readonly<Record<string, z.ZodRawShape>> = {
  submissions: { chart },
  'charts.sexes': { chart, received },
  'trends.rows': { chart },
  'trends.rows.points': { label: text('ky', 'Tên kỳ', 'Period', '6 tháng đầu năm 2025') },
  objectives: { chart },
  'objectives.indicators': {
    icon,
    search: text('tim', 'Chữ không dấu để tìm', 'Words to search', ''),
    owners: text('ma_co_quan', 'Mã các cơ quan báo cáo', 'Ids of the owners', 'so-noi-vu'),
    title,
  },
  'objectives.indicators.measures': {
    icon,
    chart,
    title,
    targetText: text('muc_tieu_don_vi', 'Mục tiêu bằng lời', 'Target in words', 'từ 60% trở lên'),
    previousText: text('ky_truoc_don_vi', 'Kỳ trước kèm đơn vị', 'Earlier figure and unit', '63,24%'),
    changeText: text(
      'xu_the_don_vi',
      'Xu thế và mức tăng, giảm',
      'Direction and change',
      'Tiến bộ (+0,40 điểm phần trăm)',
    ),
  },
  'objectives.indicators.measures.sources': { received },
};

const verdict = z.strictObject({
  level: text('muc', 'Mã', 'Code', 'reached'),
  word: text('chu', 'Chữ', 'Word', 'Đạt'),
  icon,
});

const owner = z.strictObject({
  id: text('ma', 'Mã', 'Id', 'so-noi-vu'),
  name: text('ten', 'Tên', 'Name', 'Sở Nội vụ'),
});

/** What an html template may use: the report's fields, its pictures, and the lists of the filters. */
export const HTML_FIELDS: FieldTree = [
  ...extended(REPORT_FIELDS, ''),
  ...fieldsOf({
    page: object('trang', 'Phần bắt buộc của trang', 'Parts every page needs', {
      head: text('dau_trang', 'Chính sách an toàn và kiểu chữ', 'Policy and style', ''),
      script: text('ma_lenh', 'Lệnh của bộ lọc', 'Script of the filters', ''),
      patterns: text('hoa_van', 'Nền gạch chéo của biểu đồ', 'Patterns of the charts', ''),
    }),
    verdicts: list('cac_danh_gia', 'Các mức đánh giá', 'Verdicts', verdict),
    owners: list('cac_co_quan', 'Các cơ quan báo cáo chỉ tiêu', 'Units that own indicators', owner),
  }),
];

function extended(fields: FieldTree, above: string): FieldTree {
  return fields.map((field): Field => {
    const path = above + field.name;
    const added = fieldsOf(ADDED[path] ?? {});
    if (field.kind === 'object')
      return { ...field, fields: [...extended(field.fields, `${path}.`), ...added] };
    if (field.kind === 'list' && field.items !== 'text')
      return { ...field, items: [...extended(field.items, `${path}.`), ...added] };
    return field;
  });
}
