import type { ReportModel } from '../../core/report/model.ts';
import { renderReportDocx } from './report-docx.ts';
import type { ReportFile, ReportOutput, ReportSources } from './report-output.ts';

/** The Word report, printed. */
export async function renderReportPdf(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const { files, warnings = [] } = await renderReportDocx(model, sources);
  const printed: ReportFile[] = [];
  for (const { bytes } of files.filter(({ internal }) => !internal))
    printed.push({ name: `${sources.name}.pdf`, bytes: await sources.toPdf(bytes) });
  return { files: printed, warnings };
}
