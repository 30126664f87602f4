import { allPeriods, findElement, findPeriod, rowsOf } from '../catalogue/catalogue.ts';
import { FINDINGS } from '../findings/messages/index.ts';
import type { Catalogue, Element } from '../model/catalogue.ts';
import type { WorkspaceConfig } from '../model/workspace.ts';
import { problem } from '../problems/problem.ts';
import type { PathProblem } from '../problems/problem.ts';
import type { ValuePath } from '../problems/value-at.ts';

type Unknown = 'unit' | 'period' | 'element' | 'row' | 'code';

/**
 * What in `ntge.yaml` does not fit the catalogue as it was loaded: further units, extensions and waivers whose unit, period, element, row or code does not
 * exist, so that they would do nothing; extensions that extend nothing.
 */
export function checkWorkspace(config: WorkspaceConfig, catalogue: Catalogue): readonly PathProblem[] {
  return [
    ...unknownNames(config, catalogue),
    ...idleExtensions(config, catalogue),
    ...headsInDisorder(config),
  ];
}

function unknownNames(config: WorkspaceConfig, catalogue: Catalogue): readonly PathProblem[] {
  const further = catalogue.also.map(({ id }): string => id);
  const reporting = catalogue.units.map(({ id }): string => id);
  const units = [...reporting, ...further.filter((id) => config.also.includes(id))];
  const periods = allPeriods(catalogue).flatMap(({ id, aliases }): string[] => [id, ...aliases]);
  const elements = catalogue.elements.map(({ id }): string => id);
  const problems: PathProblem[] = [];
  const check = (at: ValuePath, key: Unknown, named: string | undefined, known: readonly string[]): void => {
    if (named === undefined || known.includes(named)) return;
    problems.push({ ...problem(`settings/unknown-${key}`, { named, known }), path: [...at, key] });
  };
  config.also.forEach((named, i) => {
    const known = [...further, ...reporting];
    if (!known.includes(named))
      problems.push({ ...problem('settings/unknown-unit', { named, known }), path: ['also', i] });
  });
  config.extensions.forEach(({ unit, period }, i) => {
    check(['extensions', i], 'unit', unit, units);
    check(['extensions', i], 'period', period, periods);
  });
  config.waivers.forEach(({ code, unit, period, element, row }, i) => {
    check(['waivers', i], 'code', code, Object.keys(FINDINGS));
    check(['waivers', i], 'unit', unit, units);
    check(['waivers', i], 'period', period, periods);
    check(['waivers', i], 'element', element, elements);
    const known = element === undefined ? undefined : findElement(catalogue, element);
    if (known) check(['waivers', i], 'row', row, rowIds(known, catalogue));
  });
  return problems;
}

/** Of two extensions of one unit and period nobody knows which holds; one that ends before the due date takes days away. */
function* idleExtensions({ extensions }: WorkspaceConfig, catalogue: Catalogue): Generator<PathProblem> {
  for (const [i, { unit, period, until }] of extensions.entries()) {
    const path: ValuePath = ['extensions', i];
    const due = findPeriod(catalogue, period)?.due.date;
    if (due !== undefined && until <= due)
      yield { ...problem('settings/extension-not-later', { until, due }), path: [...path, 'until'] };
    const first = extensions.findIndex((one) => one.unit === unit && one.period === period);
    if (first < i) yield { ...problem('settings/extension-twice', { unit, period, first: first + 1 }), path };
  }
}

/** Heads follow each other by their first days; only the first may be without one. */
function* headsInDisorder({ letterhead }: WorkspaceConfig): Generator<PathProblem> {
  for (const [i, { from = '' }] of letterhead.entries())
    if (i > 0 && from <= (letterhead[i - 1]?.from ?? ''))
      yield { ...problem('settings/letterhead-order', { from }), path: ['letterhead', i, 'from'] };
}

/** Every row the element has for anybody in any period. */
function rowIds(element: Element, catalogue: Catalogue): readonly string[] {
  const ids = catalogue.units.flatMap((unit) =>
    allPeriods(catalogue).flatMap((period) => rowsOf(element, unit, period).map(({ id }) => id)),
  );
  return [...new Set(ids)];
}
