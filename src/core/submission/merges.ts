import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../findings/finding.ts';
import { position } from './address.ts';
import type { FoundCell } from './locate/rows.ts';
import type { IndexedSheet } from './workbook-index.ts';

/** Merges over several input cells of a sheet. */
export interface MergedInputs {
  /** Every input cell under such a merge. */
  readonly cells: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Finds merges that swallow input cells: only the first keeps its content, and for which cell that was meant is unknown.
 * A merge of one input cell with cells that nobody reads is harmless.
 */
export function findMergedInputs(
  sheet: IndexedSheet,
  found: readonly FoundCell[],
  inFile: FindingPlace,
): MergedInputs {
  const inputs = found.flatMap(({ cell, field }) =>
    cell === undefined ? [] : [{ cell, role: field.role, ...position(cell) }],
  );
  const cells = new Set<string>();
  const findings: Finding[] = [];
  for (const range of sheet.raw.merges) {
    const [from = '', to = from] = range.split(':');
    const a = position(from);
    const b = position(to);
    const inside = inputs.filter(
      ({ row, column }) => row >= a.row && row <= b.row && column >= a.column && column <= b.column,
    );
    // Texts merged with each other (source with note) lose no figure.
    const values = inside.filter(({ role }) => role.kind === 'value');
    const [first] = inside;
    if (!first || inside.length < 2 || values.length === 0) continue;
    for (const { cell } of inside) cells.add(cell);
    const affects = values.flatMap(({ role }): ValueKey[] =>
      role.kind === 'value' ? [{ element: role.element, row: role.row, column: role.column }] : [],
    );
    const at = { ...inFile, sheet: sheet.name, cell: first.cell };
    findings.push(finding('structure/merged-input', { range, cells: inside.length }, at, { affects }));
  }
  return { cells, findings };
}
