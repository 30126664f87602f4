import { NOTE_FIRST_LINE } from '../../core/annotation/marks.ts';
import type { AnnotatedCell } from '../../core/annotation/annotation.ts';
import { parseAddress } from '../xlsx-read/address.ts';
import type { Relationship } from '../xlsx-read/package.ts';
import type { Book } from './book.ts';
import { bySheet, sheetPart, TYPES } from './book.ts';
import { showingCell } from './merged.ts';
import { addShapes, blocksOf, changeShapes, emptyDrawing, growShape, isDrawing } from './note-shapes.ts';
import type { Grid } from './note-shapes.ts';
import { changeNotes, emptyNotes } from './notes.ts';
import type { PackageEditor } from './package-editor.ts';
import { SheetEditor } from './sheet-editor.ts';

/** Pixels of a column of the usual width, and of a row of the usual height. */
const USUAL_COLUMN = 64;
const USUAL_ROW = 20;

/** The grid of a sheet whose cells were restyled: only then are its rows known. */
export function gridOf(sheet: SheetEditor): Grid {
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

/**
 * Takes the notes of an earlier copy out, and puts the new ones in. Returns the cells that could be given none: those
 * with a threaded comment, beside which Excel shows no note, and those of sheets whose own notes are damaged.
 */
export function writeNotes(book: Book, cells: readonly AnnotatedCell[]): readonly AnnotatedCell[] {
  const own = bySheet(cells);
  return book.sheets.flatMap(({ name }) => {
    const part = sheetPart(book, name);
    if (part === undefined) return [];
    const notes = [...own].find(([sheet]) => sheet.toLowerCase() === name.toLowerCase())?.[1] ?? [];
    return writeSheetNotes(book, part, notes);
  });
}

function writeSheetNotes(
  book: Book,
  part: string,
  cells: readonly AnnotatedCell[],
): readonly AnnotatedCell[] {
  const { editor } = book;
  const related = editor
    .relationships(part)
    .filter(({ external, target }) => !external && editor.has(target));
  const notesPart = related.find(({ type }) => type === 'comments')?.target;
  const before = notesPart === undefined ? undefined : editor.text(notesPart);
  const hasFormer =
    before !== undefined && Object.values(NOTE_FIRST_LINE).some((line) => before.includes(line));
  if (cells.length === 0 && !hasFormer) return [];

  const text = new SheetEditor(editor.text(part));
  const drawingId = text.legacyDrawing();
  const drawingPart = related.find(({ id, type }) => id === drawingId && type === 'vmlDrawing')?.target;
  if (drawingPart !== undefined && !isDrawing(editor.text(drawingPart))) return cells;

  const shown = showingCell(text.merges());
  const threaded = threadedPlaces(editor, related, shown);
  const placeOf = ({ cell }: AnnotatedCell): number => shown(parseAddress(cell));
  const notes = notesByPlace(
    cells.filter((cell) => !threaded.has(placeOf(cell))),
    shown,
  );
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
  return cells.filter((cell) => threaded.has(placeOf(cell)) || changed.refused.includes(placeOf(cell)));
}

/** Where threads stand, with or without a note that stands in for them: Excel shows the thread alone. */
function threadedPlaces(
  editor: PackageEditor,
  related: readonly Relationship[],
  shown: (place: number) => number,
): ReadonlySet<number> {
  const parts = related.filter(({ type }) => type === 'threadedComment');
  return new Set(
    parts
      .flatMap(({ target }) => [...editor.text(target).matchAll(THREAD)])
      .map(([, cell = '']) => shown(parseAddress(cell))),
  );
}

const THREAD = /<(?:\w+:)?threadedComment\s[^<>]*?\bref=["']([A-Z]+\d+)["']/g;

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
