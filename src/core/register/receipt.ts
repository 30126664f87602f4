import { isCalendarDate } from '../calendar/calendar.ts';
import type { Receipt } from '../model/workspace.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isDate: Check = (value) => typeof value === 'string' && isCalendarDate(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;

const REQUIRED: Readonly<Record<Exclude<keyof Receipt, 'filedOn'>, Check>> = {
  schema: (value) => value === 'ntge/receipt/1',
  unit: isText,
  period: isText,
  revision: isCount,
  receivedOn: isDate,
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  size: isCount,
  originalName: isText,
  filedBy: isText,
};
const OPTIONAL: Readonly<Record<'filedOn', Check>> = { filedOn: isDate };
const ALL: ReadonlyMap<string, Check> = new Map(Object.entries({ ...REQUIRED, ...OPTIONAL }));

/**
 * Is this a whole receipt, by the published schema (`receiptSchema`)? Written out: every look at a period reads all its
 * receipts, and zod takes longer to load than they take to read.
 */
export function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const isWhole = Object.keys(REQUIRED).every((key) => Object.hasOwn(value, key));
  return isWhole && entries.every(([key, own]) => ALL.get(key)?.(own) === true);
}
