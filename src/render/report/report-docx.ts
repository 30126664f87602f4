import type { ReportModel } from '../../core/report/model.ts';
import { renderWordTemplate } from '../template/word-template.ts';
import { templateNames } from './report-templates.ts';
import { TemplateRefused } from './report-output.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';
import { REPORT_FIELDS, reportTitle, withWords } from './report-fields.ts';

/** The official report as a Word file. Throws TemplateRefused when the template has mistakes. */
export async function renderReportDocx(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const template = await sources.template(templateNames('docx', model.lang));
  const outcome = await renderWordTemplate(template.bytes, withWords(model), {
    lang: model.lang,
    fields: REPORT_FIELDS,
    title: reportTitle(model),
  });
  if (!outcome.ok) throw new TemplateRefused(template.path, outcome.problems);
  return {
    files: [{ name: `${sources.name}.docx`, bytes: outcome.bytes }],
    warnings: outcome.warnings,
  };
}
