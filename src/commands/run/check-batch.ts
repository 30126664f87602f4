import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import type { Session } from '../../host.ts';
import type { BatchSettings, Carried, FileRequest, FileResult } from '../../io/batch/check-one.ts';
import { readingsFolder } from '../../io/kept/folders.ts';
import type { EarlierPeriods } from '../../io/workspace/consolidations.ts';
import { keptIn } from './open.ts';
import type { Opened } from './open.ts';
import { startProgress } from './progress.ts';

/** What the files of a batch are checked against, and how much of each is wanted. */
export interface BatchChecks<K extends keyof Carried> extends Pick<CheckSettings, 'asOf' | 'waivers'> {
  readonly earlier: EarlierPeriods;
  readonly carries: K;
}

/** Fewer files are read faster than anything about them is looked up. */
const KEPT_FROM = 5;

/**
 * Reads and checks files, many at a time, and gives the results in the order of the requests. A bad file is a finding; it
 * never stops the others. Throws CannotRun when the user stops it: nothing was written then.
 */
export async function* checkBatch<K extends keyof Carried>(
  session: Session,
  opened: Opened,
  requests: readonly FileRequest[],
  { earlier, ...checks }: BatchChecks<K>,
): AsyncGenerator<FileResult<K>, void> {
  if (requests.length === 0) return;
  const { checkMany } = await import('../../io/batch/check-many.ts');
  const stop = new AbortController();
  const release = session.host.onInterrupt?.(() => stop.abort(cannotRun('usage/stopped', {})));
  const progress = startProgress(requests.length, session);
  const threads = session.host.env['NTGE_THREADS'];
  const options = { earlier, signal: stop.signal, ...(threads && { threads: Number(threads) }) };
  const settings = { ...checks, ...placesOf(session, opened, requests.length) };
  try {
    for await (const result of checkMany(requests, settings, options)) {
      progress.step();
      yield result;
    }
  } finally {
    progress.end();
    release?.();
  }
}

/** The catalogue, and the folders that earlier results lie in. */
function placesOf({ host }: Session, opened: Opened, count: number): Omit<BatchSettings, 'asOf' | 'carries'> {
  const { catalogue, hash, folder, configured } = opened;
  const { keeps, anew } = opened;
  const parsed = keptIn(opened);
  const isWorthIt = keeps && count >= KEPT_FROM;
  const readings = isWorthIt ? readingsFolder(configured ? folder : undefined, host.env) : undefined;
  return {
    catalogue,
    catalogueHash: hash,
    workspace: folder,
    ...(parsed !== undefined && { parsed }),
    ...(readings !== undefined && { readings }),
    anew,
  };
}
