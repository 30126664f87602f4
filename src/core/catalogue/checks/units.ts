import { isValidOn } from '../catalogue.ts';
import type { Catalogue, Unit } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { problemAt } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';
import { inForce, spansOf, wordSpan } from './spans.ts';
import type { Dated } from './spans.ts';

/** Everything that has a first and a last day has them in that order. */
export function* checkValidity(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const { dated, path } of datedEntries(catalogue))
    if (dated.validFrom !== undefined && dated.validTo !== undefined && dated.validFrom > dated.validTo)
      yield problemAt(catalogue, 'catalogue/dates-reversed', path, {
        from: dated.validFrom,
        to: dated.validTo,
      });
}

function* datedEntries(catalogue: Catalogue): Generator<{ dated: Dated; path: ValuePath }> {
  for (const [i, unit] of catalogue.units.entries()) {
    yield { dated: unit, path: ['units', i] };
    yield { dated: { validFrom: unit.consolidatorFrom, validTo: unit.consolidatorTo }, path: ['units', i] };
    for (const [j, commune] of unit.communes.entries())
      yield { dated: commune, path: ['units', i, 'communes', j] };
  }
  for (const [i, element] of catalogue.elements.entries()) {
    for (const [j, dated] of element.reporters.entries())
      yield { dated, path: ['elements', i, 'reporters', j] };
    if (Array.isArray(element.rows))
      for (const [j, dated] of element.rows.entries()) yield { dated, path: ['elements', i, 'rows', j] };
  }
  for (const [i, task] of catalogue.tasks.entries())
    for (const [j, dated] of task.assigned.entries()) yield { dated, path: ['tasks', i, 'assigned', j] };
  for (const [i, indicator] of catalogue.indicators.entries())
    for (const [j, dated] of indicator.owners.entries())
      yield { dated, path: ['indicators', i, 'owners', j] };
}

/** Exactly one unit gathers the report on every day a period concerns. */
export function* checkConsolidator(catalogue: Catalogue): Generator<CatalogueProblem> {
  const consolidators = catalogue.units.flatMap((unit) =>
    unit.consolidator ? [{ unit, validFrom: unit.consolidatorFrom, validTo: unit.consolidatorTo }] : [],
  );
  for (const span of spansOf(catalogue, [...consolidators, ...catalogue.units])) {
    const current = inForce(consolidators, span).filter(({ unit }) => isValidOn(unit, span.from));
    if (current.length === 1) continue;
    const when = wordSpan(span);
    const units = current.map(({ unit }) => unit.id).join(', ');
    yield current.length === 0
      ? problemAt(catalogue, 'catalogue/no-consolidator', ['units'], { when })
      : problemAt(catalogue, 'catalogue/several-consolidators', ['units'], { when, units });
    // The first stretch says it; the others would repeat it.
    return;
  }
}

/** Where elements are asked commune by commune, every local unit has communes. */
export function* checkCommunes(catalogue: Catalogue): Generator<CatalogueProblem> {
  if (!catalogue.elements.some((e) => e.rows === 'communes')) return;
  for (const [i, unit] of catalogue.units.entries())
    if (isLocalWithout(unit)) yield problemAt(catalogue, 'catalogue/unit-without-communes', ['units', i], {});
}

function isLocalWithout(unit: Unit): boolean {
  return unit.kind === 'local' && unit.communes.length === 0;
}
