import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import type { LayoutSheet, WorkbookLayout } from '../model/layout.ts';
import { SHEET_NAMES } from '../model/layout.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import { CHECK_RESULT_SHEET } from '../form/printed-words.ts';
import { sameWords } from '../text/compare.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import { countFigures } from './figures.ts';
import type { IndexedSheet, WorkbookIndex } from './workbook-index.ts';

/** What else the file carries besides cells. */
export function aboutTraits({ traits }: RawWorkbook, at: FindingPlace): readonly Finding[] {
  const { macros, externalLinks, connections, embeddedObjects, unreadParts, cutTexts = [] } = traits;
  return [
    ...(macros ? [finding('workbook/macros', {}, at)] : []),
    ...(externalLinks ? [finding('workbook/external-links', { count: externalLinks }, at)] : []),
    ...(connections ? [finding('workbook/connections', {}, at)] : []),
    ...(embeddedObjects ? [finding('workbook/embedded-objects', { count: embeddedObjects }, at)] : []),
    ...cutTexts.map(({ sheet, cell, length, kept }) =>
      finding('text/too-long', { length, kept }, { ...at, sheet, cell }),
    ),
    ...(unreadParts.length ? [finding('workbook/unread-parts', { parts: unreadParts }, at)] : []),
  ];
}

interface SheetsBasis {
  readonly inFile: FindingPlace;
  readonly neverIssued: WasNeverIssued;
  /** Added sheets of which something is said already. */
  readonly copies: ReadonlySet<IndexedSheet>;
}

/** Sheets that are gone, added, or in another order. */
export function aboutSheets(
  index: WorkbookIndex,
  layout: WorkbookLayout,
  matches: ReadonlyMap<LayoutSheet, IndexedSheet>,
  { inFile, neverIssued, copies }: SheetsBasis,
): readonly Finding[] {
  const missing = layout.sheets
    .filter((sheet) => !matches.has(sheet))
    .flatMap((sheet) => {
      const issued = layout.fields.filter(
        (field) => field.sheet === sheet.name && field.role.kind === 'value' && !neverIssued(field.role),
      );
      const params = { sheet: sheet.name, cells: issued.length };
      return issued.length ? [finding('structure/missing-sheet', params, inFile)] : [];
    });
  const extra = addedSheets(index, matches).flatMap((sheet) => {
    if (copies.has(sheet)) return [];
    const cells = countFigures(sheet.raw);
    const at = { ...inFile, sheet: sheet.name };
    return cells ? [finding('structure/extra-sheet', { sheet: sheet.name, cells }, at)] : [];
  });
  return [...missing, ...reordered(index, layout, matches, inFile), ...extra];
}

/** Sheets that are no part of the form. */
export function addedSheets(
  index: WorkbookIndex,
  matches: ReadonlyMap<LayoutSheet, IndexedSheet>,
): readonly IndexedSheet[] {
  const ours = new Set(matches.values());
  return index.sheets.filter((sheet) => !ours.has(sheet) && !isOwnSheet(sheet.name));
}

/** Forms, the hidden sheet, and the result sheet of a coloured copy (a second one is numbered). */
function isOwnSheet(name: string): boolean {
  const { guide, cover, narrative, budget, meta } = SHEET_NAMES;
  const own = [guide, cover, narrative, budget, meta, CHECK_RESULT_SHEET.vi, CHECK_RESULT_SHEET.en];
  return own.some((one) => sameWords(one, name.replace(/ ?\(\d+\)$/, '')));
}

/** Only the order of our own sheets counts: added ones in between disturb nobody. */
function reordered(
  index: WorkbookIndex,
  layout: WorkbookLayout,
  matches: ReadonlyMap<LayoutSheet, IndexedSheet>,
  inFile: FindingPlace,
): readonly Finding[] {
  const expected = layout.sheets.flatMap((sheet) => matches.get(sheet) ?? []);
  const form = (name: string) => index.sheets.find((sheet) => sameWords(sheet.name, name)) ?? [];
  const inOrder = [form(SHEET_NAMES.cover), expected, form(SHEET_NAMES.narrative)].flat();
  const places = inOrder.map((sheet) => index.sheets.indexOf(sheet));
  if (places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1))) return [];
  const order = index.sheets.filter((sheet) => inOrder.includes(sheet)).map(({ name }) => name);
  return [finding('structure/sheets-reordered', { order }, inFile)];
}
