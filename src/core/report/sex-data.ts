import { rowsOf } from '../catalogue/catalogue.ts';
import type { Element, Unit } from '../model/catalogue.ts';
import type { ObservationJson } from '../model/results.ts';
import { isCountedBySex, owners, shareFigure } from './chart-tables.ts';
import type { ReportContext } from './context.ts';
import type { SexRow, SexTable } from './model.ts';
import { elementName, rowName } from './names.ts';

/** Every count that the plan wants for women and men, by objective: what is not there is shown as not there. */
export function sexData(context: ReportContext): readonly SexTable[] {
  return context.catalogue.objectives.flatMap(({ number, title }) => {
    const rows = context.catalogue.elements
      .filter((element) => element.objective === number && isCountedBySex(element))
      .flatMap((element) => owners(context, element).flatMap((unit) => rowsOfUnit(context, element, unit)));
    if (rows.length === 0) return [];
    return [{ heading: context.words.objectiveHeading(number, context.text(title)), rows }];
  });
}

function rowsOfUnit(context: ReportContext, element: Element, unit: Unit): readonly SexRow[] {
  return rowsOf(element, unit, context.period).flatMap(({ id: row, required }) => {
    const cells = context.consolidation.observations.filter(
      (o) => o.element === element.id && o.unit === unit.id && o.row === row,
    );
    return !required && cells.every(({ status }) => status === 'missing')
      ? []
      : [sexRow(context, element, unit, row, cells)];
  });
}

function sexRow(
  context: ReportContext,
  element: Element,
  unit: Unit,
  row: string,
  cells: readonly ObservationJson[],
): SexRow {
  const value = (column: string): number | null => {
    const found = cells.find((cell) => cell.column === column)?.value;
    return typeof found === 'number' ? found : null;
  };
  const [female, male, total] = [value('female'), value('male'), value('total')];
  const name = elementName(context, element.id);
  const inside = rowName(context, element.id, unit.id, row);
  return {
    id: `${element.id}/${row}`,
    unitId: unit.id,
    content: inside === '' ? name : `${name} (${context.words.lowerFirst(inside)})`,
    unit: context.text(element.unit),
    owner: context.unitName(unit.id),
    total: context.figure(total),
    male: context.figure(male),
    female: context.figure(female),
    femaleShare: shareFigure(context, female, female === null || male === null ? [] : [female, male]),
    note: context.words.cellsNote(new Set(cells.map(({ status }) => status))),
  };
}
