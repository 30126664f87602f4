import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { patientlySync } from './patience.ts';

/** Bytes read at once. */
const PIECE = 1 << 18;

/** The bytes of a file in pieces of some hundred kilobytes; each is gone when the next one is asked for. */
export function* filePieces(path: string): Generator<Buffer, void> {
  const file = patientlySync(() => openSync(path, 'r'));
  try {
    const bytes = Buffer.allocUnsafeSlow(PIECE);
    for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes))
      yield bytes.subarray(0, count);
  } finally {
    closeSync(file);
  }
}

/** The text of a UTF-8 file in pieces of some hundred kilobytes; no letter is cut in two. */
export function* textPieces(path: string): Generator<string, void> {
  const decoder = new StringDecoder('utf8');
  for (const piece of filePieces(path)) yield decoder.write(piece);
  yield decoder.end();
}

/**
 * The lines of a UTF-8 file without their newlines, one held at a time. Only "\n" ends a line: Node's readline also breaks at
 * U+2028, which JSON leaves inside of texts.
 */
export function* textLines(path: string): Generator<string, void> {
  let begun = '';
  for (const piece of textPieces(path)) {
    const lines = (begun + piece).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
}
