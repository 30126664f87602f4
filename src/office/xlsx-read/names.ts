import type { RawDefinedName } from '../../core/model/raw-workbook.ts';
import type { NameEntry, SheetEntry } from './workbook-part.ts';

/**
 * Defined names by lower-case name. A name local to one sheet (Excel makes them when a sheet is copied) stands under
 * its plain name only while nothing else claims that; otherwise, and for every further one, under `sheet!name`.
 */
export function collectNames(
  entries: readonly NameEntry[],
  sheets: readonly SheetEntry[],
): ReadonlyMap<string, RawDefinedName> {
  const sheetNames = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const names = new Map<string, RawDefinedName>();
  const locals: { readonly entry: NameEntry; readonly scope: string }[] = [];
  for (const entry of entries) {
    const scope = entry.scope === undefined ? undefined : sheets[entry.scope]?.name;
    if (scope === undefined) names.set(entry.name.toLowerCase(), describe(entry, sheetNames));
    else locals.push({ entry, scope });
  }
  const claims = new Map<string, number>();
  for (const { entry } of locals) {
    const key = entry.name.toLowerCase();
    claims.set(key, (claims.get(key) ?? 0) + 1);
  }
  for (const { entry, scope } of locals) {
    const key = entry.name.toLowerCase();
    const isFree = claims.get(key) === 1 && !names.has(key);
    names.set(isFree ? key : `${scope.toLowerCase()}!${key}`, { ...describe(entry, sheetNames), scope });
  }
  return names;
}

function describe(entry: NameEntry, sheetNames: ReadonlyMap<string, string>): RawDefinedName {
  const target = readTarget(entry.text, sheetNames);
  return { name: entry.name, text: entry.text, ...(target === undefined ? {} : { target }) };
}

const REFERENCE =
  /^=?(?:'((?:[^']|'')+)'|([^'!\s[\]:,()]+))!\$([A-Za-z]{1,3})\$(\d{1,7})(?::\$([A-Za-z]{1,3})\$(\d{1,7}))?$/;

/** Only absolute references name one cell; relative ones mean another cell wherever they are used. */
function readTarget(text: string, sheetNames: ReadonlyMap<string, string>): RawDefinedName['target'] {
  if (text.length > 200) return undefined;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [, quoted, plain, column = '', row = '', toColumn = column, toRow = row] = match;
  const sheet = sheetNames.get((quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase());
  if (sheet === undefined || toColumn.toUpperCase() !== column.toUpperCase() || toRow !== row)
    return undefined;
  return { sheet, cell: column.toUpperCase() + row };
}
