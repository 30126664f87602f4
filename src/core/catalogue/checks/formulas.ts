import type { Catalogue, Element, Indicator } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { columnIds } from './elements.ts';
import { indicatorParts } from './parts.ts';
import type { FormulaPart } from './parts.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** A formula reads elements that exist, columns and rows they have, and the kind of rows its type needs. */
export function* checkFormulas(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, indicator] of catalogue.indicators.entries())
    for (const part of indicatorParts(indicator)) {
      const element = catalogue.elements.find((e) => e.id === part.element);
      const path: ValuePath = ['indicators', i, ...part.path];
      if (element) yield* partTrouble(catalogue, indicator, part, element, path);
      else
        yield unknownReference(
          catalogue,
          part.path.at(-1) === 'element' ? path : [...path, 'element'],
          part.element,
          catalogue.elements.map((e) => e.id),
        );
    }
}

function* partTrouble(
  catalogue: Catalogue,
  { formula }: Indicator,
  part: FormulaPart,
  element: Element,
  path: ValuePath,
): Generator<CatalogueProblem> {
  const of = { element: element.id };
  const rows = Array.isArray(element.rows) ? element.rows.map((row) => row.id) : [];
  for (const [k, row] of (part.rows ?? []).entries())
    if (!rows.includes(row)) yield unknownReference(catalogue, [...path, 'rows', k], row, rows);
  if (part.column && !columnIds(element).includes(part.column))
    yield problemAt(catalogue, 'catalogue/no-column', [...path, 'column'], { ...of, column: part.column });
  if (formula.type === 'lowest-quarter' && element.rows !== 'quarters')
    yield problemAt(catalogue, 'catalogue/needs-quarters', path, of);
  if (formula.type === 'closed-months' && (element.rows !== 'months' || element.columns !== 'yn'))
    yield problemAt(catalogue, 'catalogue/needs-months', path, of);
  if (formula.type === 'all-yes' && element.columns !== 'yn')
    yield problemAt(catalogue, 'catalogue/needs-yes-no', path, of);
  if (formula.type === 'ratio' && typeof element.rows === 'string')
    yield problemAt(catalogue, 'catalogue/rows-do-not-add', path, { ...of, rows: element.rows });
}

/** Targets fit the formula and point the way that is better; a baseline lies elsewhere than the target. */
export function* checkTargets(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, indicator] of catalogue.indicators.entries()) {
    const targets = [
      ...(indicator.target ? [{ target: indicator.target, path: ['target'] as ValuePath }] : []),
      ...indicator.otherTargets.map((target, j) => ({ target, path: ['otherTargets', j] as ValuePath })),
    ];
    for (const { target, path } of targets)
      yield* targetTrouble(catalogue, indicator, target, ['indicators', i, ...path]);
    const days = targets.map(({ target }) => target.by);
    const twice = days.findIndex((day, j) => days.indexOf(day) !== j);
    if (twice >= 0)
      yield problemAt(catalogue, 'catalogue/two-targets', ['indicators', i, 'otherTargets'], {
        by: days[twice] ?? '',
      });
    yield* numbersTrouble(catalogue, indicator, i);
  }
}

type TargetOf = NonNullable<Indicator['target']>;

/** The first thing that is wrong with a target; the others would follow from it. */
function* targetTrouble(
  catalogue: Catalogue,
  indicator: Indicator,
  { op, value }: TargetOf,
  path: ValuePath,
): Generator<CatalogueProblem> {
  const { formula, better, plausible } = indicator;
  if (formula.type === 'all-yes') yield problemAt(catalogue, 'catalogue/target-of-yes-no', path, {});
  else if ((op.startsWith('>') ? 'higher' : 'lower') !== better)
    yield problemAt(catalogue, 'catalogue/target-direction', path, { op, better });
  else if (value < 0 || (isShare(catalogue, indicator) && value > formula.factor))
    yield problemAt(catalogue, 'catalogue/target-impossible', path, { value, factor: formula.factor });
  else if (plausible && (value < plausible.min || value > plausible.max)) {
    const { min, max } = plausible;
    yield problemAt(catalogue, 'catalogue/target-hard-to-believe', path, { value, min, max });
  }
}

function* numbersTrouble(catalogue: Catalogue, indicator: Indicator, i: number): Generator<CatalogueProblem> {
  const { plausible, baseline, target } = indicator;
  if (plausible && plausible.min >= plausible.max)
    yield problemAt(catalogue, 'catalogue/plausible', ['indicators', i, 'plausible'], {
      min: plausible.min,
      max: plausible.max,
    });
  // Progress divides by target − baseline.
  if (baseline !== undefined && baseline === target?.value)
    yield problemAt(catalogue, 'catalogue/baseline', ['indicators', i, 'baseline'], { baseline });
}

/** A share: its numerator is a part of its denominator, so it cannot exceed the factor. */
function isShare(catalogue: Catalogue, { formula }: Indicator): boolean {
  if (formula.type === 'closed-months' || formula.type === 'lowest-quarter') return true;
  if (formula.type !== 'ratio') return false;
  const { numerator, denominator } = formula;
  if (numerator.element === denominator.element) return denominator.column === 'total';
  let id: string | undefined = numerator.element;
  for (let steps = 0; id !== undefined && steps < catalogue.elements.length; steps++) {
    id = catalogue.elements.find((e) => e.id === id)?.partOf?.element;
    if (id === denominator.element) return true;
  }
  return false;
}
