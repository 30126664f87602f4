import { allPeriods } from '../catalogue.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import { sameWords } from '../text/compare.ts';
import { readLegacy } from '../text/legacy.ts';
import { findLookAlikes } from '../text/look-alike.ts';
import { nearest } from '../text/nearest.ts';

/** The unit that a text names: by id, name in either language, or another way people write it. */
export function recogniseUnit(catalogue: Catalogue, text: string): Unit | undefined {
  return only(catalogue.units.filter((unit) => says(text, namesOfUnit(unit))));
}

/** The period that a text names: by id, alias or label in either language. */
export function recognisePeriod(catalogue: Catalogue, text: string): Period | undefined {
  return only(allPeriods(catalogue).filter((period) => says(text, namesOfPeriod(period))));
}

export function nearestUnit(catalogue: Catalogue, text: string): string {
  return nearest(text, catalogue.units.flatMap(namesOfUnit)) ?? '';
}

export function nearestPeriod(catalogue: Catalogue, text: string): string {
  return nearest(text, allPeriods(catalogue).flatMap(namesOfPeriod)) ?? '';
}

function namesOfUnit({ id, name, aliases }: Unit): readonly string[] {
  return [name.vi, name.en, id, ...aliases];
}

function namesOfPeriod({ id, label, aliases }: Period): readonly string[] {
  return [label.vi, label.en, id, ...aliases];
}

function says(text: string, names: readonly string[]): boolean {
  const legible = readLegacy(text)?.reading ?? findLookAlikes(text)?.reading ?? text;
  return names.some((name) => sameWords(name, legible));
}

/** A text that fits two is no answer. */
function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
