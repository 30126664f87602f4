import { findElement } from '../catalogue/catalogue.ts';
import { FORECAST_ELEMENT } from '../form/answer-rows.ts';
import { fieldCell } from '../form/layout.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../findings/finding.ts';
import type { Name } from '../findings/name.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { IndicatorId, ElementId, Lang } from '../model/ids.ts';
import type { LayoutRow } from '../model/layout.ts';
import type { RawCell } from '../model/raw-workbook.ts';
import type { SubmittedRow, SubmittedValue } from '../model/submission.ts';
import { formatNumber } from '../text/format.ts';
import { quoted } from '../text/quote.ts';
import { wasRowNeverIssued } from './issued-cells.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import { cellFor } from './locate/rows.ts';
import type { FoundCell, RowOutcome } from './locate/rows.ts';
import type { Calculation } from './seen/formulas.ts';
import { readSeen, unseenWord } from './seen/read-seen.ts';
import { aboutText } from './text-findings.ts';
import type { ReadValue } from './values/reading.ts';
import { refused } from './values/reading.ts';
import { readStatus } from './values/row-status.ts';
import { proseOf, textOf } from './values/text.ts';
import { asCode } from './workbook-index.ts';
import type { IndexedSheet, WorkbookIndex } from './workbook-index.ts';

/** What reading a row needs to know besides the row. */
export interface RowBasis {
  readonly catalogue: Catalogue;
  readonly index: WorkbookIndex;
  readonly sheet: IndexedSheet;
  /** File, unit, period: goes into every place. */
  readonly inFile: FindingPlace;
  readonly neverIssued: WasNeverIssued;
  /** For each element the indicator it serves. */
  readonly indicators: ReadonlyMap<ElementId, IndicatorId>;
  /** Cells that are not read, and for which a finding of its own stands: swallowed by a merge, or claimed by two rows. */
  readonly refused: ReadonlySet<string>;
  /** Values of other rows that stand where the names of this row's cells lead. */
  readonly claimedBy: (row: LayoutRow) => readonly ValueKey[];
  readonly calculation: Calculation;
  /** The whole sheet is in doubt. */
  readonly isSheetDoubtful: boolean;
}

/** A row as understood, if it is there at all, and what there is to say about it. */
export interface ReadRow {
  readonly row: SubmittedRow | null;
  readonly findings: readonly Finding[];
}

/** Reads the cells of one row, or says why it cannot be read. */
export function readRow(outcome: RowOutcome, basis: RowBasis): ReadRow {
  if (!basis.isSheetDoubtful && outcome.kind === 'found') return readFound(outcome, basis);
  return unreadRow(outcome, basis);
}

/** A row of which nothing is taken, and why, where that is not told for the whole sheet. */
export function unreadRow(outcome: RowOutcome, basis: RowBasis): ReadRow {
  if (basis.isSheetDoubtful) return { row: doubtfulRow(outcome.row, basis), findings: [] };
  // Told once for all such rows of the sheet.
  if (outcome.kind === 'doubtful' || outcome.kind === 'found')
    return { row: doubtfulRow(outcome.row, basis, outcome.cells), findings: [] };
  if (outcome.kind === 'missing') {
    // Told once for the whole workbook.
    if (wasRowNeverIssued(outcome.row, basis.neverIssued)) return { row: null, findings: [] };
    const { code, label } = outcome.row;
    const at = { ...placeOfRow(outcome.row, basis), sheet: basis.sheet.name };
    return { row: null, findings: [finding('structure/missing-row', { code, label }, at)] };
  }
  return { row: doubtfulRow(outcome.row, basis), findings: [whyDoubtful(outcome, basis)] };
}

/** Whose row it is, for messages. */
export function placeOfRow(row: LayoutRow, { inFile, indicators }: RowBasis): FindingPlace {
  const indicator = row.element === FORECAST_ELEMENT ? String(row.row) : indicators.get(row.element);
  return { ...inFile, ...(indicator !== undefined && { indicator }), element: row.element, row: row.row };
}

function readFound(outcome: Extract<RowOutcome, { kind: 'found' }>, basis: RowBasis): ReadRow {
  const { row, cells, foundBy } = outcome;
  const sheet = basis.sheet.name;
  const inRow = { ...placeOfRow(row, basis), sheet };
  const findings: Finding[] = [];
  const rawAt = (cell: string) => basis.sheet.raw.cells.get(cell);

  const statusAt = cellFor(cells, 'status');
  const statusCell = statusAt?.cell ?? fieldCell(row, 'status');
  // An estimate, or a confirmed zero, is not known to be one without its status.
  const isStatusDoubtful = statusAt?.isDoubtful === true || basis.refused.has(statusCell);
  const read = readValues(outcome, basis, { isRefused: isStatusDoubtful });
  const { values } = read;
  findings.push(...read.findings);
  const status = isStatusDoubtful
    ? { status: null, findings: [] }
    : readSeenStatus(rawAt(statusCell), { ...inRow, cell: statusCell });
  findings.push(...status.findings);
  const text = (key: 'source' | 'note') => {
    const found = cellFor(cells, key);
    const cell = found?.cell;
    const raw = cell === undefined || found?.isDoubtful || basis.refused.has(cell) ? undefined : rawAt(cell);
    findings.push(...aboutText(raw, { ...inRow, ...(cell !== undefined && { cell }) }));
    return { text: proseOf(raw), at: { sheet, cell: cell ?? fieldCell(row, key) } };
  };
  const source = text('source');
  const note = text('note');
  return {
    findings,
    row: {
      element: row.element,
      row: row.row,
      required: row.required,
      foundBy,
      values,
      status: status.status,
      statusAt: { sheet, cell: statusCell },
      source: source.text,
      sourceAt: source.at,
      note: note.text,
      noteAt: note.at,
    },
  };
}

/** The value cells of a row that was found. `isRefused`: whatever they hold is not taken. */
export function readValues(
  { row, cells }: Extract<RowOutcome, { kind: 'found' }>,
  basis: RowBasis,
  { isRefused }: { readonly isRefused: boolean },
): { readonly values: readonly SubmittedValue[]; readonly findings: readonly Finding[] } {
  const sheet = basis.sheet.name;
  const inRow = { ...placeOfRow(row, basis), sheet };
  const findings: Finding[] = [];
  const values = row.values.flatMap(({ column, cell: issuedAt, provisional }): SubmittedValue[] => {
    const found = cellFor(cells, { column });
    const cell = found?.cell;
    if (cell === undefined)
      return found?.isDoubtful
        ? [{ column, sheet, cell: issuedAt, provisional, value: null, filled: true }]
        : [];
    const read =
      isRefused || found?.isDoubtful || basis.refused.has(cell)
        ? refused()
        : readCell(basis.sheet.raw.cells.get(cell), row, column, { ...inRow, cell, column }, basis);
    findings.push(...read.findings);
    return [{ column, sheet, cell, provisional, value: read.value, filled: read.filled }];
  });
  return { values, findings };
}

function readCell(
  cell: RawCell | undefined,
  { element, measure }: LayoutRow,
  column: SubmittedValue['column'],
  at: FindingPlace,
  { catalogue, sheet, calculation }: RowBasis,
): ReadValue {
  const decimal = element === FORECAST_ELEMENT || (findElement(catalogue, element)?.decimal ?? false);
  const asks = column === 'yes_no' ? 'yes-no' : { decimal, measure };
  return readSeen(cell, asks, at, sheet.raw, calculation);
}

function readSeenStatus(cell: RawCell | undefined, at: FindingPlace): ReturnType<typeof readStatus> {
  const unseen = unseenWord(cell, at);
  return unseen ? { status: null, findings: [unseen] } : readStatus(cell, at);
}

/** A row with two readings: there is something, nothing of it is taken. */
function doubtfulRow(row: LayoutRow, { sheet }: RowBasis, cells: readonly FoundCell[] = []): SubmittedRow {
  const at = (cell: string) => ({ sheet: sheet.name, cell });
  return {
    element: row.element,
    row: row.row,
    required: row.required,
    foundBy: 'name',
    values: row.values.map(({ column, cell, provisional }) => ({
      column,
      provisional,
      ...at(cellFor(cells, { column })?.cell ?? cell),
      value: null,
      filled: true,
    })),
    status: null,
    statusAt: at(fieldCell(row, 'status')),
    source: '',
    sourceAt: at(fieldCell(row, 'source')),
    note: '',
    noteAt: at(fieldCell(row, 'note')),
  };
}

function whyDoubtful(
  outcome: Extract<RowOutcome, { kind: 'duplicate' | 'disagree' }>,
  basis: RowBasis,
): Finding {
  const { row } = outcome;
  const { code, label } = row;
  const affects: ValueKey[] = [
    ...row.values.map(({ column }) => ({ element: row.element, row: row.row, column })),
    ...basis.claimedBy(row),
  ];
  const inRow = { ...placeOfRow(row, basis), sheet: basis.sheet.name };
  if (outcome.kind === 'duplicate') {
    const rows = outcome.rows.map(String);
    const codeColumn = basis.sheet.labels.find(
      (l) => l.row === outcome.rows[1] && [code, row.formerCode].map(asCode).includes(asCode(l.text)),
    );
    const cell = `${codeColumn ? 'ABCDEF'.charAt(codeColumn.column - 1) : 'A'}${outcome.rows[1] ?? row.at}`;
    return finding('structure/duplicate-code', { code, rows }, { ...inRow, cell }, { affects });
  }
  const nameSheet = basis.index.sheets.find(({ name }) => name === outcome.nameSheet) ?? basis.sheet;
  const valueCells = (cells: readonly string[]) => cells.slice(0, row.values.length);
  const byName = reading(nameSheet, valueCells(outcome.byName), basis.sheet);
  const byCode = reading(basis.sheet, valueCells(outcome.byCode), basis.sheet);
  const cell = outcome.byName[0] ?? row.values[0]?.cell;
  const at = { ...inRow, sheet: nameSheet.name, ...(cell !== undefined && { cell }) };
  return finding('structure/name-code-disagree', { code, label, byName, byCode }, at, { affects });
}

/** Cells and what they show, in both languages: `D5, E5 (1.200; 100)`. */
function reading(sheet: IndexedSheet, cells: readonly string[], home: IndexedSheet): Name {
  if (cells.length === 0) return ['–', '–'];
  const where = sheet === home ? '' : `${sheet.name}!`;
  const shown = (lang: Lang): string =>
    cells
      .map((cell) => {
        const raw = sheet.raw.cells.get(cell);
        return raw?.type === 'number' ? formatNumber(raw.value, lang) : quoted(textOf(raw)) || '–';
      })
      .join('; ');
  return [`${where}${cells.join(', ')} (${shown('vi')})`, `${where}${cells.join(', ')} (${shown('en')})`];
}
