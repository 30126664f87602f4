import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Name } from '../../findings/name.ts';
import { ROW_FIELD_HEADINGS, VALUE_HEADINGS } from '../../form/printed-words.ts';
import type { LayoutField, LayoutRow } from '../../model/layout.ts';
import type { WorkbookIndex } from '../workbook-index.ts';
import { rowKey } from './row-words.ts';
import type { RowKey } from './row-words.ts';
import type { RowOutcome } from './rows.ts';

/** The rows of one sheet of the file. */
export interface SheetRows {
  /** Name of the file's sheet. */
  readonly sheet: string;
  readonly rows: readonly RowOutcome[];
}

/** Cells with two owners: cutting and pasting a cell takes its name along. */
export interface Claims {
  /** Cells of a sheet that are read for nobody. */
  readonly refused: (sheet: string) => ReadonlySet<string>;
  /** Values of other rows that stand where the names of a row lead. */
  readonly claimedBy: (row: LayoutRow) => readonly ValueKey[];
  /** One for each name that leads away from its row or column. */
  readonly findings: readonly Finding[];
}

interface Owner {
  readonly row: LayoutRow;
  readonly field: LayoutField;
}

/** Finds the cells that the names of one row and the code and label of another both claim, over all sheets of the file. */
export function findClaims(sheets: readonly SheetRows[], index: WorkbookIndex, inFile: FindingPlace): Claims {
  const owners = new Map<string, Owner>();
  for (const { sheet, rows } of sheets)
    for (const outcome of rows)
      if (outcome.kind === 'found')
        for (const { cell, field } of outcome.cells)
          if (cell !== undefined) owners.set(place(sheet, cell), { row: outcome.row, field });
  const refused = new Map<string, Set<string>>();
  const claimed = new Map<RowKey, ValueKey[]>();
  const findings: Finding[] = [];
  const claim = (row: LayoutRow, field: LayoutField): Owner | undefined => {
    const target = index.target(field.name);
    const owner = target && owners.get(place(target.sheet, target.cell));
    if (!target || !owner || owner.field === field) return undefined;
    const cells = refused.get(target.sheet) ?? new Set();
    refused.set(target.sheet, cells.add(target.cell));
    claimed.set(rowKey(row), [...(claimed.get(rowKey(row)) ?? []), ...valuesAt(owner)]);
    return owner;
  };
  for (const { sheet, rows } of sheets)
    for (const outcome of rows) {
      if (outcome.kind === 'disagree') for (const name of outcome.fields) claim(outcome.row, name);
      if (!('cells' in outcome) || (outcome.kind === 'found' && outcome.isSorted)) continue;
      for (const { field, cell } of outcome.cells) {
        const target = index.target(field.name);
        if (!target || (target.sheet === sheet && target.cell === cell)) continue;
        const owner = claim(outcome.row, field);
        if (cell !== undefined)
          findings.push(strayed({ row: outcome.row, field }, { sheet, cell }, target, owner, inFile));
      }
    }
  return {
    refused: (sheet) => refused.get(sheet) ?? new Set(),
    claimedBy: (row) => claimed.get(rowKey(row)) ?? [],
    findings,
  };
}

function place(sheet: string, cell: string): string {
  return `${sheet}\n${cell}`;
}

/** The value, or where a status has two owners every value of its row. */
function valuesAt({ row, field: { role } }: Owner): readonly ValueKey[] {
  const { element, row: id } = row;
  if (role.kind === 'value') return [{ element, row: id, column: role.column }];
  return role.kind === 'status' ? row.values.map(({ column }) => ({ element, row: id, column })) : [];
}

function strayed(
  claimant: Owner,
  from: { readonly sheet: string; readonly cell: string },
  to: { readonly sheet: string; readonly cell: string },
  owner: Owner | undefined,
  inFile: FindingPlace,
): Finding {
  const { row, field } = claimant;
  const { role } = field;
  const other: Name = owner
    ? [`dòng ${owner.row.code} "${owner.row.label}"`, `row ${owner.row.code} "${owner.row.label}"`]
    : ['', ''];
  const params = {
    code: row.code,
    label: row.label,
    column: columnName(role),
    cell: from.cell,
    to: from.sheet === to.sheet ? to.cell : `${to.sheet}!${to.cell}`,
    other,
  };
  const affects = [...valuesAt(claimant), ...(owner ? valuesAt(owner) : [])];
  const at = { ...inFile, ...to, element: row.element, row: row.row };
  return finding(
    'structure/name-elsewhere',
    params,
    role.kind === 'value' ? { ...at, column: role.column } : at,
    {
      affects,
    },
  );
}

function columnName(role: LayoutField['role']): Name {
  if (role.kind === 'value') return toName(VALUE_HEADINGS[role.column]);
  return role.kind === 'cover' || role.kind === 'narrative'
    ? ['', '']
    : toName(ROW_FIELD_HEADINGS[role.kind]);
}
