import type { ReportRenderer } from './report-output.ts';

/**
 * The formats of the report, in the order the help shows them; only what a format needs is loaded. A new format is a file
 * `report-<format>.ts` and a line here: `--format`, the endings of `-o`, help and messages take their words from this list.
 */
export const REPORT_RENDERERS = {
  docx: async (model, sources) => (await import('./report-docx.ts')).renderReportDocx(model, sources),
  pdf: async (model, sources) => (await import('./report-pdf.ts')).renderReportPdf(model, sources),
  html: async (model, sources) => (await import('./report-html.ts')).renderReportHtml(model, sources),
  xlsx: async (model, sources) => (await import('./report-xlsx.ts')).renderReportXlsx(model, sources),
  csv: async (model, sources) => (await import('./report-csv.ts')).renderReportCsv(model, sources),
  md: async (model, sources) => (await import('./report-md.ts')).renderReportMd(model, sources),
  json: async (model, sources) => (await import('./report-json.ts')).renderReportJson(model, sources),
} as const satisfies Readonly<Record<string, ReportRenderer>>;

export type ReportFormat = keyof typeof REPORT_RENDERERS;
