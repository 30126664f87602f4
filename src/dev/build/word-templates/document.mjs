// The body of the report template: letterhead, sections I-V, signature, annexes, with the tags that ntge fills.
import { LEAD, LEAD_MIDDLE, MIDDLE, NUMBER, TEXT, dataRow, headRow, tagRow } from './tables.mjs';
import { W, field, p, run, runParagraph, section, table, tc, tr } from './xml.mjs';

const PORTRAIT = 9354;

/** Page number in the top margin; the first page has none but the line that marks an internal edition. */
export function footerlessHeaders(firstPage = '{{editionNote}}') {
  return [
    {
      id: 'rId10',
      name: 'header1.xml',
      xml: `<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="ND30SoTrang"/></w:pPr>${field(' PAGE ', 2)}</w:p></w:hdr>`,
    },
    { id: 'rId11', name: 'header2.xml', xml: `<w:hdr ${W}>${p('ND30LoaiBan', firstPage)}</w:hdr>` },
  ];
}

export function documentXml(words, charts) {
  return `<w:document ${W}><w:body>${[
    letterhead(words, '', 'frame.issuerHead'),
    opening(words),
    sections(words, charts),
    signature(words),
    endSection({ first: true }),
    indicatorAnnex(words),
    endSection({ landscape: true }),
    sexAnnex(words),
    endSection({ landscape: true }),
    p('ND30ChuPhuLuc', '{{#if annexes.tasks}}'),
    taskAnnex(words),
    endSection({ landscape: true }),
    p('ND30ChuPhuLuc', '{{/if}}'),
    submissionAnnex(words),
    p('ND30ChuPhuLuc', '{{#if annexes.budget}}'),
    endSection({ landscape: true }),
    budgetAnnex(words),
    p('ND30ChuPhuLuc', '{{/if}}'),
    p('ND30ChuPhuLuc', '{{#if annexes.trends}}'),
    endSection({ landscape: true }),
    trendAnnex(words),
    p('ND30ChuPhuLuc', '{{/if}}'),
    section({ landscape: true }),
  ].join('')}</w:body></w:document>`;
}

/** A section ends in the properties of its last paragraph. */
export const endSection = (options) => p('ND30CachDong', '', section(options));

/** `underNumber` stands below the number line: the subject of a letter, which has no title. */
export function letterhead(words, underNumber = '', issuer = 'frame.issuer', isNumbered = true) {
  const [left, right] = [4150, PORTRAIT - 4150];
  const top = { align: 'top' };
  return table(
    [left, right],
    [
      tr([
        tc(
          left,
          p('ND30CoQuanChuQuan', '{{frame.parentBody}}') +
            p('ND30CoQuan', `{{${issuer}}}`) +
            p('ND30KeCoQuan'),
          top,
        ),
        tc(right, p('ND30QuocHieu', words.country) + p('ND30TieuNgu', words.motto) + p('ND30KeTieuNgu'), top),
      ]),
      tr([
        tc(left, (isNumbered ? p('ND30SoKyHieu', '{{frame.number}}') : '') + underNumber, top),
        tc(right, p('ND30DiaDanh', isNumbered ? '{{frame.placeAndDate}}' : ''), top),
      ]),
    ],
    'ND30KhongKe',
  );
}

function opening(words) {
  return [
    p('ND30TenLoai', words.kind),
    p('ND30TrichYeu', '{{#each frame.subjectLines}}'),
    p('ND30TrichYeu', '{{this}}'),
    p('ND30TrichYeu', '{{/each}}'),
    p('ND30KeTrichYeu'),
    p('ND30KinhGui', '{{#if frame.addressee}}'),
    p('ND30KinhGui', `${words.to} {{frame.addressee}}`),
    p('ND30KinhGui', '{{/if}}'),
    p('ND30KinhGui', '{{#if frame.addressees}}'),
    p('ND30KinhGui', words.to),
    p('ND30KinhGuiDong', '{{#each frame.addressees}}'),
    p('ND30KinhGuiDong', '{{this}}'),
    p('ND30KinhGuiDong', '{{/each}}'),
    p('ND30KinhGui', '{{/if}}'),
    p('ND30CanCu', '{{#each frame.basis}}'),
    p('ND30CanCu', '{{this}}'),
    p('ND30CanCu', '{{/each}}'),
    p('ND30DoanVan', '{{frame.opening}}'),
    p('ND30DoanVan', '{{#if revisionNote}}'),
    p('ND30DoanVan', '{{revisionNote}}'),
    p('ND30DoanVan', '{{/if}}'),
  ].join('');
}

/** What each unit wrote: one paragraph on the line of its name, several below it, all alike. */
const entries = (path) =>
  [
    p('ND30GachDauDong', `{{#each ${path}.entries}}`),
    p('ND30GachDauDong', '{{#unless others}}'),
    p('ND30GachDauDong', '- {{units}}: {{first}}'),
    p('ND30GachDauDong', '{{/unless}}'),
    p('ND30GachDan', '{{#if others}}'),
    p('ND30GachDan', '- {{units}}:'),
    p('ND30Diem', '{{first}}'),
    p('ND30GachDan', '{{/if}}'),
    p('ND30Diem', '{{#each others}}'),
    p('ND30Diem', '{{this}}'),
    p('ND30Diem', '{{/each}}'),
    p('ND30GachDauDong', '{{/each}}'),
  ].join('');

/** Entries of a section of narratives, or the sentence that there are none. */
const narratives = (path) =>
  [
    entries(path),
    p('ND30DoanVan', `{{#if ${path}.note}}`),
    p('ND30DoanVan', `{{${path}.note}}`),
    p('ND30DoanVan', '{{/if}}'),
  ].join('');

function sections(words, charts) {
  return [
    p('Heading1', words.leadership),
    words.ownWords &&
      p('ND30DoanVan', '{{#if counts.submissions.received}}') +
        p('ND30DoanVan', words.ownWords) +
        p('ND30DoanVan', '{{/if}}'),
    narratives('leadership'),
    p('Heading1', words.results),
    p('ND30DoanVan', '{{#each summary}}'),
    p('ND30DoanVan', '{{this}}'),
    p('ND30DoanVan', '{{/each}}'),
    p('ND30DoanVan', '{{annexes.note}}'),
    runParagraph('ND30BieuDo', charts.verdicts.run),
    caption(words.charts.label, 1, 'charts.captions.verdicts'),
    objectives(words),
    runParagraph('ND30BieuDo', charts.femaleShare.run),
    caption(words.charts.label, 2, 'charts.captions.femaleShare'),
    tasks(words),
    p('Heading1', words.difficulties),
    p('Heading2', words.facts),
    p('ND30GachDauDong', '{{#each difficulties.facts}}'),
    p('ND30GachDauDong', '- {{this}}'),
    p('ND30GachDauDong', '{{/each}}'),
    p('ND30DoanVan', '{{#unless difficulties.facts}}'),
    p('ND30DoanVan', words.noFacts),
    p('ND30DoanVan', '{{/unless}}'),
    p('Heading2', words.unitsDifficulties),
    narratives('difficulties.units'),
    causes(words.objectiveCauses, 'difficulties.objective'),
    causes(words.subjectiveCauses, 'difficulties.subjective'),
    p('Heading1', words.nextSteps),
    narratives('nextSteps'),
    p('Heading1', words.proposals),
    narratives('proposals'),
    p('ND30KetThuc', '{{frame.closing}}'),
  ].join('');
}

/** A caption as Word makes it: its number is a field that counts the charts. Nothing where there is no chart. */
const caption = (label, number, path) =>
  [
    p('Caption', `{{#if ${path}}}`),
    runParagraph(
      'Caption',
      `${run(`${label} `)}${field(` SEQ ${label.replaceAll(' ', '_')} \\* ARABIC `, number)}${run(`. {{${path}}}`)}`,
    ),
    p('Caption', '{{/if}}'),
  ].join('');

/** Causes under a heading of their own, where units split them. */
const causes = (title, path) =>
  [
    p('Heading2', `{{#if ${path}.entries}}`),
    p('Heading2', title),
    entries(path),
    p('Heading2', '{{/if}}'),
  ].join('');

function objectives(words) {
  return [
    p('Heading2', '{{#each objectives}}'),
    p('Heading2', '{{heading}}'),
    p('ND30DoanVan', '{{#if summary}}'),
    p('ND30DoanVan', '{{summary}}'),
    p('ND30DoanVan', '{{/if}}'),
    p('ND30GachDauDong', '{{#each indicators}}'),
    p('ND30GachDan', '{{#if hasParts}}'),
    p('ND30GachDan', '- {{text}}'),
    p('ND30GachDan', '{{/if}}'),
    p('ND30GachDauDong', '{{#unless hasParts}}'),
    p('ND30GachDauDong', '- {{text}}'),
    p('ND30GachDauDong', '{{/unless}}'),
    p('ND30Diem', '{{#if hasParts}}{{#each measures}}'),
    p('ND30Diem', '{{letter}}) {{sentence}}'),
    p('ND30Diem', '{{/each}}{{/if}}'),
    p('ND30GachDauDong', '{{/each}}'),
    p('ND30DoanVan', '{{#if narratives.entries}}'),
    p('ND30DanDau', words.unitsResults),
    p('ND30DoanVan', '{{/if}}'),
    entries('narratives'),
    p('Heading2', '{{/each}}'),
  ].join('');
}

/** Section III: the plan's tasks under its own headings, money, and what units wrote of no single objective. */
function tasks(words) {
  return [
    p('Heading1', words.tasks),
    p('ND30DoanVan', '{{#each tasks.summary}}'),
    p('ND30DoanVan', '{{this}}'),
    p('ND30DoanVan', '{{/each}}'),
    p('Heading2', '{{#each tasks.headings}}'),
    p('Heading2', '{{title}}'),
    p('ND30DoanVan', '{{summary}}'),
    p('ND30GachDauDong', '{{#each tasks}}'),
    p('ND30GachDauDong', '- {{sentence}}{{#if totals}} {{totals}}{{/if}}'),
    p('ND30Diem', '{{#each results}}'),
    p('ND30Diem', '{{unit}}: {{text}}'),
    p('ND30Diem', '{{/each}}'),
    p('ND30GachDauDong', '{{/each}}'),
    p('Heading2', '{{/each}}'),
    p('Heading2', '{{#if budget}}'),
    p('Heading2', words.budget),
    p('ND30DoanVan', '{{#each budget}}'),
    p('ND30DoanVan', '{{sentence}}'),
    p('ND30DoanVan', '{{/each}}'),
    p('Heading2', '{{/if}}'),
    p('Heading2', '{{otherResults.heading}}'),
    narratives('otherResults'),
  ].join('');
}

export function signature(words) {
  const [left, right] = [4500, PORTRAIT - 4500];
  return (
    p('ND30TruocChuKy') +
    table(
      [left, right],
      [
        tr([
          tc(
            left,
            p('ND30NoiNhan', words.recipients) +
              p('ND30NoiNhanDong', '{{#each frame.recipients}}') +
              p('ND30NoiNhanDong', '{{this}}') +
              p('ND30NoiNhanDong', '{{/each}}'),
            { align: 'top' },
          ),
          tc(
            right,
            p('ND30QuyenHan', '{{#each frame.capacity}}') +
              p('ND30QuyenHan', '{{this}}') +
              p('ND30QuyenHan', '{{/each}}') +
              p('ND30HoTen', '{{frame.signer}}'),
            { align: 'top' },
          ),
        ]),
      ],
      'ND30KhongKe',
    )
  );
}

/** `kind` is the name of its number in the model. */
const annexHead = (words, kind, title) =>
  p('ND30PhuLuc', `${words.annex} {{annexes.${kind}}}`) +
  p('ND30TenPhuLuc', title) +
  p('ND30KemTheo', '{{frame.annexReference}}');

function indicatorAnnex(words) {
  const widths = words.indicatorWidths;
  const whole = widths.reduce((a, b) => a + b);
  const before = widths.slice(1, 8).reduce((a, b) => a + b);
  const after = widths.slice(9).reduce((a, b) => a + b);
  return (
    annexHead(words, 'indicators', words.annexIndicators) +
    table(widths, [
      headRow(widths, words.indicatorColumns),
      tagRow(widths, '{{#each objectives}}'),
      tr([tc(whole, p('ND30NhomBang', '{{heading}}'), { span: widths.length })]),
      tagRow(widths, '{{#each indicators}}'),
      tagRow(widths, '{{#if hasParts}}'),
      tr([
        tc(widths[0], p(LEAD_MIDDLE, '{{order}}')),
        tc(before, p(LEAD, '{{partsText}}'), { span: 7 }),
        tc(widths[8], p(LEAD_MIDDLE, '{{verdict}}')),
        tc(after, p(LEAD, ''), { span: 2 }),
      ]),
      tagRow(widths, '{{/if}}'),
      tagRow(widths, '{{#each measures}}'),
      dataRow(widths, [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{label}}'],
        [MIDDLE, '{{unit}}'],
        [MIDDLE, '{{target.short}}'],
        [NUMBER, '{{numerator.text}}'],
        [NUMBER, '{{denominator.text}}'],
        [NUMBER, '{{result.text}}'],
        [NUMBER, '{{previous.text}}'],
        [MIDDLE, '{{verdict}}'],
        [TEXT, '{{owner.name}}'],
        [TEXT, '{{note}}'],
      ]),
      tagRow(widths, '{{/each}}'),
      tagRow(widths, '{{/each}}'),
      tagRow(widths, '{{/each}}'),
    ])
  );
}

function sexAnnex(words) {
  const widths = words.sexWidths;
  const whole = widths.reduce((a, b) => a + b);
  return (
    annexHead(words, 'sexes', words.annexSexes) +
    table(widths, [
      headRow(widths, words.sexColumns),
      tagRow(widths, '{{#each sexData}}'),
      tr([tc(whole, p('ND30NhomBang', '{{heading}}'), { span: widths.length })]),
      tagRow(widths, '{{#each rows}}'),
      dataRow(widths, [
        [TEXT, '{{content}}'],
        [MIDDLE, '{{unit}}'],
        [NUMBER, '{{total.text}}'],
        [NUMBER, '{{male.text}}'],
        [NUMBER, '{{female.text}}'],
        [NUMBER, '{{femaleShare.text}}'],
        [TEXT, '{{owner}}'],
        [TEXT, '{{note}}'],
      ]),
      tagRow(widths, '{{/each}}'),
      tagRow(widths, '{{/each}}'),
    ])
  );
}

function taskAnnex(words) {
  const widths = words.taskWidths;
  const whole = widths.reduce((a, b) => a + b);
  return (
    annexHead(words, 'tasks', words.annexTasks) +
    table(widths, [
      headRow(widths, words.taskColumns),
      tagRow(widths, '{{#each tasks.units}}'),
      tr([tc(whole, p('ND30NhomBang', '{{unit}}'), { span: widths.length })]),
      tagRow(widths, '{{#each tasks}}'),
      dataRow(widths, [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{label}}'],
        [MIDDLE, '{{due}}'],
        [TEXT, '{{state}}'],
        [TEXT, '{{result}}'],
        [TEXT, '{{document}}'],
        [MIDDLE, '{{doneOn}}'],
      ]),
      tagRow(widths, '{{/each}}'),
      tagRow(widths, '{{/each}}'),
    ])
  );
}

/** Results over the periods that can be compared: how many there are differs, so they stand in one cell. */
function trendAnnex(words) {
  const widths = words.trendWidths;
  return (
    annexHead(words, 'trends', words.annexTrends) +
    p('ND30ChuDanBang', '{{trends.note}}') +
    table(widths, [
      headRow(widths, words.trendColumns),
      tagRow(widths, '{{#each trends.rows}}'),
      dataRow(widths, [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{label}}'],
        [MIDDLE, '{{unit}}'],
        [TEXT, '{{text}}'],
        [NUMBER, '{{change.text}}'],
        [MIDDLE, '{{directionText}}'],
      ]),
      tagRow(widths, '{{/each}}'),
    ])
  );
}

/** Money by unit, where any was reported. */
function budgetAnnex(words) {
  const widths = words.budgetWidths;
  return [
    annexHead(words, 'budget', words.annexBudget),
    p('ND30ChuDanBang', '{{#each budget}}'),
    p('ND30ChuDanBang', '{{#if units}}'),
    p('ND30ChuDanBang', '{{title}} ({{measure}})'),
    table(widths, [
      headRow(widths, words.budgetColumns),
      tagRow(widths, '{{#each units}}'),
      dataRow(widths, [
        [TEXT, '{{unit}}'],
        [TEXT, '{{amounts}}'],
      ]),
      tagRow(widths, '{{/each}}'),
    ]),
    p('ND30ChuDanBang', '{{/if}}'),
    p('ND30ChuDanBang', '{{/each}}'),
  ].join('');
}

function submissionAnnex(words) {
  const widths = words.submissionWidths;
  return (
    annexHead(words, 'submissions', words.annexSubmissions) +
    table(widths, [
      headRow(widths, words.submissionColumns),
      tagRow(widths, '{{#each submissions}}'),
      dataRow(widths, [
        [MIDDLE, '{{order}}'],
        [TEXT, '{{unit}}'],
        [MIDDLE, '{{due}}'],
        [TEXT, '{{document}}'],
        [MIDDLE, '{{received}}'],
        [MIDDLE, '{{stateText}}'],
        [TEXT, '{{note}}'],
      ]),
      tagRow(widths, '{{/each}}'),
    ])
  );
}
