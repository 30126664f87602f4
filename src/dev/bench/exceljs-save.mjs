// exceljs alone: opens each form and saves it under another folder, as a script would that fills in a name. No checks.
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { workbooksAt } from './workbooks-at.mjs';

const [, , from, to] = process.argv;
for (const file of workbooksAt(from)) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  await workbook.xlsx.writeFile(join(to, basename(file)));
}
