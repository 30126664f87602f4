import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once. */
const PIECE = 1 << 18;

/** The bytes of a file in pieces of some hundred kilobytes; each is gone when the next one is asked for. */
export function* filePieces(path: string): Generator<Buffer, void> {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(PIECE);
    for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes))
      yield bytes.subarray(0, count);
  } finally {
    closeSync(file);
  }
}
