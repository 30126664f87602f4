import type { ReminderReason } from '../model.ts';

/** Who writes, to whom, about which period, until when: already in the letter's words. */
export interface LetterFacts {
  readonly issuer: string;
  /** Whom to ask; dots where the workspace does not say. */
  readonly contact: string;
  /** The unit written to; '' in a letter to several. */
  readonly unit: string;
  /** Inside a sentence: "6 tháng đầu năm 2025". */
  readonly period: string;
  /** What the reports are about: "bình đẳng giới". */
  readonly subject: string;
  /** The plan, as cited. */
  readonly citation: string;
  /** "trước ngày 15 tháng 6 năm 2025". */
  readonly due: string;
  /** Document that moved the due date; '' when none did. */
  readonly extension: string;
  /** "ngày 18 tháng 6 năm 2025". */
  readonly asOf: string;
  /** "chậm nhất ngày 25 tháng 6 năm 2025", or with blanks. */
  readonly until: string;
}

/** What a letter's subject line is made of. */
export type SubjectFacts = Pick<LetterFacts, 'period' | 'subject'>;

/** How one unit stands. */
export interface UnitFacts {
  readonly unit: string;
  readonly reason: ReminderReason;
  /** "ngày 17 tháng 6 năm 2025"; null when nothing came or the day is not known. */
  readonly received: string | null;
  readonly daysLate: number;
  readonly errors: number;
  /** Of the errors, those about something left blank. */
  readonly blanks: number;
}

/** Units with one reason, in a letter to several. */
export interface GroupFacts {
  readonly reason: ReminderReason;
  readonly units: readonly UnitFacts[];
}

/** Every phrase of the letter in one language. */
export interface LetterWording {
  number(symbol: string): string;
  about(reasons: ReadonlySet<ReminderReason>, facts: SubjectFacts): string;
  addressee(unit: string): string;
  /** Addressee of a letter whose units are listed in the annex. */
  readonly listedInAnnex: string;
  annexReference(symbol: string, year: string, issuer: string): string;

  due(date: string, inclusive: boolean): string;
  until(date: string): string;
  /** With room for the clerk to write the day. */
  untilBlank(year: string): string;

  opening(facts: LetterFacts): string;
  situation(facts: LetterFacts, unit: UnitFacts): string;
  situationOfAll(facts: LetterFacts, received: number, due: number): string;
  group(facts: GroupFacts): string;
  /** Heads the lines of what to do; the whole request where all that is asked is to be in time. */
  request(facts: LetterFacts, reasons: ReadonlySet<ReminderReason>): string;
  /** Lines of a letter to one unit. */
  requests(facts: LetterFacts, unit: UnitFacts): readonly string[];
  /** Lines of a letter to several: one or more for each reason. */
  requestsOfAll(facts: LetterFacts, reasons: ReadonlySet<ReminderReason>): readonly string[];
  readonly tableLead: string;
  contact(facts: LetterFacts): string;
  closing(facts: LetterFacts): string;

  heading(unit: UnitFacts): string;
  readonly task: {
    report(period: string): string;
    missing(due: string, daysLate: number): string;
    send(until: string): string;
    late(received: string, daysLate: number): string;
    readonly inTime: string;
  };
  /** Sheet with its cells. */
  cells(sheet: string, cells: readonly string[]): string;
}

/** All that is asked for is to be in time. */
export const isOnlyLate = (reasons: ReadonlySet<ReminderReason>): boolean =>
  reasons.size === 1 && reasons.has('late');
