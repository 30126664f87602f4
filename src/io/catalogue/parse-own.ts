import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { inThread, threadFile } from '../in-thread.ts';
import type { HashedCatalogue } from './hash.ts';
import type { Parsed } from './parse-catalogue.ts';

/** Bytes of YAML from which a thread is worth its start: a province's catalogue has half of that. */
const LARGE = 300_000;

/** For the largest catalogue that is accepted, many times over. */
const LIMITS = { seconds: 300, megabytes: 2000 };

export interface OwnOptions {
  /** Bytes of YAML that are parsed in this thread. */
  readonly inProcessBytes?: number;
  /** The bundled `worker.ts`; found beside the program when not given. */
  readonly worker?: URL;
}

/**
 * Reads a catalogue of the user's own, one of thousands of units in a thread: what YAML, the schema and the cross-checks leave
 * behind fills a hundred times as much memory as the file, and should not stay while workbooks are read. Throws CannotRun when
 * a file is made to be too much even so.
 */
export async function parseOwn(
  file: string,
  { inProcessBytes = LARGE, worker: given }: OwnOptions = {},
): Promise<Parsed<HashedCatalogue>> {
  const worker = bytesToParse(file) > inProcessBytes ? (given ?? threadFile('catalogue-worker')) : undefined;
  if (!worker) return (await import('./parse-catalogue.ts')).parseHashed(file, { builtIn: false });
  const thread = await inThread<Parsed<HashedCatalogue>>(worker, file, LIMITS);
  if (thread.ok) return thread.value;
  if (thread.why === 'error') throw thread.error;
  throw cannotRun('catalogue/too-complex', { file });
}

/** The file and those whose names stand in it, about: a wrong guess costs some time, nothing else. */
function bytesToParse(file: string): number {
  try {
    const text = readFileSync(file, 'utf8');
    const named = [...text.matchAll(/[\w./-]+\.yaml\b/g)].map(([name]) => join(dirname(file), name));
    return [file, ...named].reduce(
      (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  } catch {
    // The parser says what is wrong with it.
    return 0;
  }
}
