import { ownNoteSpans } from '../annotation/marks.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { findElement } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { SHEET_NAMES } from '../model/layout.ts';
import type { RawSheet, RawWorkbook, SheetShape } from '../model/raw-workbook.ts';
import type { SubmittedRow } from '../model/submission.ts';
import { tidy } from '../text/compare.ts';
import { findPersonalData } from '../text/personal-data.ts';
import { quoted } from '../text/quote.ts';
import { cellKey } from '../model/keys.ts';
import { cellAt } from './address.ts';

/** What is written beside the form. */
export interface SideTexts {
  readonly catalogue: Catalogue;
  readonly rows: readonly SubmittedRow[];
  /** Sheets that the sender added. */
  readonly added: readonly RawSheet[];
  /** Shapes of which something is said already. */
  readonly told: ReadonlySet<SheetShape>;
  readonly inFile: FindingPlace;
}

/**
 * Texts that nobody reads as an answer. A note (comment) at a cell and a text box are shown, since whoever writes one wants it
 * seen; they and added sheets are searched for personal data, because the file passes on with all it carries.
 */
export function aboutSideTexts(
  raw: RawWorkbook,
  { catalogue, rows, added, told, inFile }: SideTexts,
): readonly Finding[] {
  const places = rowPlaces(rows);
  const notes = raw.sheets
    .filter(({ name }) => name.toLowerCase() !== SHEET_NAMES.meta)
    .flatMap(({ name, comments }) =>
      [...comments].flatMap(([cell, comment]) => {
        const text = tidy(withoutOwnNote(comment));
        if (text === '') return [];
        const inRow = places.get(cellKey({ sheet: name, cell })) ?? {};
        const at = { ...inFile, sheet: name, cell, ...inRow };
        const sensitive =
          inRow.element !== undefined && findElement(catalogue, inRow.element)?.sensitive === true;
        return [finding('text/comment', { text: quoted(text) }, at), ...aboutPersons(text, at, sensitive)];
      }),
    );
  const boxes = raw.sheets.flatMap(({ name, shapes = [] }) =>
    shapes.flatMap((shape) => {
      const text = tidy(shape.text);
      if (text === '' || told.has(shape)) return [];
      const { rows: at, columns } = shape;
      const cell = at.from > 0 ? { cell: cellAt({ row: at.from, column: columns.from }) } : {};
      const place = { ...inFile, sheet: name, ...cell };
      return [finding('text/text-box', { text: quoted(text) }, place), ...aboutPersons(text, place, false)];
    }),
  );
  const beside: Finding[] = [];
  for (const { name, cells } of added)
    for (const [cell, { type, value }] of cells)
      if (type === 'text') beside.push(...aboutPersons(value, { ...inFile, sheet: name, cell }, false));
  return [...notes, ...boxes, ...beside];
}

/** Without what a coloured copy wrote: the sender may have deleted its result sheet and kept the notes. */
function withoutOwnNote(comment: string): string {
  let text = '';
  let done = 0;
  for (const { from, to } of ownNoteSpans(comment)) {
    text += comment.slice(done, from);
    done = to;
  }
  return text + comment.slice(done);
}

/** What in a text identifies a person; the message masks it. */
export function aboutPersons(text: string, at: FindingPlace, sensitive: boolean): readonly Finding[] {
  const { idNumber, phoneNumber, birthDate } = findPersonalData(text, { landlines: sensitive });
  return [
    ...(idNumber ? [finding('privacy/id-number', { masked: idNumber }, at)] : []),
    ...(phoneNumber ? [finding('privacy/phone-number', { masked: phoneNumber }, at)] : []),
    ...(birthDate ? [finding('privacy/birth-date', {}, at)] : []),
  ];
}

/** The row, and the column of a value, that each cell belongs to. */
function rowPlaces(rows: readonly SubmittedRow[]): ReadonlyMap<string, FindingPlace> {
  const places = new Map<string, FindingPlace>();
  for (const { element, row, values, statusAt, sourceAt, noteAt } of rows) {
    for (const { sheet, cell } of [statusAt, sourceAt, noteAt])
      places.set(cellKey({ sheet, cell }), { element, row });
    for (const { sheet, cell, column } of values)
      places.set(cellKey({ sheet, cell }), { element, row, column });
  }
  return places;
}
