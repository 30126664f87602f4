import { existsSync } from 'node:fs';
import type { Overrun } from './processor-limit.ts';

/** Bounds of a thread. */
export interface ThreadLimits {
  /** Processor time. */
  readonly seconds: number;
  /** Heap for what lasts, in megabytes. */
  readonly megabytes: number;
  /** Heap for what has just been made; what the system takes when not given. */
  readonly youngMegabytes?: number;
}

/** What a thread sent, or why it sent nothing. */
export type ThreadOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Overrun | 'memory' }
  | { readonly ok: false; readonly why: 'error'; readonly error: Error };

/**
 * Runs a file in a thread of its own with `data` as its `workerData` and gives the first message that it sends, unless the
 * limits are reached before. Everything the thread made is gone afterwards. The caller says what the message is.
 */
export async function inThread<T>(file: URL, data: unknown, limits: ThreadLimits): Promise<ThreadOutcome<T>> {
  const [{ Worker }, { limitProcessor }] = await Promise.all([
    import('node:worker_threads'),
    import('./processor-limit.ts'),
  ]);
  const { seconds, megabytes, youngMegabytes } = limits;
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: {
      maxOldGenerationSizeMb: megabytes,
      ...(youngMegabytes !== undefined && { maxYoungGenerationSizeMb: youngMegabytes }),
    },
  });
  const time = limitProcessor(seconds);
  try {
    return await new Promise<ThreadOutcome<T>>((resolve) => {
      const ended = { ok: false, why: 'memory' } as const;
      worker.once('message', (value: T) => resolve({ ok: true, value }));
      worker.once('error', (error) =>
        resolve(isOutOfMemory(error) ? ended : { ok: false, why: 'error', error }),
      );
      worker.once('messageerror', () => resolve(ended));
      worker.once('exit', () => resolve(ended));
      time.signal.addEventListener('abort', () => resolve({ ok: false, why: time.overrun ?? 'work' }));
    });
  } finally {
    time.done();
    await worker.terminate();
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The built file of that name: beside the program, or in `dist` when running from source; undefined before the first build. */
export function threadFile(name: string): URL | undefined {
  const places = [`../${name}.js`, `../../dist/${name}.js`];
  return places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
}
