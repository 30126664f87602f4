import { OFFICE_LANG } from '../../core/model/ids.ts';
import { observationRows } from '../../core/report/observations.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { CSV_COLUMNS } from './csv/columns.ts';
import { dataPackage } from './csv/data-package.ts';
import { csvLine, PROGRAMS, VIETNAMESE_EXCEL } from './csv/text.ts';
import type { CsvDialect } from './csv/text.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';

/** Excel takes a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The usual report has the standard's name; the others stand in the same folder and describe themselves under their own. */
const descriptionName = ({ lang, edition }: ReportModel, { name }: ReportSources): string =>
  lang === OFFICE_LANG && edition === 'internal' ? 'datapackage.json' : `${name}.datapackage.json`;

/**
 * The long table, one line a cell of the units' files, and beside it `datapackage.json`, which says what it means. For
 * Excel the table alone.
 */
export async function renderReportCsv(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  if (sources.csvFor === 'excel')
    return {
      files: [{ name: `${sources.name}-excel.csv`, bytes: tableOf(model, sources, VIETNAMESE_EXCEL) }],
    };
  const bytes = tableOf(model, sources, PROGRAMS);
  const encoder = new TextEncoder();
  const name = `${sources.name}.csv`;
  return {
    files: [
      { name, bytes },
      { name: descriptionName(model, sources), bytes: encoder.encode(dataPackage(model, name, bytes)) },
    ],
  };
}

function tableOf(model: ReportModel, sources: ReportSources, dialect: CsvDialect): Uint8Array {
  const rows = observationRows(sources.catalogue, sources.consolidation, model.lang);
  const lines = [
    csvLine(
      CSV_COLUMNS.map(({ name }) => name),
      dialect,
    ),
    ...rows.map((row) =>
      csvLine(
        CSV_COLUMNS.map(({ of }) => of(row, model.period.id)),
        dialect,
      ),
    ),
  ];
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}
