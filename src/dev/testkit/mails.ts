import { joinBytes } from '../../office/bytes.ts';

/** A file attached to a mail. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

/** The lines that servers put above what the sender wrote: the topmost is that of the server which delivered the mail. */
export const RECEIVED: readonly string[] = [
  'Received: from smtp.example.vn (smtp.example.vn [203.0.113.7])\r\n by mail.example.gov.vn with ESMTPS;\r\n Wed, 11 Jun 2025 17:30:00 +0000 (UTC)',
  'Received: from desktop (unknown [203.0.113.9]) by smtp.example.vn; Mon, 09 Jun 2025 08:00:00 +0700',
];

/** A mail as a mail program saves it, with a letter and what is attached to it. */
export function emlFile(attached: readonly Attached[], received: readonly string[] = RECEIVED): Uint8Array {
  const head = [
    ...received,
    'From: van-phong@example.vn',
    'To: bcvtp@example.gov.vn',
    'Date: Tue, 01 Jan 2019 08:00:00 +0700',
    `Subject: ${encodedWord('Báo cáo 6 tháng')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="thu"',
    '',
    '--thu',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'Kính gửi báo cáo.',
  ];
  const parts = attached.flatMap(({ name, bytes }) => [
    '--thu',
    `Content-Type: application/octet-stream; name="${encodedWord(name)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    '',
    base64(bytes),
  ]);
  return Buffer.from([...head, ...parts, '--thu--', ''].join('\r\n'));
}

type Node =
  | { readonly name: string; readonly stream: Uint8Array }
  | { readonly name: string; readonly nodes: readonly Node[] };

const text = (id: string, words: string): Node => ({
  name: `__substg1.0_${id}001F`,
  stream: Buffer.from(words, 'utf16le'),
});

/** Short properties behind a head of so many bytes, each by tag and value. */
function properties(head: number, values: readonly (readonly [number, bigint])[]): Node {
  const stream = Buffer.alloc(head + 16 * values.length);
  for (const [index, [tag, value]] of values.entries()) {
    stream.writeUInt32LE(tag, head + 16 * index);
    stream.writeBigUInt64LE(value, head + 16 * index + 8);
  }
  return { name: '__properties_version1.0', stream };
}

function attachment({ name, bytes }: Attached, index: number): Node {
  const data = { name: '__substg1.0_37010102', stream: bytes };
  const nodes = [properties(8, []), text('3707', name), data];
  return { name: `__attach_version1.0_#${index.toString(16).padStart(8, '0')}`, nodes };
}

function embedded(title: string, attached: readonly Attached[], index: number): Node {
  const mail = { name: '__substg1.0_3701000D', nodes: [properties(24, []), ...attached.map(attachment)] };
  const nodes = [properties(8, []), text('3001', title), mail];
  return { name: `__attach_version1.0_#${index.toString(16).padStart(8, '0')}`, nodes };
}

/** A mail as Outlook saves it, delivered at a moment (ISO 8601), with attachments and, where given, a mail that carries more. */
export function msgFile(
  attached: readonly Attached[],
  delivered?: string,
  forwarded: readonly Attached[] = [],
): Uint8Array {
  const time = delivered === undefined ? 0n : BigInt(Date.parse(delivered) + 11_644_473_600_000) * 10_000n;
  return compoundFile([
    properties(32, delivered === undefined ? [] : [[0x0e06_0040, time]]),
    ...attached.map(attachment),
    ...(forwarded.length > 0 ? [embedded('Chuyển tiếp', forwarded, attached.length)] : []),
  ]);
}

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xffff_fffe;
const NONE = 0xffff_ffff;

const padded = (bytes: Uint8Array, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);

const uint32s = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
};

/** Sectors of one size, one stream after the other, and the table of which follows which. */
function sectors(size: number) {
  const table: number[] = [];
  const pieces: Buffer[] = [];
  const add = (bytes: Uint8Array): number => {
    const first = table.length;
    const count = Math.ceil(bytes.length / size);
    if (count === 0) return END;
    for (let index = 1; index <= count; index++) table.push(index === count ? END : first + index);
    pieces.push(padded(bytes, size));
    return first;
  };
  return { table, pieces, add };
}

/** A compound file (MS-CFB, version 3) of these streams and storages. */
function compoundFile(nodes: readonly Node[]): Uint8Array {
  const big = sectors(SECTOR);
  const mini = sectors(MINI);
  const entries: Buffer[] = [];
  const entryOf = (name: string, type: number): Buffer => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry[66] = type;
    for (const link of [68, 72, 76]) entry.writeUInt32LE(NONE, link);
    entries.push(entry);
    return entry;
  };
  const addAll = (parent: Buffer, children: readonly Node[]): void => {
    let link: Buffer | undefined;
    for (const node of children) {
      (link ?? parent).writeUInt32LE(entries.length, link ? 72 : 76);
      link = entryOf(node.name, 'stream' in node ? 2 : 1);
      if ('nodes' in node) {
        addAll(link, node.nodes);
        continue;
      }
      const { stream } = node;
      link.writeUInt32LE((stream.length < CUTOFF ? mini : big).add(stream), 116);
      link.writeUInt32LE(stream.length, 120);
    }
  };
  const root = entryOf('Root Entry', 5);
  addAll(root, nodes);
  const miniStream = joinBytes(mini.pieces);
  root.writeUInt32LE(big.add(miniStream), 116);
  root.writeUInt32LE(miniStream.length, 120);
  const miniTable = big.add(uint32s(mini.table));
  const directory = big.add(padded(joinBytes(entries), SECTOR));
  return joinBytes([...withHead(big, directory, miniTable)]);
}

/** The sector table stands last, listed in the head. */
function withHead({ table, pieces }: ReturnType<typeof sectors>, directory: number, miniTable: number) {
  const first = table.length;
  const count = Math.ceil(first / (SECTOR / 4 - 1));
  const whole = [...table, ...Array.from({ length: count }, () => 0xffff_fffd)];
  while (whole.length % (SECTOR / 4) !== 0) whole.push(NONE);
  const head = Buffer.alloc(SECTOR, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, count],
    [48, directory],
    [56, CUTOFF],
    [60, miniTable],
    [64, 1],
    [68, END],
  ] as const)
    head.writeUInt32LE(value, at);
  for (let index = 0; index < 109; index++)
    head.writeUInt32LE(index < count ? first + index : NONE, 76 + index * 4);
  return [head, ...pieces, uint32s(whole)];
}
