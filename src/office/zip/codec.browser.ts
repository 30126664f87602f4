import { Inflate } from 'fflate';
import { joinBytes } from '../bytes.ts';
import { judgeDeflate } from './deflate-judge.ts';

/**
 * `codec.ts` for a browser, which has no zlib that answers at once. fflate checks neither sizes nor checksums, and not
 * all that zlib does: that is made good here.
 */

/** Packed bytes looked at before what came out is counted: 1,032 times as many at most (the limit of deflate). */
const PIECE = 1 << 14;

/** Unpacks raw deflate; `longer` when more than `limit` bytes come out, `damaged` when the bytes are no deflate. */
export function inflateRaw(packed: Uint8Array, limit: number): Uint8Array | 'longer' | 'damaged' {
  const unpacked = unpack(packed, limit);
  // Of exactly that size it is what it should be, or its checksum says so.
  if (unpacked?.length === limit && packed.length > 0) return unpacked;
  const verdict = judgeDeflate(packed, limit);
  return verdict === 'whole' ? (unpacked ?? 'damaged') : verdict;
}

/** Undefined where fflate gives up, and where more comes out than wanted. */
function unpack(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const unpacked = { pieces: new Array<Uint8Array>(), size: 0 };
  const inflate = new Inflate((piece) => {
    unpacked.pieces.push(piece);
    unpacked.size += piece.length;
  });
  try {
    for (const piece of piecesOf(packed)) {
      inflate.push(piece, piece.byteOffset + piece.length === packed.byteOffset + packed.length);
      if (unpacked.size > limit) return undefined;
    }
  } catch {
    return undefined;
  }
  return joinBytes(unpacked.pieces);
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
