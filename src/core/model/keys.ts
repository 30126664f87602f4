/** Keys for maps and sets: what stands at the same place has the same key, whoever asks. */

interface Figure {
  readonly element: string;
  readonly row: string;
  readonly column?: string | undefined;
}

interface Cell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** A figure of one workbook; a whole row where no column is named. Ids hold no slash. */
export function figureKey({ element, row, column = '' }: Figure): string {
  return `${element}/${row}/${column}`;
}

/** A figure among those of all units. */
export function unitFigureKey(of: Figure & { readonly unit: string }): string {
  return `${figureKey(of)}/${of.unit}`;
}

/** A cell of one workbook. The name of a sheet may hold anything; an address does not. */
export function cellKey({ sheet, cell }: Cell): string {
  return `${cell}/${sheet}`;
}

/** A cell among those of all files. */
export function fileCellKey(of: Cell & { readonly file: string }): string {
  return `${of.sheet.length}/${cellKey(of)}/${of.file}`;
}
