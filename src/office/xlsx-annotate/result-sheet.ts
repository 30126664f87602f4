import { FINDING_FILLS, RESULT_SHEET_MARK } from '../../core/annotation/marks.ts';
import type { ColouredCell } from '../../core/annotation/marks.ts';
import type { ResultRow, ResultSheet } from '../../core/annotation/annotation.ts';
import type { ResultTexts } from '../../core/annotation/words.ts';
import type { Severity } from '../../core/findings/definition.ts';
import { columnPoints, HIGHEST_ROW, textHeight } from '../xlsx-draw/text-size.ts';
import type { TextRun } from '../xlsx-draw/text-size.ts';
import { findingFill } from './fills.ts';
import type { StyleTable } from './style-table.ts';
import { escapeText, escapeXml } from '../xml/xml-scan.ts';

/** Everything about a column of the list. */
interface ResultColumn {
  readonly key: keyof ResultTexts;
  /** In characters. */
  readonly width: number;
  readonly look: (
    looks: Looks,
    row: { readonly severity: Severity | null; readonly isLinked: boolean },
  ) => number;
  /** Of the letters, where it differs from that of most columns. */
  readonly run?: Pick<TextRun, 'size' | 'bold'>;
}

/** The list's columns from C on; A and B, hidden, are for the next copy. */
const COLUMNS: readonly ResultColumn[] = [
  { key: 'number', width: 6, look: ({ centred }) => centred },
  {
    key: 'severity',
    width: 10,
    look: (looks, { severity }) => (severity === null ? looks.centred : looks.severity[severity]),
  },
  { key: 'place', width: 19, look: ({ link, text }, { isLinked }) => (isLinked ? link : text) },
  { key: 'path', width: 26, look: ({ strong }) => strong, run: { size: 11, bold: true } },
  { key: 'message', width: 46, look: ({ text }) => text },
  { key: 'fix', width: 42, look: ({ text }) => text },
  { key: 'found', width: 13, look: ({ figure }) => figure },
  { key: 'expected', width: 13, look: ({ figure }) => figure },
  { key: 'difference', width: 11, look: ({ figure }) => figure },
  { key: 'code', width: 22, look: ({ code }) => code, run: { size: 8, bold: false } },
];
const USUAL_RUN: Pick<TextRun, 'size' | 'bold'> = { size: 11, bold: false };
const FIRST_COLUMN = 3;
/** The code serves a call to whoever runs the program; it is not printed. */
const LAST_PRINTED = 'K';
const HEADING_ROW = 6;
/** Characters that the indent takes from a column. */
const INDENT = 2;
const LONGEST_TEXT = 32_000;
/** Code of A4 in spreadsheet files. */
const PAPER_A4 = 9;

export interface ResultSheetBasis {
  readonly namespace: string;
  readonly styles: StyleTable;
  /** Cells of the copy that were coloured, with their fill before. */
  readonly coloured: readonly ColouredCell[];
  /** Only a visible sheet can be gone to. */
  readonly canLink: (sheet: string) => boolean;
}

/** The part of the sheet that lists the findings. */
export function drawResultSheet(sheet: ResultSheet, basis: ResultSheetBasis): string {
  const looks = makeLooks(basis.styles);
  const remembered = basis.coloured.map(({ sheet: of, cell, former }) => ({
    formula: `${quoteSheet(of)}!$${cell.replace(/\d+$/, (row) => `$${row}`)}`,
    former,
  }));
  const rows = [...headRows(sheet, looks), ...sheet.rows.map((row) => listRow(row, looks, basis))];
  const count = Math.max(rows.length, remembered.length + 1);
  const body = Array.from({ length: count }, (_, index) => {
    const memory =
      index === 0 ? textCell('A1', RESULT_SHEET_MARK, 0) : remember(index + 1, remembered[index - 1]);
    const { cells, height } = rows[index] ?? { cells: [], height: undefined };
    const own = cells.map(({ column, text, look }) => textCell(`${column}${index + 1}`, text, look));
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${index + 1}"${size}>${memory}${own.join('')}</row>`;
  });
  const worst = sheet.rows.find(({ severity }) => severity !== null)?.severity ?? undefined;
  const tab = worst ? FINDING_FILLS[worst] : GOOD;
  const texts = `${letter(0)}${HEADING_ROW + 1}:${letter(COLUMNS.length - 1)}${Math.max(rows.length, HEADING_ROW + 1)}`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${basis.namespace}">`,
    `<sheetPr><tabColor rgb="${tab}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${HEADING_ROW}" topLeftCell="A${HEADING_ROW + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="E${HEADING_ROW + 1}" sqref="E${HEADING_ROW + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols><col min="1" max="2" width="9" hidden="1" customWidth="1"/>${COLUMNS.map(({ width }, index) => `<col min="${index + FIRST_COLUMN}" max="${index + FIRST_COLUMN}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    `<mergeCells count="${MERGES.length}">${MERGES.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    links(sheet.rows, basis.canLink),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER_A4}" orientation="landscape" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>',
    // Figures here are for reading: no green corners that offer to convert them.
    `<ignoredErrors><ignoredError sqref="${texts}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

/** Excel's own names of the sheet: what is printed, and the heading repeated on each page. */
export function printNames(sheetName: string, rows: number): readonly { name: string; refersTo: string }[] {
  const sheet = quoteSheet(sheetName);
  return [
    { name: '_xlnm.Print_Area', refersTo: `${sheet}!$C$1:$${LAST_PRINTED}$${HEADING_ROW + rows}` },
    { name: '_xlnm.Print_Titles', refersTo: `${sheet}!$${HEADING_ROW}:$${HEADING_ROW}` },
  ];
}

function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const GOOD = 'FFC6E7CE';
const INK = '<color rgb="FF1F2937"/>';
const NAME = '<name val="Times New Roman"/><family val="1"/>';
const LINE = '<color rgb="FF9CA3AF"/>';

/** Indexes of the cell styles that the sheet uses. */
interface Looks {
  readonly title: number;
  readonly line: number;
  readonly bad: number;
  readonly good: number;
  readonly heading: number;
  readonly text: number;
  readonly strong: number;
  readonly figure: number;
  readonly centred: number;
  readonly link: number;
  readonly code: number;
  readonly legend: Readonly<Record<Severity, number>>;
  readonly severity: Readonly<Record<Severity, number>>;
}

function makeLooks(styles: StyleTable): Looks {
  const font = (size: number, more = '', colour = INK): number =>
    styles.font(`<font>${more}<sz val="${size}"/>${colour}${NAME}</font>`);
  const solid = (rgb: string): number =>
    styles.fill(
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  const side = (name: string): string => `<${name} style="thin">${LINE}</${name}>`;
  const box = styles.border(
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
  );
  const none = styles.border('<border><left/><right/><top/><bottom/><diagonal/></border>');
  const noFill = styles.fill('<fill><patternFill patternType="none"/></fill>');
  const basedOn = styles.hasNamedStyles ? ' xfId="0"' : '';
  const look = (fontId: number, fillId: number, borderId: number, alignment: string): number =>
    styles.xf(
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"${basedOn} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`,
    );
  const bold = '<b/>';
  const text = font(11);
  const strong = font(11, bold);
  const middle = 'horizontal="left" vertical="center"';
  const centre = 'horizontal="center" vertical="center"';
  // The indent keeps the text off the border.
  const top = 'horizontal="left" vertical="top" indent="1"';
  const bySeverity = (make: (fill: number) => number): Record<Severity, number> => ({
    error: make(styles.fill(findingFill('error'))),
    warning: make(styles.fill(findingFill('warning'))),
    info: make(styles.fill(findingFill('info'))),
  });
  return {
    title: look(font(16, bold), noFill, none, middle),
    line: look(text, noFill, none, middle),
    bad: look(font(12, bold, '<color rgb="FF9B1C1C"/>'), noFill, none, middle),
    good: look(font(12, bold, '<color rgb="FF1E6B2E"/>'), noFill, none, middle),
    heading: look(strong, solid('FFDCE6F1'), box, centre),
    text: look(text, noFill, box, top),
    strong: look(strong, noFill, box, top),
    figure: look(text, noFill, box, 'horizontal="right" vertical="top" indent="1"'),
    centred: look(text, noFill, box, 'horizontal="center" vertical="top"'),
    link: look(font(11, '<u/>', '<color rgb="FF0B57D0"/>'), noFill, box, top),
    code: look(font(8, '', '<color rgb="FF6B7280"/>'), noFill, none, top),
    legend: bySeverity((fill) => look(strong, fill, box, centre)),
    severity: bySeverity((fill) => look(strong, fill, box, 'horizontal="center" vertical="top"')),
  };
}

interface DrawnCell {
  readonly column: string;
  readonly text: string;
  readonly look: number;
}

interface DrawnRow {
  readonly cells: readonly DrawnCell[];
  readonly height: number;
}

/** Ranges of the head: four lines of text, and three fields for the legend. */
const LEGEND: readonly (readonly [from: string, to: string])[] = [
  ['C', 'F'],
  ['G', 'G'],
  ['H', 'K'],
];
const MERGES = ['C1:K1', 'C2:K2', 'C3:K3', 'C4:F4', 'H4:K4', 'C5:K5'];

function headRows(sheet: ResultSheet, looks: Looks): DrawnRow[] {
  const width = COLUMNS.slice(0, -1).reduce((sum, column) => sum + column.width, 0);
  const line = (text: string, look: number, size: number, least: number): DrawnRow => ({
    cells: [{ column: 'C', text, look }],
    height: heightOf({ text, size, bold: true }, width, least),
  });
  return [
    line(sheet.title, looks.title, 16, 26),
    line(sheet.about, looks.line, 11, 18),
    line(sheet.verdict, sheet.isGood ? looks.good : looks.bad, 12, 20),
    { cells: sheet.legend.flatMap((one, index) => legendCells(one, index, looks)), height: 20 },
    line(sheet.howTo, looks.line, 11, 18),
    {
      cells: COLUMNS.map(({ key }, index) => ({
        column: letter(index),
        text: sheet.headings[key],
        look: looks.heading,
      })),
      height: 32,
    },
  ];
}

/** Every cell of a merged range has the look, or its border would be open. */
function legendCells(
  { severity, text }: ResultSheet['legend'][number],
  index: number,
  looks: Looks,
): DrawnCell[] {
  const [from = '', to = ''] = LEGEND[index] ?? [];
  const columns = COLUMNS.map((_, at) => letter(at)).filter((column) => column >= from && column <= to);
  return columns.map((column, at) => ({ column, text: at === 0 ? text : '', look: looks.legend[severity] }));
}

function listRow({ severity, texts, target }: ResultRow, looks: Looks, basis: ResultSheetBasis): DrawnRow {
  const isLinked = target !== undefined && basis.canLink(target.sheet);
  const heights = COLUMNS.map(({ key, width, run = USUAL_RUN }) =>
    heightOf({ text: texts[key], ...run }, width, 18),
  );
  return {
    cells: COLUMNS.map(({ key, look }, index) => ({
      column: letter(index),
      text: texts[key],
      look: look(looks, { severity, isLinked }),
    })),
    height: Math.max(...heights),
  };
}

function heightOf(run: TextRun, width: number, least: number): number {
  const height = textHeight([run], columnPoints(width - INDENT)) + 4;
  return Math.min(HIGHEST_ROW, Math.max(least, Math.ceil(height)));
}

function letter(index: number): string {
  return String.fromCharCode(64 + FIRST_COLUMN + index);
}

function textCell(address: string, text: string, look: number): string {
  if (text === '') return `<c r="${address}" s="${look}"/>`;
  const shown = escapeText(text.slice(0, LONGEST_TEXT));
  return `<c r="${address}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

function remember(
  row: number,
  memory: { readonly formula: string; readonly former: string } | undefined,
): string {
  if (!memory) return '';
  return `<c r="A${row}"><f>${escapeXml(memory.formula)}</f></c>${textCell(`B${row}`, memory.former, 0)}`;
}

function links(rows: readonly ResultRow[], canLink: (sheet: string) => boolean): string {
  const all = rows.flatMap(({ target }, index) => {
    if (!target || !canLink(target.sheet)) return [];
    const location = escapeXml(`${quoteSheet(target.sheet)}!${target.cell}`);
    return [`<hyperlink ref="E${HEADING_ROW + 1 + index}" location="${location}"/>`];
  });
  return all.length > 0 ? `<hyperlinks>${all.join('')}</hyperlinks>` : '';
}
