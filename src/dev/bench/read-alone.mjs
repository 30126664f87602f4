// The program's own guarded reader alone: cells, nothing understood or checked. Arguments: the bundled reader's URL, the
// folder, and how many threads, when not one a core.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { workbooksAt } from './workbooks-at.mjs';

if (isMainThread) {
  const [reader, path, threads = availableParallelism()] = process.argv.slice(2);
  const files = workbooksAt(path);
  for (let thread = 0; thread < Number(threads); thread += 1) {
    const share = files.filter((_, index) => index % Number(threads) === thread);
    const worker = new Worker(new URL(import.meta.url), { workerData: { reader, share } });
    // A file that it does not read makes the comparison worthless.
    worker.on('error', (error) => {
      throw error;
    });
  }
} else {
  const { reader, share } = workerData;
  const { readWorkbook } = await import(reader);
  for (const file of share) if (!readWorkbook(readFileSync(file)).ok) throw new Error(`${file}: refused`);
}
