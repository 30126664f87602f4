/** What a number format makes of a number: not a date, a date, a time of day, or a duration (`[h]:mm`). */
export type DateKind = 'none' | 'date' | 'time' | 'duration';

/** A date or time as text, and its serial number in the 1900 system. */
export interface IsoDate {
  readonly value: string;
  readonly serial: number;
}

/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = 2_958_465;
/** Days between the two systems: serial 0 of 1904 is 1904-01-01. */
const DAYS_1904 = 1462;
const DAY_SECONDS = 86_400;
const DAY_MILLISECONDS = 86_400_000;
/** Serial of 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25_569;

/**
 * The date a stored number shows as, rounded to the second; undefined when Excel shows `####` (negative, after 9999).
 * Serials below 1 are bare times. Serial 60 is 1900-02-29, a day that never was: Excel keeps it for Lotus 1-2-3's
 * sake, so the days before it count from one day later. Durations keep their hours: `36:00:00`.
 */
export function dateOfSerial(stored: number, kind: DateKind, date1904: boolean): IsoDate | undefined {
  if (stored < 0) return undefined;
  if (kind === 'duration') return { value: clock(Math.round(stored * DAY_SECONDS)), serial: stored };
  const bareTime = stored < 1 && (kind === 'time' || !date1904);
  const serial = date1904 && !bareTime ? stored + DAYS_1904 : stored;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (day > LAST_DAY) return undefined;
  const time = seconds % DAY_SECONDS;
  if (day === 0) return { value: clock(time), serial };
  return { value: time === 0 ? calendarDay(day) : `${calendarDay(day)}T${clock(time)}`, serial };
}

function calendarDay(day: number): string {
  if (day === 60) return '1900-02-29';
  const real = day < 60 ? day + 1 : day;
  return new Date((real - UNIX_EPOCH_SERIAL) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const ISO =
  /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?)\d*)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/** A `t="d"` value (strict files): ISO 8601, its zone ignored because a cell has none. Undefined when it is no date. */
export function dateOfIso(text: string): IsoDate | undefined {
  const match = ISO.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  const time = (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
  if (match[1] === undefined) return { value: clock(Math.round(time * DAY_SECONDS)), serial: time };
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return undefined;
  const days = date.getTime() / DAY_MILLISECONDS + UNIX_EPOCH_SERIAL;
  return dateOfSerial((days < 61 ? days - 1 : days) + time, 'date', false);
}
