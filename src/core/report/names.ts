import { findUnit, rowsOf } from '../catalogue/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { ObservationJson } from '../model/results.ts';
import type { ReportContext } from './context.ts';

/** "Lao động có việc làm, trong đó lao động làm công hưởng lương": an "of which" needs its whole to be understood. */
export function elementName(context: ReportContext, id: string): string {
  const element = context.element(id);
  const own = context.text(element.label);
  if (!element.partOf || !/^(trong đó|of which)/iu.test(own)) return own;
  return `${elementName(context, element.partOf.element)}, ${context.words.lowerFirst(own)}`;
}

/** Label of a row of an element as the unit saw it; '' for the single row. */
export function rowName(context: ReportContext, elementId: string, unitId: string, row: string): string {
  if (row === SINGLE_ROW) return '';
  const unit = findUnit(context.catalogue, unitId);
  const rows = unit ? rowsOf(context.element(elementId), unit, context.period) : [];
  const found = rows.find((r) => r.id === row);
  return found ? context.text(found.label) : row;
}

/** "Số trẻ đẻ ra sống (nữ)", "Số xã, phường, thị trấn (quý I)": element, row and column of one figure. */
export function observationName(context: ReportContext, observation: ObservationJson): string {
  const { element, unit, row, column } = observation;
  const inside = [rowName(context, element, unit, row), context.words.columns[column] ?? '']
    .filter(Boolean)
    .map((word) => context.words.lowerFirst(word));
  const name = elementName(context, element);
  return inside.length ? `${name} (${inside.join(', ')})` : name;
}
