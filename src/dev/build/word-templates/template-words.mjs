// What the drawings say, put together from the fixed words; and what differs between the languages besides words.

const LAYOUT = {
  vi: {
    lang: 'vi-VN',
    chartTags: ['bieu_do.danh_gia', 'bieu_do.ty_le_nu'],
    // Twips; the Vietnamese words are short, the indicators' names long.
    annex1Widths: [560, 3700, 1100, 880, 1080, 1180, 900, 940, 1130, 1616, 1200],
    annex2Widths: [560, 3500, 1850, 1300, 1450, 1350, 780, 1060, 2436],
    // Breaks after the stroke alone.
    filled: (words) => words.replaceAll(' ', '\u00a0').replace('/', '/ '),
  },
  en: {
    lang: 'en-GB',
    chartTags: ['charts.verdicts', 'charts.femaleShare'],
    // "Denominator" and "Not reached" need their line, and the names of the departments as few as can be.
    annex1Widths: [540, 3000, 1020, 780, 1180, 1380, 780, 840, 1280, 2286, 1200],
    annex2Widths: [560, 3700, 1950, 1400, 1400, 1200, 780, 1060, 2236],
    filled: (words) => words,
  },
};

/** Words and widths of the report in one language; `fixed` are the fixed words of `core/words`. */
export function reportWords(lang, { document, columns, charts, verdicts }) {
  const layout = LAYOUT[lang];
  const heads = (...names) => names.map((name) => columns[name]);
  const { withheld: _published, ...levels } = verdicts;
  return {
    ...document,
    ownWords: document.ownWords && `(${document.ownWords})`,
    unitsResults: `${document.unitsResults}:`,
    annex1: `${document.annex1} {{period.inText}}`,
    annex1Widths: layout.annex1Widths,
    annex1Columns: heads(
      'order',
      'indicator',
      'measure',
      'target',
      'numerator',
      'denominator',
      'result',
      'previous',
      'verdict',
      'reportedBy',
      'note',
    ),
    annex2Widths: layout.annex2Widths,
    annex2Columns: [
      ...heads('order', 'unit', 'due', 'received', 'state'),
      layout.filled(columns.filled),
      ...heads('errors', 'warnings', 'note'),
    ],
    missingColumns: heads('unit', 'figure', 'state'),
    findingColumns: heads('unit', 'place', 'found', 'fix'),
    waivedColumns: heads('unit', 'place', 'found', 'waiver'),
    reconciliationColumns: heads(
      'figure',
      'owner',
      'ownerValue',
      'against',
      'otherValue',
      'difference',
      'result',
    ),
    sourceColumns: [
      // The annex and its number stay on one line.
      columns.orderInAnnex.replace(/ (?=I$)/, '\u00a0'),
      ...heads('role', 'figure', 'value', 'measure'),
      document.reportingUnit,
      document.sheetName,
      columns.cell,
    ],
    charts: {
      lang: layout.lang,
      names: [1, 2].map((number) => `${charts.name} ${number}`),
      tags: layout.chartTags,
      titles: [charts.titles.verdicts, charts.titles.femaleShare].map(
        (title, i) => `${charts.name} ${i + 1}. ${title}`,
      ),
      verdicts: Object.values(levels),
      share: charts.female,
      samples: [charts.sample],
    },
  };
}

/** Words of the letters. */
export function letterWords({ document, columns, letter }) {
  const { country, motto, to, recipients, annex } = document;
  return {
    country,
    motto,
    to,
    recipients,
    annex,
    fileTitle: letter.fileTitle,
    annexTitle: letter.annexTitle,
    tasks: [columns.order, letter.content, columns.place, letter.found, columns.fix],
  };
}
