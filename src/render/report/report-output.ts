import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';

/** One file of the rendered report; a format may need several (a table and its description). */
export interface ReportFile {
  /** Name without folder: `bao-cao-2025-H1-r1.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For the office's own use: it does not go out with the report. */
  readonly internal?: true;
}

/** What a renderer may need besides the model. */
export interface ReportSources {
  /** Name of the files, without extension. */
  readonly name: string;
  readonly catalogue: Catalogue;
  /** The figures behind the model, for formats that show every observation. */
  readonly consolidation: Consolidation;
  /** The workspace's folder as a URL, from the folder the report is written to; with its slash: `../../`. */
  readonly workspace: string;
  /** Who reads the csv: programs, or Excel on a Vietnamese computer. */
  readonly csvFor: CsvReader;
  /** The template of the first of these names that the office has, else the built-in one of the last name. */
  readonly template: (names: readonly string[]) => Promise<ReportTemplate>;
  /** The office's own Excel forms. */
  readonly forms: () => Promise<readonly ReportTemplate[]>;
  /** Prints a Word file as PDF; how, is the machine's affair. */
  readonly toPdf: (docx: Uint8Array) => Promise<Uint8Array>;
}

/** Those for whom the csv can be written, as `--for` names them. */
export const CSV_READERS = ['programs', 'excel'] as const;
export type CsvReader = (typeof CSV_READERS)[number];

export interface ReportTemplate {
  /** Where it was read, for messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReportOutput {
  /** The report itself first. */
  readonly files: readonly ReportFile[];
  /** One file of text, which a terminal or the next program can read. */
  readonly isText?: true;
  /** Mistakes of the template that did not stop the rendering. */
  readonly warnings?: readonly TemplateProblem[];
}

/** A format of the report. Throws TemplateRefused when the template has mistakes. */
export type ReportRenderer = (model: ReportModel, sources: ReportSources) => Promise<ReportOutput>;

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
