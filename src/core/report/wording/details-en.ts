import { formatNumber } from '../../text/format.ts';
import { joinNamesEn } from './sentence-en.ts';
import { fullStop, lowerFirst, NAMED_AT_MOST } from './wording.ts';
import type { LeftOutReason, Wording } from './wording.ts';

const count = (value: number): string => formatNumber(value, 'en');

/** What stands beside the sentence of a quantity: levels, wanting places, forecasts; and money. In English. */
export const detailsEn: Pick<
  Wording,
  | 'budget'
  | 'likelihood'
  | 'forecast'
  | 'byRow'
  | 'belowLeast'
  | 'sourceNamed'
  | 'cellsNote'
  | 'documentOf'
  | 'trendPoint'
  | 'trendNote'
> = {
  budget: (label, measure, totals) => {
    const told = totals.filter(({ value }) => value.value !== null);
    if (told.length === 0) return `${label}: no unit has given figures.`;
    const parts = told.map(
      (t) =>
        `${lowerFirst(t.label)} ${t.value.text} ${measure} (figures of ${count(t.units)} ${t.units === 1 ? 'unit' : 'units'})`,
    );
    return fullStop(`${label}: ${parts.join('; ')}`);
  },
  likelihood: {
    will: 'Target will be reached',
    hard: 'Target hard to reach',
    wont: 'Target will not be reached',
  },
  forecast: ({ owner, value, likelihood, note }) => {
    const parts = [
      value === null ? '' : `expects ${value} for the whole year`,
      likelihood === '' ? '' : `${value === null ? 'expects: ' : ''}${lowerFirst(likelihood)}`,
    ].filter(Boolean);
    const told = parts.length === 0 ? 'says of the whole year' : parts.join(', ');
    return fullStop(`The ${owner} ${told}${note === '' ? '' : `: ${note}`}`);
  },
  byRow: (rows) =>
    fullStop(
      `Of which: ${rows.map(({ name, counts, value }) => `${name} ${value === null ? counts : `${value} (${counts})`}`).join('; ')}`,
    ),
  belowLeast: (least, unit, quarters) =>
    fullStop(
      `By the reports of the local units, with fewer than ${count(least)} ${unit}: ${quarters
        .map(({ quarter, places }) => `${quarter}: ${count(places.length)} (${namedEn(places)})`)
        .join('; ')}`,
    ),
  sourceNamed: (source) => `source: ${source}`,
  cellsNote: (statuses) => {
    if (statuses.has('suppressed')) return 'Not published';
    if (statuses.has('rejected')) return 'Figures under review';
    if (statuses.has('unavailable')) return 'Reported as not available';
    if (statuses.has('missing') || statuses.size === 0) return 'No figure yet';
    if (statuses.has('estimate')) return 'Estimate';
    return statuses.has('none') ? 'Nothing arose' : '';
  },
  trendPoint: (value, estimate) => `${value}${estimate ? ' (estimate)' : ''}`,
  trendNote: (periods, leftOut) =>
    [
      periods.length === 0 ? '' : `Results in this order: ${periods.join('; ')}.`,
      'Only periods of the same days of the year, with the same catalogue and reporting units, are compared.',
      leftOut.length === 0
        ? ''
        : `Left out: ${leftOut.map(({ label, reason }) => `${label} (${LEFT_OUT[reason]})`).join('; ')}.`,
    ]
      .filter(Boolean)
      .join(' '),
  documentOf: (number, signedOn) => `${number} of ${signedOn}`,
};

/** Every place by name, or how many of which unit where they are too many. */
function namedEn(places: readonly { readonly name: string; readonly unit: string }[]): string {
  if (places.length <= NAMED_AT_MOST) return joinNamesEn(places.map(({ name, unit }) => `${name}, ${unit}`));
  const units = [...new Set(places.map(({ unit }) => unit))];
  return joinNamesEn(units.map((u) => `${u} ${count(places.filter(({ unit }) => unit === u).length)}`));
}

/** Why a period stays out of a series. */
const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  calendar: 'other days of the year',
  catalogue: 'another catalogue',
  units: 'other reporting units',
};
