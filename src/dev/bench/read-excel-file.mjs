// read-excel-file alone: the values of every sheet of each workbook. No checks.
import readExcelFile from 'read-excel-file/node';
import { workbooksAt } from './workbooks-at.mjs';

let rows = 0;
for (const file of workbooksAt(process.argv[2]))
  for (const { data } of await readExcelFile(file)) rows += data.length;
console.log(rows);
