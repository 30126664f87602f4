import { sensitiveElements } from '../../catalogue/sensitive.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation } from '../../model/results.ts';
import { plainKey } from '../../text/compare.ts';
import { findPersonalData } from '../../text/personal-data.ts';
import { quantitiesIn } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import type { UnitSentence } from './sentences.ts';

/** What a sentence must not tell, whoever approves it. */
export interface Secrets {
  /** Withheld counts and what was computed from them, zero left out; empty when nothing is withheld. */
  readonly numbers: ReadonlySet<number>;
  /** Units of which a figure is withheld. */
  readonly units: ReadonlySet<string>;
  /** Counts from 1 up to this point at persons. */
  readonly threshold: number;
}

/** Why a sentence may not be published even if the office approves it. */
export type Refusal = 'withheld-number' | 'personal-data';

/** What the office looks at before it approves a sentence. */
export type Mark = 'sensitive-subject' | 'quantity' | 'name';

/** Judges the sentences of the units of one consolidation. */
export interface Censor {
  readonly refusal: (of: UnitSentence) => Refusal | null;
  readonly marks: (of: UnitSentence) => readonly Mark[];
}

export function censorOf(catalogue: Catalogue, consolidation: Consolidation, secrets: Secrets): Censor {
  const subjects = sensitiveSubjects(catalogue);
  const objectives = sensitiveObjectives(catalogue);
  const onlySensitive = sensitiveOwners(consolidation, objectives);
  const contextOf = ({ unit, objective, sentence }: UnitSentence): Context => {
    if (names(sentence, subjects)) return 'subject';
    const own = objective === null ? onlySensitive.has(unit) : objectives.has(objective);
    return own || secrets.units.has(unit) ? 'near' : 'other';
  };
  return {
    refusal: (of) => {
      const { idNumber, phoneNumber, birthDate } = findPersonalData(of.sentence, { landlines: false });
      if (idNumber ?? phoneNumber ?? birthDate) return 'personal-data';
      return quantitiesIn(of.sentence).some(TELLS[contextOf(of)](secrets)) ? 'withheld-number' : null;
    },
    marks: (of) => [
      ...(contextOf(of) === 'other' ? [] : (['sensitive-subject'] as const)),
      ...(quantitiesIn(of.sentence).length > 0 ? (['quantity'] as const) : []),
      ...(NAMED.test(of.sentence) ? (['name'] as const) : []),
    ],
  };
}

/**
 * subject: the sentence names violence, trafficking, deaths. near: it stands under such an objective, or its unit is one of
 * those whose figures are withheld.
 */
type Context = 'subject' | 'near' | 'other';

/** A number below this may be a withheld count, whatever the withheld counts are: else what stays would tell what they are not. */
const MAY_BE_WITHHELD = 100;

/**
 * Which quantities tell. Once anything is withheld: of a sensitive subject every one, near it every one that does not count
 * things, elsewhere every count that may be a withheld one, and every number and share that is one. While nothing is
 * withheld, a few persons of a sensitive subject still are a small count of their own.
 */
const TELLS: Readonly<Record<Context, (secrets: Secrets) => (quantity: Quantity) => boolean>> = {
  subject: (secrets) => (quantity) => hides(secrets) || isFew(quantity, secrets),
  near: (secrets) => (quantity) => !quantity.ofThings && (hides(secrets) || isFew(quantity, secrets)),
  other: (secrets) => (quantity) => hides(secrets) && mayBeWithheld(quantity, secrets),
};

const hides = ({ numbers }: Secrets): boolean => numbers.size > 0;

const isFew = ({ kind, readings, ofThings }: Quantity, { threshold }: Secrets): boolean =>
  !ofThings && (kind === 'vague' || readings.some((n) => n >= 1 && n < threshold));

function mayBeWithheld({ kind, readings, ofThings }: Quantity, { numbers }: Secrets): boolean {
  if (kind === 'unknown') return true;
  if (ofThings || kind === 'vague' || kind === 'ordinal') return false;
  if (readings.some((n) => numbers.has(n))) return true;
  return kind === 'count' && readings.some((n) => Number.isInteger(n) && n >= 1 && n < MAY_BE_WITHHELD);
}

/** "chị Nguyễn Thị A", "cháu H.": a person is named. */
const NAMED =
  /(?<!\p{L})(?:[Cc]hị|[Aa]nh|[Bb]à|[ÔôOo]ng|[Cc]ô|[Ee]m|[Cc]háu|[Bb]é|Mrs?|Ms|Miss)\.?\s+\p{Lu}(?:\p{Ll}*\s+\p{Lu}|\.)|\p{Lu}\p{Ll}+\s+(?:Thị|Văn)\s+\p{Lu}/u;

function names(text: string, subjects: readonly string[]): boolean {
  const key = ` ${singular(text).join(' ')} `;
  return subjects.some((subject) => key.includes(` ${subject} `));
}

/** Words without accents; "deaths" is also "death". */
const singular = (text: string): readonly string[] =>
  plainKey(text)
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word));

/**
 * Pairs of words that occur in the names of sensitive elements and of no other: "bao luc", "tu vong". Of an "of which" the
 * whole's name is enough: "counselled" is said of many things.
 */
function sensitiveSubjects(catalogue: Catalogue): readonly string[] {
  const sensitive = sensitiveElements(catalogue);
  const pairsOf = (held: boolean): Set<string> =>
    new Set(
      catalogue.elements
        .filter(({ id, partOf }) => sensitive.has(id) === held && !(held && partOf))
        .flatMap(({ label }) => [...wordPairs(label.vi), ...wordPairs(label.en)]),
    );
  const others = pairsOf(false);
  return [...pairsOf(true)].filter((pair) => !others.has(pair));
}

function wordPairs(text: string): readonly string[] {
  const words = singular(text);
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function sensitiveObjectives(catalogue: Catalogue): ReadonlySet<number> {
  return new Set(catalogue.elements.filter(({ sensitive }) => sensitive).map(({ objective }) => objective));
}

/** Units that answer for such objectives only write about them without naming them. */
function sensitiveOwners(
  { indicators }: Consolidation,
  objectives: ReadonlySet<number>,
): ReadonlySet<string> {
  const others = new Set(indicators.filter((i) => !objectives.has(i.objective)).map(({ owner }) => owner));
  return new Set(indicators.map(({ owner }) => owner).filter((owner) => !others.has(owner)));
}
