import { rowsOf } from '../catalogue/catalogue.ts';
import type { Element } from '../model/catalogue.ts';
import { fromNumber, sum, toNumber } from '../numbers/fraction.ts';
import type { ReportContext } from './context.ts';
import type { BudgetReport } from './model.ts';
import { tabled } from './printed.ts';

/** What belongs to no objective: money, added up over the units that gave it, and told by unit. */
export function budgetReports(context: ReportContext): readonly BudgetReport[] {
  return context.catalogue.elements
    .filter(({ objective, columns }) => objective === 0 && columns === 'one')
    .flatMap((element) => budgetReport(context, element));
}

const decimalsIn = (value: number): number => String(value).split('.')[1]?.length ?? 0;

function budgetReport(context: ReportContext, element: Element): readonly BudgetReport[] {
  const { consolidation, words, text } = context;
  const rows = context.catalogue.units
    .flatMap((unit) => rowsOf(element, unit, context.period))
    .filter(({ id }, i, all) => all.findIndex((row) => row.id === id) === i);
  const given = (row: string, unit?: string) =>
    consolidation.observations.flatMap((o) =>
      o.element === element.id &&
      o.row === row &&
      (unit === undefined || o.unit === unit) &&
      typeof o.value === 'number'
        ? [o.value]
        : [],
    );
  const total = (values: readonly number[]): number | null =>
    values.length === 0 ? null : toNumber(sum(values.map(fromNumber)));
  const figure = (row: string, value: number | null) =>
    tabled(context, value, Math.max(0, ...given(row).map(decimalsIn)));
  const totals = rows.map(({ id, label }) => ({
    label: text(label),
    value: figure(id, total(given(id))),
    units: given(id).length,
  }));
  const measure = text(element.unit);
  const units = consolidation.units.flatMap(({ id }) => {
    const values = rows.map((row) => ({ value: figure(row.id, total(given(row.id, id))) }));
    const amounts = rows.map(({ label }, i) => `${text(label)}: ${values[i]?.value.text ?? ''}`).join('; ');
    return values.every(({ value }) => value.value === null)
      ? []
      : [{ unit: context.unitName(id), values, amounts }];
  });
  return [
    {
      title: text(element.label),
      measure,
      sentence: words.budget(text(element.label), measure, totals),
      columns: totals.map(({ label }) => label),
      totals: totals.map(({ value }) => ({ value })),
      units,
    },
  ];
}
