import { findElement, findPeriod } from '../../core/catalogue/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation, ObservationJson } from '../../core/model/results.ts';
import type { PublishedEdition } from '../../core/report/editions/audit/withholding.ts';
import { emptyConsolidation } from './invented-consolidation.ts';
import { equation } from './recover-figures.ts';
import type { Equation } from './recover-figures.ts';
import { solverOf } from './whole-number-solver.ts';
import type { Solver } from './whole-number-solver.ts';

/**
 * Small provinces with sensitive counts, and an attacker who knows everything but the withheld counts: which figures agree,
 * which were corrected, that parts lie within wholes and half-years within years. He reads what was published, not what the
 * program thinks of it.
 */

/** Counts of a province in one consolidation, by element, unit and column. */
export interface ProvinceCounts {
  readonly period: string;
  readonly revision: number;
  readonly cells: readonly Pick<ObservationJson, 'element' | 'row' | 'unit' | 'column' | 'value'>[];
  /** Whose figure is the sum of whose, or the same as whose. */
  readonly agreements: readonly {
    readonly element: string;
    readonly owner: string;
    readonly units: readonly string[];
    readonly against: 'local-sum' | 'cross-check';
  }[];
}

/** A consolidation with these figures and nothing else. */
export function consolidationOf(catalogue: Catalogue, counts: ProvinceCounts): Consolidation {
  const period = findPeriod(catalogue, counts.period);
  if (!period) throw new Error(counts.period);
  return {
    ...emptyConsolidation(catalogue, period),
    revision: counts.revision,
    indicators: [],
    planIndicators: [],
    observations: counts.cells.map((cell) => ({
      ...cell,
      status: 'official',
      provisional: false,
      required: true,
      source: null,
    })),
    reconciliations: counts.agreements.flatMap(({ element, owner, units, against }) =>
      columnsOf(catalogue, element).map((column) => ({
        element,
        row: '-',
        column,
        owner,
        ownerValue: 0,
        against,
        units: [...units],
        otherValue: 0,
        difference: 0,
        coverage: { have: units.length, due: units.length },
        result: 'agrees' as const,
      })),
    ),
  };
}

export const columnsOf = (catalogue: Catalogue, element: string): readonly string[] =>
  findElement(catalogue, element)?.columns === 'sex' ? ['male', 'female', 'total'] : ['value'];

type Cell = Pick<ObservationJson, 'element' | 'row' | 'unit' | 'column'>;
const cellName = ({ element, row, unit, column }: Cell): string => [element, row, unit, column].join('/');

/** What the attacker has put together. */
interface Attack {
  readonly unknowns: readonly string[];
  readonly facts: readonly Equation[];
  readonly truth: ReadonlyMap<string, number>;
  readonly withheld: ReadonlySet<string>;
  readonly differences: ReadonlySet<string>;
}

function attackOn(catalogue: Catalogue, editions: readonly PublishedEdition[]): Attack {
  const truth = new Map<string, number>();
  const facts: Equation[] = [];
  const published = new Set<string>();
  const seen = new Set<string>();
  // A cell that a correction left as it was has one name in both revisions.
  const nameOf = ({ period }: Consolidation, o: ObservationJson): string =>
    `${period}#${Number(o.value)}#${cellName(o)}`;
  const at = (one: Consolidation, cell: Cell): string | undefined => {
    const o = one.observations.find((other) => cellName(other) === cellName(cell));
    return o && nameOf(one, o);
  };
  const relate = (
    terms: readonly (readonly [number, string | undefined])[],
    relation: Equation['relation'],
  ): void => {
    const named = terms.filter((term): term is [number, string] => term[1] !== undefined);
    const sum = named.reduce((total, [c, name]) => total + c * (truth.get(name) ?? 0), 0);
    if (named.length === terms.length && (relation === '=' ? sum === 0 : sum >= 0))
      facts.push(equation(named, 0, relation));
  };
  const differences = new Set<string>();
  const subtract = (a: string | undefined, b: string | undefined): void => {
    if (a === undefined || b === undefined) return;
    const name = `${a} less ${b}`;
    const value = (truth.get(a) ?? 0) - (truth.get(b) ?? 0);
    if (value < 0) return;
    truth.set(name, value);
    differences.add(name);
    facts.push(
      equation(
        [
          [1, a],
          [-1, b],
          [-1, name],
        ],
        0,
      ),
    );
  };
  for (const { consolidation: one, withheld } of editions)
    for (const o of one.observations) {
      const name = nameOf(one, o);
      truth.set(name, Number(o.value));
      seen.add(name);
      if (!withheld.has(`${o.element}/${o.row}/${o.column}/${o.unit}`)) published.add(name);
    }
  for (const name of published) facts.push(equation([[1, name]], truth.get(name) ?? 0));
  for (const { consolidation: one } of editions) {
    for (const o of one.observations) {
      if (o.column === 'total')
        relate(
          [
            [1, at(one, { ...o, column: 'male' })],
            [1, at(one, { ...o, column: 'female' })],
            [-1, at(one, o)],
          ],
          '=',
        );
      const whole = findElement(catalogue, o.element)?.partOf?.element;
      if (whole !== undefined) subtract(at(one, { ...o, element: whole }), at(one, o));
    }
    for (const { element, column, owner, units } of one.reconciliations)
      relate(
        [
          [-1, at(one, { element, row: '-', column, unit: owner })],
          ...units.map((unit) => [1, at(one, { element, row: '-', column, unit })] as const),
        ],
        '=',
      );
  }
  const latest = new Map<string, Consolidation>();
  for (const { consolidation: one } of editions)
    if ((latest.get(one.period)?.revision ?? 0) < one.revision) latest.set(one.period, one);
  for (const year of latest.values()) {
    const half = latest.get(findPeriod(catalogue, year.period)?.continues ?? '');
    if (half) for (const o of year.observations) subtract(at(year, o), at(half, o));
  }
  return {
    unknowns: [...truth.keys()],
    facts,
    truth,
    withheld: new Set([...seen].filter((name) => !published.has(name))),
    differences,
  };
}

/** Withheld counts, and small differences of counts, that keep fewer values than the threshold. */
export function exposedCounts(catalogue: Catalogue, editions: readonly PublishedEdition[]): string[] {
  const attack = attackOn(catalogue, editions);
  const ceiling = Math.max(40, ...attack.truth.values()) + 20;
  const threshold = (name: string): number =>
    name.includes('trafficking')
      ? (findElement(catalogue, 'trafficking-returnees')?.smallCellThreshold ?? catalogue.smallCellThreshold)
      : catalogue.smallCellThreshold;
  const guarded = [
    ...[...attack.withheld].filter((name) => (attack.truth.get(name) ?? 0) > 0),
    ...[...attack.differences].filter((name) => {
      const value = attack.truth.get(name) ?? 0;
      return value >= 1 && value < threshold(name);
    }),
  ];
  const solver = solverOf(attack.unknowns, attack.facts, ceiling);
  return guarded.flatMap((name) => {
    const possible = possibleValues(solver, attack.truth.get(name) ?? 0, name, threshold(name));
    return possible >= threshold(name) ? [] : [`${name}: ${possible} values`];
  });
}

/** How many values a count can have, as far as it has to: the nearest to the true one first. */
function possibleValues(solver: Solver, value: number, name: string, enough: number): number {
  let found = 0;
  for (let step = 0; found < enough && step <= 60; step++)
    for (const wanted of step === 0 ? [value] : [value - step, value + step]) {
      if (wanted < 0 || found >= enough) continue;
      // What the attacker cannot exclude in reasonable time he cannot use.
      if (solver.canBe(name, wanted) !== false) found++;
    }
  return found;
}
