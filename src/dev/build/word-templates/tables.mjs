// Tables of annexes: styles of their cells, rows, and tables that stand under a heading of their own.
import { p, table, tc, tr } from './xml.mjs';

/** Styles of a row that stays with the one below. */
export const [LEAD, LEAD_MIDDLE] = ['ND30BangDan', 'ND30BangDanGiua'];
export const [TEXT, MIDDLE, NUMBER] = ['ND30Bang', 'ND30BangGiua', 'ND30BangSo'];

export const headRow = (widths, titles) =>
  tr(
    titles.map((title, i) => tc(widths[i], p('ND30DauBang', title))),
    true,
  );

/** A row that holds block tags only: ntge takes it away. */
export const tagRow = (widths, tags) =>
  tr([
    tc(
      widths.reduce((a, b) => a + b),
      p('ND30Bang', tags),
      { span: widths.length },
    ),
  ]);

export const dataRow = (widths, cells) => tr(cells.map(([style, text], i) => tc(widths[i], p(style, text))));

/** Heading, the sentence, and the table where the list has anything in it: the sentence stays with the table alone. */
export function noteTable(path, title, note, widths, columns, cells) {
  return [
    p('ND30KhoanPhuLuc', title),
    p('ND30ChuPhuLuc', `{{#unless ${path}}}`),
    p('ND30ChuPhuLuc', `{{${note}}}`),
    p('ND30ChuPhuLuc', '{{/unless}}'),
    p('ND30ChuPhuLuc', `{{#if ${path}}}`),
    p('ND30ChuDanBang', `{{#if ${note}}}`),
    p('ND30ChuDanBang', `{{${note}}}`),
    p('ND30ChuDanBang', '{{/if}}'),
    table(widths, [
      headRow(widths, columns),
      tagRow(widths, `{{#each ${path}}}`),
      dataRow(widths, cells),
      tagRow(widths, '{{/each}}'),
    ]),
    p('ND30ChuPhuLuc', '{{/if}}'),
  ].join('');
}
