import { sensitiveElements } from '../../catalogue/sensitive.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation } from '../../model/results.ts';
import { rowKey, rowsOfElements } from './cells.ts';
import type { RowOfCells } from './cells.ts';

/**
 * Those of a whole who are not in its part ("trong đó"): detected victims who were not supported. Whoever has both figures
 * has this count too, and it counts the same persons.
 */
interface Remainder {
  /** Key of the whole's row. */
  readonly whole: string;
  /** The two rows. */
  readonly rows: { readonly whole: RowOfCells; readonly part: RowOfCells };
  /** The only column of the whole that the part is held against; undefined = the column of the same name. */
  readonly column: string | undefined;
  /** Whole less part, by column of the part; columns without both figures are left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** By the key of the part's row, the nearest whole first. Rows that count no part of anything are not in it. */
export type Remainders = ReadonlyMap<string, readonly Remainder[]>;

/**
 * The remainders of every part of a sensitive element. A part of a part is a part: it is held against each whole above it.
 * The whole is the same unit's figure, or that of a unit asked for the same thing as a cross-check.
 */
export function findRemainders(catalogue: Catalogue, consolidation: Consolidation): Remainders {
  const wholes = wholesOfParts(catalogue);
  const elements = [...wholes].flatMap(([part, above]) => [part, ...above.map(({ element }) => element)]);
  const rows = rowsOfElements(new Set(elements), consolidation);
  const remaindersOf = (part: RowOfCells): Remainder[] =>
    (wholes.get(part.element) ?? []).flatMap((whole) =>
      unitsAlike(consolidation, whole.element, part)
        .flatMap((unit) => rows.get(rowKey({ element: whole.element, row: part.row, unit })) ?? [])
        .map((row) => remainder(part, row, whole.column)),
    );
  return new Map(
    [...rows.values()].map((row) => [row.key, remaindersOf(row)] as const).filter(([, of]) => of.length > 0),
  );
}

interface Whole {
  readonly element: string;
  /** The only column of the whole that the part's columns are held against; undefined = the column of the same name. */
  readonly column: string | undefined;
}

function wholesOfParts(catalogue: Catalogue): ReadonlyMap<string, readonly Whole[]> {
  const sensitive = sensitiveElements(catalogue);
  const parts = catalogue.elements.filter(({ id, partOf }) => partOf && sensitive.has(id));
  return new Map(parts.map(({ id }) => [id, wholesOf(catalogue, id)]));
}

/** The chain of wholes; the checks of a catalogue refuse one that leads back. */
function wholesOf({ elements }: Catalogue, part: string): readonly Whole[] {
  const chain: Whole[] = [];
  let column: string | undefined;
  for (let above = elements.find(({ id }) => id === part)?.partOf; above;) {
    const { element } = above;
    column = above.column ?? column;
    chain.push({ element, column });
    above = elements.find(({ id }) => id === element)?.partOf;
  }
  return chain;
}

/** The row's own unit, and those whose figure of the whole is held against the same thing. */
function unitsAlike({ reconciliations }: Consolidation, whole: string, part: RowOfCells): readonly string[] {
  const groups = reconciliations
    .filter(({ against, element, row }) => against === 'cross-check' && element === whole && row === part.row)
    .map(({ owner, units }) => [owner, ...units])
    .filter((units) => units.includes(part.unit));
  return [...new Set([part.unit, ...groups.flat()])];
}

function remainder(part: RowOfCells, whole: RowOfCells, only: string | undefined): Remainder {
  const counts = new Map<string, number>();
  for (const [column, count] of part.counts) {
    const of = whole.counts.get(only ?? column);
    if (of !== undefined) counts.set(column, of - count);
  }
  return { whole: whole.key, rows: { whole, part }, column: only, counts };
}
