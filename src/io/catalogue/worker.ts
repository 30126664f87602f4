import { parentPort, workerData } from 'node:worker_threads';
import { parseHashed } from './parse-catalogue.ts';

// The only writer of workerData is parse-own.ts, which sends the path of a file. What fails here is an error of the thread.
void parseHashed(String(workerData), { builtIn: false }).then((reading) =>
  parentPort?.postMessage(reading, []),
);
