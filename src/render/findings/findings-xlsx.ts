import type { Worksheet } from 'exceljs';
import { findPeriod, findUnit } from '../../core/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { SEVERITY_WORDS, fixOf, messageOf } from '../../core/findings/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { FindingsOptions, ShownFile } from './findings.ts';

interface Column {
  readonly vi: string;
  readonly en: string;
  readonly width: number;
}

const SUMMARY_COLUMNS: readonly Column[] = [
  { vi: 'Tệp', en: 'File', width: 40 },
  { vi: 'Đơn vị', en: 'Unit', width: 34 },
  { vi: 'Kỳ báo cáo', en: 'Period', width: 24 },
  { vi: 'Lỗi', en: 'Errors', width: 10 },
  { vi: 'Cảnh báo', en: 'Warnings', width: 10 },
  { vi: 'Lưu ý', en: 'Notes', width: 10 },
];

const FINDING_COLUMNS: readonly Column[] = [
  { vi: 'Tệp', en: 'File', width: 30 },
  { vi: 'Mức độ', en: 'Severity', width: 12 },
  { vi: 'Trang', en: 'Sheet', width: 16 },
  { vi: 'Ô', en: 'Cell', width: 8 },
  { vi: 'Dòng, cột', en: 'Row, column', width: 40 },
  { vi: 'Nội dung', en: 'What was found', width: 60 },
  { vi: 'Cần làm', en: 'What to do', width: 50 },
  { vi: 'Giá trị trong tệp', en: 'Found', width: 14 },
  { vi: 'Giá trị mong đợi', en: 'Expected', width: 14 },
  { vi: 'Chênh lệch', en: 'Difference', width: 12 },
  { vi: 'Đã chấp nhận', en: 'Accepted', width: 24 },
  { vi: 'Mã', en: 'Code', width: 28 },
];

const SHEETS: Readonly<Record<'summary' | 'findings', Readonly<Record<Lang, string>>>> = {
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  findings: { vi: 'Kết quả kiểm tra', en: 'Findings' },
};

/** Code of A4 in spreadsheet files. */
const PAPER_A4 = 9;

/** Any day: a workbook of the same findings has the same bytes whenever it is made. */
const MADE_ON = new Date(Date.UTC(2000, 0, 1));

type CellContent = string | number | null;

/** A workbook of findings to sort, filter and mail: a summary and one row for each finding. */
export async function renderFindingsXlsx(
  files: readonly ShownFile[],
  options: FindingsOptions,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  const { lang } = options;
  fillSheet(
    workbook.addWorksheet(SHEETS.summary[lang]),
    SUMMARY_COLUMNS,
    files.map((file) => summaryRow(file, options)),
    lang,
  );
  fillSheet(
    workbook.addWorksheet(SHEETS.findings[lang]),
    FINDING_COLUMNS,
    files.flatMap((file) => findingRows(file, options)),
    lang,
  );
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The zip library stamps each entry with the clock. */
async function withFixedDates(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip(bytes);
  for (const file of Object.values(zip.files)) file.date = MADE_ON;
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function summaryRow(file: ShownFile, { catalogue, lang }: FindingsOptions): readonly CellContent[] {
  const { error, warning, info } = countFindings(file.findings);
  const unit = file.unit === null ? undefined : findUnit(catalogue, file.unit);
  const period = file.period === null ? undefined : findPeriod(catalogue, file.period);
  return [file.file, unit?.name[lang] ?? '', period?.label[lang] ?? '', error, warning, info];
}

function findingRows(
  { file, findings }: ShownFile,
  { catalogue, lang }: FindingsOptions,
): readonly (readonly CellContent[])[] {
  return findings.map((finding) => [
    file,
    SEVERITY_WORDS[finding.severity][lang],
    finding.at.sheet ?? '',
    finding.at.cell ?? '',
    humanPath(catalogue, finding.at, lang) ?? '',
    messageOf(finding, lang),
    fixOf(finding, lang),
    finding.found ?? null,
    finding.expected ?? null,
    finding.difference ?? null,
    finding.waived ? `${finding.waived.by}, ${finding.waived.document}` : '',
    finding.code,
  ]);
}

function fillSheet(
  sheet: Worksheet,
  columns: readonly Column[],
  rows: readonly (readonly CellContent[])[],
  lang: Lang,
): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.addRow(columns.map((column) => column[lang])).font = { name: 'Times New Roman', bold: true };
  for (const row of rows) {
    // A text is a text: exceljs makes no formula of a string that begins with "=".
    const added = sheet.addRow(row.map((cell) => (typeof cell === 'string' ? sanitizeText(cell) : cell)));
    added.font = { name: 'Times New Roman' };
    added.alignment = { vertical: 'top', wrapText: true };
  }
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: Math.max(1, rows.length + 1), column: columns.length },
  };
  sheet.pageSetup = {
    orientation: 'landscape',
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- exceljs declares an enum it does not ship
    paperSize: PAPER_A4,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}
