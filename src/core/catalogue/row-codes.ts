import { oncePer } from '../collections/once-per.ts';
import type { Catalogue, Element, Unit } from '../model/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { RowId } from '../model/ids.ts';

/** Number before the point of a row's code: the objective's, and 7 for what belongs to none (budget). */
const NO_OBJECTIVE = 7;

const QUARTERS = ['q1', 'q2', 'q3', 'q4'];
const MONTHS = Array.from({ length: 12 }, (_, i) => `m${String(i + 1).padStart(2, '0')}`);

/** Number before the point of the codes of an element's rows. */
export function codePrefix({ objective }: Pick<Element, 'objective'>): number {
  return objective || NO_OBJECTIVE;
}

/** Every row an element can have, in order; undefined where its rows are the communes of each unit. */
export function rowIdsOf({ rows }: Element): readonly RowId[] | undefined {
  if (rows === undefined) return [SINGLE_ROW];
  if (rows === 'communes') return undefined;
  if (rows === 'quarters') return QUARTERS;
  return rows === 'months' ? MONTHS : rows.map(({ id }) => id);
}

/** The code the catalogue gives a row; undefined when it gives none. */
export function givenCode(element: Element, row: RowId): string | undefined {
  return row === SINGLE_ROW ? element.code : element.codes?.[row];
}

/** Numbers of the rows that the catalogue gives no code, by element and row; of the first commune by element alone. */
const numbered = oncePer((elements: Catalogue['elements']): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>();
  const byCommunes = elements.filter((element) => rowIdsOf(element) === undefined);
  const others = elements.filter((element) => rowIdsOf(element) !== undefined);
  const given = new Set(
    others.flatMap((element) => rowIdsOf(element)?.flatMap((row) => givenCode(element, row) ?? []) ?? []),
  );
  const last = new Map<number, number>();
  // Communes last: how many a unit has is not known here.
  for (const element of [...others, ...byCommunes])
    for (const row of rowIdsOf(element) ?? ['']) {
      const prefix = codePrefix(element);
      let number = (last.get(prefix) ?? 0) + 1;
      const isGiven = row !== '' && givenCode(element, row) !== undefined;
      if (!isGiven) while (given.has(codeOf(prefix, number))) number++;
      last.set(prefix, number);
      if (!isGiven) codes.set(key(element, row), codeOf(prefix, number));
    }
  return codes;
});

/**
 * The code printed before a row, `4.03`: as the catalogue gives it. A catalogue without codes has its rows numbered in their
 * order, communes within their unit.
 */
export function rowCodeOf(catalogue: Catalogue, unit: Unit, element: Element, row: RowId): string {
  const given = givenCode(element, row);
  if (given !== undefined) return given;
  const codes = numbered(catalogue.elements);
  if (element.rows !== 'communes') return codes.get(key(element, row)) ?? '';
  const index = unit.communes.findIndex(({ id }) => id === row);
  const first = Number(codes.get(key(element, ''))?.split('.')[1] ?? 1);
  return unit.communes[index]?.rowCode ?? codeOf(codePrefix(element), first + index);
}

function codeOf(prefix: number, number: number): string {
  return `${prefix}.${String(number).padStart(2, '0')}`;
}

function key({ id }: Element, row: RowId): string {
  return `${id}\n${row}`;
}

/**
 * What tells a form's rows: their codes, and what the codes of the first layout begin with, the ids of the elements. Without
 * the codes of communes, which belong to a unit.
 */
export function rowCodesOf({ elements }: Pick<Catalogue, 'elements'>): readonly string[] {
  const given = elements.flatMap(({ code, codes }) => [code ?? [], Object.values(codes ?? {})].flat());
  return [...elements.map(({ id }) => id), ...given, ...numbered(elements).values()];
}
