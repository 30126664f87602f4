import type { Catalogue } from '../../model/catalogue.ts';
import type { LayoutSheet, WorkbookLayout } from '../../model/layout.ts';
import { SHEET_NAMES } from '../../model/layout.ts';
import { allPeriods, findPeriod, findUnit } from '../../catalogue/catalogue.ts';
import { compareKey, sameWords } from '../../text/compare.ts';
import { position } from '../address.ts';
import { addsMeaning, likeness, sameText } from '../issued/compare-printed.ts';
import type { PrintedChange } from '../issued/compare-printed.ts';
import type { IssuedForm } from '../issued/issued-form.ts';
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

/** What a sheet's heading says otherwise than it was issued. */
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

/** Holds title, subtitle and hint of a sheet against what was issued; they stand above the row of the column headings. */
export function judgeHeading(
  sheet: IndexedSheet,
  name: string,
  headingAt: number,
  { catalogue, layout, issued }: HeadingBasis,
): SheetHeading {
  const doubts: PrintedChange[] = [];
  const reworded: PrintedChange[] = [];
  const issuedAt = issuedHeading(issued, name) ?? headingAt;
  for (const role of ['title', 'subtitle', 'hint']) {
    const text = issued.text(name, role);
    if (text === undefined) continue;
    const at = issued.cell(name, role) ?? 'A1';
    const cell = placeOf(sheet, text, at, { headingAt, issuedAt });
    if (cell === undefined) continue;
    const returned = textOf(sheet.raw.cells.get(cell));
    const change = { cell, issued: text, returned };
    if (speaksOfAnother(change, role, { catalogue, layout, issued })) doubts.push(change);
    else if (issued.record === 'own' && likeness(text, returned) !== 'same') reworded.push(change);
  }
  return { doubts, reworded };
}

/** Where the text is above the headings; undefined when it is there as issued. Else where it was, moved as the headings have. */
function placeOf(
  sheet: IndexedSheet,
  text: string,
  at: string,
  { headingAt, issuedAt }: { readonly headingAt: number; readonly issuedAt: number },
): string | undefined {
  const was = position(at);
  let nearest: { readonly cell: string; readonly distance: number } | undefined;
  for (const [cell, content] of sheet.raw.cells) {
    const { row, column } = position(cell);
    if (row >= headingAt) break;
    if (content.type !== 'text' || content.formula !== undefined) continue;
    if (sameText(text, content.value)) return undefined;
    const distance = Math.abs(headingAt - row - (issuedAt - was.row)) * 100 + Math.abs(column - was.column);
    if (distance < 4 && (nearest === undefined || distance < nearest.distance)) nearest = { cell, distance };
  }
  return nearest?.cell ?? at;
}

/** 1-based row that the headings of a sheet were issued in. */
function issuedHeading(issued: IssuedForm, name: string): number | undefined {
  const heading = issued.cells.find(({ sheet, role }) => sheet === name && role.startsWith('heading:'));
  const cell = heading && issued.cell(name, heading.role);
  return cell === undefined ? undefined : position(cell).row;
}

function speaksOfAnother(
  { issued: was, returned }: PrintedChange,
  role: string,
  { catalogue, layout, issued }: HeadingBasis,
): boolean {
  if (returned === '' || sameText(was, returned) || role === 'hint') return false;
  if (namesAnother(catalogue, layout, was, returned)) return true;
  // What another version printed may differ in its dates; the period's own name does not.
  return issued.record === 'own' ? addsMeaning(was, returned) : false;
}

/** True when the text names a unit, a period or an objective that the issued one does not. */
export function namesAnother(
  catalogue: Catalogue,
  layout: WorkbookLayout,
  was: string,
  returned: string,
): boolean {
  const unit = findUnit(catalogue, layout.unit);
  const period = findPeriod(catalogue, layout.period);
  const own = [unit?.name.vi ?? '', period?.label.vi ?? '', was].map(padded);
  const text = padded(returned);
  const others = [
    ...catalogue.units.flatMap(({ name }) => [name.vi, name.en]),
    ...allPeriods(catalogue).flatMap(({ label }) => [label.vi, label.en]),
    ...catalogue.objectives.map(({ title }) => title.vi),
  ].map(padded);
  if (
    others.some(
      (other) => other.length > 2 && text.includes(other) && !own.some((mine) => mine.includes(other)),
    )
  )
    return true;
  const label = padded(period?.label.vi ?? '');
  return padded(was).includes(label) && !text.includes(label) && /\d/.test(returned);
}

/** As whole words: ` so y te `. */
function padded(text: string): string {
  return ` ${compareKey(text)} `;
}
