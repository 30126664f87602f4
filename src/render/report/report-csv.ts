import { OFFICE_LANG } from '../../core/model/ids.ts';
import { observationRows } from '../../core/report/observations.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { CSV_COLUMNS } from './csv/columns.ts';
import { dataPackage } from './csv/data-package.ts';
import { csvLine } from './csv/text.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';

/** Excel takes a file for UTF-8 only with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The usual report has the standard's name; the others stand in the same folder and describe themselves under their own. */
const descriptionName = ({ lang, edition }: ReportModel, { name }: ReportSources): string =>
  lang === OFFICE_LANG && edition === 'internal' ? 'datapackage.json' : `${name}.datapackage.json`;

/** The long table, one line a cell of the units' files, and beside it `datapackage.json`, which says what it means. */
export async function renderReportCsv(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const rows = observationRows(sources.catalogue, sources.consolidation, model.lang);
  const lines = [
    csvLine(CSV_COLUMNS.map(({ name }) => name)),
    ...rows.map((row) => csvLine(CSV_COLUMNS.map(({ of }) => of(row, model.period.id)))),
  ];
  const encoder = new TextEncoder();
  const bytes = encoder.encode(BYTE_ORDER_MARK + lines.join(''));
  const name = `${sources.name}.csv`;
  return {
    files: [
      { name, bytes },
      { name: descriptionName(model, sources), bytes: encoder.encode(dataPackage(model, name, bytes)) },
    ],
  };
}
