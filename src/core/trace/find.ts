import { findElement, findUnit } from '../catalogue/catalogue.ts';
import { definedName } from '../form/layout.ts';
import type { Catalogue, Element, Unit } from '../model/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { ColumnId } from '../model/ids.ts';
import type { Consolidation, IndicatorResult, ObservationJson } from '../model/results.ts';
import type { Task } from '../model/tasks.ts';

/** What an id names in a consolidation. */
export type Traced =
  | { readonly kind: 'indicator'; readonly id: string; readonly results: readonly [IndicatorResult] }
  | { readonly kind: 'plan-indicator'; readonly id: string; readonly results: readonly IndicatorResult[] }
  | { readonly kind: 'element'; readonly id: string; readonly element: Element }
  | { readonly kind: 'cell'; readonly id: string; readonly observations: readonly ObservationJson[] }
  | { readonly kind: 'task'; readonly id: string; readonly task: Task }
  | { readonly kind: 'unit'; readonly id: string; readonly unit: Unit };

/**
 * The thing an id names: indicator (`4.1`), indicator of the plan or a group of its parts (`3.2`, `5.2a`), data element, task
 * (`own-plan`, `8.01`), unit, or figures: `live-births.-.female` (also without the single row's `-`, as the workbook's defined name, or as
 * `so-y-te!Mục tiêu 4!D9`). Undefined when it names nothing.
 */
export function findTraced(
  catalogue: Catalogue,
  consolidation: Consolidation,
  id: string,
): Traced | undefined {
  const wanted = fold(id);
  return (
    findResults(consolidation, wanted) ??
    findCatalogueEntry(catalogue, wanted) ??
    findFigures(consolidation, wanted, id.trim())
  );
}

/** Ids to suggest from. */
export function traceableIds(catalogue: Catalogue, consolidation: Consolidation): readonly string[] {
  return [
    ...new Set([
      ...consolidation.indicators.flatMap((i) => [i.id, i.planIndicator]),
      ...catalogue.elements.map((e) => e.id),
      ...catalogue.units.map((u) => u.id),
      ...catalogue.tasks.map((task) => task.id),
      ...consolidation.observations.flatMap((o) => [rowPath(o), figurePath(o)]),
    ]),
  ];
}

/** `live-births.-.female`. */
export function figurePath({ element, row, column }: FigureKey): string {
  return `${element}.${row}.${column}`;
}

type FigureKey = Pick<ObservationJson, 'element' | 'row' | 'column'>;

const rowPath = ({ element, row }: FigureKey): string => `${element}.${row}`;

function findResults({ indicators }: Consolidation, wanted: string): Traced | undefined {
  const [own] = indicators.filter((i) => i.id === wanted);
  if (own) return { kind: 'indicator', id: own.id, results: [own] };
  const parts = indicators.filter((i) => i.planIndicator === wanted || i.id.startsWith(`${wanted}-`));
  return parts.length ? { kind: 'plan-indicator', id: wanted, results: parts } : undefined;
}

function findCatalogueEntry(catalogue: Catalogue, wanted: string): Traced | undefined {
  const element = findElement(catalogue, wanted);
  if (element) return { kind: 'element', id: element.id, element };
  const task = catalogue.tasks.find(({ id, code }) => id === wanted || code === wanted);
  if (task) return { kind: 'task', id: task.id, task };
  const unit = findUnit(catalogue, wanted);
  return unit && { kind: 'unit', id: unit.id, unit };
}

function findFigures({ observations }: Consolidation, wanted: string, typed: string): Traced | undefined {
  const at = cellAddress(typed);
  const found = observations.filter((o) => (at ? isAt(o, at) : namesOf(o).includes(wanted)));
  return found.length ? { kind: 'cell', id: at ? typed : wanted, observations: found } : undefined;
}

/** Every way to write a figure, or the row it is in. */
function namesOf(o: FigureKey): readonly string[] {
  const { element, row, column } = o;
  // The column of a stored observation is one of the workbook's: the schema keeps it as text.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const name = definedName({ kind: 'value', element, row, column: column as ColumnId });
  const short = row === SINGLE_ROW ? [`${element}.${column}`] : [];
  return [figurePath(o), rowPath(o), ...short, name];
}

interface CellAddress {
  readonly of: string;
  readonly sheet: string;
  readonly cell: string;
}

/** `so-y-te!Mục tiêu 4!D9`, or with the file's path in place of the unit. */
function cellAddress(typed: string): CellAddress | undefined {
  const [of, sheet, cell, ...more] = typed.split('!');
  return of && sheet && cell && more.length === 0 ? { of, sheet, cell: cell.toUpperCase() } : undefined;
}

function isAt({ unit, source }: ObservationJson, { of, sheet, cell }: CellAddress): boolean {
  if (!source || source.cell !== cell || fold(source.sheet) !== fold(sheet)) return false;
  return unit === fold(of) || source.file === of || source.file.endsWith(`/${of}`);
}

const fold = (text: string): string => text.trim().normalize('NFC').toLowerCase();
