import { position } from '../submission/address.ts';
import type { Finding } from './finding.ts';

/**
 * Findings in the order a person works through them: what concerns the whole file first, then sheet by sheet, row by
 * row, column by column. Equal places keep the order of discovery (reading, then rule by rule). Does not depend on the locale.
 */
export function orderFindings(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const keyed = findings.map((finding, index) => ({ finding, key: sortKey(finding, index, sheets) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return keyed.map(({ finding }) => finding);
}

function sortKey({ at }: Finding, index: number, sheets: readonly string[]): readonly number[] {
  if (at.sheet === undefined) return [-1, 0, 0, index];
  const sheet = sheets.indexOf(at.sheet);
  const { row, column } = at.cell ? position(at.cell) : { row: 0, column: 0 };
  return [sheet < 0 ? sheets.length : sheet, row, column, index];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
