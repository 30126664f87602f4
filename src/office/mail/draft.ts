import type { CalendarDate } from '../../core/model/ids.ts';
import { textOfLatin1, utf8 } from '../bytes.ts';

/** A mail that nobody has sent yet. */
export interface MailDraft {
  /** Address of the receiver; '' leaves it to whoever sends the mail. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Day of the draft: midnight of it in Việt Nam is its `Date:`. */
  readonly day: CalendarDate;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The mail as a file (`.eml`, RFC 5322 and MIME) that a mail program opens for sending (`X-Unsent`): ASCII alone, in lines of at
 * most 76 letters but for the long names of Office's types. Without a clock and without chance: the same draft, the same bytes.
 */
export function writeDraft({ to, subject, text, day, attachments }: MailDraft): string {
  const head = [
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    `Date: ${mailDate(day)}`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
  ];
  const letter = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(utf8(text.replaceAll(/\r?\n/g, '\r\n'))),
  ];
  if (attachments.length === 0) return [...head, ...letter, ''].join('\r\n');
  const parts = [letter, ...attachments.map(attachmentLines)];
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    ...parts.flatMap((lines) => [`--${BOUNDARY}`, ...lines]),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

/** No line of base64 holds a `_`, so none can be taken for the boundary. */
const BOUNDARY = '_ntge_';

function attachmentLines({ name, bytes }: MailAttachment): readonly string[] {
  return [
    `Content-Type: ${typeOf(name)};`,
    ` name="${encodedWords(name)}"`,
    'Content-Transfer-Encoding: base64',
    ['Content-Disposition: attachment', ...fileNameParameters(name)].join(';\r\n '),
    '',
    ...base64Lines(bytes),
  ];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return TYPES[ending] ?? 'application/octet-stream';
}

/** Letters of one piece of a parameter: the line stays below 76 with ` filename*10*=` before and `;` behind. */
const PIECE = 55;

/** The name in pieces of UTF-8 (RFC 2231): read by all mail programs of today, the older ones read `name` of the type. */
function fileNameParameters(name: string): readonly string[] {
  const letters = Array.from(utf8(name), (byte) => {
    const letter = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return pieces(["utf-8''", ...letters], PIECE, (text) => text.length).map(
    (piece, number) => `filename*${number}*=${piece}`,
  );
}

/** So many bytes of text that a line of 76 letters has room for them in base64, as an encoded word, behind the header's name. */
const WORD_BYTES = 36;

/** A header's text in words that every mail program decodes (RFC 2047); no letter is cut in two. */
function encodedWords(text: string): string {
  return pieces(Array.from(text), WORD_BYTES, (piece) => utf8(piece).length)
    .map((piece) => `=?utf-8?B?${base64(utf8(piece))}?=`)
    .join('\r\n ');
}

/** Letters put together to pieces of at most so long, one at least. */
function pieces(letters: readonly string[], most: number, lengthOf: (text: string) => number): string[] {
  const found: string[] = [''];
  for (const letter of letters) {
    const longer = (found.at(-1) ?? '') + letter;
    if (lengthOf(longer) > most) found.push(letter);
    else found[found.length - 1] = longer;
  }
  return found;
}

/** Bytes in a line of 76 letters of base64. */
const LINE_BYTES = 57;

function base64Lines(bytes: Uint8Array): readonly string[] {
  const count = Math.ceil(bytes.length / LINE_BYTES);
  return Array.from({ length: count }, (_, i) =>
    base64(bytes.subarray(i * LINE_BYTES, (i + 1) * LINE_BYTES)),
  );
}

function base64(bytes: Uint8Array): string {
  return btoa(textOfLatin1(bytes));
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Wed, 18 Jun 2025 00:00:00 +0700`: a mail program puts the moment of sending in its place. */
function mailDate(day: CalendarDate): string {
  const date = new Date(`${day}T00:00:00Z`);
  const number = String(date.getUTCDate()).padStart(2, '0');
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return `${WEEKDAYS[date.getUTCDay()] ?? ''}, ${number} ${month} ${date.getUTCFullYear()} 00:00:00 +0700`;
}
