import { parentPort, workerData } from 'node:worker_threads';
import { CellTable } from '../../office/xlsx-read/cell-table.ts';
import type { ReadOptions } from '../../office/xlsx-read/read-workbook.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { packOutcome, transferList } from './transfer.ts';

/** What `isolated.ts` hands to the thread. */
export interface WorkerTask {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

// The only writer of workerData is isolated.ts, which sends a WorkerTask.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const task = workerData as WorkerTask;
const outcome = packOutcome(readWorkbook(task.bytes, task.options, () => new CellTable()));
parentPort?.postMessage(outcome, transferList(outcome));
