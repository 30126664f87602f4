import { sensitiveElements } from '../../../catalogue/sensitive.ts';
import { unitFigureKey } from '../../../model/keys.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Consolidation, ObservationJson } from '../../../model/results.ts';

/** The counts that editions speak of: those of sensitive elements, and what these are held against. */
export interface Counts {
  /** Each count once; where a correction changed it, before and after are two. */
  readonly all: readonly Count[];
  /** Index of an observation of an edition's consolidation; undefined for what is no whole number of such an element. */
  readonly indexOf: (consolidation: Consolidation, o: CellOf) => number | undefined;
}

export interface Count extends CellOf {
  readonly period: string;
  readonly value: bigint;
  readonly isSensitive: boolean;
}

type CellOf = Pick<ObservationJson, 'element' | 'row' | 'column' | 'unit'>;

/** The counts of these consolidations. One that a correction left as it was is the same count: a reader may know that. */
export function countsOf(catalogue: Catalogue, consolidations: readonly Consolidation[]): Counts {
  const sensitive = sensitiveElements(catalogue);
  const related = relatedElements(catalogue, sensitive);
  const all: Count[] = [];
  const byVersion = new Map<string, number>();
  const indexes = new Map<Consolidation, ReadonlyMap<string, number>>();
  for (const consolidation of consolidations) {
    const { period, observations } = consolidation;
    const own = new Map<string, number>();
    for (const o of observations) {
      if (!related.has(o.element) || typeof o.value !== 'number' || !Number.isSafeInteger(o.value)) continue;
      const cell = unitFigureKey(o);
      const version = `${period}/${cell}/${o.value}`;
      const index = byVersion.get(version) ?? all.length;
      if (index === all.length) {
        const { element, row, column, unit } = o;
        all.push({
          period,
          element,
          row,
          column,
          unit,
          value: BigInt(o.value),
          isSensitive: sensitive.has(element),
        });
        byVersion.set(version, index);
      }
      own.set(cell, index);
    }
    indexes.set(consolidation, own);
  }
  return { all, indexOf: (consolidation, o) => indexes.get(consolidation)?.get(unitFigureKey(o)) };
}

/** Sensitive elements, the wholes they are parts of, and those that stand beside them in a check or an indicator. */
function relatedElements(
  { elements, checks, indicators }: Catalogue,
  sensitive: ReadonlySet<string>,
): ReadonlySet<string> {
  const related = new Set<string>(sensitive);
  for (const { id, partOf } of elements) if (partOf && sensitive.has(id)) related.add(partOf.element);
  for (const { formula } of indicators) {
    const used = 'numerator' in formula ? [formula.numerator.element, formula.denominator.element] : [];
    if (used.some((id) => sensitive.has(id))) for (const id of used) related.add(id);
  }
  for (const { left, right } of checks) {
    const named = [left, right].flat().flatMap((side) => side.match(/[a-z][a-z0-9-]*/g) ?? []);
    if (named.some((id) => sensitive.has(id))) for (const id of named) related.add(id);
  }
  return related;
}
