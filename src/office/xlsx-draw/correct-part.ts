/** What exceljs leaves out or gets wrong, put right in the text of the finished parts. */

/** What exceljs cannot say about a workbook. */
export interface Finish {
  /** Sheets keep their place and name: no password, so a person who must can lift it. */
  readonly isLocked?: boolean;
  /** Whether a row's height follows what is typed into it; `sheet` is the worksheet's id. */
  readonly grows: (sheet: number, row: number) => boolean;
  /** Cells that hold codes like "1.1", which Excel need not report as numbers stored as text. */
  readonly codes?: (sheet: number) => string | undefined;
}

/** Properties of a font in the order of the schema (ECMA-376 part 1, 18.8.22), which exceljs does not keep. */
const FONT_PROPERTIES = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderFont(font: string): string {
  const properties = font.match(/<\w+(?: [^>]*)?\/>/g) ?? [];
  const place = (property: string): number => FONT_PROPERTIES.indexOf(/\w+/.exec(property)?.[0] ?? '');
  return `<font>${[...properties].sort((a, b) => place(a) - place(b)).join('')}</font>`;
}

/** The part as it should have been written. */
export function correctPart(name: string, text: string, { isLocked = false, grows, codes }: Finish): string {
  if (name === 'xl/styles.xml') return correctStyles(text);
  if (name === 'xl/workbook.xml' && isLocked) return lockStructure(text);
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  if (sheet === undefined) return text;
  const grown = letGrow(nameSingleCells(text), (row) => grows(Number(sheet), row));
  return leaveCodes(grown, codes?.(Number(sheet)));
}

/** The font of empty cells: widths of columns are counted in its digits, and not every computer has Calibri. */
function correctStyles(text: string): string {
  return text
    .replace(
      '<scheme val="minor"/><sz val="11"/><name val="Calibri"/>',
      '<sz val="11"/><name val="Times New Roman"/>',
    )
    .replace(/<font>.*?<\/font>/g, orderFont);
}

function lockStructure(text: string): string {
  return text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
}

/** After the footer, where the schema wants it (ECMA-376 part 1, 18.3.1.51). */
function leaveCodes(text: string, cells: string | undefined): string {
  if (cells === undefined) return text;
  const ignored = `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`;
  return text.replace('</headerFooter>', `</headerFooter>${ignored}`);
}

/** A range of one cell is written as the cell. */
function nameSingleCells(text: string): string {
  return text.replace(/(sqref=")([A-Z]+\d+):\2"/g, '$1$2"');
}

/** exceljs fixes every height it is given; a fixed row hides what does not fit it, and stays behind when sorted. */
function letGrow(text: string, grows: (row: number) => boolean): string {
  return text.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, start: string, row: string) =>
    grows(Number(row)) ? start : whole,
  );
}
