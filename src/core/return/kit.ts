import { findingOfJson } from '../findings/json.ts';
import { isForOffice } from '../findings/count.ts';
import type { Finding } from '../findings/finding.ts';
import type { UnitId } from '../model/ids.ts';
import type { UnitResult } from '../model/results.ts';
import type { SubmittedText } from '../model/submission.ts';
import { isWriter, letterFacts } from '../remind/build.ts';
import type { LetterBasis } from '../remind/build.ts';
import type { ReminderLetter, ReminderReason } from '../remind/model.ts';
import { correctionsOf, openFindings, reasonOf, unitFacts } from '../remind/units.ts';
import type { Task } from '../remind/units.ts';
import type { LetterFacts, UnitFacts } from '../remind/wording/wording.ts';

/** Why something goes back to a unit: as the letters say, or warnings alone (`questions`): no letter, but to be looked at. */
export type ReturnReason = ReminderReason | 'questions';

/** What goes back to one unit, before anything is drawn. */
export interface ReturnKit {
  readonly unit: UnitId;
  /** As the catalogue calls it. */
  readonly name: string;
  readonly reason: ReturnReason;
  /** Null where warnings alone go back. */
  readonly letter: ReminderLetter | null;
  /** Path of the unit's file that counts, inside the workspace; null where nothing came. */
  readonly file: string | null;
  /** What the coloured copy shows; none where there is nothing to look at in the unit's file. */
  readonly findings: readonly Finding[];
  readonly facts: LetterFacts;
  readonly about: UnitFacts;
  readonly errorCount: number;
  readonly warningCount: number;
  /** What is to be corrected, lines alike put together. */
  readonly errors: readonly Task[];
  /** What is to be looked at: the figures count meanwhile. */
  readonly warnings: readonly Task[];
  /** Whom to ask in the unit, as its cover says; undefined where nothing came. */
  readonly contact: SubmittedText | undefined;
  /** Whom the unit asks; '' where the workspace does not say. */
  readonly askAt: string;
  /** By when the office waits for an answer; where it does not say, in haste. */
  readonly until: string;
}

/** What the kits are made from besides the letters' basis. */
export interface ReturnFacts {
  readonly letters: readonly ReminderLetter[];
  /** Whom to ask, by unit, as the covers say. */
  readonly contacts: ReadonlyMap<UnitId, SubmittedText>;
  /** The office said by when it waits. */
  readonly hasAnswerDay: boolean;
  /** Only these units; all when absent. */
  readonly units?: ReadonlySet<UnitId>;
}

/**
 * What goes back to the units, in catalogue order: to those that get a letter, and to those whose figures raise questions. A unit
 * in order, not due yet or undecided by a fault of the office's own register gets nothing, nor does the office that writes.
 */
export function returnKits(basis: LetterBasis, facts: ReturnFacts): readonly ReturnKit[] {
  return basis.context.consolidation.units.flatMap((unit) => {
    const isAsked = facts.units?.has(unit.id) ?? true;
    if (!isAsked || isWriter(basis, unit) || unit.submission === 'undecided') return [];
    const kit = kitOf(basis, unit, facts);
    return kit.letter === null && kit.warnings.length === 0 ? [] : [kit];
  });
}

function kitOf(
  basis: LetterBasis,
  unit: UnitResult,
  { letters, contacts, hasAnswerDay }: ReturnFacts,
): ReturnKit {
  const { context } = basis;
  const errors = openFindings(basis, unit, 'error');
  const warnings = openFindings(basis, unit, 'warning');
  const reason = reasonOf(unit) ?? 'questions';
  // The facts speak of receipt and lateness, whatever is asked for.
  const about = unitFacts(basis, unit, reason === 'questions' ? 'late' : reason);
  return {
    unit: unit.id,
    name: context.unitName(unit.id),
    reason,
    letter: letters.find(({ unitIds }) => unitIds.includes(unit.id)) ?? null,
    findings: unit.file === null || errors.length + warnings.length === 0 ? [] : findingsOf(basis, unit),
    facts: letterFacts(basis, unit, about.unit),
    about,
    file: unit.file,
    errorCount: errors.length,
    warningCount: warnings.length,
    errors: correctionsOf(basis, errors),
    warnings: correctionsOf(basis, warnings),
    contact: contacts.get(unit.id),
    askAt: basis.contact,
    until: hasAnswerDay
      ? basis.until
      : { vi: 'trong thời gian sớm nhất', en: 'as soon as possible' }[context.lang],
  };
}

/** Everything that the check says of the unit's file. */
function findingsOf({ context }: LetterBasis, { id }: UnitResult): readonly Finding[] {
  return context.consolidation.findings.flatMap((one) => {
    const known = one.unit === id && !isForOffice(one) ? findingOfJson(one) : undefined;
    return known ? [known] : [];
  });
}
