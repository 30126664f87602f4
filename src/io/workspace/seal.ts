import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { filePieces } from '../file-pieces.ts';

/** A stored result ends with the hash of its own text, so that whoever changes a byte of it has to make that anew too. */

const END = '\n}\n';
const sealText = (hash: string): string => `,\n"hash": "${hash}"${END}`;
const SEAL_BYTES = sealText('0'.repeat(64)).length;

/** The text of a JSON object with its hash as the last key; the pieces are the same each time they are asked for. */
export function sealed(pieces: Iterable<string>): Iterable<string> {
  return { [Symbol.iterator]: () => sealedPieces(pieces) };
}

function* sealedPieces(pieces: Iterable<string>): Generator<string, void> {
  const hash = createHash('sha256');
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    // The end of the object may lie in several pieces.
    const ready = wholeLetters(text.slice(0, -END.length));
    held = text.slice(ready.length);
    hash.update(ready);
    yield ready;
  }
  if (held !== END) throw new Error('the text of a result ends otherwise than it should');
  yield sealText(hash.digest('hex'));
}

/** Without the first half of a letter whose second half is still to come. */
function wholeLetters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

/** The hash that a file ends with; null when it is not the hash of the text before it. Throws what the system says. */
export function sealOfFile(path: string): string | null {
  const hash = createHash('sha256');
  let left = statSync(path).size - SEAL_BYTES;
  if (left <= 0) return null;
  const tail: Buffer[] = [];
  for (const piece of filePieces(path)) {
    hash.update(piece.subarray(0, Math.max(0, left)));
    tail.push(Buffer.from(piece.subarray(Math.max(0, left))));
    left -= piece.length;
  }
  const found = hash.digest('hex');
  return Buffer.concat(tail).toString('utf8') === sealText(found) ? found : null;
}
