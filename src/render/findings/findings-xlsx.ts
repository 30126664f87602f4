import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import type { Severity } from '../../core/findings/definition.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import { WORDS } from '../../core/words/words.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import type { CellPlan, Shade } from '../../office/xlsx-draw/table-sheet.ts';
import { SHEET_WORDS } from '../../office/xlsx-draw/table-words.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import type { FindingsOptions } from './findings-options.ts';

interface Column {
  readonly vi: string;
  readonly en: string;
  readonly width: number;
}

const SUMMARY_COLUMNS: readonly Column[] = [
  { vi: 'Tệp', en: 'File', width: 52 },
  { vi: 'Đơn vị', en: 'Unit', width: 38 },
  { vi: 'Kỳ báo cáo', en: 'Period', width: 24 },
  { vi: 'Lỗi', en: 'Errors', width: 11 },
  { vi: 'Cảnh báo', en: 'Warnings', width: 11 },
  { vi: 'Lưu ý', en: 'Notes', width: 11 },
];

const FINDING_COLUMNS: readonly Column[] = [
  { vi: 'Tệp', en: 'File', width: 26 },
  { vi: 'Mức độ', en: 'Severity', width: 11 },
  { vi: 'Trang', en: 'Sheet', width: 13 },
  { vi: 'Ô', en: 'Cell', width: 7 },
  { vi: 'Dòng, cột', en: 'Row, column', width: 30 },
  { vi: 'Nội dung', en: 'What was found', width: 44 },
  { vi: 'Cần làm', en: 'What to do', width: 38 },
  { vi: 'Giá trị trong tệp', en: 'Found', width: 13 },
  { vi: 'Giá trị mong đợi', en: 'Expected', width: 13 },
  { vi: 'Chênh lệch', en: 'Difference', width: 12 },
  { vi: 'Đã chấp nhận', en: 'Accepted', width: 20 },
  { vi: 'Mã', en: 'Code', width: 28 },
];
/** The code is for looking up on screen. */
const FINDING_COLUMNS_PRINTED = 11;

const SEVERITY_SHADES: Readonly<Record<Severity, Shade>> = {
  error: 'bad',
  warning: 'part',
  info: 'none',
};

const TITLES = {
  vi: {
    summary: { name: 'Tóm tắt', title: 'Tóm tắt kết quả kiểm tra' },
    findings: { name: 'Kết quả kiểm tra', title: 'Kết quả kiểm tra và việc cần làm' },
    nothing: 'Không có sai sót.',
  },
  en: {
    summary: { name: 'Summary', title: 'Summary of the check' },
    findings: { name: 'Findings', title: 'Findings and what to do' },
    nothing: 'Nothing was found.',
  },
} as const;

/** A workbook of findings to sort, filter and mail: a summary and one row for each finding. */
export async function renderFindingsXlsx(
  files: readonly FileFindings[],
  options: FindingsOptions,
): Promise<Uint8Array> {
  const { lang } = options;
  const { summary, findings, nothing } = TITLES[lang];
  const headed = (columns: readonly Column[]) =>
    columns.map((column) => ({ head: column[lang], width: column.width }));
  const common = { subtitle: [], fixed: 1, emptyNote: nothing, pageWord: SHEET_WORDS[lang].page };
  return renderWorkbook(
    [
      {
        ...common,
        ...summary,
        columns: headed(SUMMARY_COLUMNS),
        rows: files.map((file) => summaryRow(file, options)),
      },
      {
        ...common,
        ...findings,
        columns: headed(FINDING_COLUMNS),
        rows: files.flatMap((file) => findingRows(file, options)),
        printed: FINDING_COLUMNS_PRINTED,
      },
    ],
    { title: findings.title },
  );
}

function summaryRow(file: FileFindings, { catalogue, lang }: FindingsOptions): readonly CellPlan[] {
  const { error, warning, info } = countFindings(file.findings);
  const unit = file.unit === null ? undefined : findUnit(catalogue, file.unit);
  const period = file.period === null ? undefined : findPeriod(catalogue, file.period);
  return [file.file, unit?.name[lang] ?? '', period?.label[lang] ?? '', error, warning, info];
}

function findingRows(
  { file, findings }: FileFindings,
  { catalogue, lang }: FindingsOptions,
): readonly (readonly CellPlan[])[] {
  return findings.map((finding) => [
    file,
    { value: WORDS[lang].severities[finding.severity], shade: SEVERITY_SHADES[finding.severity] },
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
