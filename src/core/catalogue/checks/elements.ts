import type { Catalogue, Element } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** An "of which" names a whole with the same rows and columns, and no chain of wholes leads back to the part. */
export function* checkPartOf(catalogue: Catalogue): Generator<CatalogueProblem> {
  const elements = new Map<string, Element>(catalogue.elements.map((e) => [e.id, e]));
  for (const [i, element] of catalogue.elements.entries()) {
    if (!element.partOf) continue;
    const path: ValuePath = ['elements', i, 'partOf'];
    const whole = elements.get(element.partOf.element);
    if (!whole) {
      yield unknownReference(catalogue, [...path, 'element'], element.partOf.element, elements.keys());
      continue;
    }
    yield* partTrouble(catalogue, path, element, whole, elements);
  }
}

/** The first thing that is wrong with an "of which"; the others would follow from it. */
function* partTrouble(
  catalogue: Catalogue,
  path: ValuePath,
  part: Element,
  whole: Element,
  elements: ReadonlyMap<string, Element>,
): Generator<CatalogueProblem> {
  const column = part.partOf?.column;
  const row = missingRow(part, whole);
  if (leadsBack(part, elements))
    yield problemAt(catalogue, 'catalogue/part-of-itself', path, { id: part.id });
  else if (column && !columnIds(whole).includes(column))
    yield problemAt(catalogue, 'catalogue/no-column', path, { element: whole.id, column });
  else if (!column && part.columns !== whole.columns)
    yield problemAt(catalogue, 'catalogue/part-of-columns', path, {
      own: part.columns,
      whole: whole.id,
      theirs: whole.columns,
    });
  else if (row !== undefined)
    yield problemAt(catalogue, 'catalogue/no-row', path, { element: whole.id, row });
}

/** The first row of the part that the whole lacks; a single row may be part of a single row only. */
function missingRow(part: Element, whole: Element): string | undefined {
  if (!Array.isArray(part.rows)) return part.rows === whole.rows ? undefined : (part.rows ?? '-');
  const rows = Array.isArray(whole.rows) ? whole.rows.map((row) => row.id) : [];
  return part.rows.map((row) => row.id).find((id) => !rows.includes(id));
}

function leadsBack(start: Element, elements: ReadonlyMap<string, Element>): boolean {
  const seen = new Set<string>();
  let id: string | undefined = start.partOf?.element;
  while (id !== undefined && !seen.has(id)) {
    if (id === start.id) return true;
    seen.add(id);
    id = elements.get(id)?.partOf?.element;
  }
  return false;
}

/** Columns of numbers an element has, whatever the period. */
export function columnIds(element: Element): readonly string[] {
  const columns: Readonly<Record<Element['columns'], readonly string[]>> = {
    sex: ['total', 'male', 'female'],
    mf: ['male', 'female'],
    one: ['value'],
    yn: [],
    quarters: [],
  };
  return columns[element.columns];
}

/** Rows asked and objectives exist. */
export function* checkElementDetails(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, element] of catalogue.elements.entries()) {
    const known = Array.isArray(element.rows) ? element.rows.map((row) => row.id) : undefined;
    for (const [j, reporter] of element.reporters.entries())
      for (const [k, row] of (reporter.rows ?? []).entries())
        if (!known?.includes(row))
          yield unknownReference(catalogue, ['elements', i, 'reporters', j, 'rows', k], row, known ?? []);
    if (!catalogue.objectives.some((o) => o.number === element.objective) && element.objective !== 0)
      yield unknownObjective(catalogue, 'elements', i, element.objective);
  }
  for (const [i, indicator] of catalogue.indicators.entries())
    if (!catalogue.objectives.some((o) => o.number === indicator.objective))
      yield unknownObjective(catalogue, 'indicators', i, indicator.objective);
}

function unknownObjective(
  catalogue: Catalogue,
  list: 'elements' | 'indicators',
  index: number,
  objective: number,
): CatalogueProblem {
  const known = catalogue.objectives.map((o) => String(o.number));
  return unknownReference(catalogue, [list, index, 'objective'], String(objective), known);
}
