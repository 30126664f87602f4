import type { LayoutSheet, WorkbookLayout } from '../../model/layout.ts';
import { SHEET_NAMES } from '../../model/layout.ts';
import { sameWords } from '../../text/compare.ts';
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
    const found = rows.filter(({ code, formerCode }) => texts.has(code) || texts.has(formerCode));
    return found.length > rows.length * ENOUGH;
  });
}
