import type { ReportModel } from '../../core/report/model.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';

/** The report model as it is: every figure as a number and as printed. */
export async function renderReportJson(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const text = `${JSON.stringify(model, null, 1)}\n`;
  return { files: [{ name: `${sources.name}.json`, bytes: new TextEncoder().encode(text) }], isText: true };
}
