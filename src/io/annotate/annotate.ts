import { formerAnnotation, NOTE_FIRST_LINE } from '../../core/annotation-marks.ts';
import type { ColouredCell, FormerAnnotation } from '../../core/annotation-marks.ts';
import type { AnnotatedCell, Annotation } from '../../core/annotation.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { addressOf, columnOf, parseAddress, placeOf, rowOf } from '../xlsx/address.ts';
import { DEFAULT_LIMITS } from '../xlsx/limits.ts';
import { readPart } from '../xlsx/package.ts';
import { readWorkbookPart } from '../xlsx/workbook-part.ts';
import type { SheetEntry } from '../xlsx/workbook-part.ts';
import { openZip } from '../xlsx/zip.ts';
import { findingFill, isFindingFill, recallFill, rememberFill } from './fills.ts';
import { addShapes, blocksOf, changeShapes, emptyDrawing, growShape, isDrawing } from './note-shapes.ts';
import type { Grid } from './note-shapes.ts';
import { changeNotes, emptyNotes } from './notes.ts';
import { PackageEditor } from './package-editor.ts';
import { drawResultSheet, printNames } from './result-sheet.ts';
import type { Restyle } from './sheet-editor.ts';
import { SheetEditor } from './sheet-editor.ts';
import { emptyStyles, StyleTable } from './style-table.ts';
import { changeWorkbook } from './workbook-change.ts';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TRANSITIONAL_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/**
 * The coloured copy of a workbook: the file as it was sent, with the cells coloured, a note on each, and a first sheet
 * that lists every finding. Only the parts that must change do; of all others the packed bytes are taken over. What an
 * earlier copy put in is taken out first. Same input, same bytes; a copy of a copy is that copy.
 *
 * `raw`: the same bytes as the reader understood them. A digital signature, which could not hold, is removed.
 */
export function annotateWorkbook(bytes: Uint8Array, raw: RawWorkbook, annotation: Annotation): Uint8Array {
  const book = openBook(bytes, raw);
  removeSignature(book.editor);
  const former = formerAnnotation(raw);
  restoreFills(book, former.cells);
  const coloured = colourCells(book, annotation.cells);
  writeNotes(book, annotation.cells);
  unselectSheets(book, former);
  addResultSheet(book, former, annotation, coloured);
  book.editor.write(book.stylesPart, book.styles.toString());
  return book.editor.finish();
}

/** A workbook being changed. */
interface Book {
  readonly editor: PackageEditor;
  readonly namespace: string;
  readonly mainPart: string;
  readonly sheets: readonly SheetEntry[];
  /** Parts of sheets, by relationship id. */
  readonly partOf: ReadonlyMap<string, string>;
  readonly stylesPart: string;
  readonly styles: StyleTable;
  /** Sizes of the sheets' rows and columns, by part, where cells were coloured. */
  readonly grids: Map<string, Grid>;
}

function openBook(bytes: Uint8Array, raw: RawWorkbook): Book {
  const editor = new PackageEditor(openZip(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  const namespace = raw.traits.strictOoxml ? STRICT_MAIN : TRANSITIONAL_MAIN;
  const main = editor.relationships('').find(({ type, external }) => type === 'officeDocument' && !external);
  if (!main) throw new Error('a workbook that was read has a main part');
  const mainPart = main.target;
  const { sheets } = readWorkbookPart(readPart(editor.pack, mainPart), DEFAULT_LIMITS);
  const inside = editor.relationships(mainPart).filter(({ external }) => !external);
  const known = inside.find(({ type, target }) => type === 'styles' && editor.has(target))?.target;
  const stylesPart = known ?? addStyles(editor, mainPart, namespace);
  return {
    editor,
    namespace,
    mainPart,
    sheets,
    partOf: new Map(inside.map(({ id, target }) => [id, target])),
    stylesPart,
    styles: new StyleTable(editor.text(stylesPart)),
    grids: new Map(),
  };
}

function addStyles(editor: PackageEditor, mainPart: string, namespace: string): string {
  const part = editor.add('xl/styles', 'xml', `${TYPES}.styles+xml`, emptyStyles(namespace));
  editor.relate(mainPart, 'styles', part);
  return part;
}

function removeSignature(editor: PackageEditor): void {
  for (const { id, type, target } of editor.relationships('')) {
    if (type !== 'origin') continue;
    editor.unrelate('', id);
    editor.remove(target);
  }
  for (const part of editor.partsLike(/^_xmlsignatures\//i)) editor.remove(part);
}

function sheetPart({ sheets, partOf, editor }: Book, name: string): string | undefined {
  const entry = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const part = entry && partOf.get(entry.relationship);
  return part !== undefined && editor.has(part) ? part : undefined;
}

function bySheet<T extends { readonly sheet: string }>(
  cells: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const cell of cells) {
    const group = groups.get(cell.sheet);
    if (group) group.push(cell);
    else groups.set(cell.sheet, [cell]);
  }
  return groups;
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
    const restyles = [...worst].map(([place, severity]): [number, Restyle] => [
      place,
      (style) => {
        coloured.push({ sheet, cell: addressOf(place), former: rememberFill(styles, style) });
        return styles.withFill(style, findingFill(severity), '1');
      },
    ]);
    text.restyle(new Map(restyles));
    book.grids.set(part, gridOf(text));
    editor.write(part, text.toString());
  }
  return coloured;
}

/** Answers the first cell of the merged range that a place lies in, or the place itself. */
function showingCell(merges: readonly string[]): (place: number) => number {
  const ranges = merges.flatMap((range) => {
    const [from = '', to = from] = range.split(':');
    const [first, last] = [parseAddress(from), parseAddress(to)];
    return first < 0 || last < 0 ? [] : [{ first, last }];
  });
  return (place) => {
    const [row, column] = [rowOf(place), columnOf(place)];
    const range = ranges.find(
      ({ first, last }) =>
        row >= rowOf(first) && row <= rowOf(last) && column >= columnOf(first) && column <= columnOf(last),
    );
    return range ? placeOf(rowOf(range.first), columnOf(range.first)) : place;
  };
}

/** Pixels of a column of the usual width, and of a row of the usual height. */
const USUAL_COLUMN = 64;
const USUAL_ROW = 20;

function gridOf(sheet: SheetEditor): Grid {
  const widths = sheet.columnWidths();
  const heights = sheet.rowHeights;
  return {
    columnWidth: (column) => {
      const own = widths.find(({ from, to }) => column >= from && column <= to);
      return own ? (own.width === 0 ? 0 : Math.round(own.width * 7 + 5)) : USUAL_COLUMN;
    },
    rowHeight: (row) => Math.round(((heights.get(row) ?? (USUAL_ROW * 3) / 4) * 4) / 3),
  };
}

const PLAIN_GRID: Grid = { columnWidth: () => USUAL_COLUMN, rowHeight: () => USUAL_ROW };

/** Takes the notes of an earlier copy out, and puts the new ones in. */
function writeNotes(book: Book, cells: readonly AnnotatedCell[]): void {
  const own = bySheet(cells);
  for (const { name } of book.sheets) {
    const part = sheetPart(book, name);
    if (part === undefined) continue;
    const notes = [...own].find(([sheet]) => sheet.toLowerCase() === name.toLowerCase())?.[1] ?? [];
    writeSheetNotes(book, part, notes);
  }
}

function writeSheetNotes(book: Book, part: string, cells: readonly AnnotatedCell[]): void {
  const { editor } = book;
  const related = editor
    .relationships(part)
    .filter(({ external, target }) => !external && editor.has(target));
  const notesPart = related.find(({ type }) => type === 'comments')?.target;
  const before = notesPart === undefined ? undefined : editor.text(notesPart);
  const hasFormer =
    before !== undefined && Object.values(NOTE_FIRST_LINE).some((line) => before.includes(line));
  if (cells.length === 0 && !hasFormer) return;

  const text = new SheetEditor(editor.text(part));
  const drawingId = text.legacyDrawing();
  const drawingPart = related.find(({ id, type }) => id === drawingId && type === 'vmlDrawing')?.target;
  if (drawingPart !== undefined && !isDrawing(editor.text(drawingPart))) return;

  const notes = notesByPlace(cells, showingCell(text.merges()));
  const changed = changeNotes(before ?? emptyNotes(book.namespace), notes);
  if (notesPart !== undefined) editor.write(notesPart, changed.text);
  else if (changed.added.length > 0) {
    const added = editor.add('xl/comments', 'xml', `${TYPES}.comments+xml`, changed.text);
    editor.relate(part, 'comments', added);
  }

  const taken = takenBlocks(editor, drawingPart);
  const drawing = drawingPart === undefined ? undefined : editor.text(drawingPart);
  const places = new Set([...changed.removed, ...changed.grown.keys()]);
  const cleaned = changeShapes(drawing ?? emptyDrawing(firstFree(taken)), places, (place, shape) => {
    const lines = changed.grown.get(place);
    return lines === undefined ? null : growShape(shape, lines);
  });
  const fresh = new Map(changed.added.map((place) => [place, notes.get(place) ?? '']));
  const shapes = addShapes(cleaned, fresh, book.grids.get(part) ?? PLAIN_GRID, taken);
  if (drawingPart !== undefined) editor.write(drawingPart, shapes);
  else if (fresh.size > 0) {
    const added = editor.add(
      'xl/drawings/vmlDrawing',
      'vml',
      'application/vnd.openxmlformats-officedocument.vmlDrawing',
      shapes,
    );
    const id = editor.relate(part, 'vmlDrawing', added);
    text.setLegacyDrawing(id, editor.relationNamespace);
    editor.write(part, text.toString());
  }
}

/** Notes of cells that show in one place, merged cells, are joined. */
function notesByPlace(
  cells: readonly AnnotatedCell[],
  shown: (place: number) => number,
): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  for (const { cell, note } of cells) {
    const place = shown(parseAddress(cell));
    const known = notes.get(place);
    notes.set(place, known === undefined ? note : `${known}\n${note}`);
  }
  return new Map([...notes].sort(([a], [b]) => a - b));
}

function takenBlocks(editor: PackageEditor, except: string | undefined): ReadonlySet<number> {
  const others = editor.partsLike(/\.vml$/i).filter((part) => part.toLowerCase() !== except?.toLowerCase());
  return new Set(others.flatMap((part) => blocksOf(editor.text(part))));
}

function firstFree(taken: ReadonlySet<number>): number {
  let block = 1;
  while (taken.has(block)) block++;
  return block;
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

function addResultSheet(
  book: Book,
  former: FormerAnnotation,
  { sheet }: Annotation,
  coloured: readonly ColouredCell[],
): void {
  const { editor, mainPart } = book;
  const removed = removeResultSheets(book, former);
  const kept = book.sheets.filter((_, index) => !removed.has(index));
  const name = freeSheetName(sheet.name, kept);
  const visible = new Set(
    kept.filter(({ state }) => state === 'visible').map((one) => one.name.toLowerCase()),
  );
  const text = drawResultSheet(sheet, {
    namespace: book.namespace,
    styles: book.styles,
    coloured,
    canLink: (target) => visible.has(target.toLowerCase()),
  });
  const part = editor.add('xl/worksheets/sheet', 'xml', `${TYPES}.worksheet+xml`, text);
  const changed = changeWorkbook(editor.text(mainPart), {
    removed,
    name,
    relationship: editor.relate(mainPart, 'worksheet', part),
    relationNamespace: editor.relationNamespace,
    ownNames: printNames(name, sheet.rows.length),
  });
  editor.write(mainPart, changed);
}

/** Positions of the sheets that earlier copies put in; their parts are removed. */
function removeResultSheets(book: Book, former: FormerAnnotation): ReadonlySet<number> {
  const { editor, mainPart } = book;
  const removed = new Set<number>();
  book.sheets.forEach(({ name, relationship }, index) => {
    const part = book.partOf.get(relationship);
    if (part === undefined || !former.sheets.includes(name)) return;
    removed.add(index);
    editor.unrelate(mainPart, relationship);
    editor.remove(part);
  });
  if (removed.size > 0) dropCalculationOrder(editor, mainPart);
  return removed;
}

/** The order of calculation names cells of the sheet that is gone; programs make a new one when there is none. */
function dropCalculationOrder(editor: PackageEditor, mainPart: string): void {
  for (const { id, type, target } of editor.relationships(mainPart)) {
    if (type !== 'calcChain') continue;
    editor.unrelate(mainPart, id);
    editor.remove(target);
  }
}

function freeSheetName(wanted: string, sheets: readonly SheetEntry[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return name;
}
