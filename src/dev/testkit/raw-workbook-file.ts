import type {
  ConditionalLook,
  RawCell,
  RawDefinedName,
  RawSheet,
  RawWorkbook,
  SheetShape,
  Span,
} from '../../core/model/raw-workbook.ts';
import { parseAddress, rowOf } from '../../office/xlsx-read/address.ts';
import {
  MAIN,
  pack,
  RELATIONS,
  relationships,
  workbookParts,
  worksheet,
} from '../../office/xlsx-read/workbook-fixture.ts';
import { escapeXml } from '../../office/xml/xml-scan.ts';
import { runFont, Styles } from './raw-workbook-styles.ts';

const STATES = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' } as const;

/** A workbook made in memory as the bytes of a file: sheets, cells and what they look like, names, notes, shapes. */
export function fileOf({ sheets, names, traits }: RawWorkbook): Uint8Array<ArrayBuffer> {
  const styles = new Styles();
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${STATES[state]}/>`,
  );
  const own = workbookParts('');
  const parts = Object.assign({}, ...sheets.map((sheet, i) => sheetParts(sheet, i + 1, styles)));
  return pack({
    '[Content_Types].xml': own['[Content_Types].xml'] ?? '',
    '_rels/.rels': own['_rels/.rels'] ?? '',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${traits.date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets><definedNames>${definedNames(sheets, names)}</definedNames>${calculation(traits)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['rIdStyles', 'styles', 'styles.xml'],
      ...surroundings(traits),
    ]),
    'xl/styles.xml': styles.part(),
    ...embedded(traits),
    ...parts,
  });
}

/** What only has to be there to be noticed. */
function surroundings({ macros, connections, externalLinks }: RawWorkbook['traits']) {
  const links = Array.from({ length: externalLinks }, (_, i) => [
    'externalLink',
    `externalLinks/${i + 1}.xml`,
  ]);
  const others = [
    ...links,
    ...(macros ? [['vbaProject', 'vbaProject.bin']] : []),
    ...(connections ? [['connections', 'connections.xml']] : []),
  ];
  return others.map(([type = '', target = ''], i) => [`rIdOther${i}`, type, target] as const);
}

function embedded({ embeddedObjects }: RawWorkbook['traits']): Record<string, string> {
  const names = Array.from({ length: embeddedObjects }, (_, i) => `xl/embeddings/${i + 1}.bin`);
  return Object.fromEntries(names.map((name) => [name, 'x']));
}

function calculation({ staleResults }: RawWorkbook['traits']): string {
  return {
    none: '',
    manual: '<calcPr calcMode="manual"/>',
    'on-load': '<calcPr fullCalcOnLoad="1"/>',
  }[staleResults ?? 'none'];
}

function definedNames(sheets: readonly RawSheet[], names: RawWorkbook['names']): string {
  return [...names.values()]
    .map((name) => {
      const scope = sheets.findIndex((sheet) => sheet.name === name.scope);
      const local = scope < 0 ? '' : ` localSheetId="${scope}"`;
      return `<definedName name="${escapeXml(name.name)}"${local}>${escapeXml(referenceOf(name))}</definedName>`;
    })
    .join('');
}

function referenceOf({ target, text }: RawDefinedName): string {
  if (!target) return text;
  const cell = target.cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `'${target.sheet.replaceAll("'", "''")}'!${cell}`;
}

/** The parts of one sheet, by name. */
function sheetParts(sheet: RawSheet, number: number, styles: Styles): Record<string, string> {
  const { comments, shapes = [] } = sheet;
  const around = [
    ...(comments.size > 0 ? [['rIdNotes', 'comments', `../comments${number}.xml`] as const] : []),
    ...(shapes.length > 0 ? [['rIdDrawing', 'drawing', `../drawings/drawing${number}.xml`] as const] : []),
  ];
  return {
    [`xl/worksheets/sheet${number}.xml`]: sheetXml(sheet, styles),
    ...(around.length > 0 && { [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relationships(around) }),
    ...(comments.size > 0 && { [`xl/comments${number}.xml`]: notesXml(comments) }),
    ...(shapes.length > 0 && { [`xl/drawings/drawing${number}.xml`]: drawingXml(shapes) }),
  };
}

function sheetXml(sheet: RawSheet, styles: Styles): string {
  const { hiddenColumns, filteredRows, hidesZeros, conditionalLooks = [], merges, shapes } = sheet;
  const columns = hiddenColumns.map(({ from, to }) => `<col min="${from}" max="${to}" hidden="1"/>`);
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`);
  const filter =
    filteredRows &&
    `<autoFilter ref="A${filteredRows.from}:A${filteredRows.to}"><filterColumn colId="0"/></autoFilter>`;
  return worksheet(
    [
      hidesZeros ? '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>' : '',
      columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
      `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
      sheet.protected ? '<sheetProtection sheet="1"/>' : '',
      filter ?? '',
      merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : '',
      ...conditionalLooks.map((look, i) => conditionXml(look, i, styles)),
      shapes ? '<drawing r:id="rIdDrawing"/>' : '',
    ].join(''),
  );
}

function conditionXml({ ranges, when, ...look }: ConditionalLook, index: number, styles: Styles): string {
  const rule = when ? `type="cellIs" operator="${when.operator}"` : 'type="expression"';
  const formulas = (when?.values.map(String) ?? ['A1="x"']).map(
    (one) => `<formula>${escapeXml(one)}</formula>`,
  );
  return `<conditionalFormatting sqref="${ranges.join(' ')}"><cfRule ${rule} dxfId="${styles.ofCondition(look)}" priority="${index + 1}">${formulas.join('')}</cfRule></conditionalFormatting>`;
}

function rowsXml({ cells, hiddenRows }: RawSheet, styles: Styles): string {
  const rows = new Map<number, string[]>();
  for (const row of hiddenRows.flatMap(numbersIn)) rows.set(row, []);
  const ordered = [...cells].toSorted(([a], [b]) => parseAddress(a) - parseAddress(b));
  for (const [address, cell] of ordered) {
    const row = rowOf(parseAddress(address));
    rows.set(row, [...(rows.get(row) ?? []), cellXml(address, cell, styles)]);
  }
  const isHidden = (row: number): boolean => hiddenRows.some(({ from, to }) => row >= from && row <= to);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, own]) => `<row r="${row}"${isHidden(row) ? ' hidden="1"' : ''}>${own.join('')}</row>`)
    .join('');
}

const numbersIn = ({ from, to }: Span): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const TYPES = { number: '', date: ' t="d"', boolean: ' t="b"', error: ' t="e"', text: ' t="str"' } as const;

function cellXml(address: string, cell: RawCell, styles: Styles): string {
  const place = `r="${address}" s="${styles.ofCell(cell)}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
  if (cell.type === 'empty') return `<c ${place}>${formula}</c>`;
  if (cell.type === 'text' && (cell.rich === true || cell.runs))
    return `<c ${place} t="inlineStr"><is>${runsXml(cell)}</is></c>`;
  if (cell.type === 'date' && cell.format !== undefined)
    return `<c ${place}>${formula}<v>${cell.serial}</v></c>`;
  const value = cell.type === 'boolean' ? Number(cell.value) : cell.value;
  return `<c ${place}${TYPES[cell.type]}>${formula}<v>${escapeXml(String(value))}</v></c>`;
}

function runsXml({ value, runs }: Extract<RawCell, { type: 'text' }>): string {
  // A text of several runs that look alike.
  const pieces = runs ?? [{ text: value.slice(0, 1) }, { text: value.slice(1) }];
  return pieces
    .map(
      (run) =>
        `<r>${runFont('look' in run ? run.look : undefined)}<t xml:space="preserve">${escapeXml(run.text)}</t></r>`,
    )
    .join('');
}

function notesXml(comments: RawSheet['comments']): string {
  const notes = [...comments].map(
    ([cell, text]) =>
      `<comment ref="${cell}" authorId="0"><text><t xml:space="preserve">${escapeXml(text)}</t></text></comment>`,
  );
  return `<comments xmlns="${MAIN}"><authors><author/></authors><commentList>${notes.join('')}</commentList></comments>`;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

function drawingXml(shapes: readonly SheetShape[]): string {
  const corner = (name: string, column: number, row: number, into: number): string =>
    `<xdr:${name}><xdr:col>${column - 1}</xdr:col><xdr:colOff>${into}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>${into}</xdr:rowOff></xdr:${name}>`;
  const anchors = shapes.map(({ rows, columns, text }) => {
    const words = text
      .split('\n')
      .map((line) => `<a:p><a:r><a:t>${escapeXml(line)}</a:t></a:r></a:p>`)
      .join('');
    return `<xdr:twoCellAnchor>${corner('from', columns.from, rows.from, 0)}${corner('to', columns.to, rows.to, 100_000)}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="x"/></xdr:nvSpPr><xdr:txBody>${words}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  });
  return `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join('')}</xdr:wsDr>`;
}
