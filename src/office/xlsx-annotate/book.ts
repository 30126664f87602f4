import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { readPart } from '../xlsx-read/package.ts';
import { readWorkbookPart } from '../xlsx-read/workbook-part.ts';
import type { SheetEntry } from '../xlsx-read/workbook-part.ts';
import { openZip } from '../zip/zip.ts';
import type { Grid } from './note-shapes.ts';
import { PackageEditor } from './package-editor.ts';
import { emptyStyles, StyleTable } from './style-table.ts';

/** What content types of spreadsheet parts begin with. */
export const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TRANSITIONAL_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** A workbook being changed. */
export interface Book {
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

/** `raw`: the same bytes as the reader understood them. */
export function openBook(bytes: Uint8Array, raw: RawWorkbook): Book {
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

/** Cells may name styles all the same: each of these must stay what it is without a table, a plain one. */
function addStyles(editor: PackageEditor, mainPart: string, namespace: string): string {
  const sheets = editor
    .relationships(mainPart)
    .filter(({ type, target }) => type === 'worksheet' && editor.has(target));
  const named = sheets.map(({ target }) => highestStyle(editor.text(target)));
  const plain = Math.min(Math.max(0, ...named) + 1, MOST_STYLES);
  const part = editor.addOnly('xl/styles', 'xml', `${TYPES}.styles+xml`, emptyStyles(namespace, plain));
  editor.relate(mainPart, 'styles', part);
  return part;
}

/** Excel has room for some more. */
const MOST_STYLES = 64_000;

function highestStyle(sheet: string): number {
  let highest = 0;
  for (const [, style] of sheet.matchAll(/\s(?:s|style)="(\d{1,5})"/g))
    highest = Math.max(highest, Number(style));
  return highest;
}

/** The part of a sheet by its name, without regard to case; undefined when it has none that could be changed. */
export function sheetPart({ sheets, partOf, editor }: Book, name: string): string | undefined {
  const entry = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const part = entry && partOf.get(entry.relationship);
  return part !== undefined && editor.has(part) ? part : undefined;
}

/** Cells by the name of their sheet, in their order. */
export function bySheet<T extends { readonly sheet: string }>(
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
