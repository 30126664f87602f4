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
  // A range of one cell is written as the cell.
  { part: /^xl\/worksheets\/sheet\d+\.xml$/, find: /(sqref=")([A-Z]+\d+):\2"/g, put: '$1$2"' },
];

/** The workbook as it is given out: corrected, and zipped without the clock, so that the same input gives the same bytes. */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const zip = openZip(bytes);
  return writeZip(
    zip.entries
      .filter((entry) => !entry.isDirectory)
      .map((entry) => ({ name: entry.name, content: correct(entry.name, inflateEntry(zip, entry)) })),
  );
}

function correct(name: string, content: Buffer): Buffer {
  const due = CORRECTIONS.filter(({ part }) => part.test(name));
  if (!due.length) return content;
  return Buffer.from(
    due.reduce((text, { find, put }) => text.replace(find, put), content.toString('utf8')),
    'utf8',
  );
}
