import { isCalendarDate } from '../calendar/calendar.ts';
import type { Correction, EntryLink, Receipt, Standing } from '../model/register.ts';

type Check = (value: unknown) => boolean;
/** What an object of a kind holds: required and optional keys with what each may be. */
interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
}

const isText: Check = (value) => typeof value === 'string';
const isDate: Check = (value) => typeof value === 'string' && isCalendarDate(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
const isHash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const LINK: Shape = { required: { entry: isText, hash: isHash }, optional: {} };
const CHAIN = { previous: isListOf((value) => fits(value, LINK)), hash: isHash };

const CONTAINER: Shape = { required: { name: isText, sha256: isHash }, optional: { receivedOn: isDate } };

/* Every key of the type has to be named; which of them may be absent the test tells, against the published schema. */
const RECEIPT: Shape = {
  required: {
    schema: isOneOf('ntge/receipt/2'),
    unit: isText,
    period: isText,
    revision: isCount,
    receivedOn: isDate,
    filedOn: isDate,
    sha256: isHash,
    size: isCount,
    originalName: isText,
    filedBy: isText,
    ...CHAIN,
  },
  optional: {
    container: (value) => fits(value, CONTAINER),
    via: isText,
    documentNumber: isText,
    signedOn: isDate,
    blank: isOneOf(true),
    confirmed: isListOf(isText),
  },
};

const STANDING: Shape = {
  required: {
    receivedOn: (value) => value === null || isDate(value),
    withdrawn: isOneOf('recall', 'slip', null),
  },
  optional: {},
};

const CORRECTION: Shape = {
  required: {
    schema: isOneOf('ntge/receipt-correction/1'),
    unit: isText,
    period: isText,
    revision: isCount,
    number: isCount,
    what: isOneOf('redate', 'withdraw', 'restore'),
    before: (value) => fits(value, STANDING),
    after: (value) => fits(value, STANDING),
    reason: (value) => typeof value === 'string' && value.length > 0,
    by: isText,
    on: isDate,
    ...CHAIN,
  },
  optional: { settles: isListOf(isText) },
};

function fits(value: unknown, { required, optional }: Shape): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isWhole = Object.keys(required).every((key) => Object.hasOwn(value, key));
  const checks = new Map([...Object.entries(required), ...Object.entries(optional)]);
  return isWhole && Object.entries(value).every(([key, own]) => checks.get(key)?.(own) === true);
}

/**
 * Is this a whole receipt, by the published schema (`receiptSchema`)? Written out: every look at a period reads all its
 * receipts, and zod takes longer to load than they take to read.
 */
export function isReceipt(value: unknown): value is Receipt {
  return fits(value, RECEIPT);
}

/** Is this a whole correction, by the published schema (`correctionSchema`)? */
export function isCorrection(value: unknown): value is Correction {
  return fits(value, CORRECTION);
}

/** Hexadecimal SHA-256 of a text in UTF-8. */
export type HashText = (text: string) => string;

/** An entry as its file holds it: with the hash of its content, two spaces a level, one newline at the end. */
export function sealedText(content: object, hash: HashText): string {
  const open = JSON.stringify(content, null, 2);
  return `${JSON.stringify({ ...content, hash: hash(open) }, null, 2)}\n`;
}

/** Why a file is no entry: it cannot be read as one, or it is not as the program wrote it. */
export type EntryFault = 'unreadable' | 'altered';

/** The receipt that a file holds; not a byte may be other than the program wrote it. */
export function parseReceipt(text: string, hash: HashText): Receipt | EntryFault {
  const value = parsed(text);
  return isReceipt(value) ? unaltered(value, text, hash) : 'unreadable';
}

/** The correction that a file holds. */
export function parseCorrection(text: string, hash: HashText): Correction | EntryFault {
  const value = parsed(text);
  return isCorrection(value) ? unaltered(value, text, hash) : 'unreadable';
}

function unaltered<T extends { readonly hash: string }>(
  entry: T,
  text: string,
  hash: HashText,
): T | 'altered' {
  const { hash: _own, ...content } = entry;
  return sealedText(content, hash) === text ? entry : 'altered';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Name of a receipt's entry inside its period's register. */
export function receiptEntry({ unit, revision }: Pick<Receipt, 'unit' | 'revision'>): string {
  return `${unit}/r${revision}`;
}

/** Name of a correction's entry. */
export function correctionEntry({
  unit,
  revision,
  number,
}: Pick<Correction, 'unit' | 'revision' | 'number'>): string {
  return `${unit}/r${revision}.c${number}`;
}

/** The entries that no other one names, in the order of their names: whoever knows them knows all that came before. */
export function headOf(
  entries: readonly (EntryLink & { readonly previous: readonly EntryLink[] })[],
): readonly EntryLink[] {
  const named = new Set(entries.flatMap(({ previous }) => previous.map(linkKey)));
  return entries
    .filter((one) => !named.has(linkKey(one)))
    .map(({ entry, hash }) => ({ entry, hash }))
    .toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
}

/** Tells entries apart: one of a name may have been replaced. */
export function linkKey({ entry, hash }: EntryLink): string {
  return `${entry} ${hash}`;
}

/** How a revision stands by its receipt alone. */
export function asReceived({ receivedOn }: Pick<Receipt, 'receivedOn'>): Standing {
  return { receivedOn, withdrawn: null };
}
