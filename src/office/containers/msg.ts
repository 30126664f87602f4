import type { CalendarDate } from '../../core/model/ids.ts';
import { uint32At } from '../bytes.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { needFew } from './attachments.ts';
import { openCompoundFile } from './compound-file.ts';
import type { Storage } from './compound-file.ts';
import type { ContainedFile, Container } from './contained.ts';
import { dayInVietNam } from './day-in-viet-nam.ts';

/** Where a mail keeps its short properties. */
const PROPERTIES = '__properties_version1.0';

/**
 * The attachments of a mail saved by Outlook (MS-OXMSG), those of mails attached to it among them; undefined for another
 * compound file. Throws Refusal where it is damaged.
 */
export function readOutlookMail(bytes: Uint8Array, limits: ReadLimits): Container | undefined {
  const { root } = openCompoundFile(bytes);
  if (!root.streams.has(PROPERTIES)) return undefined;
  const properties = propertiesOf(root, TOP_HEADER);
  const files = attachmentsOf(root, properties, 0);
  needFew(files.length);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > Math.min(bytes.length, limits.totalBytes))
    refuse('file/damaged', { kind: 'mail', detail: 'attachments larger than the file' });
  return { kind: 'msg', files, receivedOn: deliveredOn(properties) };
}

/** Bytes in front of the properties of a mail, of a mail in a mail, and of an attachment (MS-OXMSG 2.4.1). */
const TOP_HEADER = 32;
const EMBEDDED_HEADER = 24;
const ATTACHMENT_HEADER = 8;

/** Short properties: the eight bytes of each value, by tag (id × 65536 + type). */
type Properties = ReadonlyMap<number, Uint8Array>;

/** More is no list of short properties. */
const PROPERTY_BYTES = 1_000_000;

function propertiesOf({ streams }: Storage, header: number): Properties {
  const stream = streams.get(PROPERTIES);
  const found = new Map<number, Uint8Array>();
  if (stream === undefined || stream.size > PROPERTY_BYTES) return found;
  const bytes = stream.read();
  for (let at = header; at + 16 <= bytes.length; at += 16)
    found.set(uint32At(bytes, at), bytes.subarray(at + 8, at + 16));
  return found;
}

/** MS-OXPROPS: the names in capitals there, with their type in the lower half. */
const TAG = {
  deliveryTime: 0x0e06_0040,
  messageFlags: 0x0e07_0003,
  codePage: 0x3ffd_0003,
  hidden: 0x7ffe_000b,
} as const;
/** PidTagMessageFlags: a draft, or the sender's own copy of what was sent. */
const UNSENT_OR_OWN = 0x08 | 0x20;
/** Milliseconds between 1601, where FILETIME begins, and 1970. */
const SINCE_1601 = 11_644_473_600_000;

/** PidTagMessageDeliveryTime: when the server put it into the mailbox. */
function deliveredOn(properties: Properties): CalendarDate | null {
  const time = properties.get(TAG.deliveryTime);
  const flags = uint32At(properties.get(TAG.messageFlags) ?? new Uint8Array(), 0);
  if (time === undefined || (flags & UNSENT_OR_OWN) !== 0) return null;
  // In tenths of a microsecond; a double is exact to a few of them.
  const ticks = uint32At(time, 0) + uint32At(time, 4) * 0x1_0000_0000;
  return dayInVietNam(ticks / 10_000 - SINCE_1601);
}

const DATA = '__substg1.0_37010102';
const EMBEDDED = '__substg1.0_3701000d';
/** PidTagAttachLongFilename, PidTagAttachFilename, PidTagDisplayName. */
const NAMES = ['3707', '3704', '3001'];

/** A mail attached to a mail is opened, one in that is not. */
function attachmentsOf(mail: Storage, properties: Properties, depth: number): readonly ContainedFile[] {
  const codePage = uint32At(properties.get(TAG.codePage) ?? new Uint8Array(), 0);
  return [...mail.storages]
    .filter(([name]) => name.startsWith('__attach_version1.0_#'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, attachment]) => {
      const name = textOf(attachment, NAMES, codePage);
      const data = attachment.streams.get(DATA);
      const inner = attachment.storages.get(EMBEDDED);
      if (inner !== undefined && depth === 0)
        return attachmentsOf(inner, propertiesOf(inner, EMBEDDED_HEADER), 1).map((file) => ({
          ...file,
          name: `${name || '.msg'} › ${file.name}`,
        }));
      if (data === undefined) return { name, size: 0, unpack: () => new Uint8Array() };
      if (isPictureOfText(attachment, name)) return [];
      return { name, size: data.size, unpack: data.read };
    });
}

/** Logos in signatures are hidden attachments. */
function isPictureOfText(attachment: Storage, name: string): boolean {
  const hidden = propertiesOf(attachment, ATTACHMENT_HEADER).get(TAG.hidden)?.[0] ?? 0;
  return hidden !== 0 && /\.(?:png|jpe?g|gif|bmp|emf|wmf)$/i.test(name);
}

/** Longer is no name. */
const NAME_BYTES = 4_000;

/** The first of the texts that is there: in UTF-16, or in the mail's code page. */
function textOf({ streams }: Storage, ids: readonly string[], codePage: number): string {
  for (const id of ids) {
    for (const [type, encoding] of [
      ['001f', 'utf-16le'],
      ['001e', nameOf(codePage)],
    ]) {
      const stream = streams.get(`__substg1.0_${id}${type}`);
      if (stream === undefined || stream.size === 0 || stream.size > NAME_BYTES) continue;
      return new TextDecoder(encoding).decode(stream.read()).replace(/\0+$/, '');
    }
  }
  return '';
}

/** Windows' code pages of one byte a letter; of others, the mail's own language is unknown. */
function nameOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8';
  return codePage === 874 || (codePage >= 1250 && codePage <= 1258) ? `windows-${codePage}` : 'windows-1252';
}
