import { CannotRun } from '../../core/problems/cannot-run.ts';
import type { FileProblem } from '../../core/model/file-problem.ts';
import { fileProblem } from '../../office/refusal.ts';
import { limitProcessor } from '../processor-limit.ts';
import type { Overrun } from '../processor-limit.ts';
import { checkRead, encodeReading } from './check-one.ts';
import type { BatchSettings, FileRequest } from './check-one.ts';
import type { Answer } from './worker.ts';

/** Threads that check files. */
export interface CheckingPool {
  /**
   * Results (see `checkOne`) in the order of the requests; a file that brings its thread down costs only itself. Fails with
   * CannotRun when an earlier period is damaged.
   */
  check(requests: readonly FileRequest[]): Promise<readonly string[]>;
  /** Ends the threads at once, whatever they are doing. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** The bundled `worker.ts`. */
  readonly worker: URL;
  /** Seconds of processor time one file may take; a message has twice as much, for waiting. */
  readonly seconds?: number;
}

/** A file from outside has its own limits inside the thread (isolated.ts); this one catches what these miss. */
const SECONDS = 20;
/** Heap of a thread. */
const MEGABYTES = 640;
/** Part of it for what has just been made; half of what the system would take. */
const YOUNG_MEGABYTES = 24;

/**
 * Garbage that may gather, in per cent of what is in use, before it is collected. Left to itself, V8 lets it grow to three times
 * that on a machine with much memory; the machine of an office has Word and Excel open. It costs some hundredths of the time.
 */
const GROWING_PERCENT = 50;

/** Starts the threads; they know the catalogue, so that a message holds no more than names of files. */
export async function openPool(settings: BatchSettings, options: PoolOptions): Promise<CheckingPool> {
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
  const run = async (requests: readonly FileRequest[]): Promise<Answer> => {
    // All threads use it up together. A message of files that take long is done again, file by file.
    const time = limitProcessor(2 * seconds * threads);
    try {
      // The handler of worker.ts returns these.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await pool.run(requests, { signal: time.signal })) as Answer;
    } catch (error) {
      throw time.overrun === undefined ? error : new OutOfTime(time.overrun);
    } finally {
      time.done();
    }
  };
  let isClosed = false;
  const runSingly = async (requests: readonly FileRequest[]): Promise<Answer> => {
    const results: string[] = [];
    for (const request of requests) {
      if (isClosed) break;
      const answer = await run([request]).catch(async (error: unknown) => ({
        results: [await failed(error, seconds, request, settings)],
      }));
      if ('stop' in answer) return answer;
      results.push(...answer.results);
    }
    return { results };
  };
  return {
    check: async (requests) => {
      const answer = await run(requests).catch(() => runSingly(requests));
      if ('stop' in answer) throw new CannotRun(answer.stop.problem, answer.stop.details);
      return answer.results;
    },
    close: () => {
      isClosed = true;
      return pool.destroy();
    },
  };
}

/** A message whose processor time was up. */
class OutOfTime extends Error {
  readonly overrun: Overrun;

  constructor(overrun: Overrun) {
    super('out of time');
    this.overrun = overrun;
  }
}

/** The result of a file that brought its thread down. */
function failed(
  error: unknown,
  seconds: number,
  request: FileRequest,
  settings: BatchSettings,
): Promise<string> {
  const reading = encodeReading({ ok: false, problem: problemOf(error, seconds) });
  return checkRead({ sha256: null, reading }, request, settings, () => Promise.resolve([]));
}

function problemOf(error: unknown, seconds: number): FileProblem {
  if (error instanceof OutOfTime) return fileProblem('file/timeout', { kind: error.overrun, seconds });
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return fileProblem('file/memory', { limit: MEGABYTES });
  return fileProblem('file/reader-failed', {
    detail: error instanceof Error ? error.message : String(error),
  });
}
