/** The formats of the report: one model, one map from format to renderer, only what a format needs is loaded. */
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { TemplateProblem } from '../docx/problems.ts';

/** One file of the rendered report; a format may need several (a table and its description). */
export interface ReportFile {
  /** Name without folder: `bao-cao-2025-H1-r1.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a renderer may need besides the model. */
export interface ReportContext {
  /** Name of the files, without extension. */
  readonly name: string;
  readonly catalogue: Catalogue;
  /** The figures behind the model, for formats that show every observation. */
  readonly consolidation: Consolidation;
  /** The template of that name: the office's own where there is one, else the built-in. */
  readonly template: (name: string) => Promise<ReportTemplate>;
}

interface ReportTemplate {
  /** Where it was read, for messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReportOutput {
  /** The report itself first. */
  readonly files: readonly ReportFile[];
  /** Mistakes of the template that did not stop the rendering. */
  readonly warnings?: readonly TemplateProblem[];
}

export type ReportRenderer = (model: ReportModel, context: ReportContext) => Promise<ReportOutput>;

/** A template with mistakes: nothing was rendered, and every mistake is listed. */
export class TemplateRefused extends Error {
  override readonly name = 'TemplateRefused';
  readonly path: string;
  readonly problems: readonly TemplateProblem[];
  constructor(path: string, problems: readonly TemplateProblem[]) {
    super(`${path}: ${problems.length} problems`);
    this.path = path;
    this.problems = problems;
  }
}

/** Format → renderer. A new format is a file `report-<format>.ts` and a line here. */
export const REPORT_RENDERERS = {
  docx: async (model, context) => (await import('./report-docx.ts')).renderReportDocx(model, context),
  html: async (model, context) => (await import('./report-html.ts')).renderReportHtml(model, context),
  csv: async (model, context) => (await import('./report-csv.ts')).renderReportCsv(model, context),
  xlsx: async (model, context) => (await import('./report-xlsx.ts')).renderReportXlsx(model, context),
  md: async (model, context) => (await import('./report-md.ts')).renderReportMd(model, context),
  json: async (model, context) => (await import('./report-json.ts')).renderReportJson(model, context),
} as const satisfies Readonly<Record<string, ReportRenderer>>;

export type ReportFormat = keyof typeof REPORT_RENDERERS;
