// The letters of `ntge remind` (công văn, Decree 30/2020/NĐ-CP, Annex I): to one unit with its table, to several with an annex.
import { endSection, letterhead, signature } from './document.mjs';
import { dataRow, headRow, tagRow } from './tables.mjs';
import { W, p, section, table, tc, tr } from './xml.mjs';

/** The subject below the number: 12, upright, centred, 6 pt below. */
export const REMINDER_STYLES = [
  [
    'ND30VeViec',
    'NĐ30 Về việc',
    '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="284" w:right="284"/><w:jc w:val="center"/>',
    '<w:sz w:val="24"/><w:szCs w:val="24"/>',
  ],
  [
    'ND30DanBang',
    'NĐ30 Đoạn dẫn bảng',
    '<w:keepNext/><w:spacing w:before="120" w:after="80" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    '',
  ],
];

const [TEXT, MIDDLE] = ['ND30Bang', 'ND30BangGiua'];

const body = (...blocks) => `<w:document ${W}><w:body>${blocks.join('')}</w:body></w:document>`;

/** One letter to one unit. */
export const reminderXml = (words) =>
  body(
    letterhead(words, p('ND30VeViec', '{{frame.about}}'), 'frame.issuerHead'),
    addressees(words),
    text(),
    corrections(words),
    ending(),
    signature(words),
    section({ first: true }),
  );

/** One letter to several units; what each has to do stands in the annex. */
export const reminderToAllXml = (words) =>
  body(
    letterhead(words, p('ND30VeViec', '{{frame.about}}'), 'frame.issuerHead'),
    addressees(words),
    text(),
    ending(),
    signature(words),
    endSection({ first: true }),
    annex(words),
    section({ landscape: true }),
  );

const each = (style, path, line = '{{this}}') =>
  p(style, `{{#each ${path}}}`) + p(style, line) + p(style, '{{/each}}');

const whenThere = (style, path) =>
  p(style, `{{#if ${path}}}`) + p(style, `{{${path}}}`) + p(style, '{{/if}}');

function addressees(words) {
  return [
    p('ND30KinhGui', '{{#if frame.addressee}}'),
    p('ND30KinhGui', `${words.to} {{frame.addressee}}`),
    p('ND30KinhGui', '{{/if}}'),
    p('ND30KinhGui', '{{#if frame.addressees}}'),
    p('ND30KinhGui', words.to),
    each('ND30KinhGuiDong', 'frame.addressees'),
    p('ND30KinhGui', '{{/if}}'),
  ].join('');
}

const text = () =>
  [
    p('ND30DoanVan', '{{opening}}'),
    each('ND30DoanVan', 'situation'),
    each('ND30GachDauDong', 'groups'),
    p('ND30DanDau', '{{request}}'),
    each('ND30GachDauDong', 'requests'),
  ].join('');

function corrections(words) {
  const widths = [560, 2500, 1500, 2394, 2400];
  return [
    p('ND30DanBang', '{{#if tasks}}'),
    p('ND30DanBang', '{{tableLead}}'),
    table(widths, [
      headRow(widths, words.tasks),
      tagRow(widths, '{{#each tasks}}'),
      dataRow(widths, [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{content}}'],
        [TEXT, '{{place}}'],
        [TEXT, '{{found}}'],
        [TEXT, '{{action}}'],
      ]),
      tagRow(widths, '{{/each}}'),
    ]),
    p('ND30DanBang', '{{/if}}'),
  ].join('');
}

const ending = () => whenThere('ND30DoanVan', 'contact') + p('ND30KetThuc', '{{closing}}');

function annex(words) {
  const widths = [700, 3900, 2200, 3786, 3700];
  const whole = widths.reduce((a, b) => a + b);
  return [
    p('ND30PhuLuc', words.annex),
    p('ND30TenPhuLuc', words.annexTitle),
    p('ND30KemTheo', '{{frame.annexReference}}'),
    table(widths, [
      headRow(widths, words.tasks),
      tagRow(widths, '{{#each units}}'),
      tr([tc(whole, p('ND30NhomBang', '{{order}}. {{heading}}'), { span: widths.length })]),
      tagRow(widths, '{{#each tasks}}'),
      dataRow(widths, [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{content}}'],
        [TEXT, '{{place}}'],
        [TEXT, '{{found}}'],
        [TEXT, '{{action}}'],
      ]),
      tagRow(widths, '{{/each}}'),
      tagRow(widths, '{{/each}}'),
    ]),
  ].join('');
}
