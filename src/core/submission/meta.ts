import { SHEET_NAMES } from '../model/layout.ts';
import type { RawSheet, RawWorkbook } from '../model/raw-workbook.ts';
import { META_FACTS, META_MARK } from '../form/hidden-sheet.ts';
import type { MetaFact } from '../form/hidden-sheet.ts';
import { textOf } from './values/text.ts';

export type MetaFacts = ReadonlyMap<MetaFact, string>;

/** Rows of the hidden sheet looked at; the facts are its first. */
const DEEPEST = 50;

/**
 * The facts on the hidden sheet, whatever its state (LibreOffice turns "very hidden" into hidden); undefined when the
 * sheet is gone or bears another program's content.
 */
export function readMeta(raw: RawWorkbook): MetaFacts | undefined {
  const sheet = metaSheet(raw);
  if (!sheet) return undefined;
  const facts = new Map<MetaFact, string>();
  for (let row = 1; row <= DEEPEST && facts.size < META_FACTS.length; row++) {
    const label = textOf(sheet.cells.get(`A${row}`)).toLowerCase();
    const fact = META_FACTS.find((one) => one === label);
    const value = textOf(sheet.cells.get(`B${row}`));
    if (fact && value && !facts.has(fact)) facts.set(fact, value);
  }
  return facts.has(META_MARK) ? facts : undefined;
}

/** The hidden sheet, by its name. */
export function metaSheet(raw: RawWorkbook): RawSheet | undefined {
  return raw.sheets.find(({ name }) => isMetaName(name));
}

export function isMetaName(sheet: string): boolean {
  return sheet.trim().toLowerCase() === SHEET_NAMES.meta;
}
