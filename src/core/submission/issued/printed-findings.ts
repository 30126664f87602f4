import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace, ValueKey } from '../../findings/finding.ts';
import type { Name } from '../../findings/name.ts';
import { scaleBetween } from '../../form/heading-words.ts';
import type { LayoutRow } from '../../model/layout.ts';
import { formatNumber } from '../../text/format.ts';
import { quoted } from '../../text/quote.ts';
import { ownHeadingDoubt } from '../locate/rows.ts';
import type { FoundCell, FoundRows, RowDoubt, RowOutcome } from '../locate/rows.ts';
import type { RowSearch } from '../locate/row-search.ts';
import { firstLine } from '../../text/first-line.ts';
import { position } from '../address.ts';
import { sameText } from './compare-printed.ts';
import type { PrintedChange } from './compare-printed.ts';

/** Printed cells shown side by side in one message; more are counted. */
const SHOWN = 4;

type Doubtful = Extract<RowOutcome, { kind: 'doubtful' }>;

/** What there is to say about the printed cells of a sheet: one finding for each cause, however many cells it has. */
export function aboutPrinted(
  search: RowSearch,
  found: FoundRows,
  reworded: readonly PrintedChange[],
  inFile: FindingPlace,
): readonly Finding[] {
  const inSheet = { ...inFile, sheet: search.sheet.name };
  const doubtful = found.rows.filter((row): row is Doubtful => row.kind === 'doubtful');
  return [
    ...aboutHeadings(search, found, inSheet),
    ...aboutDoubtful(doubtful, 'unrecognised', 'structure/row-unrecognised', inSheet),
    ...aboutDoubtful(doubtful, 'contradicted', 'structure/row-contradicted', inSheet),
    ...aboutDoubtful(doubtful, 'other-meaning', 'structure/row-other-meaning', inSheet),
    ...aboutMeasures(search, doubtful, inSheet),
    ...aboutSorted(found.rows, inSheet),
    ...aboutReworded(found, reworded, inSheet),
  ];
}

/** Several printed cells side by side, as the messages take them. */
export function sideBySide(changes: readonly PrintedChange[]) {
  const shown = changes.slice(0, SHOWN).map(shownPair);
  return {
    cells: changes.length,
    places: shown.map(({ cell }) => cell),
    issued: shown.map(({ issued }) => issued),
    returned: shown.map(({ returned }) => returned),
  };
}

/** The first lines where they differ; else the place in the explanation from which they do. */
function shownPair({ cell, issued, returned }: PrintedChange): PrintedChange {
  const [a, b] = [firstLine(issued), firstLine(returned)];
  if (!sameText(a, b)) return { cell, issued: quoted(a), returned: quoted(b) };
  let i = 0;
  while (i < issued.length && issued[i] === returned[i]) i++;
  const from = Math.max(0, issued.lastIndexOf(' ', Math.max(0, i - 20)));
  const part = (text: string): string => (text.length > from ? `…${quoted(text.slice(from).trim())}` : '');
  return { cell, issued: part(issued), returned: part(returned) };
}

function oncePerCell(changes: readonly PrintedChange[]): readonly PrintedChange[] {
  return [...new Map(changes.map((change) => [change.cell, change])).values()];
}

/** Every value of a row. */
export function valuesOf({ element, row, values }: LayoutRow): readonly ValueKey[] {
  return values.map(({ column }) => ({ element, row, column }));
}

function aboutHeadings(search: RowSearch, found: FoundRows, inSheet: FindingPlace): readonly Finding[] {
  const changes: PrintedChange[] = [];
  const affects: ValueKey[] = [];
  const blocks = new Map(search.layout.blocks.map((block) => [block.element, block]));
  for (const outcome of found.rows) {
    const block = blocks.get(outcome.row.element);
    if (!('cells' in outcome) || !block) continue;
    for (const { field, isDoubtful } of outcome.cells) {
      const change = isDoubtful
        ? (found.columns.of(position(field.cell).column)?.doubt ??
          ownHeadingDoubt({ ...search, ...found }, block, field) ??
          found.later(field, outcome.at))
        : undefined;
      if (!change) continue;
      const { element, row } = outcome.row;
      changes.push(change);
      if (field.role.kind === 'value') affects.push({ element, row, column: field.role.column });
      // Whether a figure is official, an estimate or a confirmed zero is part of it.
      if (field.role.kind === 'status') affects.push(...valuesOf(outcome.row));
    }
  }
  const cells = oncePerCell(changes);
  const [first] = cells;
  if (!first) return [];
  return [
    finding('structure/heading-changed', sideBySide(cells), { ...inSheet, cell: first.cell }, { affects }),
  ];
}

function aboutDoubtful(
  rows: readonly Doubtful[],
  why: RowDoubt,
  code: 'structure/row-unrecognised' | 'structure/row-contradicted' | 'structure/row-other-meaning',
  inSheet: FindingPlace,
): readonly Finding[] {
  const own = rows.filter((row) => row.why === why);
  const changes = oncePerCell(own.flatMap((row) => row.changes));
  if (own.length === 0) return [];
  const params = { rows: own.length, ...sideBySide(changes) };
  const affects = own.flatMap(({ row }) => valuesOf(row));
  const cell = changes[0]?.cell ?? own[0]?.cells.find((one) => one.cell !== undefined)?.cell;
  const at = { ...inSheet, ...(cell !== undefined && { cell }), ...placeOfOnly(own) };
  return [finding(code, params, at, { affects })];
}

/** The row, when there is only one. */
function placeOfOnly(rows: readonly Doubtful[]): Partial<FindingPlace> {
  const [only, second] = rows;
  return only && !second ? { element: only.row.element, row: only.row.row } : {};
}

/** One finding for each pair of units of measure. */
function aboutMeasures(
  { sheet }: RowSearch,
  rows: readonly Doubtful[],
  inSheet: FindingPlace,
): readonly Finding[] {
  const own = rows.filter(({ why }) => why === 'other-measure');
  const changes = own.flatMap((row) => row.changes);
  const [first] = changes;
  if (!first) return [];
  const figure = own
    .flatMap(({ cells }) => cells)
    .find(
      ({ field, cell }) => field.role.kind === 'value' && cell !== undefined && sheet.raw.cells.has(cell),
    );
  const raw = figure?.cell === undefined ? undefined : sheet.raw.cells.get(figure.cell);
  const hint: Name = raw?.type === 'number' ? converted(raw.value, first) : ['', ''];
  const affects = own.flatMap(({ row }) => valuesOf(row));
  const at = { ...inSheet, cell: first.cell, ...placeOfOnly(own) };
  return [finding('structure/measure-changed', { ...sideBySide(changes), hint }, at, { affects })];
}

/** `97.900.000 đồng = 97,9 triệu đồng`; empty when the two do not differ by scale. */
function converted(value: number, { issued, returned }: PrintedChange): Name {
  const scale = scaleBetween(returned, issued);
  if (scale === undefined) return ['', ''];
  const inIssued = Number((value * scale).toPrecision(12));
  const words = (lang: 'vi' | 'en'): string =>
    `${formatNumber(value, lang)} ${quoted(returned)} = ${formatNumber(inIssued, lang)} ${issued}`;
  return [words('vi'), words('en')];
}

function aboutSorted(rows: readonly RowOutcome[], inSheet: FindingPlace): readonly Finding[] {
  const sorted = rows.flatMap((row) => (row.kind === 'found' && row.isSorted ? [row] : []));
  const [first] = sorted;
  if (!first) return [];
  const cell = first.cells.find((one): one is FoundCell & { cell: string } => one.cell !== undefined)?.cell;
  const params = { rows: sorted.length, codes: sorted.map(({ row }) => row.code) };
  return [finding('structure/rows-sorted', params, { ...inSheet, ...(cell !== undefined && { cell }) })];
}

/** Words of the sender's own beside two witnesses that agree: one finding for the sheet. */
function aboutReworded(
  { rows, columns, printed }: FoundRows,
  reworded: readonly PrintedChange[],
  inSheet: FindingPlace,
): readonly Finding[] {
  const changes = [
    ...reworded,
    ...columns.reworded,
    ...printed.rewordedHeadings,
    ...printed.rewordedTitles,
    ...rows.flatMap((row) => (row.kind === 'found' ? row.reworded : [])),
  ];
  const cells = oncePerCell(changes);
  const [first] = cells;
  return first ? [finding('structure/reworded', sideBySide(cells), { ...inSheet, cell: first.cell })] : [];
}
