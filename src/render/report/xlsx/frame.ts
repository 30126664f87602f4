import { YES_NO_WORDS } from '../../../core/form/answer-words.ts';
import type { ReportModel } from '../../../core/report/model.ts';
import type { FixedWords } from '../../../core/words/words.ts';
import { pathUrl } from '../../../core/text/path-url.ts';
import { headingRow } from '../../../office/xlsx-draw/table-sheet.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import type { SheetLink } from '../../../office/xlsx-draw/link-places.ts';
import { SHEET_WORDS } from '../../../office/xlsx-draw/table-words.ts';

/** What every sheet of the consolidated workbook draws on. */
export interface SheetFrame {
  readonly model: ReportModel;
  readonly words: FixedWords;
  /** Decimals an indicator is printed with. */
  readonly decimalsOf: (indicator: string) => number;
  /** Where a cell of a unit's file stands, from the folder the report is written to; null when it cannot be told. */
  readonly linkTo: (place: CellPlace) => SheetLink | null;
}

interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Everything about one column of a sheet: its heading, its width in characters, and what it holds of a row. */
export interface SheetColumn<Row> {
  readonly head: (words: FixedWords) => string;
  readonly width: number;
  readonly align?: ColumnPlan['align'];
  readonly isCode?: true;
  readonly cell: (row: Row, frame: SheetFrame) => CellPlan;
}

/** What a sheet is called, and what stands between its title and its table. */
export interface SheetHead extends Pick<SheetPlan, 'name' | 'title' | 'printed' | 'fixed'> {
  readonly hint?: string;
}

/** A sheet with its columns; the rows get their cells from them. */
export function sheetOf<Row>(
  frame: SheetFrame,
  { hint, ...head }: SheetHead,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): SheetPlan {
  return {
    ...head,
    subtitle: [...subtitleOf(frame), ...(hint === undefined ? [] : [hint])],
    columns: columns.map(({ head: headOf, width, align, isCode }) => ({
      head: headOf(frame.words),
      width,
      ...(align && { align }),
      ...(isCode && { isCode }),
    })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, frame))),
    emptyNote: frame.words.workbook.nothing,
    pageWord: SHEET_WORDS[frame.model.lang].page,
  };
}

/** Row of the first line of a sheet with so many lines under its title. */
export const firstRow = (frame: SheetFrame, hint: boolean): number =>
  headingRow({ subtitle: [...subtitleOf(frame), ...(hint ? [''] : [])] }) + 1;

/** Letter of a column, for formulas; one of the first twenty-six. */
export const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

export const yesOrNo = (holds: boolean, { model }: SheetFrame): string =>
  YES_NO_WORDS[holds ? 'yes' : 'no'][model.lang];

/** A calendar day. */
export const day = (iso: string | null | undefined, { model }: SheetFrame): CellPlan =>
  iso ? { value: null, date: iso, format: SHEET_WORDS[model.lang].date } : '';

/** The address of a cell of a unit's file, as a link to it where it can be told. */
export function linkedCell(place: CellPlace | null, { linkTo }: SheetFrame): CellPlan {
  if (place === null) return '';
  const link = linkTo(place);
  return link === null ? place.cell : { value: place.cell, link };
}

/** Lines under every title: the edition, and what the figures are. */
function subtitleOf({ model, words }: SheetFrame): readonly string[] {
  return [
    words.workbook.made(model.period.cutOff, model.asOf.text, model.revision),
    ...(model.editionNote === '' ? [] : [model.editionNote]),
  ];
}

/** Links from a report to the files of a workspace, `base` being its folder as seen from the report's. A path elsewhere gets none. */
export const linksFrom =
  (base: string): SheetFrame['linkTo'] =>
  ({ file, sheet, cell }) => {
    if (!/^submissions\/(?!.*\.\.)[^\\:]+$/.test(file)) return null;
    return { file: base + pathUrl(file), place: `'${sheet.replaceAll("'", "''")}'!${cell}` };
  };
