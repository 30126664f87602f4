// The parts of a Word file around its body.

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const relationships = (items) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The chart, the workbook behind it, and what ties the two. */
const chartFiles = ({ name, xml, workbook }) => [
  [`word/charts/${name}.xml`, xml],
  [
    `word/charts/_rels/${name}.xml.rels`,
    relationships([['rId1', `${OFFICE}/package`, `../embeddings/${name}.xlsx`]]),
  ],
  [`word/embeddings/${name}.xlsx`, workbook],
];

/** Part name → content. */
export function packageParts({ title, document, styles, numbering, settings, headers, charts }) {
  const overrides = [
    ['/word/document.xml', `${WORD}.document.main+xml`],
    ['/word/styles.xml', `${WORD}.styles+xml`],
    ['/word/numbering.xml', `${WORD}.numbering+xml`],
    ['/word/settings.xml', `${WORD}.settings+xml`],
    ...headers.map(({ name }) => [`/word/${name}`, `${WORD}.header+xml`]),
    ...charts.map(({ name }) => [`/word/charts/${name}.xml`, CHART]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ];
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="xlsx" ContentType="${SHEET}"/>${overrides
      .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>ntge</Application></Properties>`,
    'word/document.xml': HEAD + document,
    'word/styles.xml': HEAD + styles,
    'word/numbering.xml': HEAD + numbering,
    'word/settings.xml': HEAD + settings,
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${OFFICE}/styles`, 'styles.xml'],
      ['rId2', `${OFFICE}/numbering`, 'numbering.xml'],
      ['rId3', `${OFFICE}/settings`, 'settings.xml'],
      ...headers.map(({ id, name }) => [id, `${OFFICE}/header`, name]),
      ...charts.map(({ id, name }) => [id, `${OFFICE}/chart`, `charts/${name}.xml`]),
    ]),
    ...Object.fromEntries(headers.map(({ name, xml }) => [`word/${name}`, HEAD + xml])),
    ...Object.fromEntries(charts.flatMap(chartFiles)),
  };
  const encoder = new TextEncoder();
  const bytes = (content) => (typeof content === 'string' ? encoder.encode(content) : content);
  return new Map(Object.entries(parts).map(([name, content]) => [name, bytes(content)]));
}
