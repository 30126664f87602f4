import { deflateSync } from 'fflate';

/** fflate sizes its tables by a logarithm unless told: a number that no two engines can compute differently. */
const TABLES = 8;

/**
 * Packs with raw deflate: the same bytes in every program and every browser, which zlib's are not (they differ from version to
 * version, and a browser has none that answers at once). Three times slower than zlib.
 */
export function deflateAlike(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 6, mem: TABLES });
}
