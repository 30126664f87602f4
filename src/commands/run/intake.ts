import { userInfo } from 'node:os';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import type { CalendarDate, PeriodId } from '../../core/model/ids.ts';
import type { EntryLink } from '../../core/model/register.ts';
import type { Register } from '../../core/register/unit-register.ts';
import { tidy } from '../../core/text/compare.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import type { Host, Session } from '../../host.ts';
import { earlierPeriodsIn } from '../../io/workspace/consolidations.ts';
import type { EarlierPeriods } from '../../io/workspace/consolidations.ts';
import { needDate } from './dates.ts';
import { keptIn, needPeriod, needUnit } from './open.ts';
import type { Opened } from './open.ts';

/** What `ntge receive` is told about the files it is given. */
export interface IntakeOptions {
  /** Day of receipt; today when absent. */
  readonly on?: string;
  readonly unit?: string;
  readonly period?: string;
  /** Who registers; the account of the computer when absent. */
  readonly by?: string;
  /** How the files came, where it was not to the office's address. */
  readonly via?: string;
  /** Whatever is doubtful is confirmed. */
  readonly confirm?: boolean;
}

/** What is the same for every file of a run. */
export interface Intake {
  readonly session: Session;
  readonly opened: Opened;
  readonly settings: Omit<CheckSettings, 'earlier'>;
  readonly earlier: EarlierPeriods;
  readonly receivedOn: CalendarDate;
  /** The day was said in the command. */
  readonly isDayNamed: boolean;
  /** Days of receipt that were answered, by the hash of the mail. */
  readonly answeredDays: Map<string, CalendarDate>;
  readonly filedOn: CalendarDate;
  readonly filedBy: string;
  readonly via: string;
  readonly confirms: boolean;
  /** The registers of the periods as this run found them, and the entries that the next receipt names. */
  readonly registers: Map<PeriodId, { readonly register: Register; readonly head: readonly EntryLink[] }>;
}

export function intakeOf(session: Session, opened: Opened, options: IntakeOptions): Intake {
  const { host } = session;
  const { catalogue, hash, config } = opened;
  const receivedOn = options.on === undefined ? host.today : needDate(session, options.on);
  if (receivedOn > host.today) throw notYet(receivedOn, host.today);
  const period = options.period === undefined ? undefined : needPeriod(catalogue, options.period);
  const unit = options.unit === undefined ? undefined : needUnit(session, catalogue, options.unit);
  return {
    session,
    opened,
    earlier: earlierPeriodsIn(opened.folder, keptIn(opened)),
    receivedOn,
    isDayNamed: options.on !== undefined,
    answeredDays: new Map(),
    filedOn: host.today,
    filedBy: whoActs(session, options.by),
    via: tidy(options.via ?? ''),
    confirms: options.confirm === true,
    registers: new Map(),
    settings: {
      catalogue,
      catalogueHash: hash,
      asOf: host.today,
      expected: { ...(period && { period: period.id }), ...(unit && { unit: unit.id }) },
      waivers: config.waivers,
    },
  };
}

/** A day that has not come is a slip of the year or the month. */
function notYet(date: CalendarDate, today: CalendarDate): CannotRun {
  return cannotRun('usage/future-receipt', { date, today });
}

/** Whose act it is that is written down: as named, or the account of the computer. */
export function whoActs({ host, lang }: Session, named: string | undefined): string {
  return tidy(named ?? '') || accountOf(host) || { vi: 'không rõ', en: 'unknown' }[lang];
}

function accountOf({ env }: Host): string {
  const named = env['USERNAME'] ?? env['USER'] ?? env['LOGNAME'];
  if (named) return named;
  try {
    return userInfo().username;
  } catch {
    // An account without a name (some containers and services).
    return '';
  }
}
