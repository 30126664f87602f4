import { codeAndKind } from '../../core/model/file-problem.ts';
import type { FileProblem, ReadOutcome, WorkbookKind } from '../../core/model/file-problem.ts';
import type { CellSelection } from '../../core/model/cell-selection.ts';
import type {
  CutText,
  RawSheet,
  RawWorkbook,
  SheetShape,
  WorkbookTraits,
} from '../../core/model/raw-workbook.ts';
import { hexadecimal } from '../bytes.ts';
import { readShapes } from './drawings.ts';
import { identifyBytes, identifyPackage } from './identify.ts';
import type { ReadLimits } from '../limits.ts';
import { DEFAULT_LIMITS, MAX_TEXT } from '../limits.ts';
import type { SheetSelection } from './kept-cells.ts';
import { collectNames } from './names.ts';
import { readLegacyNotes, readThreadedNotes } from './notes.ts';
import type { OpcPackage, Relationship } from './package.ts';
import { contentType, findPart, openPackage, readPart, readRelationships } from './package.ts';
import { fileProblem, Refusal, refuse } from '../refusal.ts';
import type { SharedStrings } from './shared-strings.ts';
import { NO_STRINGS, readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet.ts';
import { Budget } from './sheet-context.ts';
import type { StyleTable } from './styles.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { describeTraits } from './traits.ts';
import type { SheetEntry } from './workbook-part.ts';
import { readWorkbookPart } from './workbook-part.ts';
import type { ZipArchive } from '../zip/zip.ts';
import { openZip } from '../zip/zip.ts';
import type { XmlPart } from '../xml/xml.ts';

export interface ReadOptions {
  /** Only a hint, between two readings of the same bytes; never opened. */
  readonly fileName?: string;
  readonly limits?: Partial<ReadLimits>;
  /** Which cells are kept; all when not given. */
  readonly selection?: CellSelection;
}

/** A file that passed the first look: a zip whose directory holds together, nothing unpacked. */
export type Inspection =
  | { readonly ok: true; readonly zip: ZipArchive; readonly limits: ReadLimits }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads a workbook from its bytes, or says what else they are. Synchronous, no files, no clock; nothing in the file is
 * followed, run or computed. Whatever the bytes, the answer is a value.
 *
 * What is odd but certain is read: any prefix or encoding, parts by any name, cells without addresses, numbers among
 * spaces, missing styles, bytes around the archive. What could change a figure is refused: a checksum that fails, a
 * missing sheet, two contents for one address, two sheets of one name, a text that is not in the table. A value that is no number
 * stays text for the checks to show; what holds no figure (notes, document properties) costs only itself.
 *
 * With a selection, a workbook that shows nothing of ours after a glance at each sheet is not read further, and of sheets that
 * were added to one of ours the cells beyond the glance are judged and not kept.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): ReadOutcome {
  const inspection = inspectFile(bytes, options);
  return inspection.ok ? readInspected(inspection, options.selection) : inspection;
}

/** The first half of `readWorkbook`: cheap, and safe on any bytes. */
export function inspectFile(bytes: Uint8Array, options: ReadOptions = {}): Inspection {
  return catchRefusal(() => {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const foreign = identifyBytes(bytes, options.fileName);
    if (foreign !== undefined) return { ok: false, problem: foreign };
    const zip = openZip(bytes, limits);
    const foreignPackage = identifyPackage(zip);
    return foreignPackage === undefined ? { ok: true, zip, limits } : { ok: false, problem: foreignPackage };
  });
}

/** The second half of `readWorkbook`: unpacks and parses, bounded by the limits. */
export function readInspected(
  { zip, limits }: Extract<Inspection, { ok: true }>,
  selection?: CellSelection,
): ReadOutcome {
  return catchRefusal(() => readPackage(openPackage(zip, limits), selection));
}

function catchRefusal<Outcome>(
  read: () => Outcome,
): Outcome | { readonly ok: false; readonly problem: FileProblem } {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readPackage(pack: OpcPackage, selection: CellSelection | undefined): ReadOutcome {
  const rootRelationships = readRelationships(pack, '');
  const main = findMainPart(pack, rootRelationships);
  const type = contentType(pack, main).toLowerCase();
  const foreign = foreignContent(type);
  if (foreign !== undefined) return { ok: false, problem: foreign };
  return { ok: true, kind: kindOf(type), workbook: readContents(pack, main, rootRelationships, selection) };
}

/** By the package's relationship, as every Office program does. */
function findMainPart(pack: OpcPackage, relationships: readonly Relationship[]): string {
  const main = relationships.find(({ type, external }) => type === 'officeDocument' && !external);
  if (main !== undefined) return main.target;
  if (findPart(pack, '_rels/.rels') === undefined)
    return refuse('file/damaged', { kind: 'part-missing', part: '_rels/.rels' });
  return refuse('file/not-a-workbook', {
    kind: 'unknown',
    start: hexadecimal(pack.zip.bytes.subarray(0, 8)),
  });
}

/** Main parts of other programs' files, by a piece of their content type. */
const FOREIGN_CONTENT: readonly (readonly [string, FileProblem])[] = [
  ['sheet.binary', fileProblem('file/other-format', { kind: 'xlsb' })],
  ['wordprocessingml', fileProblem('file/not-a-workbook', { kind: 'docx' })],
  ['ms-word', fileProblem('file/not-a-workbook', { kind: 'docx' })],
  ['presentationml', fileProblem('file/not-a-workbook', { kind: 'pptx' })],
  ['ms-powerpoint', fileProblem('file/not-a-workbook', { kind: 'pptx' })],
];

function foreignContent(type: string): FileProblem | undefined {
  return FOREIGN_CONTENT.find(([piece]) => type.includes(piece))?.[1];
}

/** An undeclared or odd content type counts as `xlsx`: the part's own root element decides whether it is a workbook. */
function kindOf(type: string): WorkbookKind {
  if (type.includes('template.macroenabled')) return 'xltm';
  if (type.includes('macroenabled')) return 'xlsm';
  return type.includes('template') ? 'xltx' : 'xlsx';
}

function readContents(
  pack: OpcPackage,
  main: string,
  root: readonly Relationship[],
  selection: CellSelection | undefined,
): RawWorkbook {
  const relationships = readRelationships(pack, main);
  const workbook = readWorkbookPart(readPart(pack, main), pack.limits);
  const names = collectNames(workbook.names, workbook.sheets);
  const tables: Tables = {
    pack,
    relationships: new Map(relationships.map((relationship) => [relationship.id, relationship])),
    strings: readStrings(pack, relationships),
    styles: readStyleTable(pack, relationships),
    date1904: workbook.date1904,
  };
  const { sheets, unreadParts, cutTexts } = readSelected(tables, workbook.sheets, names, selection);
  // Charts and macro sheets alone make a workbook, though one without a cell.
  const hasOthers = relationships.some(({ type }) => OTHER_SHEETS.has(type));
  if (sheets.length === 0 && !hasOthers) refuse('file/damaged', { kind: 'no-sheets' });
  const traits: WorkbookTraits = {
    ...describeTraits(pack, root, relationships),
    date1904: workbook.date1904,
    strictOoxml: workbook.strict,
    unreadParts,
    ...(cutTexts.length > 0 && { cutTexts }),
    ...(workbook.staleResults !== undefined && { staleResults: workbook.staleResults }),
  };
  return { sheets, names, traits };
}

/** What the sheets of a workbook refer to. */
interface Tables {
  readonly pack: OpcPackage;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  readonly date1904: boolean;
}

/** Cells that show a form rebuilt by hand are seen only while sheets are read: then they are read once more. */
function readSelected(
  tables: Tables,
  entries: readonly SheetEntry[],
  names: RawWorkbook['names'],
  selection: CellSelection | undefined,
): ReadSheets {
  if (selection === undefined) return readSheets(tables, entries, undefined);
  const counted = { selection, names, rest: 'counted' } as const;
  const sheetNames = entries.map(({ name }) => name);
  if (selection.isOursByNames(names, sheetNames)) return readSheets(tables, entries, counted);
  const glance = readSheets(tables, entries, { ...counted, rest: 'unread' });
  const isCut = glance.sheets.some(({ beyond }) => beyond !== undefined);
  return isCut && selection.isOursByCells(glance.sheets) ? readSheets(tables, entries, counted) : glance;
}

/** What all sheets share while they are read. */
interface Book extends Tables {
  readonly budget: Budget;
  readonly selection: SheetSelection | undefined;
  readonly unreadParts: string[];
  readonly partsSeen: Set<string>;
}

/** By relationship, else by content type: some writers forget the relationship, and Excel's rivals read them so. */
function findTable(
  pack: OpcPackage,
  relationships: readonly Relationship[],
  type: string,
): string | undefined {
  const related = relationships.find((relationship) => relationship.type === type && !relationship.external);
  if (related !== undefined && findPart(pack, related.target) !== undefined) return related.target;
  const suffix = `spreadsheetml.${type.toLowerCase()}+xml`;
  for (const [part, declared] of pack.overrides) {
    if (declared.toLowerCase().endsWith(suffix) && findPart(pack, part) !== undefined) return part;
  }
  return undefined;
}

/** Without the table every text cell is refused where it stands; a workbook of numbers needs none. */
function readStrings(pack: OpcPackage, relationships: readonly Relationship[]): SharedStrings {
  const part = findTable(pack, relationships, 'sharedStrings');
  return part === undefined ? NO_STRINGS : readSharedStrings(readPart(pack, part), pack.limits);
}

function readStyleTable(pack: OpcPackage, relationships: readonly Relationship[]): StyleTable {
  const part = findTable(pack, relationships, 'styles');
  return part === undefined ? NO_STYLES : readStyles(readPart(pack, part), pack.limits);
}

interface ReadSheets {
  readonly sheets: readonly RawSheet[];
  readonly unreadParts: readonly string[];
  readonly cutTexts: readonly CutText[];
}

function readSheets(
  tables: Tables,
  entries: readonly SheetEntry[],
  selection: SheetSelection | undefined,
): ReadSheets {
  const budget = new Budget(tables.pack.limits);
  const book: Book = { ...tables, budget, selection, unreadParts: [], partsSeen: new Set() };
  const names = new Set<string>();
  const sheets: RawSheet[] = [];
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (names.has(key)) refuse('file/unsafe', { kind: 'duplicate-sheet', sheet: entry.name });
    names.add(key);
    const sheet = readOneSheet(book, entry);
    if (sheet !== undefined) sheets.push(sheet);
  }
  return { sheets, unreadParts: book.unreadParts, cutTexts: budget.cutTexts };
}

/** Sheets that hold no cells of a report: charts, dialogs, and the macro sheets of Excel 4. */
const OTHER_SHEETS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

function readOneSheet(book: Book, entry: SheetEntry): RawSheet | undefined {
  const { pack } = book;
  const relationship = book.relationships.get(entry.relationship);
  if (relationship === undefined || relationship.external) {
    // Listed without any part (Excel drops such a remnant when it opens the file): no data can be lost with it.
    if (entry.relationship !== '') return refuse('file/damaged', { kind: 'part-missing', part: entry.name });
    book.unreadParts.push(entry.name);
    return undefined;
  }
  if (OTHER_SHEETS.has(relationship.type)) return undefined;
  const key = relationship.target.toLowerCase();
  if (book.partsSeen.has(key)) refuse('file/unsafe', { kind: 'shared-part', part: relationship.target });
  book.partsSeen.add(key);
  const { strings, styles, date1904, budget, selection } = book;
  const context = { sheet: entry.name, strings, styles, date1904, limits: pack.limits, budget, selection };
  const content = readSheet(readPart(pack, relationship.target), context);
  if (content === undefined) return undefined;
  return {
    name: entry.name,
    state: entry.state,
    ...content,
    ...readAround(book, entry.name, relationship.target),
  };
}

/**
 * Notes and shapes are no figures: a part of theirs that is missing or broken costs only itself, and is listed as unread.
 * Resource limits still count.
 */
function readAround(book: Book, sheet: string, sheetPart: string): Pick<RawSheet, 'comments' | 'shapes'> {
  const { pack } = book;
  const { limits } = pack;
  const comments = new Map<string, string>();
  const shapes: SheetShape[] = [];
  tolerate(book, sheetPart, () => {
    const relationships = readRelationships(pack, sheetPart).filter(({ external }) => !external);
    const each = (wanted: string, read: (part: XmlPart) => void) => {
      for (const { type, target } of relationships)
        if (type === wanted) tolerate(book, target, () => read(readPart(pack, target)));
    };
    each('comments', (part) => readLegacyNotes(part, limits, comments));
    each('threadedComment', (part) => readThreadedNotes(part, limits, comments));
    each('drawing', (part) => readShapes(part, limits, shapes));
  });
  for (const [cell, text] of comments) comments.set(cell, book.budget.cut(text, MAX_TEXT, sheet, cell));
  return { comments, ...(shapes.length > 0 && { shapes }) };
}

const TOLERATED = new Set(['file/damaged part-missing', 'file/damaged xml']);

function tolerate(book: Book, part: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Refusal) || !TOLERATED.has(codeAndKind(error.problem))) throw error;
    book.unreadParts.push(part);
  }
}
