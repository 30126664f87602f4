import type { Catalogue, Element } from '../../model/catalogue.ts';
import type { Bound } from '../../model/relations.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { columnIds } from './elements.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** A bound is a range of cells that exist, of units that are asked. */
export function* checkBounds(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, element] of catalogue.elements.entries())
    for (const [j, bound] of element.bounds.entries())
      yield* boundTrouble(catalogue, element, bound, ['elements', i, 'bounds', j]);
}

function* boundTrouble(
  catalogue: Catalogue,
  element: Element,
  { min, max, rows = [], columns = [], units }: Bound,
  path: ValuePath,
): Generator<CatalogueProblem> {
  if (min === undefined && max === undefined) yield problemAt(catalogue, 'catalogue/bound-open', path, {});
  if (min !== undefined && max !== undefined && min > max)
    yield problemAt(catalogue, 'catalogue/limits', path, { min, max });
  const known = Array.isArray(element.rows) ? element.rows.map(({ id }) => id) : [];
  for (const [k, row] of rows.entries())
    if (!known.includes(row)) yield unknownReference(catalogue, [...path, 'rows', k], row, known);
  const own = element.columns === 'quarters' ? ['q1', 'q2', 'q3', 'q4'] : columnIds(element);
  for (const column of columns)
    if (!own.includes(column))
      yield problemAt(catalogue, 'catalogue/no-column', path, { element: element.id, column });
  for (const [k, unit] of Array.isArray(units) ? units.entries() : [])
    if (!catalogue.units.some(({ id }) => id === unit))
      yield unknownReference(
        catalogue,
        [...path, 'units', k],
        unit,
        catalogue.units.map(({ id }) => id),
      );
}
