import type { ColouredCell, FormerAnnotation } from '../../core/annotation/marks.ts';
import type { ResultSheet } from '../../core/annotation/annotation.ts';
import type { SheetEntry } from '../xlsx-read/workbook-part.ts';
import type { Book } from './book.ts';
import { TYPES } from './book.ts';
import type { PackageEditor } from './package-editor.ts';
import { drawResultSheet, printNames } from './result-sheet.ts';
import { changeWorkbook, sheetIds } from './workbook-change.ts';

/** Puts the sheet that lists the findings before all others, in the place of those of earlier copies. */
export function addResultSheet(
  book: Book,
  former: FormerAnnotation,
  sheet: ResultSheet,
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
  const ids = sheetIds(editor.text(mainPart));
  const removed = new Set<number>();
  book.sheets.forEach(({ name, relationship }, index) => {
    const part = book.partOf.get(relationship);
    if (part === undefined || !former.sheets.includes(name)) return;
    removed.add(index);
    editor.unrelate(mainPart, relationship);
    editor.remove(part);
    dropCalculationOrder(editor, mainPart, ids[index] ?? '');
  });
  return removed;
}

/**
 * Excel lists every formula in the order of calculation; one of a sheet that is gone would make it offer a repair.
 * Without the list it makes a new one.
 */
function dropCalculationOrder(editor: PackageEditor, mainPart: string, sheetId: string): void {
  for (const { id, type, target } of editor.relationships(mainPart)) {
    if (type !== 'calcChain' || !editor.has(target)) continue;
    if (!new RegExp(`\\si=["']${sheetId}["']`).test(editor.text(target))) continue;
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
