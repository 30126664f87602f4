import { workerData } from 'node:worker_threads';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { earlierPeriodsIn } from '../workspace/consolidations.ts';
import { checkOne } from './check-one.ts';
import type { BatchSettings, FileRequest } from './check-one.ts';

/** Results of the files of a message, or why the command cannot run: errors lose their kind between threads. */
export type Answer =
  | { readonly results: readonly string[] }
  | { readonly stop: { readonly problem: Problem; readonly details: readonly Problem[] } };

// The pool puts its own data first; the only writer of ours is pool.ts, which gives BatchSettings.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const [, settings] = workerData as [unknown, BatchSettings];
const earlier = earlierPeriodsIn(settings.workspace, settings.parsed);

/** Checks the files of one message one after the other: a thread needs the memory of one file. */
export default async function checkFiles(requests: readonly FileRequest[]): Promise<Answer> {
  const results: string[] = [];
  try {
    for (const request of requests) results.push(await checkOne(request, settings, earlier));
    return { results };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    return { stop: { problem: error.problem, details: error.details } };
  }
}
