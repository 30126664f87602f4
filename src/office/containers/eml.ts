import type { CalendarDate } from '../../core/model/ids.ts';
import { textOfLatin1 } from '../bytes.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { ContainedFile, Container } from './contained.ts';
import { dayInVietNam } from './day-in-viet-nam.ts';
import { needFew } from './attachments.ts';

/** How much of a file is looked at to see whether it is a mail. */
const SAMPLE = 4_096;

/** A mail begins with lines of headers (RFC 5322), in a mailbox file after a line `From …`; these are the ones none lacks. */
export function isMail(bytes: Uint8Array): boolean {
  const start = textOfLatin1(bytes.subarray(0, SAMPLE)).replace(/^\u00EF\u00BB\u00BF/, '');
  if (start.includes('\0') || !/^(?:From .*\r?\n)?[!-9;-~]+:/.test(start)) return false;
  return /^(?:received|from|date|message-id|subject|return-path|delivered-to):/im.test(start);
}

/** Nested multiparts; a mail that was forwarded and signed has five. */
const DEPTH = 30;
const HEADER_BYTES = 2_000_000;

/**
 * A mail as mail programs save it (RFC 5322, MIME). Mails attached to it stay files of their own; the pictures that a letter's
 * text shows (logos in signatures) are not attachments to anybody.
 */
export async function readMail(bytes: Uint8Array, limits: ReadLimits): Promise<Container> {
  refuseManyParts(bytes);
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: DEPTH,
    maxHeadersSize: HEADER_BYTES,
  }).catch((error: unknown) => refuse('file/damaged', { kind: 'mail', detail: String(error) }));
  const files = mail.attachments.flatMap((one): ContainedFile | [] => {
    if (one.related === true && one.mimeType.startsWith('image/')) return [];
    const content = bytesOf(one.content);
    const name = one.filename ?? (one.mimeType === 'message/rfc822' ? '.eml' : '');
    return { name, size: content.length, unpack: () => content };
  });
  needFew(files.length);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > limits.totalBytes)
    refuse('file/too-large', { kind: 'unpacked', size, limit: limits.totalBytes });
  const received = mail.headers.find(({ key }) => key === 'received')?.value;
  return { kind: 'eml', files, receivedOn: received === undefined ? null : dayOf(received) };
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Lines that may begin a part. */
const PARTS = 5_000;
const LINE_END = 0x0a;
const DASH = 0x2d;

/** A mail of 50 MB has some 700,000 lines of 76 letters; each line costs time, however short. */
const LINES = 1_000_000;

/** Each part costs memory, and four letters make one. */
function refuseManyParts(bytes: Uint8Array): void {
  let found = 0;
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
    if (++lines > LINES) refuse('file/too-large', { kind: 'parts', found: lines, limit: LINES });
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) found++;
  }
  if (found > PARTS) refuse('file/too-large', { kind: 'parts', found, limit: PARTS });
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MOMENT =
  /(\d{1,2}) +([a-z]{3})[a-z]* +(\d{4}) +(\d{1,2}):(\d{2})(?::(\d{2}))? *(?:([+-])(\d{2})(\d{2})|GMT|UTC?|Z)/i;

/** The moment stands behind the last semicolon (RFC 5322, 3.6.7); without a zone it is no moment. */
function dayOf(received: string): CalendarDate | null {
  const stamp = received.slice(received.lastIndexOf(';') + 1).slice(0, 100);
  const [, day, month = '', year, hour, minute, second = '0', sign, zoneHour = '0', zoneMinute = '0'] =
    MOMENT.exec(stamp.replaceAll(/\s/g, ' ')) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return null;
  const [h, m, s] = [hour, minute, second].map(Number);
  const local = Date.UTC(Number(year), index, Number(day), h, m, s);
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  return dayInVietNam(sign === '-' ? local + zone : local - zone);
}
