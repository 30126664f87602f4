import type { Catalogue, Element } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/schema-words.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** An "of which" names a whole with the same rows and columns, and no chain of wholes leads back to the part. */
export function* checkPartOf(catalogue: Catalogue): Generator<CatalogueProblem> {
  const elements = new Map<string, Element>(catalogue.elements.map((e) => [e.id, e]));
  for (const [i, element] of catalogue.elements.entries()) {
    if (!element.partOf) continue;
    const path: ValuePath = ['elements', i, 'partOf'];
    const whole = elements.get(element.partOf.element);
    if (!whole) {
      yield unknownReference(catalogue, [...path, 'element'], element.partOf.element, elements.keys());
      continue;
    }
    const trouble = partTrouble(element, whole, elements);
    if (trouble) yield problemAt(catalogue, 'part-of', path, { vi: trouble[0], en: trouble[1] });
  }
}

function partTrouble(
  part: Element,
  whole: Element,
  elements: ReadonlyMap<string, Element>,
): readonly [string, string] | undefined {
  if (leadsBack(part, elements))
    return [`"trong đó" nối vòng về chính "${part.id}"`, `"of which" leads round to "${part.id}" itself`];
  const column = part.partOf?.column;
  if (column && !columnIds(whole).includes(column))
    return [`"${whole.id}" không có cột "${column}"`, `"${whole.id}" has no column "${column}"`];
  if (!column && part.columns !== whole.columns)
    return [
      `các cột (${part.columns}) khác với "${whole.id}" (${whole.columns}); ghi rõ column để so với một cột`,
      `its columns (${part.columns}) differ from "${whole.id}" (${whole.columns}); give a column to compare with`,
    ];
  const missing = missingRow(part, whole);
  if (missing !== undefined)
    return [`"${whole.id}" không có dòng "${missing}"`, `"${whole.id}" has no row "${missing}"`];
  return undefined;
}

/** The first row of the part that the whole lacks; a single row may be part of a single row only. */
function missingRow(part: Element, whole: Element): string | undefined {
  if (!Array.isArray(part.rows)) return part.rows === whole.rows ? undefined : (part.rows ?? '-');
  const rows = Array.isArray(whole.rows) ? whole.rows.map((row) => row.id) : [];
  return part.rows.map((row) => row.id).find((id) => !rows.includes(id));
}

function leadsBack(start: Element, elements: ReadonlyMap<string, Element>): boolean {
  const seen = new Set<string>();
  let id: string | undefined = start.partOf?.element;
  while (id !== undefined && !seen.has(id)) {
    if (id === start.id) return true;
    seen.add(id);
    id = elements.get(id)?.partOf?.element;
  }
  return false;
}

/** Columns of numbers an element has, whatever the period. */
export function columnIds(element: Element): readonly string[] {
  const columns: Readonly<Record<Element['columns'], readonly string[]>> = {
    sex: ['total', 'male', 'female'],
    mf: ['male', 'female'],
    one: ['value'],
    yn: [],
    quarters: [],
  };
  return columns[element.columns];
}

/** Limits and rows asked make sense by themselves. */
export function* checkElementDetails(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, element] of catalogue.elements.entries()) {
    const { min, max } = element.limits ?? {};
    if (min !== undefined && max !== undefined && min > max)
      yield problemAt(catalogue, 'limits', ['elements', i, 'limits'], {
        vi: `giới hạn dưới ${min} lớn hơn giới hạn trên ${max}`,
        en: `the lower limit ${min} exceeds the upper limit ${max}`,
      });
    const known = Array.isArray(element.rows) ? element.rows.map((row) => row.id) : undefined;
    for (const [j, reporter] of element.reporters.entries())
      for (const [k, row] of (reporter.rows ?? []).entries())
        if (!known?.includes(row))
          yield unknownReference(catalogue, ['elements', i, 'reporters', j, 'rows', k], row, known ?? []);
    if (!catalogue.objectives.some((o) => o.number === element.objective) && element.objective !== 0)
      yield unknownObjective(catalogue, 'elements', i, element.objective);
  }
  for (const [i, indicator] of catalogue.indicators.entries())
    if (!catalogue.objectives.some((o) => o.number === indicator.objective))
      yield unknownObjective(catalogue, 'indicators', i, indicator.objective);
}

function unknownObjective(
  catalogue: Catalogue,
  list: 'elements' | 'indicators',
  index: number,
  objective: number,
): CatalogueProblem {
  const known = catalogue.objectives.map((o) => String(o.number));
  return unknownReference(catalogue, [list, index, 'objective'], String(objective), known);
}
