// What the drawings say, put together from the fixed words; and what differs between the languages besides words.

const LAYOUT = {
  vi: {
    lang: 'vi-VN',
    chartTags: ['bieu_do.danh_gia', 'bieu_do.ty_le_nu'],
    // Twips; the Vietnamese words are short, the indicators' names long.
    indicatorWidths: [560, 3700, 1100, 880, 1080, 1180, 900, 940, 1130, 1616, 1200],
    submissionWidths: [560, 4000, 1750, 2300, 1300, 1940, 2436],
    sexWidths: [4300, 1100, 1100, 1100, 1100, 1000, 2586, 2000],
    taskWidths: [560, 3300, 1200, 1650, 4976, 1400, 1200],
    budgetWidths: [6000, 4000],
    trendWidths: [560, 6200, 1900, 2926, 1400, 1300],
    filledWidths: [560, 4300, 3900, 1400, 1766, 1000, 1360],
    // Breaks after the stroke alone.
    filled: (words) => words.replaceAll(' ', '\u00a0').replace('/', '/ '),
  },
  en: {
    lang: 'en-GB',
    chartTags: ['charts.verdicts', 'charts.femaleShare'],
    // "Denominator" and "Not reached" need their line, and the names of the departments as few as can be.
    indicatorWidths: [540, 3000, 1020, 780, 1180, 1380, 780, 840, 1280, 2286, 1200],
    submissionWidths: [560, 4300, 1850, 2300, 1300, 1840, 2136],
    sexWidths: [4300, 1100, 1100, 1100, 1100, 1000, 2586, 2000],
    taskWidths: [560, 3300, 1200, 1650, 4976, 1400, 1200],
    budgetWidths: [6000, 4000],
    trendWidths: [560, 6200, 1900, 2926, 1400, 1300],
    filledWidths: [560, 4700, 3900, 1400, 1666, 900, 1160],
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
    annexIndicators: `${document.annexIndicators} {{period.inText}}`,
    indicatorWidths: layout.indicatorWidths,
    indicatorColumns: heads(
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
    submissionWidths: layout.submissionWidths,
    submissionColumns: heads('order', 'unit', 'due', 'document', 'received', 'state', 'note'),
    sexWidths: layout.sexWidths,
    sexColumns: heads('figure', 'measure', 'total', 'male', 'female', 'femaleShare', 'reportedBy', 'note'),
    taskWidths: layout.taskWidths,
    taskColumns: heads('order', 'task', 'dueBy', 'state', 'result', 'document', 'doneOn'),
    budgetWidths: layout.budgetWidths,
    budgetColumns: heads('unit', 'amount'),
    trendWidths: layout.trendWidths,
    trendColumns: heads('order', 'indicator', 'measure', 'periods', 'sinceFirst', 'direction'),
    filledWidths: layout.filledWidths,
    filledColumns: [
      ...heads('order', 'unit', 'file', 'received'),
      layout.filled(columns.filled),
      ...heads('errors', 'warnings'),
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
    remarkColumns: heads('unit', 'figure', 'state', 'statedSource', 'note'),
    otherColumns: heads('unit', 'figure', 'measure', 'value'),
    charts: {
      lang: layout.lang,
      names: [1, 2].map((number) => `${charts.name} ${number}`),
      tags: layout.chartTags,
      label: charts.name,
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
