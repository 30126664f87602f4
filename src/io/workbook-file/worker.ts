import { parentPort, workerData } from 'node:worker_threads';
import { selectCells } from '../../core/submission/select-cells.ts';
import type { ReadOptions } from '../../office/xlsx-read/read-workbook.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';

/** What `isolated.ts` hands to the thread. */
export interface WorkerTask {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
  readonly rowCodes: readonly string[] | undefined;
}

// The only writer of workerData is isolated.ts, which sends a WorkerTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { bytes, options, rowCodes } = workerData as WorkerTask;
const outcome = readWorkbook(bytes, { ...options, ...(rowCodes && { selection: selectCells(rowCodes) }) });
parentPort?.postMessage(outcome, []);
