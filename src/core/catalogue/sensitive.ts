import type { Catalogue } from '../model/catalogue.ts';
import { findElement } from './catalogue.ts';

/** Elements whose small counts may point at a person. An "of which" of one counts the same persons, marked or not. */
export function sensitiveElements({ elements }: Catalogue): ReadonlySet<string> {
  const sensitive = new Set<string>(elements.filter((e) => e.sensitive).map(({ id }) => id));
  for (let before = -1; before !== sensitive.size;) {
    before = sensitive.size;
    for (const { id, partOf } of elements) if (partOf && sensitive.has(partOf.element)) sensitive.add(id);
  }
  return sensitive;
}

/**
 * A count of the element from 1 up to (not including) this points at persons; a withheld one keeps as many values. A part counts persons of its whole: of the thresholds
 * given along the chain the largest holds, the catalogue's where none is given.
 */
export function thresholdOf(catalogue: Catalogue, element: string): number {
  const given: number[] = [];
  for (let one = findElement(catalogue, element); one;) {
    if (one.smallCellThreshold !== undefined) given.push(one.smallCellThreshold);
    one = one.partOf && findElement(catalogue, one.partOf.element);
  }
  return given.length > 0 ? Math.max(...given) : catalogue.smallCellThreshold;
}

/** The largest threshold of any sensitive element: a sentence does not say of which one it speaks. */
export const largestThreshold = (catalogue: Catalogue): number =>
  Math.max(
    catalogue.smallCellThreshold,
    ...Array.from(sensitiveElements(catalogue), (element) => thresholdOf(catalogue, element)),
  );
