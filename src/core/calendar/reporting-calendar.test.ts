import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { allPeriods, findElement } from '../catalogue/catalogue.ts';
import type { Catalogue, Period, Term } from '../model/catalogue.ts';
import { addDays, eachDay } from './calendar.ts';
import { daysCovered } from './days-covered.ts';
import type { Days } from './days-covered.ts';

const catalogues = await Promise.all(
  [
    { name: 'ninh-thuan-2025', last: '2025-12-14' },
    { name: 'quoc-gia-2021-2030', last: '2026-12-14' },
  ].map(async ({ name, last }) => ({ ...(await loadCatalogue(name, { base: '.' })), name, last })),
);

const years = (catalogue: Catalogue) => allPeriods(catalogue).filter((p) => !p.partYear);

/** First halves, and what the year adds to the half it continues. */
function halves(catalogue: Catalogue): readonly Days[] {
  const first = allPeriods(catalogue).filter((p) => p.partYear);
  return years(catalogue).flatMap(({ continues, window }) => {
    const half = first.find(({ id }) => id === continues);
    return half ? [half.window, { from: addDays(half.window.to, 1), to: window.to }] : [];
  });
}

const holding = (stretches: readonly Days[], day: string): number =>
  stretches.filter(({ from, to }) => from <= day && day <= to).length;

describe.each(catalogues)('the calendar of $name', ({ catalogue, last }) => {
  const days = eachDay('2023-12-15', last);

  test.each<[string, readonly Days[]]>([
    ['year', years(catalogue).map(({ window }) => window)],
    ['half of a year', halves(catalogue)],
    ['quarter', years(catalogue).flatMap(({ quarters }) => quarters)],
    ['month', years(catalogue).flatMap(({ months }) => months)],
  ])('every day of the reporting years lies in exactly one %s', (_name, stretches) => {
    expect(days.filter((day) => holding(stretches, day) !== 1)).toEqual([]);
  });

  test('figures close on the last day of the window, and none is open then', () => {
    for (const { window, cutOff, quarters, months, due } of allPeriods(catalogue)) {
      expect(cutOff).toBe(window.to);
      expect([quarters.at(-1)?.to, months.at(-1)?.to]).toEqual([cutOff, cutOff]);
      expect(due.date > cutOff).toBe(true);
    }
  });

  test.each(ratios(catalogue))(
    'both sides of $id cover the same days',
    ({ numerator, denominator, yearlyRate }) => {
      for (const period of allPeriods(catalogue)) {
        const [above, below] = [sideOf(numerator, period), sideOf(denominator, period)];
        expect(above.map(lastDay)).toEqual(below.map(lastDay));
        expect(above.map(lastDay).at(-1) ?? period.cutOff).toBe(period.cutOff);
        if (yearlyRate && !period.partYear) expect(above).toEqual([period.window]);
      }
    },
  );

  function sideOf({ element, rows }: Term, period: Period): readonly (Days | null)[] {
    const found = findElement(catalogue, element);
    if (!found) throw new Error(element);
    const stretches = found.rows === 'quarters' ? (rows ?? period.quarters.map(({ id }) => id)) : [undefined];
    return stretches.map((stretch) => daysCovered(found.kind, period, stretch));
  }
});

const lastDay = (days: Days | null): string | undefined => days?.to;

function ratios(catalogue: Catalogue) {
  return catalogue.indicators.flatMap(({ id, formula, yearlyRate }) =>
    'numerator' in formula
      ? [{ id, numerator: formula.numerator, denominator: formula.denominator, yearlyRate }]
      : [],
  );
}
