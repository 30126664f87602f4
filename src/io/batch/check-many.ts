import { threadFile } from '../in-thread.ts';
import { trimEntries } from '../kept/entries.ts';
import type { EarlierPeriods } from '../workspace/consolidations.ts';
import { checkOne, checkRead, decodeResult, recall } from './check-one.ts';
import type { BatchSettings, Carried, FileRequest, FileResult } from './check-one.ts';
import type { CheckingPool } from './pool.ts';

export interface BatchOptions {
  /** Earlier periods as this thread reads them. */
  readonly earlier: EarlierPeriods;
  /** Threads to check with; 0 checks everything in this one. Not given: one a core from some hundred files on. */
  readonly threads?: number;
  /** Ends the batch: threads are stopped, and the next result is never given. */
  readonly signal?: AbortSignal;
  /** The bundled `worker.ts`; found beside the program when not given. */
  readonly worker?: URL;
}

/** Threads start and warm up in the time that one takes for some hundred files: a province is checked sooner without. */
const POOL_FROM = 100;
/** Up to this many files are first looked for among those read before: it is faster than starting a thread. */
const RECALL_FIRST = 200;
/**
 * Enough to make the message cheap, few enough to keep all threads busy until the end, and below the 100 kB from which V8
 * takes what comes in a message for something that lasts.
 */
const FILES_PER_MESSAGE = 20;

/**
 * Reads and checks files and gives their results in the order of the requests, whatever the scheduling. Few files are checked
 * at once, many by all cores. No more than a few messages are under way at a time, so the memory does not grow with the
 * number. Throws CannotRun when an earlier period is damaged.
 */
export async function* checkMany<K extends keyof Carried>(
  requests: readonly FileRequest[],
  settings: BatchSettings<K>,
  options: BatchOptions,
): AsyncGenerator<FileResult<K>, void> {
  const isLong = requests.length > RECALL_FIRST;
  const recalled = isLong ? [] : requests.map((request) => recall(request, settings));
  const unread = requests.filter((_, index) => recalled[index] === undefined);
  const checked = checkInOrder(unread, settings, options);
  try {
    for (const [index, request] of requests.entries()) {
      options.signal?.throwIfAborted();
      const known = recalled[index];
      const result = known
        ? await checkRead(known, request, settings, options.earlier)
        : (await checked.next()).value;
      if (result) yield decodeResult<K>(result);
    }
  } finally {
    await checked.return();
    if (settings.readings !== undefined && unread.length > 0) trimEntries(settings.readings);
  }
}

async function* checkInOrder(
  requests: readonly FileRequest[],
  settings: BatchSettings,
  options: BatchOptions,
): AsyncGenerator<string, void> {
  if (requests.length === 0) return;
  const threads = options.threads ?? (requests.length < POOL_FROM ? 0 : await cores());
  const pool = threads === 0 ? undefined : await startPool(settings, threads, options);
  if (!pool) {
    for (const request of requests) {
      yield await checkOne(request, settings, options.earlier);
      await turn();
    }
    return;
  }
  try {
    const ahead = 2 * threads + 1;
    const all = messages(requests, threads);
    for await (const results of inOrder(pool, all, ahead, options.signal)) yield* results;
  } finally {
    await pool.close();
  }
}

async function startPool(
  settings: BatchSettings,
  threads: number,
  options: BatchOptions,
): Promise<CheckingPool | undefined> {
  const worker = options.worker ?? threadFile('batch-worker');
  if (!worker) return undefined;
  const { openPool } = await import('./pool.ts');
  return openPool(settings, { threads, worker });
}

function messages(requests: readonly FileRequest[], threads: number): readonly (readonly FileRequest[])[] {
  const size = Math.min(FILES_PER_MESSAGE, Math.ceil(requests.length / (4 * threads)));
  const count = Math.ceil(requests.length / size);
  return Array.from({ length: count }, (_, i) => requests.slice(i * size, (i + 1) * size));
}

/** Keeps a bounded number of messages under way, and gives their results in the order of the messages. */
async function* inOrder(
  pool: CheckingPool,
  all: readonly (readonly FileRequest[])[],
  ahead: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[], void> {
  const underWay: Promise<readonly string[]>[] = [];
  let sent = 0;
  const send = (): void => {
    const message = all[sent++];
    if (message === undefined) return;
    const results = pool.check(message);
    // When the batch is stopped nobody waits for it any more.
    results.catch(() => undefined);
    underWay.push(results);
  };
  for (let i = 0; i < ahead; i++) send();
  for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) {
    const results = await (signal ? unlessAborted(next, signal) : next);
    send();
    yield results;
  }
}

/**
 * What the promise gives, or a failure as soon as the signal is given. Not `Promise.race` with one promise for all messages: that
 * one would hold every message's results until the end of the batch.
 */
function unlessAborted<T>(awaited: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    const settled = (): void => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    awaited.finally(settled).then(resolve, reject);
  });
}

async function cores(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}

/** Lets Ctrl-C be heard: a file is read without giving way. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
