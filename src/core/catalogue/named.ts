import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import { compareKey, plainKey } from '../text/compare.ts';
import { allPeriods, findPeriod, findUnit } from './catalogue.ts';

/** The units that a person may have meant: one is found, several have to be told apart, none is known. */
export interface NamedUnits {
  readonly units: readonly Unit[];
  /** The text is the unit's id: nothing had to be understood. */
  readonly isId: boolean;
}

/**
 * The units that a text names: by id; by name or abbreviation, with or without accents and capitals; by a part of a name. The
 * first of these that gives any unit counts.
 */
export function unitsNamed(catalogue: Catalogue, text: string): NamedUnits {
  const own = findUnit(catalogue, text.trim());
  if (own) return { units: [own], isId: true };
  const key = plainKey(text);
  if (key === '') return { units: [], isId: false };
  const isWhole = (name: string): boolean => plainKey(name) === key;
  const isAsWritten = (name: string): boolean => compareKey(name) === compareKey(text);
  const isPart = (name: string): boolean => ` ${plainKey(name)} `.includes(` ${key} `);
  const found = [isAsWritten, isWhole, isPart]
    .map((fits) => catalogue.units.filter((unit) => namesOf(unit).some(fits)))
    .find((units) => units.length > 0);
  return { units: found ?? [], isId: false };
}

function namesOf({ id, name, aliases }: Unit): readonly string[] {
  return [id, name.vi, name.en, ...aliases];
}

/** What people call the parts of a year, as plain keys, and how ids call them. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:h1|6 thang(?: dau(?: nam)?)?|nua dau(?: nam)?|6t|first half(?: of)?|first six months(?: of)?)\b/,
    'H1',
  ],
  [/\b(?:h2|6 thang cuoi(?: nam)?|nua cuoi(?: nam)?|second half(?: of)?|last six months(?: of)?)\b/, 'H2'],
  [/\b(?:ca nam|year|full year|whole year|annual)\b/, ''],
];
/** Words around them that say nothing. */
const FILLERS = /\b(?:ky|bao cao|nam|period|report|of|the)\b/g;

/**
 * The period that a text names: by id, alias or label, in any case, and by the common spellings (`2025-h1`, `H1/2025`,
 * `6 tháng đầu năm 2025`, `cả năm 2025`). Undefined where a word is left that is none of these.
 */
export function periodNamed(catalogue: Catalogue, text: string): Period | undefined {
  const own = findPeriod(catalogue, text.trim());
  if (own) return own;
  const key = plainKey(text);
  const periods = allPeriods(catalogue);
  const same = periods.filter(({ id, aliases, label }) =>
    [id, ...aliases, label.vi, label.en].some((name) => plainKey(name) === key),
  );
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  return findPeriod(catalogue, idOf(key));
}

/** The id that common words make: `6 thang dau nam 2025` → `2025-H1`; '' where they make none. */
function idOf(key: string): string {
  const spaced = key.replace(/\b(20\d\d)(h[12])\b/, '$1 $2').replace(/\b(h[12])(20\d\d)\b/, '$1 $2');
  const [year, ...others] = spaced.match(/\b20\d\d\b/g) ?? [];
  if (year === undefined || others.length > 0) return '';
  const [pattern, part] = PARTS.toReversed().find(([one]) => one.test(spaced)) ?? [/\b\B/, ''];
  const left = spaced.replace(year, ' ').replace(pattern, ' ').replace(FILLERS, ' ').trim();
  if (left !== '') return '';
  return part === '' ? year : `${year}-${part}`;
}
