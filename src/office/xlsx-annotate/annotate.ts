import { formerAnnotation } from '../../core/annotation/marks.ts';
import type { ColouredCell, FormerAnnotation } from '../../core/annotation/marks.ts';
import { markNoteless } from '../../core/annotation/annotation.ts';
import type { AnnotatedCell, Annotation } from '../../core/annotation/annotation.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { addressOf, parseAddress } from '../xlsx-read/address.ts';
import type { Book } from './book.ts';
import { bySheet, openBook, sheetPart } from './book.ts';
import { findingFill, isFindingFill, recallFill, rememberFill } from './fills.ts';
import { addResultSheet } from './first-sheet.ts';
import { showingCell } from './merged.ts';
import type { PackageEditor } from './package-editor.ts';
import type { Restyle } from './sheet-editor.ts';
import { SheetEditor } from './sheet-editor.ts';
import { gridOf, writeNotes } from './sheet-notes.ts';

/** A coloured copy. */
export interface ColouredCopy {
  readonly bytes: Uint8Array;
  /** Cells that have the colour but could be given no note; the first sheet says so at their findings. */
  readonly noteless: readonly AnnotatedCell[];
}

/**
 * The coloured copy of a workbook: the file as it was sent, with the cells coloured, a note on each, and a first sheet
 * that lists every finding. Only the parts that must change do; of all others the packed bytes are taken over. What an
 * earlier copy put in is taken out first. Same input, same bytes; a copy of a copy is that copy.
 *
 * `raw`: the same bytes as the reader understood them. A digital signature, which could not hold, is removed.
 */
export function annotateWorkbook(bytes: Uint8Array, raw: RawWorkbook, annotation: Annotation): ColouredCopy {
  const book = openBook(bytes, raw);
  removeSignature(book.editor);
  const former = formerAnnotation(raw);
  restoreFills(book, former.cells);
  const coloured = colourCells(book, annotation.cells);
  const noteless = writeNotes(book, annotation.cells);
  unselectSheets(book, former);
  addResultSheet(book, former, markNoteless(annotation.sheet, noteless), coloured);
  book.editor.write(book.stylesPart, book.styles.toString());
  return { bytes: book.editor.finish(), noteless };
}

function removeSignature(editor: PackageEditor): void {
  for (const { id, type, target } of editor.relationships('')) {
    if (type !== 'origin') continue;
    editor.unrelate('', id);
    editor.remove(target);
  }
  for (const part of editor.partsLike(/^_xmlsignatures\//i)) editor.remove(part);
}

/** Gives cells that still have our colour the fill that they had before. */
function restoreFills(book: Book, cells: readonly ColouredCell[]): void {
  const { styles, editor } = book;
  for (const [sheet, own] of bySheet(cells)) {
    const part = sheetPart(book, sheet);
    if (part === undefined) continue;
    const restyles = new Map<number, Restyle>();
    for (const { cell, former } of own) {
      const fill = recallFill(former);
      if (!fill) continue;
      restyles.set(parseAddress(cell), (style) =>
        isFindingFill(styles.fillOf(style)) ? styles.withFill(style, fill.fill, fill.applies) : style,
      );
    }
    const text = new SheetEditor(editor.text(part));
    text.restyle(restyles, true);
    editor.write(part, text.toString());
  }
}

/** Colours the cells; of a merged range the first cell, which is the one that shows. */
function colourCells(book: Book, cells: readonly AnnotatedCell[]): readonly ColouredCell[] {
  const { styles, editor } = book;
  const coloured: ColouredCell[] = [];
  for (const [sheet, own] of bySheet(cells)) {
    const part = sheetPart(book, sheet);
    if (part === undefined) continue;
    const text = new SheetEditor(editor.text(part));
    const shown = showingCell(text.merges());
    const worst = new Map<number, Severity>();
    for (const { cell, severity } of own) {
      const place = shown(parseAddress(cell));
      if (!worst.has(place)) worst.set(place, severity);
    }
    const former = new Map<number, string>();
    const restyles = [...worst].map(([place, severity]): [number, Restyle] => [
      place,
      (style) => {
        former.set(place, rememberFill(styles, style));
        return styles.withFill(style, findingFill(severity), '1');
      },
    ]);
    text.restyle(new Map(restyles));
    const ordered = [...former].sort(([a], [b]) => a - b);
    coloured.push(...ordered.map(([place, fill]) => ({ sheet, cell: addressOf(place), former: fill })));
    book.grids.set(part, gridOf(text));
    editor.write(part, text.toString());
  }
  return coloured;
}

function unselectSheets(book: Book, former: FormerAnnotation): void {
  for (const { name } of book.sheets) {
    const part = sheetPart(book, name);
    if (part === undefined || former.sheets.includes(name)) continue;
    const before = book.editor.text(part);
    if (!/\stabSelected\s*=/.test(before)) continue;
    const text = new SheetEditor(before);
    text.unselect();
    book.editor.write(part, text.toString());
  }
}
