import { existsSync } from 'node:fs';
import type { FileProblem } from '../../core/model/file-problem.ts';
import { fileProblem } from '../xlsx/refusal.ts';
import { encodeReading } from './read-one.ts';
import type { ReadRequest, ReadResult, ReadSettings } from './read-one.ts';

/** Threads that read files. */
export interface ReadingPool {
  /** Results in the order of the requests; a file that brings its thread down costs only itself. */
  read(requests: readonly ReadRequest[]): Promise<readonly ReadResult[]>;
  /** Ends the threads at once, whatever they are doing. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** The bundled `worker.ts`. */
  readonly worker: URL;
  /** Seconds one file may take; a message of several has a little more for each. */
  readonly seconds?: number;
}

/** A file from outside has its own limits inside the thread (isolated.ts); this one catches what these miss. */
const SECONDS = 20;
/** Heap of a thread. */
const MEGABYTES = 640;
/** Part of it for what has just been made; a third of what the system would take. */
const YOUNG_MEGABYTES = 16;

/**
 * Garbage that may gather, in per cent of what is in use, before it is collected. Left to itself, V8 lets it grow to three times
 * that on a machine with much memory; the machine of an office has Word and Excel open. It costs some hundredths of the time.
 */
const GROWING_PERCENT = 50;

/** Starts the threads; they know the catalogue, so that a message holds no more than names of files. */
export async function openPool(settings: ReadSettings, options: PoolOptions): Promise<ReadingPool> {
  const [{ Tinypool }, { setFlagsFromString }] = await Promise.all([import('tinypool'), import('node:v8')]);
  // Of this thread and the others.
  setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
  const { threads, worker, seconds = SECONDS } = options;
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const run = async (requests: readonly ReadRequest[]): Promise<readonly ReadResult[]> => {
    const signal = AbortSignal.timeout((seconds + requests.length) * 1000);
    // The handler of worker.ts returns these.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await pool.run(requests, { signal })) as readonly ReadResult[];
  };
  const readSingly = async (requests: readonly ReadRequest[]): Promise<readonly ReadResult[]> => {
    const results: ReadResult[] = [];
    for (const request of requests) {
      const [result] = await run([request]).catch((error: unknown) => [failed(error, seconds)]);
      if (result) results.push(result);
    }
    return results;
  };
  return {
    read: (requests) => run(requests).catch(() => readSingly(requests)),
    close: () => pool.destroy(),
  };
}

function failed(error: unknown, seconds: number): ReadResult {
  return { sha256: null, reading: encodeReading({ ok: false, problem: problemOf(error, seconds) }) };
}

function problemOf(error: unknown, seconds: number): FileProblem {
  if (error instanceof Error && error.name === 'AbortError') return fileProblem('file/timeout', { seconds });
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return fileProblem('file/memory', { limit: MEGABYTES });
  return fileProblem('file/reader-failed', {
    detail: error instanceof Error ? error.message : String(error),
  });
}

/** The bundled `worker.ts`, beside the program or in `dist` when running from source; undefined before the first build. */
export function findWorker(): URL | undefined {
  const places = ['../batch-worker.js', '../../../dist/batch-worker.js'];
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
}
