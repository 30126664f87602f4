import { createHash } from 'node:crypto';
import { filePieces } from './file-pieces.ts';

/** SHA-256 of bytes, or of the UTF-8 bytes of a text, as 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a file's bytes, however large it is. Throws what the system says when it cannot be read. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256');
  for (const piece of filePieces(path)) hash.update(piece);
  return hash.digest('hex');
}
