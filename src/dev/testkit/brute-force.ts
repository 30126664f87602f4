/**
 * Tiny provinces that can be tried through: units count one thing, the owner's figure is their sum, and the year's count of a
 * unit is not below that of its half. Shares nothing with the program.
 */

/** What was printed of a period: the units' counts and whether each is withheld, and of their sum the same. */
export interface TinyEdition {
  readonly counts: readonly number[];
  readonly withheld: readonly boolean[];
  readonly isSumWithheld: boolean;
}

/** No count is thought to be larger. */
const CEILING = 16;

/** Fewest values that a withheld count above zero, or a growth below the threshold, keeps: of all that agree with what is printed. */
export function fewestValues(editions: readonly TinyEdition[], threshold: number): number {
  const truth = namedValues(editions.map(({ counts }) => counts));
  const seen = new Map([...truth.keys()].map((name) => [name, new Set<number>()]));
  for (const world of worldsOf(editions))
    for (const [name, value] of namedValues(world)) seen.get(name)?.add(value);
  const guarded = [...truth].filter(([name, value]) =>
    name.startsWith('growth') ? value >= 1 && value < threshold : value > 0 && isWithheld(editions, name),
  );
  return Math.min(Infinity, ...guarded.map(([name]) => seen.get(name)?.size ?? 0));
}

function isWithheld(editions: readonly TinyEdition[], name: string): boolean {
  const [period, unit] = name.split('/');
  const edition = editions[Number(period)];
  return unit === 'sum' ? edition?.isSumWithheld === true : edition?.withheld[Number(unit)] === true;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/** Every count, sum and growth by its name. */
function namedValues(periods: readonly (readonly number[])[]): ReadonlyMap<string, number> {
  const named = periods.flatMap((counts, period) => [
    ...counts.map((count, unit) => [`${period}/${unit}`, count] as const),
    [`${period}/sum`, sumOf(counts)] as const,
  ]);
  const [half, year] = periods;
  const growths = (year ?? []).map((count, unit) => [`growth/${unit}`, count - (half?.[unit] ?? 0)] as const);
  const whole = half && year ? [['growth/sum', sumOf(year) - sumOf(half)] as const] : [];
  return new Map([...named, ...growths, ...whole]);
}

/** All counts of all periods that agree with what is printed. */
function* worldsOf(
  [edition, ...later]: readonly TinyEdition[],
  before: readonly (readonly number[])[] = [],
): Generator<readonly (readonly number[])[]> {
  if (!edition) yield before;
  else for (const counts of countsOf(edition, before.at(-1))) yield* worldsOf(later, [...before, counts]);
}

function* countsOf(
  { counts, withheld, isSumWithheld }: TinyEdition,
  least: readonly number[] | undefined,
  begun: readonly number[] = [],
): Generator<readonly number[]> {
  const unit = begun.length;
  if (unit === counts.length) {
    if (isSumWithheld || sumOf(begun) === sumOf(counts)) yield begun;
    return;
  }
  const printed = counts[unit] ?? 0;
  const low = least?.[unit] ?? 0;
  for (let value = withheld[unit] ? low : printed; value <= (withheld[unit] ? CEILING : printed); value++)
    if (value >= low) yield* countsOf({ counts, withheld, isSumWithheld }, least, [...begun, value]);
}
