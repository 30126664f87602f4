import type { ReportModel } from '../../core/report/model.ts';
import type { ReportContext, ReportOutput } from './report.ts';

/** The report model as it is: every figure as a number and as printed. */
export async function renderReportJson(model: ReportModel, context: ReportContext): Promise<ReportOutput> {
  const text = `${JSON.stringify(model, null, 1)}\n`;
  return { files: [{ name: `${context.name}.json`, bytes: new TextEncoder().encode(text) }] };
}
