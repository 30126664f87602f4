import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/**
 * Starts the bundled program. Its chunks are CommonJS; what V8 made of their text in an earlier run is kept in a folder
 * beside them and used again, which spares two fifths of the time before a command begins to work. Node does the same by
 * itself from version 22 on, but only for those who ask at run time.
 *
 * What is kept stands and falls with the program: it lies in the program's own folder, whoever can write there could change
 * the program itself, and a new build or another version takes the folder away. It may be deleted at any time. It is used
 * only when both the chunk's text and the kept bytes are those that were written, because V8 compares neither; where the
 * folder cannot be written nothing is kept.
 */

/** What a chunk is given, as in any CommonJS module. */
type Wrapper = (
  exports: object,
  require: (id: string) => unknown,
  module: Chunk,
  filename: string,
  folder: string,
) => void;

interface Chunk {
  exports: object;
}

/** A chunk whose compiled code was not there, and where it belongs. */
interface Fresh {
  readonly script: Script;
  readonly source: Uint8Array;
  readonly place: string;
}

/** Two checksums, each 32 bits, little-endian: of the chunk's text and of V8's bytes behind them. */
const HEAD = 8;

/**
 * Runs the chunk `entry` of the folder `home`, and all that it requires, and returns what it exports. `need` is Node's own
 * `require`, for everything that is no chunk. Without `keeps` nothing new is kept: that is for threads.
 */
export function start(
  home: string,
  entry: string,
  need: (id: string) => unknown,
  { keeps }: { readonly keeps: boolean },
): object {
  const kept = join(home, 'kept', `${process.version}-${process.arch}`);
  const chunks = new Map<string, Chunk>();
  const fresh: Fresh[] = [];

  const load = (path: string): object => {
    const known = chunks.get(path);
    if (known) return known.exports;
    const chunk: Chunk = { exports: {} };
    chunks.set(path, chunk);
    const source = readFileSync(path);
    const place = join(kept, path.slice(home.length + 1).replaceAll(/[\\/]/g, '-'));
    const cachedData = readKept(place, source);
    const script = new Script(source.toString('latin1'), {
      filename: path,
      ...(cachedData && { cachedData }),
    });
    if (!cachedData || script.cachedDataRejected) fresh.push({ script, source, place });
    const folder = dirname(path);
    const require = (id: string): unknown => (id.startsWith('.') ? load(join(folder, id)) : need(id));
    // The text is the wrapper above around one of our own chunks.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    (script.runInThisContext() as Wrapper)(chunk.exports, require, chunk, path, folder);
    return chunk.exports;
  };

  if (keeps) process.once('exit', () => keep(kept, fresh));
  return load(join(home, entry));
}

/** What was kept of a chunk; undefined when it is missing, damaged, or of another text. */
function readKept(place: string, source: Uint8Array): Buffer | undefined {
  try {
    const bytes = readFileSync(place);
    const code = bytes.subarray(HEAD);
    return bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code)
      ? code
      : undefined;
  } catch {
    return undefined;
  }
}

/** At the end of a run, when V8 has compiled what the command needed. */
function keep(folder: string, fresh: readonly Fresh[]): void {
  if (fresh.length === 0) return;
  try {
    mkdirSync(folder, { recursive: true });
    for (const { script, source, place } of fresh) {
      const code = script.createCachedData();
      const head = Buffer.alloc(HEAD);
      head.writeUInt32LE(crc32(source), 0);
      head.writeUInt32LE(crc32(code), 4);
      const unfinished = `${place}.${process.pid}`;
      writeFileSync(unfinished, Buffer.concat([head, code]));
      renameSync(unfinished, place);
    }
  } catch {
    // The program works as well without; only its start is slower.
  }
}
