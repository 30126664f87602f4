import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * The one place in `src/office` that uses Node: packing, unpacking, checksums. A bundle for a browser takes
 * `codec.browser.ts` in its place.
 */

/** An output chunk of the right size avoids growing and joining buffers; the cap keeps a lie from reserving 200 MB. */
const LARGEST_CHUNK = 1 << 24;

/** Unpacks raw deflate; `longer` when more than `limit` bytes come out, `damaged` when the bytes are no deflate. */
export function inflateRaw(packed: Uint8Array, limit: number): Uint8Array | 'longer' | 'damaged' {
  try {
    const chunkSize = Math.min(Math.max(limit + 1, 64), LARGEST_CHUNK);
    return plain(inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1), chunkSize }));
  } catch (error) {
    const isLonger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLonger ? 'longer' : 'damaged';
  }
}

/** Packs with raw deflate: the same bytes each time. */
export function deflateRaw(content: Uint8Array): Uint8Array {
  return plain(deflateRawSync(content));
}

/** CRC-32 as zips have it (ISO 3309), unsigned. */
export function checksum(content: Uint8Array): number {
  return crc32(content);
}

/** Without what Buffer adds, on which nobody should lean. */
function plain({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
