import { findElement, rowsOf } from '../../../core/catalogue/catalogue.ts';
import { allocate } from '../../../core/example/allocate.ts';
import { buildLayout } from '../../../core/form/layout.ts';
import type { Catalogue, Indicator, Period, Term, Unit } from '../../../core/model/catalogue.ts';
import type { IndicatorResult, ObservationJson } from '../../../core/model/results.ts';
import { fileOf, shaOf } from './units.ts';

/** Invented figures that add up to the invented results. */

function terms({ formula }: Indicator): readonly { role: 'numerator' | 'denominator'; term: Term }[] {
  return 'numerator' in formula
    ? [
        { role: 'numerator', term: formula.numerator },
        { role: 'denominator', term: formula.denominator },
      ]
    : [];
}

/** Figures of an indicator's owner that give its numerator and denominator. */
export function observationsOf(
  catalogue: Catalogue,
  period: Period,
  indicator: Indicator,
  result: IndicatorResult | undefined,
): ObservationJson[] {
  const unit = catalogue.units.find((u) => u.id === result?.owner);
  if (!unit || !result) return [];
  if (!('numerator' in indicator.formula))
    return cellsOf(catalogue, period, unit, indicator.formula.element, 'yes_no').map((cell, i) => ({
      ...cell,
      value: i < (result.numerator ?? 0),
    }));
  return terms(indicator).flatMap(({ role, term }) => {
    const cells = cellsOf(catalogue, period, unit, term.element, term.column);
    const total = result[role] ?? 0;
    const shares = Number.isInteger(total)
      ? allocate(
          total,
          cells.map(() => 1),
        )
      : [total];
    return cells.map((cell, i) => ({ ...cell, value: shares[i] ?? 0 }));
  });
}

/** An element two indicators use is one observation. */
export function once(all: readonly ObservationJson[]): readonly ObservationJson[] {
  return [...new Map(all.map((o) => [[o.element, o.row, o.column, o.unit].join(), o])).values()];
}

/** One observation a row of an element, at its cell of a fresh workbook. */
function cellsOf(
  catalogue: Catalogue,
  period: Period,
  unit: Unit,
  elementId: string,
  column: string,
): Omit<ObservationJson, 'value'>[] {
  const layout = buildLayout(catalogue, unit, period);
  const element = findElement(catalogue, elementId);
  const rows = element ? rowsOf(element, unit, period) : [];
  return rows.flatMap((row) => {
    const field = layout.fields.find(
      ({ role }) =>
        role.kind === 'value' && role.element === elementId && role.row === row.id && role.column === column,
    );
    if (!field) return [];
    const source = {
      file: fileOf(unit.id, period),
      sheet: field.sheet,
      cell: field.cell,
      sha256: shaOf(unit.id),
    };
    return [
      {
        element: elementId,
        row: row.id,
        column,
        unit: unit.id,
        status: 'official',
        provisional: false,
        required: row.required,
        source,
      },
    ];
  });
}

/** The cells that a result was computed from. */
export function sourcesOf(
  catalogue: Catalogue,
  result: IndicatorResult,
  observations: readonly ObservationJson[],
): IndicatorResult['sources'] {
  const indicator = catalogue.indicators.find((i) => i.id === result.id);
  if (!indicator) return [];
  return terms(indicator).flatMap(({ role, term }) =>
    observations
      .filter((o) => o.element === term.element && o.column === term.column && o.unit === result.owner)
      .flatMap(({ source }) =>
        source ? [{ file: source.file, sheet: source.sheet, cell: source.cell, role }] : [],
      ),
  );
}

/** Cells without a figure: left blank, and reported as not available. */
export function blanks(catalogue: Catalogue, period: Period): ObservationJson[] {
  const unit = catalogue.units.find((u) => u.id === 'ninh-son');
  const invest = catalogue.units.find((u) => u.id === 'so-khdt');
  return [
    ...(unit
      ? ['q1', 'q2'].flatMap((column) =>
          cellsOf(catalogue, period, unit, 'commune-news-items', column).slice(0, 3),
        )
      : []
    ).map((cell) => ({ ...cell, value: null, status: 'missing' as const })),
    ...(invest ? cellsOf(catalogue, period, invest, 'budget', 'value') : []).map((cell) => ({
      ...cell,
      value: null,
      status: 'unavailable' as const,
      note: 'Chưa được giao dự toán',
    })),
  ];
}
