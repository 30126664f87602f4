import { CannotRun } from '../../core/cannot-run.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import type { Session } from '../../host.ts';
import { readBatch } from '../../io/batch/read-batch.ts';
import { decodeReading } from '../../io/batch/read-one.ts';
import type { ReadRequest, ReadSettings } from '../../io/batch/read-one.ts';
import { readingsFolder } from '../../io/kept/folders.ts';
import { checkAgainstEarlier } from './check-reading.ts';
import type { WorkspaceChecks } from './check-reading.ts';
import type { Opened } from './open.ts';
import { startProgress } from './progress.ts';

/** One file of a batch. */
export interface BatchResult {
  readonly checked: CheckedFile;
  /** The bytes are a workbook that could be read. */
  readonly isWorkbook: boolean;
}

/** Fewer files are read faster than anything about them is looked up. */
const CACHE_FROM = 5;

/**
 * Reads and checks files, many at a time, and gives the results in the order of the requests. A bad file is a finding; it
 * never stops the others. Throws CannotRun when the user stops it: nothing was written then.
 */
export async function* checkBatch(
  session: Session,
  { folder, configured, keeps }: Pick<Opened, 'folder' | 'configured' | 'keeps'>,
  requests: readonly ReadRequest[],
  settings: WorkspaceChecks,
): AsyncGenerator<BatchResult, void> {
  const { catalogue, catalogueHash } = settings;
  const isWorthIt = keeps && requests.length >= CACHE_FROM;
  const kept = isWorthIt ? readingsFolder(configured ? folder : undefined, session.host.env) : undefined;
  const reading: ReadSettings = {
    catalogue,
    catalogueHash,
    ...(kept !== undefined && { cache: kept }),
  };
  const stop = new AbortController();
  const release = session.host.onInterrupt?.(() => stop.abort(stoppedByUser()));
  const progress = startProgress(requests.length, session);
  const threads = session.host.env['NTGE_THREADS'];
  const options = { signal: stop.signal, ...(threads && { threads: Number(threads) }) };
  let index = 0;
  try {
    for await (const { sha256, reading: text } of readBatch(requests, reading, options)) {
      const request = requests[index++];
      if (!request) return;
      const read = decodeReading(text);
      const expected = request.expected ?? {};
      const identity = { file: request.file, sha256 };
      const checked = await checkAgainstEarlier(read, identity, { ...settings, expected });
      progress.step();
      yield { checked, isWorkbook: read.ok };
    }
  } finally {
    progress.end();
    release?.();
  }
}

function stoppedByUser(): CannotRun {
  return new CannotRun(
    {
      vi: 'đã dừng theo yêu cầu (Ctrl-C); chưa ghi kết quả nào',
      en: 'stopped as asked (Ctrl-C); no result was written',
    },
    {
      vi: 'Chạy lại lệnh để làm từ đầu; những tệp đã đọc xong được đọc lại rất nhanh.',
      en: 'Run the command again; files that were read already take almost no time.',
    },
  );
}
