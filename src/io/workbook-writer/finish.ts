import { inflateEntry, openZip } from '../xlsx/zip.ts';
import { writeZip } from '../xlsx/zip-writer.ts';

/** What exceljs leaves out or cannot say, put right in the finished parts. */
const CORRECTIONS: readonly {
  readonly part: RegExp;
  readonly correct: (text: string) => string;
}[] = [
  {
    part: /^xl\/workbook\.xml$/,
    // Sheets keep their place and name: no password, so a person who must can lift it.
    correct: (text) => text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
  },
  {
    part: /^xl\/styles\.xml$/,
    // The font of empty cells: widths of columns are counted in its digits, and not every computer has Calibri.
    correct: (text) =>
      text
        .replace(
          '<scheme val="minor"/><sz val="11"/><name val="Calibri"/>',
          '<sz val="11"/><name val="Times New Roman"/>',
        )
        .replace(/<font>.*?<\/font>/g, orderFont),
  },
  {
    part: /^xl\/worksheets\/sheet\d+\.xml$/,
    // A range of one cell is written as the cell.
    correct: (text) => text.replace(/(sqref=")([A-Z]+\d+):\2"/g, '$1$2"'),
  },
];

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

/** Rows whose height follows what is typed into them, by the number of the sheet's part. */
export type GrowingRows = ReadonlyMap<number, ReadonlySet<number>>;

/** The workbook as it is given out: corrected, and zipped without the clock, so that the same input gives the same bytes. */
export function finishPackage(bytes: Uint8Array, growing: GrowingRows): Uint8Array {
  const zip = openZip(bytes);
  return writeZip(
    zip.entries
      .filter((entry) => !entry.isDirectory)
      .map((entry) => ({
        name: entry.name,
        content: correct(entry.name, inflateEntry(zip, entry), growing),
      })),
  );
}

function correct(name: string, content: Buffer, growing: GrowingRows): Buffer {
  const due = CORRECTIONS.filter(({ part }) => part.test(name));
  if (!due.length) return content;
  const text = due.reduce((sofar, { correct }) => correct(sofar), content.toString('utf8'));
  const sheet = /sheet(\d+)\.xml$/.exec(name)?.[1];
  return Buffer.from(sheet ? letGrow(text, growing.get(Number(sheet))) : text, 'utf8');
}

/** exceljs fixes every height it is given; a fixed row hides what does not fit it. */
function letGrow(text: string, rows: ReadonlySet<number> | undefined): string {
  return text.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, start: string, row: string) =>
    rows?.has(Number(row)) ? start : whole,
  );
}
