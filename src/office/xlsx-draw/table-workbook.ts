import { codeCells, drawSheet } from './table-sheet.ts';
import type { SheetPlan } from './table-sheet.ts';
import { newWorkbook, packWorkbook } from './workbook.ts';

/** A workbook for people: its sheets drawn alike; the same bytes from the same plans. */
export async function renderWorkbook(
  sheets: readonly SheetPlan[],
  { title, computes }: { readonly title: string; readonly computes?: boolean },
): Promise<Uint8Array> {
  const workbook = await newWorkbook(title);
  // Cached results are the report's own; Excel computes them again all the same.
  if (computes) workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheets) drawSheet(workbook, sheet);
  return packWorkbook(workbook, {
    grows: () => true,
    codes: (sheet) => {
      const plan = sheets[sheet - 1];
      return plan && codeCells(plan);
    },
  });
}
