import type { ReportModel } from '../../core/report/model.ts';
import { WORDS } from '../../core/words/words.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { dossierName, hasDossier } from './dossier-name.ts';
import { templateNames } from './report-templates.ts';
import type { TemplateKind } from './report-templates.ts';
import { TemplateRefused } from './report-output.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';
import { REPORT_FIELDS } from './report-fields.ts';
import { templateSource } from '../template/template-source.ts';
import { renderTextTemplate } from '../template/text-template.ts';

/** The report as Markdown, and beside it the internal dossier. Throws TemplateRefused when a template has mistakes. */
export async function renderReportMd(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const report = await fill('md', model, sources);
  return {
    files: [
      { name: `${sources.name}.md`, bytes: report },
      ...(hasDossier(model)
        ? [
            {
              name: `${dossierName(model)}.md`,
              bytes: await fill('dossier-md', model, sources),
              internal: true as const,
            },
          ]
        : []),
    ],
    isText: true,
  };
}

async function fill(kind: TemplateKind, model: ReportModel, sources: ReportSources): Promise<Uint8Array> {
  const template = await sources.template(templateNames(kind, model.lang));
  const data = { ...mapTexts(model, escapeMarkdown), words: WORDS[model.lang] };
  const outcome = await renderTextTemplate(templateSource(template), data, {
    lang: model.lang,
    fields: REPORT_FIELDS,
    format: 'plain',
  });
  if (!outcome.ok) throw new TemplateRefused(template.path, outcome.problems);
  return new TextEncoder().encode(`${outcome.text.replace(/\n{3,}/g, '\n\n').trim()}\n`);
}

function mapTexts(value: object, change: (text: string) => string): object {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapText(inner, change)]));
}

function mapText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapText(item, change));
  return typeof value === 'object' && value !== null ? mapTexts(value, change) : value;
}
