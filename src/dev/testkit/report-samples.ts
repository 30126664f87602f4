import { findPeriod } from '../../core/catalogue/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { BLANK_LETTERHEAD } from '../../core/model/default-workspace.ts';
import { buildReport } from '../../core/report/build.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { EarlierResults } from '../../core/report/trends.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findTemplate } from '../../io/report-templates.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import type { CsvReader } from '../../render/report/report-output.ts';
import type { ReportFormat } from '../../render/report/report.ts';
import { emptyConsolidation, faultyConsolidation, inventedConsolidation } from './invented-consolidation.ts';

/** Reports for tests of the formats: a province where nearly all is there, an empty one, one with everything wrong. */
export const SAMPLE_REPORTS = ['full', 'empty', 'faulty'] as const;
export type SampleReport = (typeof SAMPLE_REPORTS)[number];

const MAKERS = {
  full: inventedConsolidation,
  empty: emptyConsolidation,
  faulty: faultyConsolidation,
} as const;

export interface Sample {
  readonly catalogue: Catalogue;
  readonly consolidation: Consolidation;
  readonly model: ReportModel;
}

/** A sample and its model; `change` alters the consolidation first. */
export async function sampleReport(
  name: SampleReport,
  lang: Lang = 'vi',
  change: (consolidation: Consolidation) => Consolidation = (same) => same,
): Promise<Sample> {
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  const period = findPeriod(catalogue, '2025-H1');
  if (!period) throw new Error('no such period');
  const consolidation = change(MAKERS[name](catalogue, period));
  const model = buildReport(catalogue, consolidation, BLANK_LETTERHEAD, {
    lang,
    edition: 'internal',
    earlier: name === 'full' ? [yearBefore(consolidation)] : [],
  });
  return { catalogue, consolidation, model };
}

/** The results that the sample's own are compared with, as a consolidation of that period holds them. */
function yearBefore({ catalogue, indicators }: Consolidation): EarlierResults {
  const before = indicators.map((result) => {
    const { previous, denominator, factor } = result;
    const numerator = previous === null || !denominator ? null : (previous * denominator) / (factor ?? 1);
    return { ...result, value: previous, numerator };
  });
  return { catalogue, period: '2024-H1', revision: 1, indicators: before };
}

/** The bytes of a sample in a format, from the built-in templates. */
export const renderSample = (
  sample: Sample,
  format: ReportFormat,
  csvFor: CsvReader = 'programs',
): Promise<Uint8Array> => renderFile(sample, format, 0, csvFor);

/** The internal dossier that the format brings beside the report. */
export const renderDossier = (sample: Sample, format: 'docx' | 'md'): Promise<Uint8Array> =>
  renderFile(sample, format, 1);

async function renderFile(
  { catalogue, consolidation, model }: Sample,
  format: ReportFormat,
  at: number,
  csvFor: CsvReader = 'programs',
): Promise<Uint8Array> {
  const output = await REPORT_RENDERERS[format](model, {
    name: 'report',
    catalogue,
    consolidation,
    workspace: '../../',
    csvFor,
    forms: () => Promise.resolve([]),
    template: (names) => findTemplate('/nowhere', names),
    toPdf: () => Promise.reject(new Error('samples are not printed')),
  });
  const file = output.files[at];
  if (!file) throw new Error(`${format} made no file`);
  return file.bytes;
}
