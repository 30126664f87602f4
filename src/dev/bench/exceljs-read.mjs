// exceljs alone: opens each workbook and walks over its cells. No checks.
import ExcelJS from 'exceljs';
import { workbooksAt } from './workbooks-at.mjs';

let cells = 0;
for (const file of workbooksAt(process.argv[2])) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => (cells += 1))));
}
console.log(cells);
