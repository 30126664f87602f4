import type { Workbook } from 'exceljs';
import { correctPart } from './correct-part.ts';
import type { Finish } from './correct-part.ts';
import { placeLinks } from './link-places.ts';
import { utf8 } from '../bytes.ts';
import type { ZipItem } from '../zip/zip-writer.ts';
import { writeZip } from '../zip/zip-writer.ts';

/** The date every workbook says it was made on: the clock would make equal workbooks differ. */
const MADE_ON = new Date(Date.UTC(2025, 0, 1));

/**
 * An empty workbook to draw in. Of exceljs the model and its writer alone are loaded: its reader, its streams and its csv
 * are neither needed nor in the bundle.
 */
export async function newWorkbook(title: string): Promise<Workbook> {
  const { default: EmptyWorkbook } = await import('exceljs/lib/doc/workbook.js');
  const workbook = new EmptyWorkbook();
  workbook.creator = 'ntge';
  workbook.lastModifiedBy = 'ntge';
  workbook.title = title;
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  return workbook;
}

/** The workbook as the bytes of an .xlsx file, corrected, and zipped without the clock: the same input gives the same bytes. */
export async function packWorkbook(workbook: Workbook, finish: Finish): Promise<Uint8Array> {
  const parts = placeLinks(await writeParts(workbook));
  return writeZip(
    parts.map(({ name, text }): ZipItem => ({ name, content: utf8(correctPart(name, text, finish)) })),
  );
}

interface Part {
  readonly name: string;
  readonly text: string;
}

/** Where exceljs puts the parts it writes. */
interface PartSink {
  append(text: string, options: { readonly name: string }): void;
}

/** The steps of exceljs' own `write`, in its order, but for pictures, of which there are none. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

declare module 'exceljs' {
  interface Xlsx extends Record<(typeof STEPS)[number], (sink: PartSink, model: WorkbookModel) => unknown> {
    prepareModel(model: WorkbookModel, options: object): void;
  }
}

/** exceljs writes its parts here, and not into a zip of its own: each is packed once. */
async function writeParts({ model, xlsx }: Workbook): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const sink: PartSink = { append: (text, { name }) => parts.push({ name, text }) };
  xlsx.prepareModel(model, {});
  for (const step of STEPS) await xlsx[step](sink, model);
  return parts;
}
