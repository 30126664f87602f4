import { Inflate } from 'fflate';
import { joinBytes } from '../bytes.ts';

/**
 * `codec.ts` for a browser, which has no zlib that answers at once. fflate checks neither sizes nor checksums: the size is
 * checked here, checksums are computed here.
 */

/** Packed bytes looked at before what came out is counted: 1,032 times as many at most (the limit of deflate). */
const PIECE = 1 << 14;

/** Unpacks raw deflate; `longer` when more than `limit` bytes come out, `damaged` when the bytes are no deflate. */
export function inflateRaw(packed: Uint8Array, limit: number): Uint8Array | 'longer' | 'damaged' {
  const unpacked = { pieces: new Array<Uint8Array>(), size: 0 };
  const inflate = new Inflate((piece) => {
    unpacked.pieces.push(piece);
    unpacked.size += piece.length;
  });
  try {
    for (const piece of piecesOf(packed)) {
      inflate.push(piece, piece.byteOffset + piece.length === packed.byteOffset + packed.length);
      if (unpacked.size > limit) return 'longer';
    }
  } catch {
    return 'damaged';
  }
  // fflate takes nothing for something that unpacks to nothing.
  return packed.length === 0 ? 'damaged' : joinBytes(unpacked.pieces);
}

function* piecesOf(packed: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
}

export { deflateAlike as deflateRaw } from './deflate-alike.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zips have it (ISO 3309), unsigned. */
export function checksum(content: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < content.length; at++) {
    value = (value >>> 8) ^ (TABLE[(value ^ (content[at] ?? 0)) & 0xff] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
