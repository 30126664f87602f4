import type { CellRichTextValue, Workbook } from 'exceljs';
import type { Catalogue, Period, Unit } from '../../../core/model/catalogue.ts';
import type { WorkbookLayout } from '../../../core/model/layout.ts';
import type { DueDate } from '../../../core/calendar/timeliness.ts';
import type { PrintedCell, PrintedRole } from '../../../core/form/printed-cell.ts';
import type { PrintedSheet } from '../../../core/form/printed-form.ts';
import { font, SIZES, SMALL_FONT } from './styles.ts';

/** What every sheet is drawn from. */
export interface Drawing {
  readonly workbook: Workbook;
  readonly catalogue: Catalogue;
  readonly unit: Unit;
  readonly period: Period;
  readonly layout: WorkbookLayout;
  /** Every printed cell of the sheets. */
  readonly printed: readonly PrintedSheet[];
  /** The day the unit has to keep, extension included. */
  readonly due: DueDate;
  /** Figures of an earlier period, shown beside the cells; by defined name. */
  readonly former: FormerFigures | undefined;
}

/** What is known from an earlier period: its label, and its figures by defined name. */
export interface FormerFigures {
  readonly label: string;
  readonly values: ReadonlyMap<string, number | boolean>;
}

/** A name and, on the lines under it, its explanation in small letters. */
export function explained(label: string, explanation: string, bold: boolean): CellRichTextValue {
  return {
    richText: [
      { font: font(SIZES.cell, { bold }), text: explanation ? `${label}\n` : label },
      ...(explanation ? [{ font: SMALL_FONT, text: explanation }] : []),
    ],
  };
}

/** The printed cells of a sheet, by what they say. */
export function printedOn({ printed }: Drawing, sheet: string): ReadonlyMap<PrintedRole, PrintedCell> {
  return new Map(printed.find((one) => one.sheet === sheet)?.cells.map((cell) => [cell.role, cell]));
}
