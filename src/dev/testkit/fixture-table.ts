import type { FieldRole, LayoutRow, WorkbookLayout } from '../../core/model/layout.ts';
import type { Typed } from './draft-sheet.ts';

/**
 * What a text table types into a workbook, one row a line: `row-code | value | … | status | source | note`. See
 * `SubmissionFixture.table`.
 */
export function entriesOf(
  layout: WorkbookLayout,
  text: string,
): readonly (readonly [reference: string, value: Typed])[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [code = '', ...cells] = line.split('|').map((cell) => cell.trim());
      const references = referencesOf(layout, code);
      if (cells.length > references.length) throw new Error(`too many cells: ${line}`);
      return cells.flatMap((cell, i) => {
        const reference = references[i];
        return cell !== '' && reference ? [[reference, typed(cell)] as const] : [];
      });
    });
}

function referencesOf(layout: WorkbookLayout, code: string): readonly string[] {
  if (/^(cover|narrative)\./.test(code)) return [code];
  const row = rowsIn(layout).find((one) => one.formerCode === code);
  if (!row) throw new Error(`no such row: ${code}`);
  const inRow = (role: FieldRole) => 'row' in role && role.element === row.element && role.row === row.row;
  return layout.fields.filter(({ role }) => inRow(role)).map(({ name }) => name);
}

/** The first data row of an element, for its address. */
export function layoutRow(layout: WorkbookLayout, element: string): LayoutRow {
  const found = rowsIn(layout).find((row) => row.element === element);
  if (!found) throw new Error(`no such row: ${element}`);
  return found;
}

function rowsIn(layout: WorkbookLayout): readonly LayoutRow[] {
  return layout.sheets.flatMap(({ blocks }) => blocks).flatMap(({ rows }) => rows);
}

function typed(text: string): Typed {
  if (text === '_') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}
