import { inflateEntry, openZip } from '../xlsx/zip.ts';
import { writeZip } from '../xlsx/zip-writer.ts';

/** What exceljs leaves out or cannot say, put right in the finished parts. */
const CORRECTIONS: readonly {
  readonly part: RegExp;
  readonly find: RegExp;
  readonly put: string;
}[] = [
  // Sheets keep their place and name: no password, so a person who must can lift it.
  {
    part: /^xl\/workbook\.xml$/,
    find: /<bookViews>/,
    put: '<workbookProtection lockStructure="1"/><bookViews>',
  },
  // The font of empty cells; widths of columns are counted in its digits, and not every computer has Calibri.
  {
    part: /^xl\/styles\.xml$/,
    find: /<font>(?:(?!<\/font>).)*<name val="Calibri"\/><\/font>/,
    put: '<font><color theme="1"/><family val="1"/><sz val="11"/><name val="Times New Roman"/></font>',
  },
  // A range of one cell is written as the cell.
  { part: /^xl\/worksheets\/sheet\d+\.xml$/, find: /(sqref=")([A-Z]+\d+):\2"/g, put: '$1$2"' },
];

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
  const text = due.reduce((text, { find, put }) => text.replace(find, put), content.toString('utf8'));
  const sheet = /sheet(\d+)\.xml$/.exec(name)?.[1];
  return Buffer.from(sheet ? letGrow(text, growing.get(Number(sheet))) : text, 'utf8');
}

/** exceljs fixes every height it is given; a fixed row hides what does not fit it. */
function letGrow(text: string, rows: ReadonlySet<number> | undefined): string {
  return text.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, start: string, row: string) =>
    rows?.has(Number(row)) ? start : whole,
  );
}
