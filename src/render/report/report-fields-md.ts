import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import { listFields } from '../template/fields.ts';
import type { FieldListing, FieldTree } from '../template/fields.ts';

const WORDS = {
  vi: {
    title: 'Các trường dùng trong tệp mẫu báo cáo',
    how: [
      'Viết tên trường trong hai dấu ngoặc nhọn: {{the_thuc.trich_yeu}}. Nên chép, không gõ lại.',
      'Danh sách: {{#moi muc_tieu}} … {{/moi}}; bên trong chỉ viết phần tên sau danh sách, ví dụ {{de_muc}}.',
      'Điều kiện: {{#neu tom_tat}} … {{/neu}}; trường hợp ngược lại: {{#khong tom_tat}} … {{/khong}}.',
      'Thẻ đứng một mình trên dòng (hoặc trên hàng của bảng) thì cả dòng, cả hàng đó mất đi khi lập báo cáo.',
      'Biểu Excel của cơ quan (templates/*.xlsx): thẻ viết trong ô, mở và đóng khối trong cùng một ô; một chỉ tiêu theo mã: {{theo_ma.ct_3_2a.ket_qua.gia_tri}}. Lập bằng ntge report --format xlsx.',
      'Biểu đồ: vẽ trong Word; ghi tên trường vào văn bản thay thế (Alt Text) của biểu đồ: {{bieu_do.danh_gia}}. Đặt ngoài khối.',
    ],
    head: ['Tên trường', 'Tên tiếng Anh', 'Ý nghĩa', 'Ví dụ'],
    list: 'danh sách',
    chart: 'biểu đồ Word',
    yes: 'có',
  },
  en: {
    title: 'Fields of the report templates',
    how: [
      'Write a field between two braces: {{frame.subject}}. Copy rather than retype.',
      'Lists: {{#each objectives}} … {{/each}}; inside, write only what follows the list, e.g. {{heading}}.',
      'Conditions: {{#if summary}} … {{/if}}; the opposite: {{#unless summary}} … {{/unless}}.',
      'A tag alone on its line (or row of a table) disappears with the line or row.',
      'Excel forms of the office (templates/*.xlsx): tags stand in cells, a block opens and closes in one cell; an indicator by its id: {{byId.m_3_2a.result.value}}. Filled by ntge report --format xlsx.',
      'Charts: draw one in Word and write the field in its alt text: {{charts.verdicts}}. Keep it outside blocks.',
    ],
    head: ['Field', 'Vietnamese name', 'Meaning', 'Sample'],
    list: 'list',
    chart: 'Word chart',
    yes: 'yes',
  },
} as const;

/** The list of fields as a Markdown table that also reads well as plain text. */
export function renderFieldList(fields: FieldTree, lang: Lang): string {
  const words = WORDS[lang];
  const rows = listFields(fields).map((field) => row(field, lang));
  return [
    `# ${words.title}`,
    '',
    ...words.how.map((line) => `- ${line}`),
    '',
    `| ${words.head.join(' | ')} |`,
    `| ${words.head.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}

function row(field: FieldListing, lang: Lang): string {
  const names = { vi: [field.aliasPath, field.path], en: [field.path, field.aliasPath] }[lang];
  return `| ${[...names, field.description[lang], sample(field, lang)].join(' | ')} |`;
}

function sample({ kind, sample: value }: FieldListing, lang: Lang): string {
  if (kind === 'list' || kind === 'chart') return `(${WORDS[lang][kind]})`;
  if (typeof value === 'number') return formatNumber(value, lang);
  if (typeof value === 'boolean') return WORDS[lang].yes;
  return value ?? '';
}
