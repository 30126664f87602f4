import { isBlocking } from '../findings/count.ts';
import type { Finding } from '../findings/finding.ts';
import type { Observation, SubmittedValue } from '../model/submission.ts';
import type { RowFigures, SubmissionFigures } from '../validate/checked-file.ts';
import { figureKey } from '../model/keys.ts';

/**
 * The figures of a submission, one for each value cell found. A blank without a status is missing (never zero); "không
 * phát sinh" is a confirmed 0; "chưa có số liệu" is null; a value that an error finding speaks of, at its cell, its row or
 * among the values it affects, is rejected and null.
 */
export function observationsOf(
  submission: SubmissionFigures,
  findings: readonly Finding[],
): readonly Observation[] {
  const doubt = doubted(findings);
  return submission.rows.flatMap((row) =>
    row.values.map((value): Observation => ({
      element: row.element,
      row: row.row,
      column: value.column,
      unit: submission.unit,
      period: submission.period,
      ...valueAndStatus(row, value, doubt),
      provisional: value.provisional,
      required: row.required,
      note: row.note,
      statedSource: row.source,
      source: { file: submission.file, sha256: submission.sha256, sheet: value.sheet, cell: value.cell },
    })),
  );
}

function valueAndStatus(
  row: RowFigures,
  { value, filled, column }: SubmittedValue,
  doubt: ReadonlySet<string>,
): Pick<Observation, 'value' | 'status'> {
  const inDoubt = doubt.has(figureKey(row)) || doubt.has(figureKey({ ...row, column }));
  if (filled && (value === null || inDoubt)) return { value: null, status: 'rejected' };
  if (!filled) return blank(row, inDoubt);
  if (row.status === 'none' && value !== 0) return { value: null, status: 'rejected' };
  if (row.status === 'unavailable') return { value: null, status: 'rejected' };
  return { value, status: row.status ?? 'official' };
}

function blank(row: RowFigures, inDoubt: boolean): Pick<Observation, 'value' | 'status'> {
  if (row.status === 'unavailable') return { value: null, status: 'unavailable' };
  if (row.status === 'none' && !inDoubt) return { value: 0, status: 'none' };
  return { value: null, status: 'missing' };
}

/** Values, and whole rows, that errors speak of; an error that was accepted (waived) no longer keeps its value out. */
export function doubted(findings: readonly Finding[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { at, affects = [] } of findings.filter(isBlocking)) {
    for (const value of affects) keys.add(figureKey(value));
    const { element, row, column } = at;
    if (element !== undefined && row !== undefined)
      keys.add(figureKey({ element, row, ...(column !== undefined && { column }) }));
  }
  return keys;
}
