import { constants, deflateRawSync } from 'node:zlib';
import { assert, constantFrom, double, integer, property, uint8Array } from 'fast-check';
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

  /** What the reader makes of it: the content, damage, or another size. */
  const judged = (codec: typeof node, packed: Uint8Array, content: Uint8Array, limit: number): string => {
    const unpacked = codec.inflateRaw(packed, limit);
    if (typeof unpacked === 'string') return unpacked;
    if (unpacked.length !== limit) return `${unpacked.length} bytes`;
    return node.checksum(unpacked) === node.checksum(content) ? 'the content' : 'damaged';
  };
  const NOISE = Uint8Array.from(
    { length: 3000 },
    (_, index) => (Math.imul(index + 1, 2_654_435_761) >>> 24) & 63,
  );
  const PACKED = [
    utf8('<row><c><v>335</v></c></row>'.repeat(50)),
    utf8(Array.from({ length: 400 }, (_, i) => `<c r="A${i}"><v>${(i * 7919) % 1009}</v></c>`).join('')),
    NOISE,
  ].flatMap((content) => [
    [content, node.deflateRaw(content)] as const,
    [content, deflateRawSync(content, { level: 0 })] as const,
    [content, deflateRawSync(content, { strategy: constants.Z_FIXED })] as const,
  ]);

  it('judge damaged, cut and mislabelled bytes alike', () => {
    const which = integer({ min: 0, max: PACKED.length - 1 });
    const share = double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const other = constantFrom(0, 0, 0, -1, 1, 900);
    assert(
      property(which, share, integer({ min: 0, max: 255 }), share, other, (index, place, flip, cut, more) => {
        const [content, packed] = PACKED[index] ?? [NOISE, NOISE];
        const at = Math.floor(place * packed.length);
        const whole = packed.with(at, (packed[at] ?? 0) ^ flip);
        const damaged = cut < 0.8 ? whole : whole.subarray(0, Math.floor(cut * whole.length));
        const limit = Math.max(1, content.length + more);
        expect(judged(browser, damaged, content, limit)).toBe(judged(node, damaged, content, limit));
      }),
      { numRuns: 1000 },
    );
  });
});
