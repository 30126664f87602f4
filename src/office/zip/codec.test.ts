import { assert, integer, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalBytes, utf8 } from '../bytes.ts';
import * as browser from './codec.browser.ts';
import * as node from './codec.ts';

const CODECS = { node, browser };
/** Packs well, badly, and into several blocks. */
const CONTENTS = [
  new Uint8Array(),
  utf8('<c r="A1"><v>335</v></c>'),
  utf8('Bình đẳng giới '.repeat(20_000)),
  Uint8Array.from({ length: 200_000 }, (_, index) => Math.imul(index + 1, 2_654_435_761) >>> 24),
];

describe.each(Object.entries(CODECS))('the codec for %s', (_, codec) => {
  it.each(CONTENTS.map((content) => [content.length, content] as const))(
    'unpacks %i bytes that either codec has packed',
    (length, content) => {
      for (const { deflateRaw } of [node, browser]) {
        const unpacked = codec.inflateRaw(deflateRaw(content), length);
        expect(typeof unpacked !== 'string' && equalBytes(unpacked, content)).toBe(true);
      }
    },
  );

  it.each([0, 1, 1000, 299_999])('gives up where more than %i bytes come out', (limit) => {
    const packed = node.deflateRaw(new Uint8Array(300_000));
    expect(codec.inflateRaw(packed, limit)).toBe('longer');
  });

  it.each([
    ['no byte at all', new Uint8Array()],
    ['half of it', node.deflateRaw(utf8('Bình đẳng giới '.repeat(99))).subarray(0, 20)],
    ['a block of a kind that does not exist', Uint8Array.of(0xff, 0xff, 0xff)],
  ])('says that %s is damaged', (__, packed) => {
    expect(codec.inflateRaw(packed, 100_000)).toBe('damaged');
  });

  it('computes the checksum of the zip specification', () => {
    expect(codec.checksum(utf8('123456789'))).toBe(0xcbf43926);
  });
});

describe('the two codecs', () => {
  it('compute the same checksums', () => {
    assert(property(uint8Array(), (bytes) => node.checksum(bytes) === browser.checksum(bytes)));
  });

  it('never take damaged bytes for content of the right size and checksum', () => {
    const content = utf8('<row><c><v>335</v></c></row>'.repeat(50));
    const packed = node.deflateRaw(content);
    const anywhere = integer({ min: 0, max: packed.length - 1 });
    assert(
      property(anywhere, integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = packed.with(at, (packed[at] ?? 0) ^ flip);
        const verdicts = Object.values(CODECS).map(({ inflateRaw }) => {
          const unpacked = inflateRaw(damaged, content.length);
          if (typeof unpacked === 'string' || unpacked.length !== content.length) return 'refused';
          return node.checksum(unpacked);
        });
        expect(verdicts[0] === node.checksum(content)).toBe(verdicts[1] === node.checksum(content));
      }),
    );
  });
});
