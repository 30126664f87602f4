import { observationRows } from '../../core/report/observations.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { CSV_COLUMNS } from './csv/columns.ts';
import { dataPackage } from './csv/data-package.ts';
import { csvLine } from './csv/text.ts';
import type { ReportContext, ReportOutput } from './report.ts';

/** Excel takes a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The usual report has the standard's name; the others stand in the same folder and describe themselves under their own. */
const descriptionName = ({ lang, edition }: ReportModel, { name }: ReportContext): string =>
  lang === 'vi' && edition === 'internal' ? 'datapackage.json' : `${name}.datapackage.json`;

/** The long table, one line a cell of the units' files, and beside it `datapackage.json`, which says what it means. */
export async function renderReportCsv(model: ReportModel, context: ReportContext): Promise<ReportOutput> {
  const rows = observationRows(context.catalogue, context.consolidation, model.lang);
  const lines = [
    csvLine(CSV_COLUMNS.map(({ name }) => name)),
    ...rows.map((row) => csvLine(CSV_COLUMNS.map(({ of }) => of(row, model.period.id)))),
  ];
  const encoder = new TextEncoder();
  const bytes = encoder.encode(BYTE_ORDER_MARK + lines.join(''));
  const name = `${context.name}.csv`;
  return {
    files: [
      { name, bytes },
      { name: descriptionName(model, context), bytes: encoder.encode(dataPackage(model, name, bytes)) },
    ],
  };
}
