import { calendarOrder } from './line-order.ts';
import type { CalendarDate, UnitId } from '../model/ids.ts';
import type { Correction, Receipt, Standing } from '../model/register.ts';
import { chooseRevision } from './choose-revision.ts';
import type { Register, Revision } from './unit-register.ts';

/** One line of the register of incoming documents. */
export interface RegisterLine {
  /** Running number (số đến) in the order of filing. */
  readonly number: number;
  readonly unit: UnitId;
  readonly revision: number;
  readonly receipt: Receipt;
  readonly standing: Standing;
  /** It is the revision of its unit that counts. */
  readonly counts: boolean;
  readonly corrections: readonly Correction[];
}

/**
 * The lines of a period's register in the order of filing. A line keeps its number whatever is filed later; what is lost or
 * damaged has none. With `units`, only theirs, under the numbers they have in the whole register.
 */
export function registerLines(register: Register, units?: ReadonlySet<UnitId>): readonly RegisterLine[] {
  const all = [...register.units.values()].flatMap(({ revisions, problems }) => {
    const current = problems.length > 0 ? null : chooseRevision(revisions).current;
    return revisions.flatMap((one) => lineOf(one, current?.revision ?? null));
  });
  return calendarOrder(all)
    .map((line, i) => ({ ...line, number: i + 1 }))
    .filter(({ unit }) => units === undefined || units.has(unit));
}

function lineOf(
  { unit, revision, receipt, standing, corrections }: Revision,
  current: number | null,
): readonly RegisterLine[] {
  if (!receipt) return [];
  return [{ number: 0, unit, revision, receipt, standing, counts: current === revision, corrections }];
}

/** Day of receipt as it holds now. */
export function lineDay({ receipt, standing }: Pick<RegisterLine, 'receipt' | 'standing'>): CalendarDate {
  return standing.receivedOn ?? receipt.receivedOn;
}
