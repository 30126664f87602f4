import { once } from './once.ts';

/** What in a free text identifies a person; numbers masked, undefined when there is none. */
export interface PersonalData {
  readonly idNumber?: string;
  readonly phoneNumber?: string;
  readonly birthDate?: true;
}

/** What people put between the digits: at most a closing bracket and one of these. */
const GAP = String.raw`\)?[ .\u00a0\u2009\u202f‑–-]?`;
/** Amounts, and what stands after a comma or is part of a longer number, are none. */
const FREE = String.raw`(?<![\d.,/-])`;

/** A run of digits not inside a longer number, written without separators. */
const BARE_ID = new RegExp(
  String.raw`${FREE}(?:\d{12}|\d{9})(?![\d/]|[.,-]\d)(?!\s*(?:đ|₫|vn[dđ]|đồng|triệu|tỷ|tỉ))`,
  'iu',
);
/** In groups of three: the number of a citizen begins with 0 (the code of a province), an amount never does. */
const GROUPED_ID = new RegExp(String.raw`${FREE}0\d\d(${GAP})\d{3}\1\d{3}\1\d{3}(?![\d/]|[.,-]\d)`, 'u');
/** With separators only beside the words that announce one: `123.456.789` alone is an amount. */
const ANNOUNCED_ID = new RegExp(
  String.raw`(?:cccd|cmnd|cmt|cc|căn cước|chứng minh|định danh|id card|identity card|id no)[^\d\n]{0,25}(\d{3}${GAP}\d{3}${GAP}\d{3}(?:${GAP}\d{3})?)(?!\d)`,
  'iu',
);
/** Before the number: 0, or the country's code, in brackets or not. */
const TRUNK = String.raw`(?:\(?\+?84${GAP}(?:\(0\))?|\(?0)`;
/** Mobile numbers: 10 digits, 03 05 07 08 09, or +84 for the leading 0. */
const MOBILE = new RegExp(
  String.raw`(?<![\d.,])${TRUNK}${GAP}[35789]${GAP}\d(?:${GAP}\d){7}(?!\d|[.,]\d)`,
  'u',
);
/** Landlines: 02, area code, number: 11 digits. */
const LANDLINE = new RegExp(String.raw`(?<![\d.,])${TRUNK}2${GAP}\d(?:${GAP}\d){8}(?!\d|[.,]\d)`, 'u');
/** "sinh ngày 01/02/1990", "năm sinh: 1990", "SN 1990". */
const BIRTH =
  /(?:(?:ngày|năm)\s+sinh|sinh\s+(?:ngày|năm)|\bsn|\bborn)\s{0,9}:?\s{0,9}(?:ngày\s{1,9})?(?:\d{1,2}[/. -]\d{1,2}[/. -])?(?:19|20)\d\d/iu;
/** Two capitalised words in a row, or initials. */
const name = once(() => /\p{Lu}\p{Ll}*\s+\p{Lu}\p{Ll}*|\p{Lu}\.\s?\p{Lu}\./u);
/** A name this many characters before a birth belongs to it. */
const NEAR = 60;

/** Looks for identity-card numbers, telephone numbers, and dates of birth beside names. Landlines belong to offices more often than to people. */
export function findPersonalData(text: string, { landlines }: { landlines: boolean }): PersonalData {
  // None of them is without two digits in a row.
  if (!/\d\d/.test(text)) return {};
  const composed = text.normalize('NFC').replaceAll(/\u00A0/g, ' ');
  const phone = MOBILE.exec(composed)?.[0] ?? (landlines ? LANDLINE.exec(composed)?.[0] : undefined);
  const rest = phone === undefined ? composed : composed.replace(phone, ' ');
  const id = ANNOUNCED_ID.exec(rest)?.[1] ?? GROUPED_ID.exec(rest)?.[0] ?? BARE_ID.exec(rest)?.[0];
  return {
    ...(id !== undefined && { idNumber: mask(id) }),
    ...(phone !== undefined && { phoneNumber: mask(phone) }),
    ...(isNamedBirth(composed) && { birthDate: true }),
  };
}

/** A fingerprint of a file is a long run of digits and letters a to f: no number of anybody. */
const FINGERPRINT = /\b([\da-f]{32,})\b/i;

/** Every number that identifies a person, masked; what a message quotes must not spread it further. Masked once is enough. */
export function maskPersonalNumbers(text: string): string {
  if (!/\d\d/.test(text)) return text;
  if (!FINGERPRINT.test(text)) return masked(text);
  return text
    .split(FINGERPRINT)
    .map((part, at) => (at % 2 === 1 ? part : masked(part)))
    .join('');
}

function masked(text: string): string {
  return text
    .replaceAll(everywhere(MOBILE), (found) => mask(found))
    .replaceAll(everywhere(ANNOUNCED_ID), (found, id: string) => found.replace(id, mask(id)))
    .replaceAll(everywhere(GROUPED_ID), (found) => mask(found))
    .replaceAll(everywhere(BARE_ID), (found) => mask(found));
}

function everywhere({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags}g`);
}

function isNamedBirth(text: string): boolean {
  const birth = BIRTH.exec(text);
  return birth !== null && name().test(text.slice(Math.max(0, birth.index - NEAR), birth.index));
}

/** The first three digits help to find the number; the rest identifies. */
function mask(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  return digits.slice(0, 3) + '•'.repeat(digits.length - 3);
}
