// @module-tag slow
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emlFile, msgFile, RECEIVED } from '../../dev/testkit/mails.ts';
import { utf8 } from '../bytes.ts';
import { Refusal } from '../refusal.ts';
import { pack, workbookFile } from '../xlsx-read/workbook-fixture.ts';
import { openContainer } from './container.ts';
import type { Container } from './contained.ts';

const small = { name: 'Sở Y tế.xlsx', bytes: utf8('nhỏ') };
const large = { name: 'Huyện Ninh Hải.xlsx', bytes: new Uint8Array(20_000).map((_, index) => index % 251) };

async function open(bytes: Uint8Array): Promise<Container> {
  const opened = await openContainer(bytes);
  if (opened.is !== 'container') throw new Error(JSON.stringify(opened));
  return opened.container;
}

const told = ({ files }: Container) => files.map(({ name, unpack }) => [name, Buffer.from(unpack()).length]);

describe('what lies in a container', () => {
  const both = [
    ['Sở Y tế.xlsx', 5],
    ['Huyện Ninh Hải.xlsx', 20_000],
  ];

  it.each([
    ['zip', pack({ [small.name]: small.bytes, [large.name]: large.bytes })],
    ['eml', emlFile([small, large])],
    ['msg', msgFile([small, large])],
  ])('%s: every file, byte for byte', async (kind, bytes) => {
    const container = await open(bytes);
    expect(container.kind).toBe(kind);
    expect(told(container)).toEqual(both);
    expect(Buffer.from(container.files[1]?.unpack() ?? []).equals(large.bytes)).toBe(true);
  });

  it('a mail attached to an Outlook mail is opened too', async () => {
    expect(told(await open(msgFile([small], undefined, [large])))).toEqual([
      ['Sở Y tế.xlsx', 5],
      ['Chuyển tiếp › Huyện Ninh Hải.xlsx', 20_000],
    ]);
  });

  it('attachments of one name are told apart, and no name is shown as it may trick the eye', async () => {
    const tricky = { name: 'a\u202Exslx.exe', bytes: small.bytes };
    const { files } = await open(emlFile([small, small, tricky]));
    expect(files.map(({ name }) => name)).toEqual(['Sở Y tế.xlsx', 'Sở Y tế.xlsx (2)', 'axslx.exe']);
  });

  it.each([
    ['a workbook', workbookFile('')],
    ['text', utf8('Kính gửi: Sở Y tế\nfrom: ai đó')],
    ['nothing', new Uint8Array()],
  ])('%s is none', async (_, bytes) => {
    expect(await openContainer(bytes)).toEqual({ is: 'none' });
  });
});

describe('the day the server received a mail', () => {
  const received = (stamp: string) => [`Received: by mail.example.gov.vn; ${stamp}`];

  it.each([
    ['the topmost line, in Viet Nam', RECEIVED, '2025-06-12'],
    ['before midnight there', received('Thu, 12 Jun 2025 23:59:59 +0700'), '2025-06-12'],
    ['a zone behind', received('11 Jun 2025 10:00 -0800'), '2025-06-12'],
    ['GMT by its letters', received('Wed, 11 Jun 2025 17:00:00 GMT'), '2025-06-12'],
    ['no line: the day of the sender is none', [], null],
    ['no day in the topmost line', ['Received: by mail.example.gov.vn', ...RECEIVED], null],
    ['no zone', received('Thu, 12 Jun 2025 08:00:00'), null],
    [
      'no such month',
      received('Thu, 12 Juin 2025 08:00:00 +0700').map((s) => s.replace('Juin', 'Foo')),
      null,
    ],
    ['a day no calendar has', received('Thu, 12 Jun 0025 08:00:00 +0700'), null],
  ])('eml: %s', async (_, lines, day) => {
    expect((await open(emlFile([small], lines))).receivedOn).toBe(day);
  });

  it.each([
    ['2025-06-11T17:00:00Z', '2025-06-12'],
    ['2025-06-11T16:59:59Z', '2025-06-11'],
    [undefined, null],
  ])('msg delivered at %s: %s', async (delivered, day) => {
    expect((await open(msgFile([small], delivered))).receivedOn).toBe(day);
  });
});

describe('bounds', () => {
  it.each([
    ['parts', 'a: b\r\nFrom: x\r\n\r\n' + '--\r\n'.repeat(6000), 'file/too-large'],
    ['lines', `From: x\r\n${'\n'.repeat(1_100_000)}`, 'file/too-large'],
    [
      'multiparts in multiparts',
      'From: x\r\n' +
        Array.from(
          { length: 60 },
          (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
        ).join(''),
      'file/damaged',
    ],
    ['headers', `From: x\r\n${'X-A: b\r\n'.repeat(400_000)}\r\n`, 'file/damaged'],
  ])('a mail of too many %s is refused', async (_, text, code) => {
    expect(await openContainer(utf8(text))).toMatchObject({ is: 'refused', problem: { code } });
  });

  it('a chain of sectors that leads round in a circle is refused', async () => {
    const bytes = Buffer.from(msgFile([large]));
    const table = bytes.length - 512;
    // Every sector is said to follow on itself.
    for (let index = 0; index < 100; index++) bytes.writeUInt32LE(index, table + index * 4);
    expect(await openContainer(bytes)).toMatchObject({ is: 'refused', problem: { code: 'file/damaged' } });
  });

  const bases = [
    pack({ [small.name]: small.bytes, [large.name]: large.bytes }),
    emlFile([small, large]),
    msgFile([small, large], '2025-06-11T17:00:00Z', [small]),
  ];

  /** Opens and unpacks everything; what is wrong may only be told as a problem of the file. */
  async function exhaust(bytes: Uint8Array): Promise<void> {
    const opened = await openContainer(bytes);
    if (opened.is === 'refused') expect(opened.problem.code).not.toBe('file/reader-failed');
    if (opened.is !== 'container') return;
    let total = 0;
    for (const { unpack } of opened.container.files) {
      try {
        total += unpack().length;
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }
    expect(total).toBeLessThanOrEqual(100 * bytes.length);
  }

  it('any bytes behind a signature end in a value', async () => {
    const heads = [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [...utf8('From: a\r\n')],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }), async (head, rest) => {
        await exhaust(Uint8Array.from([...head, ...rest]));
      }),
      { numRuns: 300 },
    );
  });

  it('a damaged container ends in a value', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 1 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bases),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (base, changes) => {
          let bytes = Buffer.from(base);
          for (const { at, bytes: put, cut } of changes) {
            // Heads and directories lie at both ends.
            const place = Math.floor(at ** 3 * bytes.length);
            if (cut && bytes.length > 200) bytes = bytes.subarray(0, bytes.length - (place % 100));
            bytes.set(put.subarray(0, 1), Math.min(place, bytes.length - 1));
          }
          await exhaust(bytes);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
