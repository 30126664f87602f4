import type { ReportModel } from '../../core/report/model.ts';
import { renderWordTemplate } from '../template/word-template.ts';
import { dossierName, hasDossier } from './dossier-name.ts';
import { templateNames } from './report-templates.ts';
import type { TemplateKind } from './report-templates.ts';
import { TemplateRefused } from './report-output.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';
import { dossierTitle, REPORT_FIELDS, reportTitle, withWords } from './report-fields.ts';

/** The official report as a Word file, and beside it the internal dossier. Throws TemplateRefused when a template has mistakes. */
export async function renderReportDocx(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const report = await fill('docx', model, sources);
  const dossier = hasDossier(model) ? await fill('dossier-docx', model, sources) : null;
  return {
    files: [
      { name: `${sources.name}.docx`, bytes: report.bytes },
      ...(dossier
        ? [{ name: `${dossierName(model)}.docx`, bytes: dossier.bytes, internal: true as const }]
        : []),
    ],
    warnings: [...report.warnings, ...(dossier?.warnings ?? [])],
  };
}

async function fill(kind: TemplateKind, model: ReportModel, sources: ReportSources) {
  const template = await sources.template(templateNames(kind, model.lang));
  const outcome = await renderWordTemplate(template.bytes, withWords(model), {
    lang: model.lang,
    fields: REPORT_FIELDS,
    title: kind === 'dossier-docx' ? dossierTitle(model) : reportTitle(model),
  });
  if (!outcome.ok) throw new TemplateRefused(template.path, outcome.problems);
  return outcome;
}
