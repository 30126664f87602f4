import { isResultSheet, withoutAnnotation } from '../annotation/marks.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { buildLayout } from '../form/layout.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import type { LayoutSheet, WorkbookLayout } from '../model/layout.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import type { Submission, SubmittedRow } from '../model/submission.ts';
import type { Tally } from '../validate/checked-file.ts';
import { indicatorsByElement } from '../validate/indicator-terms.ts';
import { identify } from './identity.ts';
import type { Identity } from './identity.ts';
import { findCover, findNarrative } from './locate/form-fields.ts';
import { findRows } from './locate/rows.ts';
import { matchSheets } from './locate/sheets.ts';
import { neverIssuedIn } from './issued-cells.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import { findMergedInputs } from './merges.ts';
import { aboutNeverIssued } from './never-issued.ts';
import { readForms } from './read-forms.ts';
import { readRow } from './read-row.ts';
import { aboutSheet } from './structure-findings.ts';
import { aboutSideTexts } from './side-texts.ts';
import { aboutSheets, aboutTraits, addedSheets } from './workbook-findings.ts';
import { indexWorkbook } from './workbook-index.ts';
import type { IndexedSheet, WorkbookIndex } from './workbook-index.ts';

/** The file a workbook came from. */
export interface SourceFile {
  /** Name shown to people. */
  readonly name: string;
  readonly sha256: string;
}

/** A workbook once read. */
export interface ReadSubmission {
  /** Null when it is not known for certain whose figures these are, or of what: none may be taken. */
  readonly submission: Submission | null;
  /** Whose it says it is; null when it does not say, or says something unknown. */
  readonly unit: UnitId | null;
  readonly period: PeriodId | null;
  readonly findings: readonly Finding[];
  /** passed: cells found and understood (blank ones too). failed: findings of error and warning. notChecked: cells not found. */
  readonly tally: Tally;
}

/**
 * From a workbook as it was read to a submission as it is understood. Never guesses: what has two readings is refused,
 * with both; what is missing stays missing; what was found by other means than its name is said.
 *
 * Rows and values that were not found are left out of the submission (the finding about the row, column or sheet stands
 * for them); rows in doubt are in it with values that are filled but null.
 */
export function readSubmission(
  given: RawWorkbook,
  file: SourceFile,
  catalogue: Catalogue,
  catalogueHash: string,
  expected: { readonly unit?: UnitId; readonly period?: PeriodId } = {},
): ReadSubmission {
  // What an earlier coloured copy put in is not the sender's.
  const raw = withoutAnnotation(given);
  const index = indexWorkbook(raw);
  const cover = findCover(index);
  const identity = identify(raw, cover, { catalogue, catalogueHash, file: file.name, expected });
  const { unit, period } = identity;
  if (!identity.certain || !unit || !period) return refusal(identity);

  const inFile: FindingPlace = { file: file.name, unit: unit.id, period: period.id };
  const layout = buildLayout(catalogue, unit, period);
  const neverIssued = neverIssuedIn(raw, { catalogue, catalogueHash });
  const data = readData(index, layout, catalogue, { unit, period, inFile, neverIssued });
  const forms = readForms(raw, cover, findNarrative(index), inFile);
  const added = data.added.map((sheet) => sheet.raw);
  const findings = [
    ...identity.findings,
    ...aboutTraits(raw, inFile),
    ...forms.findings,
    ...data.findings,
    ...aboutSideTexts(raw, { catalogue, rows: data.rows, added, inFile }),
  ];
  const submission: Submission = {
    file: file.name,
    sha256: file.sha256,
    unit: unit.id,
    period: period.id,
    layoutVersion: identity.layoutVersion,
    isColouredCopy: given.sheets.some(isResultSheet),
    catalogue: { id: catalogue.id, ...identity.madeFrom },
    cover: forms.cover,
    signedOn: forms.signedOn,
    narrative: forms.narrative,
    rows: data.rows,
  };
  return {
    submission,
    unit: unit.id,
    period: period.id,
    findings,
    tally: count(findings, data.rows, layout),
  };
}

function refusal({ unit, period, findings }: Identity): ReadSubmission {
  const failed = findings.filter(({ severity }) => severity !== 'info').length;
  const tally = { passed: 0, failed, notChecked: 0 };
  return { submission: null, unit: unit?.id ?? null, period: period?.id ?? null, findings, tally };
}

interface DataBasis {
  readonly unit: Unit;
  readonly period: Period;
  readonly inFile: FindingPlace;
  readonly neverIssued: WasNeverIssued;
}

interface ReadData {
  readonly rows: readonly SubmittedRow[];
  readonly findings: readonly Finding[];
}

function readData(
  index: WorkbookIndex,
  layout: WorkbookLayout,
  catalogue: Catalogue,
  basis: DataBasis,
): ReadData & { readonly added: readonly IndexedSheet[] } {
  const matches = matchSheets(index, layout);
  const indicators = indicatorsByElement(catalogue, basis.unit, basis.period);
  const sheets = [...matches].map(([sheet, found]) => readSheet(sheet, found));
  const rows = layout.sheets.flatMap((sheet) => sheets.find((one) => one.layout === sheet)?.rows ?? []);
  return {
    rows,
    findings: [
      ...aboutNeverIssued(layout, rows, { catalogue, ...basis }),
      ...aboutSheets(index, layout, matches, basis),
      ...sheets.flatMap(({ findings }) => findings),
    ],
    added: addedSheets(index, matches),
  };

  function readSheet(
    sheetLayout: LayoutSheet,
    sheet: IndexedSheet,
  ): ReadData & { readonly layout: LayoutSheet } {
    const { inFile, neverIssued } = basis;
    const fields = layout.fields.filter((field) => field.sheet === sheetLayout.name);
    const { rows: outcomes, columns } = findRows(index, sheet, sheetLayout, fields);
    const cells = outcomes.flatMap((row) => (row.kind === 'found' ? row.cells : []));
    const merges = findMergedInputs(sheet, cells, inFile);
    const rowBasis = { catalogue, index, sheet, inFile, neverIssued, indicators, merged: merges.cells };
    const read = outcomes.map((outcome) => readRow(outcome, rowBasis));
    return {
      layout: sheetLayout,
      rows: read.flatMap(({ row }) => row ?? []),
      findings: [
        ...aboutSheet({ layout: sheetLayout, sheet, columns, rows: outcomes, inFile, neverIssued }),
        ...merges.findings,
        ...read.flatMap(({ findings }) => findings),
      ],
    };
  }
}

function count(findings: readonly Finding[], rows: readonly SubmittedRow[], layout: WorkbookLayout): Tally {
  const failed = findings.filter(({ severity }) => severity !== 'info').length;
  const values = rows.flatMap((row) => row.values);
  const asked = layout.fields.filter(({ role }) => role.kind === 'value').length;
  const understood = values.filter(({ value, filled }) => value !== null || !filled).length;
  return { passed: understood, failed, notChecked: asked - values.length };
}
