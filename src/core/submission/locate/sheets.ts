import type { Catalogue } from '../../model/catalogue.ts';
import type { LayoutSheet, WorkbookLayout } from '../../model/layout.ts';
import { SHEET_NAMES } from '../../model/layout.ts';
import { allPeriods, findPeriod, findUnit } from '../../catalogue/catalogue.ts';
import { compareKey, sameWords } from '../../text/compare.ts';
import { cellAt, position } from '../address.ts';
import { addsMeaning, likeness, sameText, sameTextsAmong } from '../issued/compare-printed.ts';
import type { PrintedChange } from '../issued/compare-printed.ts';
import type { IssuedForm } from '../issued/issued-form.ts';
import type { PrintedRole } from '../../form/printed-cell.ts';
import { FRAME_LABELS } from '../../form/printed-frame.ts';
import { textOf } from '../values/text.ts';
import { asCode } from '../workbook-index.ts';
import type { IndexedSheet, WorkbookIndex } from '../workbook-index.ts';

/** Share of a sheet's cell names or row codes that must be found on another to recognise it there. */
const ENOUGH = 0.5;

/** Matches the layout's data sheets to the file's: by name, then by where their cell names lead, then by their row codes. */
export function matchSheets(
  index: WorkbookIndex,
  layout: WorkbookLayout,
): ReadonlyMap<LayoutSheet, IndexedSheet> {
  const matches = new Map<LayoutSheet, IndexedSheet>();
  const free = (): readonly IndexedSheet[] => {
    const taken = new Set(matches.values());
    return index.sheets.filter((sheet) => !taken.has(sheet) && !isForm(sheet.name));
  };
  const ways = [byName, byDefinedNames, byCodes];
  for (const way of ways)
    for (const sheet of layout.sheets) {
      if (matches.has(sheet)) continue;
      const found = way(sheet, free(), { index, layout });
      if (found) matches.set(sheet, found);
    }
  return matches;
}

/** The data sheet that one of the sender's own is a copy of: it bears most of its row codes. */
export function copiedSheet(sheet: IndexedSheet, layout: WorkbookLayout): LayoutSheet | undefined {
  return layout.sheets.find((one) => byCodes(one, [sheet]) !== undefined);
}

interface Basis {
  readonly index: WorkbookIndex;
  readonly layout: WorkbookLayout;
}

function isForm(name: string): boolean {
  const { guide, cover, narrative, meta } = SHEET_NAMES;
  return [guide, cover, narrative, meta].some((form) => sameWords(form, name));
}

function byName(sheet: LayoutSheet, free: readonly IndexedSheet[]): IndexedSheet | undefined {
  return free.find(({ name }) => name === sheet.name) ?? free.find(({ name }) => sameWords(name, sheet.name));
}

function byDefinedNames(
  sheet: LayoutSheet,
  free: readonly IndexedSheet[],
  { index, layout }: Basis,
): IndexedSheet | undefined {
  const fields = layout.fields.filter((field) => field.sheet === sheet.name);
  const targets = fields.map((field) => index.target(field.name)?.sheet);
  return free.find(({ name }) => targets.filter((target) => target === name).length > fields.length * ENOUGH);
}

function byCodes(sheet: LayoutSheet, free: readonly IndexedSheet[]): IndexedSheet | undefined {
  const rows = sheet.blocks.flatMap((block) => block.rows);
  return free.find(({ labels }) => {
    const texts = new Set(labels.map(({ text }) => asCode(text)));
    const found = rows.filter(
      ({ code, formerCode }) => texts.has(asCode(code)) || texts.has(asCode(formerCode)),
    );
    return found.length > rows.length * ENOUGH;
  });
}

/** What a sheet's head and foot say otherwise than was issued. */
export interface SheetHeading {
  /** Speaks of another unit, period or objective: nothing of the sheet is taken. */
  readonly doubts: readonly PrintedChange[];
  readonly reworded: readonly PrintedChange[];
}

export interface HeadingBasis {
  readonly catalogue: Catalogue;
  readonly layout: WorkbookLayout;
  readonly issued: IssuedForm;
}

/** Where the table of a sheet begins and ends, as 1-based rows. */
export interface TableRows {
  readonly headingAt: number;
  /** Undefined where the sheet has no table. */
  readonly lastAt?: number | undefined;
}

/** What says whose sheet it is, and of what; all else above and below the table is how the form looks. */
const TELLING: ReadonlySet<PrintedRole> = new Set(['title', 'subtitle', 'from']);

/** Holds what is printed above and below the table of a sheet against what was issued. */
export function judgeHeading(
  sheet: IndexedSheet,
  name: string,
  rows: TableRows,
  basis: HeadingBasis,
): SheetHeading {
  if (basis.issued.record !== 'own')
    return { doubts: strangeHeads(sheet, name, rows.headingAt, basis), reworded: [] };
  const doubts: PrintedChange[] = [];
  const reworded: PrintedChange[] = [];
  const printed = wholeSheet(basis.issued, name);
  const issued = {
    headingAt: issuedRow(basis.issued, name, 'heading:', Math.min) ?? rows.headingAt,
    lastAt: issuedRow(basis.issued, name, 'code:', Math.max),
  };
  const texts = textsOf(sheet, printed);
  for (const { role, text } of printed) {
    const at = basis.issued.cell(name, role) ?? 'A1';
    const cell = placeOf(texts, { text, at }, rows, issued);
    if (cell === undefined) continue;
    const returned = textOf(sheet.raw.cells.get(cell));
    const change = { cell, issued: text, returned };
    if (speaksOfAnother(change, role, basis)) doubts.push(change);
    else if (likeness(text, returned) !== 'same') reworded.push(change);
  }
  return { doubts, reworded };
}

/** The printed cells that speak of a sheet as a whole. */
function wholeSheet(issued: IssuedForm, name: string): IssuedForm['cells'] {
  return issued.cells.filter(({ sheet, role }) => sheet === name && !role.includes(':'));
}

/** A text on a sheet. */
interface SheetText {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** The printed cells that say the same, in words. */
  readonly says: readonly string[];
}

/** Each text of a sheet is held against the printed cells once: there may be a hundred thousand. */
function textsOf(sheet: IndexedSheet, printed: IssuedForm['cells']): readonly SheetText[] {
  const saidBy = sameTextsAmong(printed.map(({ text }) => text));
  return [...sheet.raw.cells].flatMap(([cell, content]): SheetText[] => {
    if (content.type !== 'text' || content.formula !== undefined) return [];
    return [{ cell, ...position(cell), says: saidBy(content.value) }];
  });
}

/**
 * Where the text is on its side of the table; undefined when it is there as issued. Else where it was, moved as the
 * headings have, or below the table as its last row has, unless another printed cell of the sheet says what stands there.
 */
function placeOf(
  texts: readonly SheetText[],
  { text, at }: { readonly text: string; readonly at: string },
  now: TableRows,
  issued: TableRows,
): string | undefined {
  const was = position(at);
  const isFoot = was.row > issued.headingAt;
  const moved = isFoot
    ? (now.lastAt ?? now.headingAt) - (issued.lastAt ?? issued.headingAt)
    : now.headingAt - issued.headingAt;
  let nearest: { readonly cell: string; readonly distance: number } | undefined;
  for (const { cell, row, column, says } of texts) {
    if (row >= now.headingAt !== isFoot) continue;
    if (says.includes(text)) return undefined;
    if (says.length > 0) continue;
    const distance = Math.abs(row - was.row - moved) * 100 + Math.abs(column - was.column);
    if (distance < 4 && (nearest === undefined || distance < nearest.distance)) nearest = { cell, distance };
  }
  return nearest?.cell ?? cellAt({ row: Math.max(1, was.row + moved), column: was.column });
}

/** First or last 1-based row in which cells of a kind were issued. */
function issuedRow(
  issued: IssuedForm,
  name: string,
  kind: string,
  pick: (...rows: number[]) => number,
): number | undefined {
  const rows = issued.cells.flatMap(({ sheet, role }) => {
    const cell = sheet === name && role.startsWith(kind) ? issued.cell(name, role) : undefined;
    return cell === undefined ? [] : [position(cell).row];
  });
  return rows.length > 0 ? pick(...rows) : undefined;
}

/**
 * Texts above the headings that name another unit, period or objective, on a form that keeps no record of its words and may
 * have been arranged otherwise.
 */
function strangeHeads(
  sheet: IndexedSheet,
  name: string,
  headingAt: number,
  { catalogue, layout, issued }: HeadingBasis,
): readonly PrintedChange[] {
  const printed = wholeSheet(issued, name).map(({ text }) => text);
  const ours = printed.join('\n');
  const unit = padded(findUnit(catalogue, layout.unit)?.name.vi ?? '');
  const changes: PrintedChange[] = [];
  for (const [cell, content] of sheet.raw.cells) {
    if (position(cell).row >= headingAt) break;
    if (content.type !== 'text' || content.formula !== undefined) continue;
    const returned = content.value;
    // Whom it goes to may have changed since it was issued.
    if (compareKey(returned).startsWith(compareKey(FRAME_LABELS.to))) continue;
    if (printed.some((text) => sameText(text, returned))) continue;
    // Beside the unit's name stands the period's.
    const isOfAnotherTime = padded(returned).includes(unit) && lacksPeriod(catalogue, layout, returned);
    if (isOfAnotherTime || namesOther(catalogue, layout, ours, returned))
      changes.push({ cell, issued: issued.text(name, 'subtitle') ?? '', returned });
  }
  return changes;
}

function speaksOfAnother(
  { issued: was, returned }: PrintedChange,
  role: PrintedRole,
  { catalogue, layout }: HeadingBasis,
): boolean {
  if (returned === '' || sameText(was, returned) || !TELLING.has(role)) return false;
  if (namesAnother(catalogue, layout, was, returned)) return true;
  return role !== 'from' && addsMeaning(was, returned);
}

/** True when the text names a unit, a period or an objective that the issued one does not. */
export function namesAnother(
  catalogue: Catalogue,
  layout: WorkbookLayout,
  was: string,
  returned: string,
): boolean {
  if (namesOther(catalogue, layout, was, returned)) return true;
  const label = padded(findPeriod(catalogue, layout.period)?.label.vi ?? '');
  return padded(was).includes(label) && lacksPeriod(catalogue, layout, returned);
}

/** By its own name: as the catalogue calls it. */
function namesOther(catalogue: Catalogue, layout: WorkbookLayout, was: string, returned: string): boolean {
  const unit = findUnit(catalogue, layout.unit);
  const period = findPeriod(catalogue, layout.period);
  const own = [unit?.name.vi ?? '', period?.label.vi ?? '', was].map(padded);
  const text = padded(returned);
  const others = [
    ...catalogue.units.flatMap(({ name }) => [name.vi, name.en]),
    ...allPeriods(catalogue).flatMap(({ label }) => [label.vi, label.en]),
    ...catalogue.objectives.map(({ title }) => title.vi),
  ].map(padded);
  return others.some(
    (other) => other.length > 2 && text.includes(other) && !own.some((mine) => mine.includes(other)),
  );
}

/** True for a text with numbers that does not name the period: it may name another. */
function lacksPeriod(catalogue: Catalogue, { period }: WorkbookLayout, text: string): boolean {
  const label = padded(findPeriod(catalogue, period)?.label.vi ?? '');
  return !padded(text).includes(label) && /\d/.test(text);
}

/** As whole words: ` so y te `. */
function padded(text: string): string {
  return ` ${compareKey(text)} `;
}
