import type { ReportModel } from '../../core/report/model.ts';
import { WORDS } from '../../core/words/words.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { templateNames } from './report-templates.ts';
import { TemplateRefused } from './report-output.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';
import { REPORT_FIELDS } from './report-fields.ts';
import { templateSource } from '../template/template-source.ts';
import { renderTextTemplate } from '../template/text-template.ts';

/** The report as Markdown. Throws TemplateRefused when the template has mistakes. */
export async function renderReportMd(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const template = await sources.template(templateNames('md', model.lang));
  const source = templateSource(template);
  const data = { ...mapTexts(model, escapeMarkdown), words: WORDS[model.lang] };
  const outcome = await renderTextTemplate(source, data, {
    lang: model.lang,
    fields: REPORT_FIELDS,
    format: 'plain',
  });
  if (!outcome.ok) throw new TemplateRefused(template.path, outcome.problems);
  const text = `${outcome.text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
  return { files: [{ name: `${sources.name}.md`, bytes: new TextEncoder().encode(text) }], isText: true };
}

function mapTexts(value: object, change: (text: string) => string): object {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapText(inner, change)]));
}

function mapText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapText(item, change));
  return typeof value === 'object' && value !== null ? mapTexts(value, change) : value;
}
