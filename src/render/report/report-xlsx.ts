import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { reportContext } from '../../core/report/context.ts';
import { outcomeWords } from '../../core/report/measures.ts';
import type { OutcomeWords } from '../../core/report/measures.ts';
import { observationRows } from '../../core/report/observations.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { ReportOutput, ReportSources } from './report-output.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import { reportTitle } from './report-fields.ts';
import { linksFrom } from './xlsx/frame.ts';
import type { SheetFrame } from './xlsx/frame.ts';
import { indicatorSheet } from './xlsx/indicator-sheet.ts';
import { observationFormulas, observationSheet } from './xlsx/observation-sheet.ts';
import { findingSheet, narrativeSheet, reconciliationSheet, submissionSheet } from './xlsx/other-sheets.ts';
import { WORDS } from '../../core/words/words.ts';

/** The consolidated workbook: indicators as live formulas over the observations, and everything else to sort and filter. */
export async function renderReportXlsx(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const bytes = await renderWorkbook(sheetsOf(model, sources), {
    title: reportTitle(model),
    computes: true,
  });
  return { files: [{ name: `${sources.name}.xlsx`, bytes }] };
}

/** The words of both outcomes of every indicator. */
function outcomesOf(
  catalogue: Catalogue,
  consolidation: Consolidation,
  { lang }: ReportModel,
): ReadonlyMap<string, OutcomeWords> {
  const context = reportContext(catalogue, consolidation, lang);
  return new Map(consolidation.indicators.map((result) => [result.id, outcomeWords(context, result)]));
}

function sheetsOf(model: ReportModel, { catalogue, consolidation, workspace }: ReportSources) {
  const decimals = new Map(consolidation.indicators.map((i) => [i.id, i.decimals]));
  const frame: SheetFrame = {
    model,
    words: WORDS[model.lang],
    decimalsOf: (indicator) => decimals.get(indicator) ?? 2,
    linkTo: linksFrom(workspace),
  };
  const rows = observationRows(catalogue, consolidation, model.lang);
  const observations = observationSheet(frame, rows);
  const formulas = observationFormulas(frame, observations, rows.length);
  return [
    indicatorSheet(frame, {
      observations: rows,
      formulas,
      outcomes: outcomesOf(catalogue, consolidation, model),
    }),
    observations,
    submissionSheet(frame, consolidation.units),
    findingSheet(frame),
    reconciliationSheet(frame),
    narrativeSheet(frame),
  ];
}
