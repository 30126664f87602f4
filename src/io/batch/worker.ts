import { workerData } from 'node:worker_threads';
import { readOne } from './read-one.ts';
import type { ReadRequest, ReadResult, ReadSettings } from './read-one.ts';

// The pool puts its own data first; the only writer of ours is pool.ts, which gives ReadSettings.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const [, settings] = workerData as [unknown, ReadSettings];

/** Reads the files of one message one after the other: a thread needs the memory of one file. */
export default async function readFiles(requests: readonly ReadRequest[]): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  for (const request of requests) results.push(await readOne(request, settings));
  return results;
}
