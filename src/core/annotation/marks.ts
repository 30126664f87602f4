import type { RawSheet, RawWorkbook } from '../model/raw-workbook.ts';

/**
 * How a coloured copy tells what ntge has put into it from what the sender wrote, also after Excel or LibreOffice has
 * saved it again: the marks by which a later reading passes over our own sheet and notes, and a later copy replaces them.
 */

/** Text of A1, in a hidden column, of the sheet that lists the findings. */
export const RESULT_SHEET_MARK = 'ntge: kết quả kiểm tra';

/** Our part of a note: from the first line, in either language, to the last. */
export const NOTE_FIRST_LINE = {
  vi: '▼ KẾT QUẢ KIỂM TRA (ntge)',
  en: '▼ CHECK RESULT (ntge)',
} as const;
export const NOTE_LAST_LINE = '▲ ntge';

/** Fills of cells with findings. Together with the list of the result sheet they tell our colours from the sender's. */
export const FINDING_FILLS = { error: 'FFFF9B9B', warning: 'FFFFC04D', info: 'FFBBDDF8' } as const;

/** Up to the last line; a sender who removed that has our text to the end. */
const OWN_NOTE = /\n?▼ (?:KẾT QUẢ KIỂM TRA|CHECK RESULT) \(ntge\)[^]*?(?:▲ ntge|$)/g;

/** Where our part of a note stands: offsets of each occurrence; none in a note that is all the sender's. */
export function ownNoteSpans(note: string): readonly { readonly from: number; readonly to: number }[] {
  return [...note.matchAll(OWN_NOTE)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** True for the sheet that a coloured copy lists its findings on, whatever it is called now. */
export function isResultSheet({ cells }: Pick<RawSheet, 'cells'>): boolean {
  return cells.get('A1')?.value === RESULT_SHEET_MARK;
}

/** The workbook without what a coloured copy added: the sender's own sheets and notes. */
export function withoutAnnotation(raw: RawWorkbook): RawWorkbook {
  if (!raw.sheets.some(isResultSheet)) return raw;
  return {
    ...raw,
    sheets: raw.sheets
      .filter((sheet) => !isResultSheet(sheet))
      .map((sheet) => ({ ...sheet, comments: withoutOwnNotes(sheet.comments) })),
  };
}

function withoutOwnNotes(comments: RawSheet['comments']): RawSheet['comments'] {
  return new Map(
    [...comments].flatMap(([cell, note]) => {
      const rest = note.replaceAll(OWN_NOTE, '');
      return rest.trim() === '' && note !== rest ? [] : [[cell, rest] as const];
    }),
  );
}

/** A cell that was coloured, as the result sheet of a copy remembers it. */
export interface ColouredCell {
  readonly sheet: string;
  readonly cell: string;
  /** Its fill before, in the words of `rememberFill`. */
  readonly former: string;
}

/** What earlier copies left in a workbook. */
export interface FormerAnnotation {
  /** Names of result sheets. */
  readonly sheets: readonly string[];
  readonly cells: readonly ColouredCell[];
}

/**
 * What earlier copies left. The hidden column A of the result sheet holds a reference to each coloured cell as a
 * formula, which the spreadsheet program keeps right when rows move or sheets are renamed; column B the fill before.
 */
export function formerAnnotation(raw: RawWorkbook): FormerAnnotation {
  const sheets = raw.sheets.filter(isResultSheet);
  return { sheets: sheets.map(({ name }) => name), cells: sheets.flatMap(colouredCells) };
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})$/;

function colouredCells({ cells }: RawSheet): ColouredCell[] {
  return [...cells].flatMap(([address, { formula }]): ColouredCell[] => {
    const row = /^A(\d+)$/.exec(address)?.[1];
    const match = row === undefined || formula === undefined ? null : REFERENCE.exec(formula);
    const former = cells.get(`B${row}`)?.value;
    if (!match || typeof former !== 'string') return [];
    const [, quoted, plain, column = '', line = ''] = match;
    return [{ sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', cell: column + line, former }];
  });
}
