import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../findings/finding.ts';
import type { WorkbookLayout } from '../model/layout.ts';
import type { RawCell } from '../model/raw-workbook.ts';
import { formatNumber } from '../text/format.ts';
import { quoted } from '../text/quote.ts';
import type { FoundRows } from './locate/rows.ts';
import type { RowSearch } from './locate/row-search.ts';
import { copiedSheet } from './locate/sheets.ts';
import { textOf } from './values/text.ts';
import { isBlank } from './workbook-index.ts';
import type { IndexedSheet } from './workbook-index.ts';

/** What copies of the data sheets say: `Mục tiêu 4 (2)`. */
export interface ReadCopies {
  readonly sheets: ReadonlySet<IndexedSheet>;
  readonly findings: readonly Finding[];
  /** By name of the original: its cells that the copy contradicts, or has in its place. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Original {
  readonly search: RowSearch;
  readonly found: FoundRows;
}

/** Cells named in a message that speaks of many. */
const SHOWN_PLACES = 5;

/** Holds every copy of a data sheet against its original, cell by cell. Figures are read from the original alone. */
export function readCopies(
  added: readonly IndexedSheet[],
  originals: readonly Original[],
  layout: WorkbookLayout,
  inFile: FindingPlace,
): ReadCopies {
  const findings: Finding[] = [];
  const sheets = new Set<IndexedSheet>();
  const refused = new Map<string, Set<string>>();
  for (const copy of added) {
    const sheet = copiedSheet(copy, layout);
    const original = sheet && originals.find(({ search }) => search.layout === sheet);
    if (!original) continue;
    sheets.add(copy);
    const compared = compareCells(copy, original);
    const name = original.search.sheet.name;
    const cells = refused.get(name) ?? new Set();
    for (const { cell } of [...compared.onlyThere, ...compared.different]) cells.add(cell);
    refused.set(name, cells);
    findings.push(...aboutCopy(copy, name, compared, inFile));
  }
  return { sheets, findings, refused };
}

interface ComparedCell {
  readonly cell: string;
  readonly here: RawCell | undefined;
  readonly there: RawCell | undefined;
  readonly value: ValueKey | undefined;
}

interface Compared {
  readonly filled: number;
  /** Blank on the original, filled on the copy. */
  readonly onlyThere: readonly ComparedCell[];
  readonly different: readonly ComparedCell[];
}

/** Input cells of the original at the same addresses of the copy: values and statuses. */
function compareCells(copy: IndexedSheet, { search, found }: Original): Compared {
  const cells = found.rows
    .flatMap((row) => ('cells' in row ? row.cells : []))
    .flatMap(({ field, cell }) => {
      const { role } = field;
      if (cell === undefined || (role.kind !== 'value' && role.kind !== 'status')) return [];
      const value =
        role.kind === 'value' ? { element: role.element, row: role.row, column: role.column } : undefined;
      const compared: ComparedCell = {
        cell,
        here: search.sheet.raw.cells.get(cell),
        there: copy.raw.cells.get(cell),
        value,
      };
      return [compared];
    });
  const filled = cells.filter(({ there }) => !isBlank(there));
  return {
    filled: filled.length,
    onlyThere: filled.filter(({ here }) => isBlank(here)),
    different: filled.filter(({ here, there }) => !isBlank(here) && textOf(here) !== textOf(there)),
  };
}

function aboutCopy(
  copy: IndexedSheet,
  original: string,
  { filled, onlyThere, different }: Compared,
  inFile: FindingPlace,
): readonly Finding[] {
  const names = { sheet: copy.name, original };
  const at = { ...inFile, sheet: copy.name };
  const [first] = different;
  const [alone] = onlyThere;
  const findings: Finding[] = [];
  if (alone)
    findings.push(
      finding(
        'structure/figures-on-copy',
        { ...names, cells: onlyThere.length, places: shown(onlyThere) },
        { ...at, cell: alone.cell },
        { affects: onlyThere.flatMap(({ value }) => value ?? []) },
      ),
    );
  if (first)
    findings.push(
      finding(
        'structure/copy-differs',
        {
          ...names,
          cells: different.length,
          places: shown(different),
          first: said(first.here),
          second: said(first.there),
        },
        { ...at, cell: first.cell },
        { affects: different.flatMap(({ value }) => value ?? []) },
      ),
    );
  return findings.length > 0
    ? findings
    : [finding('structure/copied-sheet', { ...names, cells: filled }, at)];
}

function shown(cells: readonly ComparedCell[]): readonly string[] {
  return cells.slice(0, SHOWN_PLACES).map(({ cell }) => cell);
}

function said(cell: RawCell | undefined): string {
  return cell?.type === 'number' ? formatNumber(cell.value, 'vi') : `"${quoted(textOf(cell))}"`;
}
