import { rowsOf } from '../catalogue/catalogue.ts';
import type { Element, Unit } from '../model/catalogue.ts';
import { divide, fromNumber, isZero, multiply, sum, toNumber } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import { formatNumber } from '../text/format.ts';
import type { ReportContext } from './context.ts';
import type { ChartTable, ObjectiveReport, VerdictCounts, VerdictLevel } from './model.ts';
import { elementName } from './names.ts';

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
    const share = femaleShare(context, element);
    return share === null ? [] : [{ element, share }];
  });
  const shown = new Set(bars.map(({ element }) => element.id));
  return described(fixed.charts.femaleShare, {
    categories: bars.map(({ element }) => barName(context, element, shown)),
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

/** In per cent, rounded to one decimal; null when a figure is not known or nobody was counted. */
function femaleShare(context: ReportContext, element: Element): number | null {
  const [female, male] = [counted(context, element, 'female'), counted(context, element, 'male')];
  if (female === null || male === null) return null;
  const both = sum([female, male]);
  if (isZero(both)) return null;
  const percent = toNumber(multiply(fromNumber(100), divide(female, both)));
  return Number(formatNumber(percent, 'en', 1));
}

/** The province's count of one sex, from the units whose figure is the province's; null when a row is not known. */
function counted(context: ReportContext, element: Element, column: 'female' | 'male'): Fraction | null {
  if (!isCountedBySex(element)) return null;
  const values = owners(context, element).flatMap((unit) =>
    rowsOf(element, unit, context.period).map(({ id }) =>
      context.consolidation.observations.find(
        (o) => o.element === element.id && o.unit === unit.id && o.row === id && o.column === column,
      ),
    ),
  );
  const numbers = values.map((o) => o?.value).filter((value) => typeof value === 'number');
  return numbers.length === 0 || numbers.length < values.length ? null : sum(numbers.map(fromNumber));
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
