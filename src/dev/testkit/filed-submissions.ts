import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import type { CellValues } from '../../core/example/province.ts';
import { buildLayout, dataSheets, definedName, fieldCell } from '../../core/form/layout.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import { NARRATIVE_FIELDS, SHEET_NAMES } from '../../core/model/layout.ts';
import type { FieldRole, LayoutRow } from '../../core/model/layout.ts';
import type { Submission, SubmittedRow, SubmittedText } from '../../core/model/submission.ts';
import type { FiledSubmission } from '../../core/validate/checked-file.ts';
import { readStatusWord } from '../../core/form/answer-words.ts';

/**
 * Submissions as perfect reading of a filled workbook would give them, for tests of what comes after reading. Values are
 * keyed by defined name (`ntge.live_births._.male`), as the invented province's are; statuses are the drop-down's words.
 */
export function filedSubmission(
  catalogue: Catalogue,
  unit: UnitId,
  period: PeriodId,
  values: CellValues,
): FiledSubmission & { readonly submission: Submission } {
  const file = `${unit}.xlsx`;
  const sha256 = pretendHash(unit);
  const submission = submissionOf(catalogue, unit, period, values, { file, sha256 });
  const checked = { passed: 0, failed: 0, notChecked: 0 };
  const unregistered = { receivedOn: null, firstReceivedOn: null, revision: null };
  return { file, sha256, unit, period, submission, findings: [], checked, ...unregistered };
}

/** One file of every unit due, with the invented province's figures. */
export function exampleSubmissions(
  catalogue: Catalogue,
  period: PeriodId,
  seed: string,
): readonly (FiledSubmission & { readonly submission: Submission })[] {
  const found = findPeriod(catalogue, period);
  if (!found) throw new Error(`no period ${period}`);
  return [...exampleProvince(catalogue, found, seed)].map(([id, values]) => {
    const unit = findUnit(catalogue, id);
    const forms = unit ? exampleForms(unit, found, seed) : [];
    return filedSubmission(catalogue, id, period, new Map([...values, ...forms]));
  });
}

/** 64 hexadecimal digits made of the text: different for different texts, the same every time. */
export function pretendHash(text: string): string {
  return Array.from(text, (c) => (c.codePointAt(0) ?? 0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
}

function submissionOf(
  catalogue: Catalogue,
  unitId: UnitId,
  periodId: PeriodId,
  values: CellValues,
  identity: { readonly file: string; readonly sha256: string },
): Submission {
  const unit = findUnit(catalogue, unitId);
  const period = findPeriod(catalogue, periodId);
  if (!unit || !period) throw new Error(`not in the catalogue: ${unitId} ${periodId}`);
  const layout = buildLayout(catalogue, unit, period);
  const text = (role: FieldRole): string => String(values.get(definedName(role)) ?? '');
  const narrative = NARRATIVE_FIELDS.map((field, i): [string, SubmittedText] => [
    field,
    { sheet: SHEET_NAMES.narrative, cell: `C${5 + i}`, text: text({ kind: 'narrative', field }) },
  ]);
  return {
    ...identity,
    unit: unitId,
    period: periodId,
    layoutVersion: layout.version,
    isColouredCopy: false,
    catalogue: { id: catalogue.id, version: catalogue.version, hash: 'hash' },
    cover: {},
    signedOn: null,
    narrative: Object.fromEntries(narrative),
    tasks: [],
    forecasts: [],
    rows: dataSheets(layout).flatMap((sheet) =>
      sheet.blocks.flatMap(({ rows }) => rows.map((row) => submittedRow(row, sheet.name, values))),
    ),
  };
}

function submittedRow(row: LayoutRow, sheet: string, values: CellValues): SubmittedRow {
  const key = { element: row.element, row: row.row };
  const textOf = (kind: 'status' | 'source' | 'note') =>
    String(values.get(definedName({ ...key, kind })) ?? '');
  return {
    ...key,
    required: row.required,
    foundBy: 'name',
    values: row.values.map(({ column, cell, provisional }) => {
      const value = values.get(definedName({ ...key, kind: 'value', column }));
      const usable = typeof value === 'string' ? readYesNo(value) : (value ?? null);
      return { sheet, cell, column, value: usable, filled: usable !== null, provisional };
    }),
    status: readStatusWord(textOf('status')),
    statusAt: { sheet, cell: fieldCell(row, 'status') },
    source: textOf('source'),
    sourceAt: { sheet, cell: fieldCell(row, 'source') },
    note: textOf('note'),
    noteAt: { sheet, cell: fieldCell(row, 'note') },
  };
}

function readYesNo(word: string): boolean | null {
  return word === 'Có' ? true : word === 'Không' ? false : null;
}
