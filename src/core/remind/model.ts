import type { Lang, UnitId } from '../model/ids.ts';
import type { Described } from '../report/schema/field.ts';
import type { reminderSchema, reminderTask, reminderUnit } from './schema.ts';

/** The types of a letter. What its fields mean is said once, in `schema.ts`. */

export interface ReminderLetter extends Described<typeof reminderSchema> {
  readonly lang: Lang;
  /** Units it goes to, in catalogue order. */
  readonly unitIds: readonly UnitId[];
}

export type LetterFrame = ReminderLetter['frame'];
export type ReminderUnit = Described<typeof reminderUnit>;
export type ReminderReason = ReminderUnit['reason'];
export type ReminderTask = Described<typeof reminderTask>;

/** Letters to write, and whom none is written to. */
export interface Reminders {
  readonly letters: readonly ReminderLetter[];
  /** What the office that writes has to do itself; null when nothing. */
  readonly own: ReminderUnit | null;
}
