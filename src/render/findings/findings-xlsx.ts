import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { SeverityCounts } from '../../core/findings/count.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import type { Severity } from '../../core/findings/definition.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import type { CellPlan, Shade } from '../../office/xlsx-draw/table-sheet.ts';
import { tableOf } from '../../office/xlsx-draw/table-columns.ts';
import type { TableColumn } from '../../office/xlsx-draw/table-columns.ts';
import { SHEET_WORDS } from '../../office/xlsx-draw/table-words.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import { forFile } from './findings-options.ts';
import type { FindingsOptions } from './findings-options.ts';

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
  const common = { subtitle: [], emptyNote: nothing, pageWord: SHEET_WORDS[lang].page };
  const found = files.flatMap((of) =>
    of.findings.map((finding) => ({ file: of.file, finding, catalogue: forFile(options, of).catalogue })),
  );
  return renderWorkbook(
    [
      { ...common, ...summary, ...tableOf(summaryColumns(options), files) },
      { ...common, ...findings, ...tableOf(findingColumns(options), found) },
    ],
    { title: findings.title },
  );
}

function summaryColumns(options: FindingsOptions): readonly TableColumn<FileFindings>[] {
  const { lang } = options;
  const catalogueOf = (file: FileFindings): Catalogue => forFile(options, file).catalogue;
  const say = (vi: string, en: string): string => ({ vi, en })[lang];
  const counts = ({ findings }: FileFindings): SeverityCounts => countFindings(findings);
  return [
    { head: say('Tệp', 'File'), width: 52, fixed: true, cell: ({ file }) => file },
    {
      head: say('Đơn vị', 'Unit'),
      width: 38,
      cell: (file) => (file.unit === null ? '' : (findUnit(catalogueOf(file), file.unit)?.name[lang] ?? '')),
    },
    {
      head: say('Kỳ báo cáo', 'Period'),
      width: 24,
      cell: (file) =>
        file.period === null ? '' : (findPeriod(catalogueOf(file), file.period)?.label[lang] ?? ''),
    },
    { head: say('Lỗi', 'Errors'), width: 11, cell: (file) => counts(file).error },
    { head: say('Cảnh báo', 'Warnings'), width: 11, cell: (file) => counts(file).warning },
    { head: say('Lưu ý', 'Notes'), width: 11, cell: (file) => counts(file).info },
  ];
}

interface FoundIn {
  readonly file: string;
  readonly finding: Finding;
  readonly catalogue: Catalogue;
}

function findingColumns({ lang }: FindingsOptions): readonly TableColumn<FoundIn>[] {
  const say = (vi: string, en: string): string => ({ vi, en })[lang];
  const of = (head: string, width: number, cell: (finding: Finding) => CellPlan): TableColumn<FoundIn> => ({
    head,
    width,
    cell: ({ finding }) => cell(finding),
  });
  return [
    { head: say('Tệp', 'File'), width: 26, fixed: true, cell: ({ file }) => file },
    of(say('Mức độ', 'Severity'), 11, ({ severity }) => ({
      value: WORDS[lang].severities[severity],
      shade: SEVERITY_SHADES[severity],
    })),
    of(say('Trang', 'Sheet'), 13, ({ at }) => at.sheet ?? ''),
    of(say('Ô', 'Cell'), 7, ({ at }) => at.cell ?? ''),
    {
      head: say('Dòng, cột', 'Row, column'),
      width: 30,
      cell: ({ finding: { at }, catalogue }) => humanPath(catalogue, at, lang) ?? '',
    },
    of(say('Nội dung', 'What was found'), 44, (finding) => messageOf(finding, lang)),
    of(say('Cần làm', 'What to do'), 38, (finding) => fixOf(finding, lang)),
    of(say('Giá trị trong tệp', 'Found'), 13, ({ found }) => found ?? null),
    of(say('Giá trị mong đợi', 'Expected'), 13, ({ expected }) => expected ?? null),
    of(say('Chênh lệch', 'Difference'), 12, ({ difference }) => difference ?? null),
    of(say('Đã chấp nhận', 'Accepted'), 20, ({ waived }) =>
      waived ? `${waived.by}, ${waived.document}` : '',
    ),
    { ...of(say('Mã', 'Code'), 28, ({ code }) => code), onScreen: true },
  ];
}
