import { gunzipSync } from 'node:zlib';
import { textOfUtf8 } from '../../office/bytes.ts';

/** Files by their path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

const BLOCK = 512;
/** Kinds of entry in a tar's header (POSIX ustar): a file; two that give the attributes of what follows. */
const FILE = new Set(['0', '\0']);
const ATTRIBUTES = new Set(['x', 'g']);

/** The files of an npm package, without the folder `package/` that each is in. Throws on what npm does not write. */
export function filesOfPackage(tarball: Uint8Array): Files {
  const bytes = gunzipSync(tarball);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { path, size, kind } = entryOf(header);
    const start = at + BLOCK;
    if (FILE.has(kind)) files.set(path.replace(/^[^/]+\//, ''), bytes.subarray(start, start + size));
    else if (!ATTRIBUTES.has(kind)) throw new Error(`a package holds files only, not ${path} (kind ${kind})`);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function entryOf(header: Uint8Array): { path: string; size: number; kind: string } {
  const [name, prefix] = [field(header, 0, 100), field(header, 345, 155)];
  const size = Number.parseInt(field(header, 124, 12), 8);
  if (!Number.isInteger(size)) throw new Error(`the size of ${name} is not written in octal digits`);
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size,
    kind: String.fromCharCode(header[156] ?? 0),
  };
}

/** Up to the first zero. */
function field(header: Uint8Array, at: number, length: number): string {
  const bytes = header.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return textOfUtf8(end === -1 ? bytes : bytes.subarray(0, end));
}
