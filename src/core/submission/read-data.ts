import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { LayoutSheet, SheetKind, WorkbookLayout } from '../model/layout.ts';
import type { SheetShape } from '../model/raw-workbook.ts';
import type { SubmittedForecast, SubmittedRow, SubmittedTask, SubmittedValue } from '../model/submission.ts';
import { indicatorsByElement } from '../validate/indicator-terms.ts';
import { findClaims } from './locate/claims.ts';
import { rowWords } from './locate/row-words.ts';
import { findRows } from './locate/rows.ts';
import type { FoundRows, RowOutcome } from './locate/rows.ts';
import type { RowSearch } from './locate/row-search.ts';
import { judgeHeading, matchSheets } from './locate/sheets.ts';
import type { SheetHeading } from './locate/sheets.ts';
import { readCopies } from './copies.ts';
import { aboutAddedWords, addedToTable, otherMeasures } from './issued/added-words.ts';
import type { AddedWord } from './issued/added-words.ts';
import type { PrintedChange } from './issued/compare-printed.ts';
import { aboutIssuedOtherwise } from './issued/issued-otherwise.ts';
import type { IssuedForm } from './issued/issued-form.ts';
import { aboutPrinted, sideBySide, valuesOf } from './issued/printed-findings.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import { findMergedInputs } from './merges.ts';
import { aboutNeverIssued } from './never-issued.ts';
import { readForecasts, readTasks } from './read-answers.ts';
import { readRow } from './read-row.ts';
import type { RowBasis } from './read-row.ts';
import { findCovered } from './seen/covered.ts';
import type { Calculation } from './seen/formulas.ts';
import { aboutSheet } from './structure-findings.ts';
import { aboutSheets, addedSheets } from './workbook-findings.ts';
import type { IndexedSheet, WorkbookIndex } from './workbook-index.ts';

/** What the reading of the data sheets rests on. */
export interface DataBasis {
  readonly unit: Unit;
  readonly period: Period;
  readonly inFile: FindingPlace;
  readonly neverIssued: WasNeverIssued;
  /** Where each cell stood when the workbook was issued, by its name in small letters. */
  readonly places: ReadonlyMap<string, string>;
  readonly issued: IssuedForm;
  readonly calculation: Calculation;
}

/** What the data sheets hold. */
export interface ReadData {
  readonly rows: readonly SubmittedRow[];
  readonly tasks: readonly SubmittedTask[];
  readonly forecasts: readonly SubmittedForecast[];
  /** Every figure: of rows, tasks and forecasts. */
  readonly values: readonly SubmittedValue[];
  readonly findings: readonly Finding[];
  /** Shapes over the cells of which something is said. */
  readonly shapes: ReadonlySet<SheetShape>;
}

export function readData(
  index: WorkbookIndex,
  layout: WorkbookLayout,
  catalogue: Catalogue,
  basis: DataBasis,
): ReadData & { readonly added: readonly IndexedSheet[] } {
  const { inFile, issued } = basis;
  const matches = matchSheets(index, layout);
  const known = rowWords(catalogue, layout, issued);
  const located = [...matches].map(([sheetLayout, sheet]) => {
    const fields = layout.fields.filter((field) => field.sheet === sheetLayout.name);
    return locate({ sheet, layout: sheetLayout, index, fields, issued, words: known }, { catalogue, layout });
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
  const shared = { ...basis, catalogue, index, indicators };
  const sheets = located.map((one) => readSheet(one, claims, copies, shared));
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
}

function locate(
  search: RowSearch,
  { catalogue, layout }: { readonly catalogue: Catalogue; readonly layout: WorkbookLayout },
): LocatedSheet {
  const { sheet, issued } = search;
  const found = findRows(search);
  const headingAt = found.columns.headingAt ?? search.layout.headingAt;
  const lastAt = Math.max(headingAt, ...found.rows.flatMap(rowsWhere));
  const basis = { catalogue, layout, issued };
  const heading = judgeHeading(sheet, search.layout.name, { headingAt, lastAt }, basis);
  const words = addedToTable(search, found, heading);
  return { search, found, heading, words, measures: otherMeasures(search, words) };
}

function readSheet(
  one: LocatedSheet,
  { claimedBy, refused: claimed }: ReturnType<typeof findClaims>,
  copies: ReturnType<typeof readCopies>,
  shared: Omit<RowBasis, 'sheet' | 'refused' | 'claimedBy' | 'isSheetDoubtful'> & Pick<DataBasis, 'places'>,
): ReadSheet {
  const { search, found, heading } = one;
  const { sheet, layout } = search;
  const { inFile, neverIssued, places } = shared;
  const isSheetDoubtful = isDoubtful(one);
  const cells = found.rows.flatMap((row) => (row.kind === 'found' ? row.cells : []));
  const merges = findMergedInputs(sheet, isSheetDoubtful ? [] : cells, inFile);
  const covered = findCovered(sheet.raw, isSheetDoubtful ? [] : cells, merges.cells, inFile);
  const refused = new Set([
    ...merges.cells,
    ...covered.cells,
    ...claimed(sheet.name),
    ...(copies.refused.get(sheet.name) ?? []),
  ]);
  const basis: RowBasis = { ...shared, sheet, refused, claimedBy, isSheetDoubtful };
  const { findings, ...read } = READERS[layout.kind](found.rows, basis);
  return {
    layout,
    ...NOTHING_READ,
    ...read,
    shapes: covered.shapes,
    findings: isSheetDoubtful
      ? [doubtfulSheet(one, inFile)]
      : [
          ...aboutSheet({ layout, sheet, ...found, inFile, neverIssued, places, refused }),
          ...aboutPrinted(search, found, heading.reworded, inFile),
          ...aboutAddedWords(one.words, { ...inFile, sheet: sheet.name }),
          ...merges.findings,
          ...covered.findings,
          ...findings,
        ],
  };
}

/** 1-based rows of the file in which a row of the layout was found. */
function rowsWhere(row: RowOutcome): readonly number[] {
  return row.kind === 'found' || row.kind === 'doubtful' ? [row.at] : [];
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
