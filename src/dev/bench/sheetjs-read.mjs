// SheetJS alone: opens each workbook and walks over its cells. No checks. Its current version is on the registry only as
// somebody else's copy, so it is no dependency: npm install --no-save @e965/xlsx
import { read } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { workbooksAt } from './workbooks-at.mjs';

let cells = 0;
for (const file of workbooksAt(process.argv[2]))
  for (const sheet of Object.values(read(readFileSync(file)).Sheets))
    cells += Object.keys(sheet).filter((key) => !key.startsWith('!')).length;
console.log(cells);
