// The floor of every reader, on one workbook or a folder of them.
import { readFileSync } from 'node:fs';
import { unzipAndParse } from './unzip-parse.mjs';
import { workbooksAt } from './workbooks-at.mjs';

let elements = 0;
for (const file of workbooksAt(process.argv[2])) elements += unzipAndParse(readFileSync(file));
console.log(elements);
