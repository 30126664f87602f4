import type { CalendarDate } from '../model/ids.ts';
import type { Correction, Standing } from '../model/register.ts';
import type { Register, Revision, UnitRegister } from './unit-register.ts';

/** What is to be put right about a revision. */
export type Change =
  | { readonly what: 'redate'; readonly receivedOn: CalendarDate }
  | { readonly what: 'withdraw'; readonly cause: 'recall' | 'slip' }
  | { readonly what: 'restore' };

/** Why a correction cannot be made. */
export type Obstacle =
  /** The register has no such number. */
  | 'no-revision'
  /** Its receipt is lost or damaged: it can only be withdrawn. */
  | 'no-receipt'
  /** It stands so already. */
  | 'nothing-changes';

/** A correction without what makes it an entry of the register. */
export type DraftCorrection = Pick<
  Correction,
  'unit' | 'period' | 'revision' | 'number' | 'what' | 'before' | 'after' | 'settles' | 'previous'
>;

/**
 * The correction of a revision that makes the change. It settles what is damaged about the revision: a withdrawal all of
 * it, the others what is about former corrections, because how the revision stands from now on is written in it.
 */
export function draftCorrection(
  register: Register,
  unit: UnitRegister,
  revision: number,
  change: Change,
): DraftCorrection | Obstacle {
  const known = unit.revisions.find((one) => one.revision === revision);
  const entry = `${unit.unit}/r${revision}`;
  const damaged = unit.problems.filter((one) => one.entry === entry || one.entry.startsWith(`${entry}.c`));
  if (!known && damaged.length === 0) return 'no-revision';
  if (change.what !== 'withdraw' && !known?.receipt) return 'no-receipt';
  const settles = damaged
    .filter((one) => change.what === 'withdraw' || one.entry !== entry)
    .map((one) => one.entry);
  const before = known?.standing ?? { receivedOn: null, withdrawn: null };
  const after = changed(before, change, known);
  if (settles.length === 0 && isSame(before, after)) return 'nothing-changes';
  return {
    unit: unit.unit,
    period: register.period,
    revision,
    number: nextNumber(
      known,
      damaged.map((one) => one.entry),
    ),
    what: change.what,
    before,
    after,
    ...(settles.length > 0 && { settles: [...new Set(settles)] }),
    previous: [...register.head],
  };
}

function changed(before: Standing, change: Change, known: Revision | undefined): Standing {
  if (change.what === 'redate') return { ...before, receivedOn: change.receivedOn };
  if (change.what === 'withdraw') return { ...before, withdrawn: change.cause };
  return { receivedOn: before.receivedOn ?? known?.receipt?.receivedOn ?? null, withdrawn: null };
}

function isSame(a: Standing, b: Standing): boolean {
  return a.receivedOn === b.receivedOn && a.withdrawn === b.withdrawn;
}

/** A damaged or lost one keeps its number. */
function nextNumber(known: Revision | undefined, damaged: readonly string[]): number {
  const whole = known?.corrections.map(({ number }) => number) ?? [];
  const others = damaged.flatMap((entry) => /\.c(\d+)$/.exec(entry)?.[1] ?? []).map(Number);
  return Math.max(0, ...whole, ...others) + 1;
}
