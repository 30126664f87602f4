import type { Lang, UnitId } from '../model/ids.ts';

/**
 * A letter that asks units for what is missing, as a value: every date, count and sentence decided, ready to print. Form:
 * Decree 30/2020/NĐ-CP, Annex I (công văn).
 */
export interface ReminderLetter {
  readonly lang: Lang;
  /** Units it goes to, in catalogue order. */
  readonly unitIds: readonly UnitId[];
  /** The workspace's line at the head of every document; may be ''. */
  readonly notice: string;
  readonly period: { readonly id: string; readonly label: string };
  readonly frame: LetterFrame;
  /** Which document asks for the report, and by when it was due. */
  readonly opening: string;
  /** What has come and what has not: whole sentences. */
  readonly situation: readonly string[];
  /** The same for several units, as dashed lines; none in a letter to one. */
  readonly groups: readonly string[];
  /** "… đề nghị …:", or the whole sentence when one thing is asked for. */
  readonly request: string;
  /** What to do, as dashed lines; none when the request says it. */
  readonly requests: readonly string[];
  /** Sentence before the table; '' when there is no table. */
  readonly tableLead: string;
  /** What to correct, cell by cell, in a letter to one unit. */
  readonly tasks: readonly ReminderTask[];
  readonly contact: string;
  readonly closing: string;
  /** Everything each unit has to do: the annex of a letter to several. */
  readonly units: readonly ReminderUnit[];
}

/** Head and foot of the letter; blanks are left for the clerk. */
export interface LetterFrame {
  readonly parentBody: string;
  readonly issuer: string;
  /** The same for the narrow column of the letterhead: spaces that keep its lines of even length. */
  readonly issuerHead: string;
  /** "Số:      /SLĐTBXH-……". */
  readonly number: string;
  /** "V/v đôn đốc gửi báo cáo …". */
  readonly about: string;
  readonly placeAndDate: string;
  /** The only addressee; '' when there are several. */
  readonly addressee: string;
  readonly addressees: readonly string[];
  readonly capacity: readonly string[];
  readonly signer: string;
  readonly recipients: readonly string[];
  /** "(Kèm theo Công văn số …)". */
  readonly annexReference: string;
}

/** missing: nothing came and it is overdue. faulty: errors to correct. late: complete, but after the due date. */
export type ReminderReason = 'missing' | 'faulty' | 'late';

/** One unit with what it has to do. */
export interface ReminderUnit {
  readonly order: number;
  readonly unitId: UnitId;
  /** As it is addressed: "Ủy ban nhân dân huyện Bác Ái". */
  readonly unit: string;
  readonly reason: ReminderReason;
  readonly due: string;
  /** Day of receipt, or a dash. */
  readonly received: string;
  readonly daysLate: number;
  /** Name and state on one line, above its rows of the annex. */
  readonly heading: string;
  readonly tasks: readonly ReminderTask[];
}

/** One row: what, where, what was found, what to do. */
export interface ReminderTask {
  readonly order: number;
  readonly content: string;
  /** Sheet and cells; a dash when the whole submission is meant. */
  readonly place: string;
  readonly found: string;
  readonly action: string;
}

/** Letters to write, and whom none is written to. */
export interface Reminders {
  readonly letters: readonly ReminderLetter[];
  /** What the office that writes has to do itself; null when nothing. */
  readonly own: ReminderUnit | null;
}
