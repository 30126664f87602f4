import { isResultSheet, withoutAnnotation } from '../annotation/marks.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { buildLayout } from '../form/layout.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../form/printed-words.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import { SHEET_NAMES } from '../model/layout.ts';
import type { LayoutSheet, SheetKind, WorkbookLayout } from '../model/layout.ts';
import type { RawWorkbook, SheetShape } from '../model/raw-workbook.ts';
import type {
  Submission,
  SubmittedForecast,
  SubmittedRow,
  SubmittedTask,
  SubmittedValue,
} from '../model/submission.ts';
import { sameWords } from '../text/compare.ts';
import type { Tally } from '../validate/checked-file.ts';
import { indicatorsByElement } from '../validate/indicator-terms.ts';
import { identify } from './identity.ts';
import type { Identity } from './identity.ts';
import { findCover, findNarrative } from './locate/form-fields.ts';
import { findClaims } from './locate/claims.ts';
import { rowWords } from './locate/row-words.ts';
import { findRows } from './locate/rows.ts';
import type { FoundRows, RowOutcome } from './locate/rows.ts';
import type { RowSearch } from './locate/row-search.ts';
import { judgeHeading, matchSheets } from './locate/sheets.ts';
import type { SheetHeading } from './locate/sheets.ts';
import { readCopies } from './copies.ts';
import { aboutAddedWords, aboutGuide, addedToTable, otherMeasures } from './issued/added-words.ts';
import type { AddedWord } from './issued/added-words.ts';
import type { PrintedChange } from './issued/compare-printed.ts';
import { aboutIssuedOtherwise } from './issued/issued-otherwise.ts';
import { issuedForm } from './issued/issued-form.ts';
import { judgeForm } from './issued/judge-form.ts';
import type { IssuedForm } from './issued/issued-form.ts';
import { aboutPrinted, sideBySide, valuesOf } from './issued/printed-findings.ts';
import { neverIssuedIn } from './issued-cells.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import { findMergedInputs } from './merges.ts';
import { aboutNeverIssued } from './never-issued.ts';
import { readForms } from './read-forms.ts';
import { readForecasts, readTasks } from './read-answers.ts';
import { readRow } from './read-row.ts';
import type { RowBasis } from './read-row.ts';
import { findCovered } from './seen/covered.ts';
import type { Calculation } from './seen/formulas.ts';
import { recomputing } from './seen/recompute.ts';
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
  const issued = issuedForm(raw, catalogue, layout);
  const calculation = { recompute: recomputing(raw.sheets), staleResults: raw.traits.staleResults };
  const basis = { unit, period, inFile, neverIssued, issued, calculation };
  const data = readData(index, layout, catalogue, basis);
  const onForms = { catalogue, layout, issued, inFile };
  const judged = {
    cover: judgeForm(cover, { ...onForms, name: SHEET_NAMES.cover, labels: COVER_LABELS }),
    narrative: judgeForm(findNarrative(index), {
      ...onForms,
      name: SHEET_NAMES.narrative,
      labels: NARRATIVE_LABELS,
    }),
  };
  const forms = readForms(raw, judged.cover.form, judged.narrative.form, inFile);
  const added = data.added.map((sheet) => sheet.raw);
  const findings = [
    ...identity.findings,
    ...(issued.record === 'damaged' ? [finding('identity/record-damaged', {}, inFile)] : []),
    ...aboutTraits(raw, inFile),
    ...judged.cover.findings,
    ...judged.narrative.findings,
    ...aboutGuide(
      index.sheets.find(({ name }) => sameWords(name, SHEET_NAMES.guide)),
      issued,
      inFile,
    ),
    ...forms.findings,
    ...data.findings,
    ...aboutSideTexts(raw, { catalogue, rows: data.rows, added, told: data.shapes, inFile }),
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
    tasks: data.tasks,
    forecasts: data.forecasts,
  };
  return {
    submission,
    unit: unit.id,
    period: period.id,
    findings,
    tally: count(findings, data.values, layout),
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
  readonly issued: IssuedForm;
  readonly calculation: Calculation;
}

interface ReadData {
  readonly rows: readonly SubmittedRow[];
  readonly tasks: readonly SubmittedTask[];
  readonly forecasts: readonly SubmittedForecast[];
  /** Every figure: of rows, tasks and forecasts. */
  readonly values: readonly SubmittedValue[];
  readonly findings: readonly Finding[];
  /** Shapes over the cells of which something is said. */
  readonly shapes: ReadonlySet<SheetShape>;
}

function readData(
  index: WorkbookIndex,
  layout: WorkbookLayout,
  catalogue: Catalogue,
  basis: DataBasis,
): ReadData & { readonly added: readonly IndexedSheet[] } {
  const { inFile, neverIssued, issued, calculation } = basis;
  const matches = matchSheets(index, layout);
  const known = rowWords(catalogue, layout, issued);
  const located = [...matches].map(([sheetLayout, sheet]) => {
    const fields = layout.fields.filter((field) => field.sheet === sheetLayout.name);
    const search: RowSearch = { sheet, layout: sheetLayout, index, fields, issued, words: known };
    const found = findRows(search);
    const headingAt = found.columns.headingAt ?? sheetLayout.headingAt;
    const heading = judgeHeading(sheet, sheetLayout.name, headingAt, { catalogue, layout, issued });
    const words = addedToTable(search, found, heading);
    return { search, found, heading, words, measures: otherMeasures(search, words) };
  });
  const certain = located.filter((one) => !isDoubtful(one));
  const claims = findClaims(
    certain.map(({ search, found }) => ({ sheet: search.sheet.name, rows: found.rows })),
    index,
    inFile,
  );
  const added = addedSheets(index, matches);
  const copies = readCopies(added, certain, layout, inFile);
  const indicators = indicatorsByElement(catalogue, basis.unit, basis.period);
  const sheets = located.map(readSheet);
  const rows = layout.sheets.flatMap((sheet) => sheets.find((one) => one.layout === sheet)?.rows ?? []);
  return {
    rows,
    tasks: sheets.flatMap(({ tasks }) => tasks),
    forecasts: sheets.flatMap(({ forecasts }) => forecasts),
    values: sheets.flatMap(({ values }) => values),
    findings: [
      ...aboutNeverIssued(layout, rows, { catalogue, ...basis }),
      ...aboutIssuedOtherwise(layout, issued, inFile),
      ...aboutSheets(index, layout, matches, { ...basis, copies: copies.sheets }),
      ...copies.findings,
      ...claims.findings,
      ...sheets.flatMap(({ findings }) => findings),
    ],
    shapes: new Set(sheets.flatMap(({ shapes }) => [...shapes])),
    added,
  };

  function readSheet(one: LocatedSheet): ReadSheet {
    const { search, found, heading } = one;
    const { sheet, layout: sheetLayout } = search;
    const isSheetDoubtful = isDoubtful(one);
    const cells = found.rows.flatMap((row) => (row.kind === 'found' ? row.cells : []));
    const merges = findMergedInputs(sheet, isSheetDoubtful ? [] : cells, inFile);
    const covered = findCovered(sheet.raw, isSheetDoubtful ? [] : cells, merges.cells, inFile);
    const refused = new Set([
      ...merges.cells,
      ...covered.cells,
      ...claims.refused(sheet.name),
      ...(copies.refused.get(sheet.name) ?? []),
    ]);
    const { claimedBy } = claims;
    const shared = { catalogue, index, sheet, inFile, neverIssued, indicators, calculation };
    const rowBasis = { ...shared, refused, claimedBy, isSheetDoubtful };
    const { findings, ...read } = READERS[sheetLayout.kind](found.rows, rowBasis);
    return {
      layout: sheetLayout,
      ...NOTHING_READ,
      ...read,
      shapes: covered.shapes,
      findings: isSheetDoubtful
        ? [doubtfulSheet(one, inFile)]
        : [
            ...aboutSheet({ layout: sheetLayout, sheet, ...found, inFile, neverIssued, refused }),
            ...aboutPrinted(search, found, heading.reworded, inFile),
            ...aboutAddedWords(one.words, { ...inFile, sheet: sheet.name }),
            ...merges.findings,
            ...covered.findings,
            ...findings,
          ],
    };
  }
}

type Answers = Pick<ReadData, 'rows' | 'tasks' | 'forecasts' | 'values'>;

const NOTHING_READ: Answers = { rows: [], tasks: [], forecasts: [], values: [] };

/** How the rows of a sheet are read, by what the sheet is for. */
const READERS: Readonly<
  Record<
    SheetKind,
    (rows: readonly RowOutcome[], basis: RowBasis) => Partial<Answers> & Pick<ReadData, 'values' | 'findings'>
  >
> = {
  data: (outcomes, basis) => {
    const read = outcomes.map((outcome) => readRow(outcome, basis));
    const rows = read.flatMap(({ row }) => row ?? []);
    const values = rows.flatMap((row) => row.values);
    return { rows, values, findings: read.flatMap(({ findings }) => findings) };
  },
  tasks: readTasks,
  forecast: readForecasts,
};

interface ReadSheet extends ReadData {
  readonly layout: LayoutSheet;
}

/** A data sheet of the file, with what was found on it. */
interface LocatedSheet {
  readonly search: RowSearch;
  readonly found: FoundRows;
  readonly heading: SheetHeading;
  /** What the sender added beside the table. */
  readonly words: readonly AddedWord[];
  /** Other units of measure that the sender states on it. */
  readonly measures: readonly PrintedChange[];
}

function isDoubtful({ heading, measures }: LocatedSheet): boolean {
  return heading.doubts.length > 0 || measures.length > 0;
}

/** A sheet of another unit, period, objective or unit of measure: one finding, and nothing of it is taken. */
function doubtfulSheet({ search, heading, measures }: LocatedSheet, inFile: FindingPlace): Finding {
  const { sheet, layout } = search;
  const [code, changes] =
    heading.doubts.length > 0
      ? (['structure/sheet-doubtful', heading.doubts] as const)
      : (['structure/other-measure-stated', measures] as const);
  const [first] = changes;
  const at = { ...inFile, sheet: sheet.name, ...(first && { cell: first.cell }) };
  const affects = layout.blocks.flatMap((block) => block.rows).flatMap(valuesOf);
  return finding(code, { sheet: sheet.name, ...sideBySide(changes) }, at, { affects });
}

function count(
  findings: readonly Finding[],
  values: readonly SubmittedValue[],
  layout: WorkbookLayout,
): Tally {
  const failed = findings.filter(({ severity }) => severity !== 'info').length;
  const asked = layout.fields.filter(({ role }) => role.kind === 'value').length;
  const understood = values.filter(({ value, filled }) => value !== null || !filled).length;
  return { passed: understood, failed, notChecked: asked - values.length };
}
