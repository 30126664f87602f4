import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/**
 * Starts the bundled program. Its chunks are CommonJS; what V8 made of their text in an earlier run is kept in a folder
 * beside them and used again, which spares two fifths of the time before a command begins to work. Node does the same by
 * itself from version 22 on, but only for those who ask at run time.
 *
 * V8 compiles a function when it first runs: so each command has code of its own, and it is kept anew after the second,
 * fourth, eighth and sixteenth run, with what those have added.
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

/** A chunk as loaded, and where its compiled code belongs. */
interface Loaded {
  readonly script: Script;
  /** V8 took what was kept of it. */
  readonly isKnown: boolean;
  readonly source: Uint8Array;
  readonly place: string;
}

/** After so many runs of a command nothing more is added. */
const RUNS = 16;

/** Two checksums, each 32 bits, little-endian: of the chunk's text and of V8's bytes behind them. */
const HEAD = 8;

/**
 * Runs the chunk `entry` of the folder `home`, and all that it requires, and returns what it exports. `need` is Node's own
 * `require`, for everything that is no chunk. `command` names the code that is kept; without `keeps` nothing new is: that
 * is for threads.
 */
export function start(
  home: string,
  entry: string,
  need: (id: string) => unknown,
  { command, keeps }: { readonly command: string; readonly keeps: boolean },
): object {
  const kept = join(home, 'kept', `${process.version}-${process.arch}`, command);
  const chunks = new Map<string, Chunk>();
  const loaded: Loaded[] = [];

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
    const isKnown = cachedData !== undefined && !script.cachedDataRejected;
    loaded.push({ script, isKnown, source, place });
    const folder = dirname(path);
    const require = (id: string): unknown => (id.startsWith('.') ? load(join(folder, id)) : need(id));
    // The text is the wrapper above around one of our own chunks.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    (script.runInThisContext() as Wrapper)(chunk.exports, require, chunk, path, folder);
    return chunk.exports;
  };

  if (keeps) process.once('exit', () => keep(kept, loaded));
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

/**
 * At the end of a run, when V8 has compiled what the command needed. Runs are counted by the bytes of a file; what two at
 * once make of it does no harm.
 */
function keep(folder: string, loaded: readonly Loaded[]): void {
  const counter = join(folder, 'runs');
  try {
    const runs = 1 + (statSync(counter, { throwIfNoEntry: false })?.size ?? 0);
    const isTime = runs <= RUNS && Number.isInteger(Math.log2(runs));
    const wanted = loaded.filter(({ isKnown }) => isTime || !isKnown);
    if (runs > RUNS && wanted.length === 0) return;
    mkdirSync(folder, { recursive: true });
    if (runs <= RUNS) appendFileSync(counter, '.');
    wanted.forEach(keepOne);
  } catch {
    // The program works as well without; only its start is slower.
  }
}

function keepOne({ script, source, place }: Loaded): void {
  const code = script.createCachedData();
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(source), 0);
  head.writeUInt32LE(crc32(code), 4);
  const unfinished = `${place}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([head, code]));
  renameSync(unfinished, place);
}
