import { allPeriods } from '../catalogue/catalogue.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import { oncePer } from '../collections/once-per.ts';
import { compareKey } from '../text/compare.ts';
import { readLegacy } from '../text/legacy.ts';
import { findLookAlikes } from '../text/look-alike.ts';
import { nearest } from '../text/nearest.ts';

/** The unit that a text names: by id, name in either language, or another way people write it. */
export function recogniseUnit(catalogue: Catalogue, text: string): Unit | undefined {
  return named(unitNames(catalogue), text);
}

/** The period that a text names: by id, alias or label in either language. */
export function recognisePeriod(catalogue: Catalogue, text: string): Period | undefined {
  return named(periodNames(catalogue), text);
}

export function nearestUnit(catalogue: Catalogue, text: string): string {
  return nearestName(unitNames(catalogue), text);
}

export function nearestPeriod(catalogue: Catalogue, text: string): string {
  return nearestName(periodNames(catalogue), text);
}

/** What a name stands for. */
interface Named<T> {
  /** Undefined when several have the name: a text that fits two is no answer. */
  readonly subject: T | undefined;
  /** The name as it was first spelled. */
  readonly spelled: string;
}

/** Every way to name a subject, by compareKey: a nation has thousands of units, and each file asks for one. */
interface Names<T> {
  readonly byKey: ReadonlyMap<string, Named<T>>;
  /** All names as they are spelled. */
  readonly all: () => readonly string[];
}

/** Of those too that the catalogue only knows by name: the office may have switched them on. */
const unitNames = oncePer((catalogue: Catalogue) =>
  indexNames([...catalogue.units, ...catalogue.also], namesOfUnit),
);
const periodNames = oncePer((catalogue: Catalogue) => indexNames(allPeriods(catalogue), namesOfPeriod));

function indexNames<T>(subjects: readonly T[], namesOf: (subject: T) => readonly string[]): Names<T> {
  const byKey = new Map<string, Named<T>>();
  for (const subject of subjects)
    for (const name of namesOf(subject)) {
      const key = compareKey(name);
      const before = byKey.get(key);
      if (before === undefined) byKey.set(key, { subject, spelled: name });
      else if (before.subject !== subject) byKey.set(key, { ...before, subject: undefined });
    }
  return { byKey, all: () => subjects.flatMap(namesOf) };
}

function namesOfUnit({ id, name, aliases }: Unit): readonly string[] {
  return [name.vi, name.en, id, ...aliases];
}

function namesOfPeriod({ id, label, aliases }: Period): readonly string[] {
  return [label.vi, label.en, id, ...aliases];
}

function named<T>({ byKey }: Names<T>, text: string): T | undefined {
  const legible = readLegacy(text)?.reading ?? findLookAlikes(text)?.reading ?? text;
  return byKey.get(compareKey(legible))?.subject;
}

/** A name spelled as it should be needs no search: nothing is nearer. */
function nearestName<T>({ byKey, all }: Names<T>, text: string): string {
  return byKey.get(compareKey(text))?.spelled ?? nearest(text, all()) ?? '';
}
