import type { Element, Indicator } from '../model/catalogue.ts';
import type { IndicatorResult, ObservationJson } from '../model/results.ts';
import { divide, fromNumber, isZero, multiply, toNumber } from '../numbers/fraction.ts';
import type { ReportContext } from './context.ts';
import type { MeasureReport } from './model.ts';
import { rowName } from './names.ts';
import { rounded } from './printed.ts';

/** A result by the rows its figures were collected in (levels, kinds); none where there is one row, or only one is known. */
export function resultByRow(
  context: ReportContext,
  { formula, unit }: Indicator,
  result: IndicatorResult,
): MeasureReport['byRow'] {
  if (formula.type !== 'ratio' || result.value === null) return [];
  const { numerator, denominator, factor } = formula;
  const [part, whole] = [context.element(numerator.element), context.element(denominator.element)];
  if (!Array.isArray(part.rows) || !Array.isArray(whole.rows) || numerator.rows || denominator.rows)
    return [];
  const values = (element: string, column: string, row: string): number | null => {
    const found = context.consolidation.observations.find(
      (o) => o.element === element && o.column === column && o.row === row && o.unit === result.owner,
    )?.value;
    return typeof found === 'number' ? found : null;
  };
  const rows = whole.rows.flatMap(({ id }) => {
    const top = values(part.id, numerator.column, id);
    const bottom = values(whole.id, denominator.column, id);
    if (top === null || bottom === null) return [];
    const share = isZero(fromNumber(bottom))
      ? null
      : toNumber(divide(multiply(fromNumber(factor), fromNumber(top)), fromNumber(bottom)));
    const figure = rounded(context, share, result.decimals);
    return [
      {
        name: rowName(context, whole.id, result.owner, id),
        numerator: context.figure(top),
        denominator: context.figure(bottom),
        result: {
          ...figure,
          text: share === null ? figure.text : context.words.withUnit(figure.text, context.text(unit)),
        },
      },
    ];
  });
  return rows.length > 1 ? rows : [];
}

/** The sentence that names the rows of {@link resultByRow}; '' without any. */
export const byRowSentence = ({ words }: ReportContext, rows: MeasureReport['byRow']): string =>
  rows.length === 0
    ? ''
    : words.byRow(
        rows.map(({ name, numerator, denominator, result }) => ({
          name: words.lowerFirst(name),
          counts: words.ratio(words.count(numerator.value ?? 0), words.count(denominator.value ?? 0), ''),
          value: result.value === null ? null : result.text,
        })),
      );

/** Places that stay below the number an indicator asks of each: communes with fewer than four items in a quarter. */
export function belowLeast(context: ReportContext, { formula }: Indicator): string {
  if (formula.type !== 'lowest-quarter') return '';
  const items = context.catalogue.elements.find(
    ({ reconcile }) => reconcile?.against === formula.numerator.element,
  );
  const least = items?.reconcile?.atLeast;
  if (!items || least === undefined) return '';
  const below = context.consolidation.observations.filter(
    (o) => o.element === items.id && typeof o.value === 'number' && o.value < least && !o.provisional,
  );
  const quarters = [...new Set(below.map(({ column }) => column))].toSorted();
  const told = quarters.map((quarter) => ({
    quarter: context.words.columns[quarter] ?? quarter,
    places: placesOf(
      context,
      items,
      below.filter(({ column }) => column === quarter),
    ),
  }));
  return told.length === 0 ? '' : context.words.belowLeast(least, context.text(items.unit), told);
}

function placesOf(
  context: ReportContext,
  items: Element,
  below: readonly ObservationJson[],
): readonly { readonly name: string; readonly unit: string; readonly items: number }[] {
  return below.map(({ unit, row, value }) => ({
    name: rowName(context, items.id, unit, row),
    unit: context.unitInText(unit),
    items: Number(value),
  }));
}
