import { correctPart, needsCorrection } from './correct-part.ts';

/** Local time, because that is what the zip library writes: the same bytes in every time zone. */
const ZIP_DATE = new Date(2000, 0, 1);

/** The workbook corrected, and zipped without the clock: the same input gives the same bytes. */
export async function finishWorkbook(bytes: ArrayBuffer): Promise<Uint8Array> {
  const { default: PizZip } = await import('pizzip');
  const given = new PizZip(bytes);
  const zip = new PizZip();
  for (const [name, file] of Object.entries(given.files)) {
    if (file.dir) continue;
    const content = needsCorrection(name) ? letGrow(correctPart(name, file.asText())) : file.asUint8Array();
    zip.file(name, content, { date: ZIP_DATE, createFolders: false });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** exceljs fixes every height it is given; a fixed row would hide what does not fit it, and stays behind when sorted. */
const letGrow = (text: string): string => text.replace(/(<row [^>]*?) customHeight="1"/g, '$1');
