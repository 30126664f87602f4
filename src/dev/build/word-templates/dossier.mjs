// The body of the internal dossier: what the figures of the report rest on. It is a document of its own and stays in the house.
import { letterhead } from './document.mjs';
import { MIDDLE, NUMBER, TEXT, dataRow, headRow, noteTable, tagRow } from './tables.mjs';
import { W, p, section, table } from './xml.mjs';

/** Styles that only the dossier has. The box of Decree 30/2020/NĐ-CP, Annex I, III.2.c: single lines, bold capitals of 13-14 points. */
export const DOSSIER_STYLES = [
  [
    'ND30LuuHanh',
    'NĐ30 Phạm vi lưu hành',
    `<w:pBdr>${['top', 'left', 'bottom', 'right']
      .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="3" w:color="000000"/>`)
      .join(
        '',
      )}</w:pBdr><w:spacing w:before="200" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="620" w:right="620"/><w:jc w:val="center"/>`,
    '<w:b/><w:bCs/><w:caps/><w:sz w:val="26"/><w:szCs w:val="26"/>',
  ],
];

export const dossierXml = (words) =>
  `<w:document ${W}><w:body>${[
    letterhead(words, p('ND30LuuHanh', words.internal), 'frame.issuerHead', false),
    title(words),
    notes(words),
    section({ landscape: true, first: true }),
  ].join('')}</w:body></w:document>`;

const title = (words) =>
  [
    p('ND30TenLoai', words.dossier),
    p('ND30TrichYeu', '{{#each frame.subjectLines}}'),
    p('ND30TrichYeu', '{{this}}'),
    p('ND30TrichYeu', '{{/each}}'),
    p('ND30KemTheo', '{{frame.annexReference}}'),
  ].join('');

function filledForms(words) {
  const widths = words.filledWidths;
  return table(widths, [
    headRow(widths, words.filledColumns),
    tagRow(widths, '{{#each submissions}}'),
    dataRow(widths, [
      [MIDDLE, '{{order}}'],
      [TEXT, '{{unit}}'],
      [TEXT, '{{file}}'],
      [MIDDLE, '{{received}}'],
      [MIDDLE, '{{filledText}}'],
      [MIDDLE, '{{errors.text}}'],
      [MIDDLE, '{{warnings.text}}'],
    ]),
    tagRow(widths, '{{/each}}'),
  ]);
}

function notes(words) {
  const findings = [2700, 1900, 5486, 4200];
  const finding = (last) => [
    [TEXT, '{{unit}}'],
    [TEXT, '{{place}}'],
    [TEXT, '{{message}}'],
    [TEXT, last],
  ];
  return [
    p('ND30ChuPhuLuc', '{{#each dataNotes.overview}}'),
    p('ND30ChuPhuLuc', '{{this}}'),
    p('ND30ChuPhuLuc', '{{/each}}'),
    p('ND30ChuPhuLuc', '{{dataNotes.intro}}'),
    p('ND30KhoanPhuLuc', words.filledForms),
    filledForms(words),
    noteTable(
      'dataNotes.missing',
      words.missing,
      'dataNotes.missingNote',
      [3600, 8086, 2600],
      words.missingColumns,
      [
        [TEXT, '{{unit}}'],
        [TEXT, '{{content}}'],
        [TEXT, '{{state}}'],
      ],
    ),
    noteTable(
      'dataNotes.rejected',
      words.rejected,
      'dataNotes.rejectedNote',
      findings,
      words.findingColumns,
      finding('{{fix}}'),
    ),
    noteTable(
      'dataNotes.warnings',
      words.warnings,
      'dataNotes.warningsNote',
      findings,
      words.findingColumns,
      finding('{{fix}}'),
    ),
    noteTable(
      'dataNotes.waived',
      words.waived,
      'dataNotes.waivedNote',
      findings,
      words.waivedColumns,
      finding('{{waiver}}'),
    ),
    noteTable(
      'dataNotes.reconciliations',
      words.reconciliations,
      'dataNotes.reconciliationsNote',
      [4686, 2500, 1300, 2300, 1200, 1100, 1200],
      words.reconciliationColumns,
      [
        [TEXT, '{{content}}'],
        [TEXT, '{{owner}}'],
        [NUMBER, '{{ownerValue.text}}'],
        [TEXT, '{{against}}'],
        [NUMBER, '{{otherValue.text}}'],
        [NUMBER, '{{difference.text}}'],
        [MIDDLE, '{{result}}'],
      ],
    ),
    noteTable(
      'dataNotes.sources',
      words.sources,
      'dataNotes.sourcesNote',
      [1080, 1320, 4486, 1250, 1300, 2500, 1500, 850],
      words.sourceColumns,
      [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{role}}'],
        [TEXT, '{{content}}'],
        [NUMBER, '{{value.text}}'],
        [TEXT, '{{unit}}'],
        [TEXT, '{{reportedBy}}'],
        [MIDDLE, '{{sheet}}'],
        [MIDDLE, '{{cell}}'],
      ],
    ),
    noteTable(
      'dataNotes.remarks',
      words.remarks,
      'dataNotes.remarksNote',
      [2700, 4386, 1600, 2700, 2900],
      words.remarkColumns,
      [
        [TEXT, '{{unit}}'],
        [TEXT, '{{content}}'],
        [TEXT, '{{state}}'],
        [TEXT, '{{source}}'],
        [TEXT, '{{note}}'],
      ],
    ),
    noteTable(
      'dataNotes.others',
      words.others,
      'dataNotes.othersNote',
      [2700, 4686, 1300, 5600],
      words.otherColumns,
      [
        [TEXT, '{{unit}}'],
        [TEXT, '{{content}}'],
        [TEXT, '{{measure}}'],
        [TEXT, '{{values}}'],
      ],
    ),
  ].join('');
}
