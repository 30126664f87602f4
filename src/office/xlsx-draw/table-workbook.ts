import { finishWorkbook } from './finish-table.ts';
import { drawSheet } from './table-sheet.ts';
import type { SheetPlan } from './table-sheet.ts';

/** The clock would make equal workbooks differ. */
const MADE_ON = new Date(Date.UTC(2000, 0, 1));

/** A workbook for people: its sheets drawn alike; the same bytes from the same plans. */
export async function renderWorkbook(
  sheets: readonly SheetPlan[],
  { title, computes }: { readonly title: string; readonly computes?: boolean },
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'ntge';
  workbook.lastModifiedBy = 'ntge';
  workbook.title = title;
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  // Cached results are the report's own; Excel computes them again all the same.
  if (computes) workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) drawSheet(workbook, sheet);
  return finishWorkbook(await workbook.xlsx.writeBuffer());
}
