import { rowsOf } from '../catalogue/catalogue.ts';
import type { Element, Unit } from '../model/catalogue.ts';
import { divide, fromNumber, isZero, multiply, sum, toNumber } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { formatNumber } from '../text/format.ts';
import type { ObservationJson } from '../model/results.ts';
import type { ReportContext } from './context.ts';
import type { ChartTable, Figure, ObjectiveReport, VerdictCounts, VerdictLevel } from './model.ts';
import { elementName, rowName } from './names.ts';

/** Order of the columns' layers, from the ground up. */
const LEVELS: readonly (readonly [VerdictLevel, Exclude<keyof VerdictCounts, 'total'>])[] = [
  ['reached', 'reached'],
  ['reached-in-part', 'reachedInPart'],
  ['not-reached', 'notReached'],
  ['cannot-tell', 'cannotTell'],
  ['not-applicable', 'notApplicable'],
];

/** How many indicators of each objective have which verdict. Every verdict is a series, so that each keeps its look. */
export function verdictChart(
  { words, fixed }: ReportContext,
  objectives: readonly ObjectiveReport[],
): ChartTable {
  const shown = objectives.filter(({ counts }) => counts.total > 0);
  return described(fixed.charts.verdicts, {
    categories: shown.map(({ number }) => words.objectiveShort(number)),
    series: LEVELS.map(([level, key]) => ({
      name: fixed.verdicts[level],
      values: shown.map(({ counts }) => counts[key]),
    })),
    print: String,
  });
}

/** Women's share of every element counted by sex whose figures are all known; rows of an element are added up first. */
export function femaleShareChart(context: ReportContext): ChartTable {
  const { fixed, lang } = context;
  const bars = context.catalogue.elements.flatMap((element) => {
    const counted = isCountedBySex(element) ? countedRows(context, element) : [];
    const share = femaleShare(counted.filter((row) => !isLeftBlank(row)));
    const leftOut = counted.filter(isLeftBlank).map(({ name }) => name);
    return share === null ? [] : [{ element, share, leftOut }];
  });
  const shown = new Set(bars.map(({ element }) => element.id));
  return described(fixed.charts.femaleShare, {
    categories: bars.map(({ element, leftOut }) => {
      const name = barName(context, element, shown);
      return leftOut.length === 0 ? name : `${name} (${context.words.except(leftOut)})`;
    }),
    series: [{ name: fixed.charts.female, values: bars.map(({ share }) => share) }],
    print: (value) => `${formatNumber(value, lang)}%`,
  });
}

/** An "of which" below its whole needs no repetition of the whole's name. */
function barName(context: ReportContext, element: Element, shown: ReadonlySet<string>): string {
  const [own, whole] = [context.text(element.label), elementName(context, element.id)];
  const underWhole = element.partOf !== undefined && shown.has(element.partOf.element);
  return underWhole && own !== whole ? `– ${context.words.lowerFirst(own)}` : whole;
}

/** A row of an element with the counts of both sexes, from the unit whose figure is the province's. */
interface CountedRow {
  readonly name: string;
  readonly female: ObservationJson | undefined;
  readonly male: ObservationJson | undefined;
}

function countedRows(context: ReportContext, element: Element): readonly CountedRow[] {
  const { observations } = context.consolidation;
  return owners(context, element).flatMap((unit) =>
    rowsOf(element, unit, context.period).map(({ id }) => {
      const [female, male] = (['female', 'male'] as const).map((column) =>
        observations.find(
          (o) => o.element === element.id && o.unit === unit.id && o.row === id && o.column === column,
        ),
      );
      return { name: context.words.lowerFirst(rowName(context, element.id, unit.id, id)), female, male };
    }),
  );
}

/** A share with one decimal; no figure where there is no whole, or no part. */
export function shareFigure(
  { lang, words }: ReportContext,
  part: number | null,
  parts: readonly number[],
): Figure {
  const whole = sum(parts.map(fromNumber));
  if (part === null || isZero(whole)) return { value: null, text: words.notAvailable };
  const value = toNumber(divide(fromNumber(part), whole));
  const percent = toNumber(divide(multiply(fromNumber(100), fromNumber(part)), whole));
  return { value, text: `${formatNumber(percent, lang, 1)}%` };
}

/** A row that nobody has to fill in, and nobody did: it takes nothing away from the others. */
function isLeftBlank({ female, male }: CountedRow): boolean {
  return [female, male].every((side) => side?.required === false && side.status === 'missing');
}

/** In per cent, rounded to one decimal; null when a figure is not known or nobody was counted. */
function femaleShare(rows: readonly CountedRow[]): number | null {
  const [female, male] = [total(rows, 'female'), total(rows, 'male')];
  if (female === null || male === null) return null;
  const both = sum([female, male]);
  if (isZero(both)) return null;
  const percent = toNumber(multiply(fromNumber(100), divide(female, both)));
  return Number(formatNumber(percent, 'en', 1));
}

/** The province's count of one sex; null when a row is not known. */
function total(rows: readonly CountedRow[], sex: 'female' | 'male'): Fraction | null {
  const numbers = rows.map((row) => row[sex]?.value).filter((value) => typeof value === 'number');
  return numbers.length === 0 || numbers.length < rows.length ? null : sum(numbers.map(fromNumber));
}

/** Counts of women and of men; hours and other averages cannot be added up. */
export const isCountedBySex = ({ columns, decimal }: Element): boolean =>
  (columns === 'sex' || columns === 'mf') && !decimal;

/** Units whose figure is the province's. */
export function owners({ catalogue }: ReportContext, element: Element): readonly Unit[] {
  const ids = element.reporters
    .filter(({ role }) => role === 'owner')
    .flatMap(({ units }) => (Array.isArray(units) ? units : []));
  return ids.flatMap((id) => catalogue.units.filter((unit) => unit.id === id));
}

interface Drawn extends Omit<ChartTable, 'title'> {
  readonly print: (value: number) => string;
}

/** Without categories there is nothing to draw, nor to describe. */
function described(title: string, { categories, series, print }: Drawn): ChartTable {
  if (categories.length === 0) return { title: '', categories: [], series: [] };
  const figures = categories.map((category, i) => {
    const told = series.filter(({ values }) => series.length === 1 || values[i] !== 0);
    const parts = told.map(({ name, values }) => {
      const value = print(values[i] ?? 0);
      return series.length === 1 ? value : `${name} ${value}`;
    });
    return `${category}: ${parts.join(', ')}`;
  });
  return { title: `${title}. ${figures.join('; ')}.`, categories, series };
}
