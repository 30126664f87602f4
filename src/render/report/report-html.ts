import { createHash } from 'node:crypto';
import type { ReportModel } from '../../core/report/model.ts';
import { HTML_FIELDS } from './html/fields.ts';
import { PAGE_SCRIPT } from './html/page-script.ts';
import { PAGE_STYLE } from './html/page-style.ts';
import { HEAD_MARK, htmlView, SCRIPT_MARK } from './html/view.ts';
import { templateNames } from './report-templates.ts';
import { TemplateRefused } from './report-output.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';
import { templateSource } from '../template/template-source.ts';
import { renderTextTemplate } from '../template/text-template.ts';

/**
 * The report as one page that needs nothing else: no request, no script but its own, complete without it. Throws
 * TemplateRefused when the template has mistakes.
 */
export async function renderReportHtml(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const template = await sources.template(templateNames('html', model.lang));
  // Tokens of pictures are the program's own.
  const source = templateSource(template).replace(/\p{Co}/gu, '');
  const view = htmlView(model);
  const outcome = await renderTextTemplate(source, view.data, {
    lang: model.lang,
    fields: HTML_FIELDS,
    format: 'html',
  });
  if (!outcome.ok) throw new TemplateRefused(template.path, outcome.problems);
  const page = withHead(view.complete(outcome.text));
  return { files: [{ name: `${sources.name}.html`, bytes: new TextEncoder().encode(page) }], isText: true };
}

/**
 * Puts style, script and policy in their places. The policy names the one script and every style of the page by hash:
 * whatever else got in would not run, and nothing is ever fetched.
 */
function withHead(page: string): string {
  const styled = page.split(HEAD_MARK).join(`${HEAD_MARK}\n<style>${PAGE_STYLE}</style>`);
  const styles = [...styled.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css = '']) => hashOf(css));
  const policy = [
    "default-src 'none'",
    `style-src ${[...new Set(styles)].join(' ')}`,
    `script-src ${hashOf(PAGE_SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return styled
    .split(HEAD_MARK)
    .join(`<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .split(SCRIPT_MARK)
    .join(`<script>${PAGE_SCRIPT}</script>`);
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
