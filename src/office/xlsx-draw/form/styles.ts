import type { Alignment, Border, Borders, Cell, Fill, Font, Style } from 'exceljs';

/** How the cells look. One place, so that the legend on the guide sheet shows what the sheets really use. */

const FONT = 'Times New Roman';

/** Sizes in points. */
export const SIZES = { title: 14, text: 12, cell: 11, small: 9.5 } as const;

const COLOURS = {
  ink: 'FF1F2937',
  faint: 'FF6B7280',
  line: 'FF9CA3AF',
  heading: 'FFDCE6F1',
  block: 'FFF1F5F9',
  input: 'FFFFF9DB',
  provisional: 'FFFFE3B3',
  unused: 'FFE5E7EB',
  wrong: 'FFF8B4B4',
  wrongInk: 'FF9B1C1C',
} as const;

/** Times New Roman in the program's ink. */
export function font(size: number, more: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, family: 1, size, color: { argb: COLOURS.ink }, ...more };
}

/** Definitions and hints. */
export const SMALL_FONT = font(SIZES.small, { italic: true, color: { argb: 'FF4B5563' } });

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const line: Partial<Border> = { style: 'thin', color: { argb: COLOURS.line } };
const BOX: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const wrap = (horizontal: Alignment['horizontal'], vertical: Alignment['vertical'] = 'middle') => ({
  horizontal,
  vertical,
  wrapText: true,
  // Keeps the text off the border.
  ...(horizontal === 'left' && { indent: 1 }),
});

/** The line above a report form: who reports to whom. */
export const FRAME: Partial<Style> = {
  font: font(SIZES.cell),
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};
/** Number of a report form. */
export const FORM_NUMBER: Partial<Style> = { ...FRAME, font: font(SIZES.cell, { bold: true }) };
/** Title and period of a report form. */
export const FORM_TITLE: Partial<Style> = {
  font: font(SIZES.title, { bold: true }),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
};
export const FORM_SUBTITLE: Partial<Style> = { ...FORM_TITLE, font: font(SIZES.text) };
/** What is filled in so far. */
export const COUNTER: Partial<Style> = {
  font: font(SIZES.small, { bold: true }),
  alignment: { vertical: 'middle' },
};
/** Where people sign. */
export const SIGNATURE: Partial<Style> = {
  font: font(SIZES.text, { italic: true }),
  alignment: { vertical: 'top', horizontal: 'center', wrapText: true },
};
/** National title. */
export const NATION: Partial<Style> = { ...FORM_TITLE, font: font(SIZES.cell, { bold: true }) };

export const TITLE: Partial<Style> = {
  font: font(SIZES.title, { bold: true }),
  alignment: { vertical: 'middle' },
};
export const SUBTITLE: Partial<Style> = { font: font(SIZES.text), alignment: { vertical: 'middle' } };
/** How to fill in a table, under it. */
export const HINT: Partial<Style> = {
  font: SMALL_FONT,
  alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
};

/** Column headings. */
export const HEADING: Partial<Style> = {
  font: font(SIZES.cell, { bold: true }),
  fill: solid(COLOURS.heading),
  border: BOX,
  alignment: wrap('center'),
};
/** Letters and numbers under the column headings. */
export const NUMBER: Partial<Style> = { ...HEADING, font: font(SIZES.small, { italic: true }) };
/** The line that names an element and says what counts. */
export const BLOCK_TITLE: Partial<Style> = {
  font: font(SIZES.cell, { bold: true }),
  fill: solid(COLOURS.block),
  border: BOX,
  alignment: wrap('left'),
};
/** Code of a row, as it is said on the telephone. */
export const CODE: Partial<Style> = {
  font: font(SIZES.small, { color: { argb: COLOURS.faint } }),
  border: BOX,
  alignment: wrap('center'),
};
/** Printed words: what is asked, labels, hints in a table. */
export const LABEL: Partial<Style> = { font: font(SIZES.cell), border: BOX, alignment: wrap('left') };
/** Unit of measure. */
export const CENTRED: Partial<Style> = { font: font(SIZES.cell), border: BOX, alignment: wrap('center') };
/** What is known already and not to be changed. */
export const KNOWN: Partial<Style> = {
  font: font(SIZES.cell, { bold: true }),
  fill: solid(COLOURS.unused),
  border: BOX,
  alignment: wrap('left'),
};
/** Figures of the former period. */
export const FORMER: Partial<Style> = {
  font: font(SIZES.small, { color: { argb: COLOURS.faint } }),
  fill: solid(COLOURS.block),
  border: BOX,
  alignment: wrap('left'),
};
/** A value cell that this row does not have. */
export const UNUSED: Partial<Style> = { fill: solid(COLOURS.unused), border: BOX };

const OPEN = { protection: { locked: false } } as const;

/** A figure to type in; the number format shows the machine's own separators. */
export function numberInput(decimal: boolean, provisional: boolean): Partial<Style> {
  return {
    ...OPEN,
    font: font(SIZES.text),
    fill: solid(provisional ? COLOURS.provisional : COLOURS.input),
    border: BOX,
    alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
    numFmt: decimal ? '#,##0.0##' : '#,##0',
  };
}

/** A word to choose. */
export function choiceInput(provisional: boolean): Partial<Style> {
  return { ...numberInput(false, provisional), numFmt: 'General', alignment: wrap('center') };
}

/** Text to type in. As text (`@`), so that `12/6` stays what was typed. */
export const TEXT_INPUT: Partial<Style> = {
  ...OPEN,
  font: font(SIZES.cell),
  fill: solid(COLOURS.input),
  border: BOX,
  alignment: wrap('left'),
  numFmt: '@',
};
/** A long text. */
export const LONG_INPUT: Partial<Style> = {
  ...TEXT_INPUT,
  font: font(SIZES.text),
  alignment: wrap('left', 'top'),
  // "@" shows #### above 255 characters in some versions of Excel.
  numFmt: 'General',
};
export const DATE_INPUT: Partial<Style> = { ...TEXT_INPUT, numFmt: 'dd/mm/yyyy' };

/** What a conditional format makes of cells that contradict each other. */
export const WRONG: Partial<Style> = {
  font: { color: { argb: COLOURS.wrongInk }, bold: true },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOURS.wrong } },
};
/** The same look as a plain style, for the legend. */
export const WRONG_SAMPLE: Partial<Style> = {
  ...CENTRED,
  font: font(SIZES.cell, { color: { argb: COLOURS.wrongInk }, bold: true }),
  fill: solid(COLOURS.wrong),
};

/** Writes a value in a style; null leaves the cell empty. */
export function put(cell: Cell, value: Cell['value'], style: Partial<Style>): void {
  if (value !== null && value !== '') cell.value = value;
  cell.style = style;
}
