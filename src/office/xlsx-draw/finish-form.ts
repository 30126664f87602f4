import { textOfUtf8, utf8 } from '../bytes.ts';
import { correctPart, needsCorrection } from './correct-part.ts';
import { inflateEntry, openZip } from '../zip/zip.ts';
import { writeZip } from '../zip/zip-writer.ts';

/** What exceljs cannot say about a form. */
const CORRECTIONS: readonly {
  readonly part: RegExp;
  readonly correct: (text: string) => string;
}[] = [
  {
    part: /^xl\/workbook\.xml$/,
    // Sheets keep their place and name: no password, so a person who must can lift it.
    correct: (text) => text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
  },
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

function correct(name: string, content: Uint8Array, growing: GrowingRows): Uint8Array {
  const due = CORRECTIONS.filter(({ part }) => part.test(name));
  if (!due.length && !needsCorrection(name)) return content;
  const corrected = correctPart(name, textOfUtf8(content));
  const text = due.reduce((sofar, { correct }) => correct(sofar), corrected);
  const sheet = /sheet(\d+)\.xml$/.exec(name)?.[1];
  return utf8(sheet ? letGrow(text, growing.get(Number(sheet))) : text);
}

/** exceljs fixes every height it is given; a fixed row hides what does not fit it. */
function letGrow(text: string, rows: ReadonlySet<number> | undefined): string {
  return text.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, start: string, row: string) =>
    rows?.has(Number(row)) ? start : whole,
  );
}
