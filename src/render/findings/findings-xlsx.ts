import { findPeriod, findUnit } from '../../core/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { SEVERITY_WORDS, fixOf, messageOf } from '../../core/findings/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { renderTablesXlsx } from '../plain-xlsx.ts';
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

type CellContent = string | number | null;

/** A workbook of findings to sort, filter and mail: a summary and one row for each finding. */
export async function renderFindingsXlsx(
  files: readonly ShownFile[],
  options: FindingsOptions,
): Promise<Uint8Array> {
  const { lang } = options;
  const headed = (columns: readonly Column[]) =>
    columns.map((column) => ({ heading: column[lang], width: column.width }));
  return renderTablesXlsx([
    {
      name: SHEETS.summary[lang],
      columns: headed(SUMMARY_COLUMNS),
      rows: files.map((file) => summaryRow(file, options)),
    },
    {
      name: SHEETS.findings[lang],
      columns: headed(FINDING_COLUMNS),
      rows: files.flatMap((file) => findingRows(file, options)),
    },
  ]);
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
