/**
 * An attacker with a pencil, for tests of the public edition: from linear equations over counts (whole, not negative) works
 * out what each unknown can be.
 */

export interface Equation {
  /** Coefficient of each unknown. */
  readonly terms: ReadonlyMap<string, number>;
  readonly relation: '=' | '>=';
  readonly value: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const equation = (
  terms: readonly (readonly [number, string])[],
  value: number,
  relation: Equation['relation'] = '=',
): Equation => {
  const sums = new Map<string, number>();
  for (const [coefficient, name] of terms) sums.set(name, (sums.get(name) ?? 0) + coefficient);
  return { terms: sums, relation, value };
};

/** The narrowest interval for each unknown that elimination and bound propagation find. */
export function recover(
  unknowns: readonly string[],
  given: readonly Equation[],
): ReadonlyMap<string, Interval> {
  const all = [
    ...given,
    ...eliminated(
      unknowns,
      given.filter(({ relation }) => relation === '='),
    ),
  ];
  const bounds = new Map<string, Interval>(unknowns.map((name) => [name, { low: 0, high: Infinity }]));
  for (let round = 0; round < 60; round += 1)
    if (!all.map((one) => tighten(one, bounds)).includes(true)) break;
  return bounds;
}

/** Each unknown from the others: low ≤ (value − rest) ÷ coefficient ≤ high. True when a bound moved. */
function tighten({ terms, relation, value }: Equation, bounds: Map<string, Interval>): boolean {
  let moved = false;
  for (const [name, coefficient] of terms) {
    if (coefficient === 0) continue;
    const rest = [...terms].filter(([other]) => other !== name);
    const range = (end: 'low' | 'high'): number =>
      rest.reduce((sum, [other, c]) => {
        const of = bounds.get(other) ?? { low: 0, high: Infinity };
        const bound = c > 0 === (end === 'low') ? of.low : of.high;
        return c === 0 ? sum : sum + c * bound;
      }, 0);
    // coefficient × x = value − rest, or at least that.
    const [least, most] = [value - range('high'), relation === '=' ? value - range('low') : Infinity];
    const [a, b] = [least / coefficient, most / coefficient];
    moved = narrow(name, Math.min(a, b), Math.max(a, b), bounds) || moved;
  }
  return moved;
}

const SLACK = 1e-6;

function narrow(name: string, low: number, high: number, bounds: Map<string, Interval>): boolean {
  const old = bounds.get(name) ?? { low: 0, high: Infinity };
  const next = {
    low: Number.isNaN(low) ? old.low : Math.max(old.low, Math.ceil(low - SLACK)),
    high: Number.isNaN(high) ? old.high : Math.min(old.high, Math.floor(high + SLACK)),
  };
  bounds.set(name, next);
  return next.low > old.low || next.high < old.high;
}

/** Gauss-Jordan: combinations that one equation alone does not show. */
function eliminated(unknowns: readonly string[], given: readonly Equation[]): Equation[] {
  const rows = given.map(({ terms, value }) => [...unknowns.map((name) => terms.get(name) ?? 0), value]);
  let done = 0;
  for (let column = 0; column < unknowns.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= done && Math.abs(row[column] ?? 0) > SLACK);
    const row = rows[pivot];
    if (!row) continue;
    const scale = row[column] ?? 1;
    const normal = row.map((c) => c / scale);
    rows.splice(pivot, 1);
    rows.splice(done, 0, normal);
    rows.forEach((other, i) => {
      const factor = other[column] ?? 0;
      if (i !== done && factor !== 0) rows[i] = other.map((c, j) => c - factor * (normal[j] ?? 0));
    });
    done += 1;
  }
  return rows.slice(0, done).map((row) =>
    equation(
      unknowns.map((name, i) => [Math.abs(row[i] ?? 0) < SLACK ? 0 : (row[i] ?? 0), name] as const),
      row[unknowns.length] ?? 0,
    ),
  );
}
