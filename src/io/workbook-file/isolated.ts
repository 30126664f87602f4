import type { ReadOutcome } from '../../core/model/file-problem.ts';
import { selectCells } from '../../core/submission/select-cells.ts';
import { fileProblem, problemOf } from '../../office/refusal.ts';
import { inThread, threadFile } from '../in-thread.ts';
import type { ReadOptions } from '../../office/xlsx-read/read-workbook.ts';
import { inspectFile, readInspected } from '../../office/xlsx-read/read-workbook.ts';
import type { WorkerTask } from './worker.ts';
import type { ZipArchive } from '../../office/zip/zip.ts';

export interface SafeReadOptions extends Omit<ReadOptions, 'selection'> {
  /** How our row codes begin, for a check: of foreign sheets no more is read than it needs (see `selectCells`). */
  readonly rowCodes?: readonly string[];
  /** Seconds of processor time that a file may take in its thread. */
  readonly seconds?: number;
  /** Heap of the thread, in megabytes; what is unpacked lies outside it, bounded by the limits. */
  readonly megabytes?: number;
  /** Files that unpack to more than this many bytes are read in a thread of their own. */
  readonly inProcessBytes?: number;
  /** The bundled `worker.ts`; found beside the program when not given. */
  readonly worker?: URL;
}

const SECONDS = 10;
const MEGABYTES = 640;
const YOUNG_MEGABYTES = 64;
/** Some ten filled workbooks' worth: parsed in well under a second whatever it contains. */
const IN_PROCESS_BYTES = 4_000_000;

/**
 * `readWorkbook` for files from outside. Ordinary ones are read at once; one that unpacks to a lot is read in a thread
 * which is ended when it takes too long or too much memory, so that a hostile file costs a finding and not the run.
 */
export async function readWorkbookSafely(
  bytes: Uint8Array,
  options: SafeReadOptions = {},
): Promise<ReadOutcome> {
  try {
    const inspection = inspectFile(bytes, options);
    if (!inspection.ok) return inspection;
    const isOrdinary = unpackedSize(inspection.zip) <= (options.inProcessBytes ?? IN_PROCESS_BYTES);
    if (isOrdinary) return readInspected(inspection, options.rowCodes && selectCells(options.rowCodes));
    return await readInThread(bytes, options);
  } catch (error) {
    // A defect of the reader must cost one file, not the batch; it is named for what it is.
    return failure(error);
  }
}

function unpackedSize(zip: ZipArchive): number {
  return zip.entries.reduce((sum, { size }) => sum + size, 0);
}

function failure(error: unknown): ReadOutcome {
  return { ok: false, problem: problemOf(error) };
}

/** Once more where the machine was merely busy: what is wrong with the machine is not wrong with the file. */
async function readInThread(bytes: Uint8Array, options: SafeReadOptions): Promise<ReadOutcome> {
  const first = await tryInThread(bytes, options);
  return isBusy(first) ? tryInThread(bytes, options) : first;
}

const isBusy = (outcome: ReadOutcome): boolean => !outcome.ok && outcome.problem.params['kind'] === 'busy';

async function tryInThread(bytes: Uint8Array, options: SafeReadOptions): Promise<ReadOutcome> {
  const { fileName, limits, rowCodes, seconds = SECONDS, megabytes = MEGABYTES } = options;
  const task: WorkerTask = {
    bytes,
    options: { ...(fileName === undefined ? {} : { fileName }), ...(limits === undefined ? {} : { limits }) },
    rowCodes,
  };
  const worker = options.worker ?? threadFile('xlsx-worker');
  if (worker === undefined) throw new Error('xlsx-worker.js is missing beside the program');
  const thread = await inThread<ReadOutcome>(worker, task, {
    seconds,
    megabytes,
    youngMegabytes: YOUNG_MEGABYTES,
  });
  if (thread.ok) return thread.value;
  if (thread.why === 'error') return failure(thread.error);
  const problem =
    thread.why === 'memory'
      ? fileProblem('file/memory', { limit: megabytes })
      : fileProblem('file/timeout', { kind: thread.why, seconds });
  return { ok: false, problem };
}
