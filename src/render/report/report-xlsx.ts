import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { reportContext } from '../../core/report/context.ts';
import { outcomeWords } from '../../core/report/measures.ts';
import type { OutcomeWords } from '../../core/report/measures.ts';
import { observationRows } from '../../core/report/observations.ts';
import type { ReportModel } from '../../core/report/model.ts';
import { TemplateRefused } from './report-output.ts';
import type { ReportOutput, ReportSources, ReportTemplate } from './report-output.ts';
import { renderExcelForm } from '../template/excel-form.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import { formData, formFields, measuresOf, reportTitle } from './report-fields.ts';
import { taskTables } from '../../core/report/task-rows.ts';
import { levelSheet, sexSheet } from './xlsx/breakdown-sheets.ts';
import { budgetSheets } from './xlsx/budget-sheet.ts';
import { forecastSheet } from './xlsx/forecast-sheet.ts';
import { linksFrom } from './xlsx/frame.ts';
import type { SheetFrame } from './xlsx/frame.ts';
import { indicatorSheet } from './xlsx/indicator-sheet.ts';
import { observationFormulas, observationSheet } from './xlsx/observation-sheet.ts';
import { taskSheets } from './xlsx/task-sheets.ts';
import { trendSheet } from './xlsx/trend-sheet.ts';
import { findingSheet, narrativeSheet, reconciliationSheet, submissionSheet } from './xlsx/other-sheets.ts';
import { WORDS } from '../../core/words/words.ts';

/**
 * The consolidated workbook: indicators as live formulas over the observations, and everything else to sort and filter;
 * beside it the office's own forms, filled. Throws TemplateRefused when a form has mistakes.
 */
export async function renderReportXlsx(model: ReportModel, sources: ReportSources): Promise<ReportOutput> {
  const bytes = await renderWorkbook(sheetsOf(model, sources), {
    title: reportTitle(model),
    computes: true,
  });
  const forms = [];
  for (const form of await sources.forms()) forms.push(await fillForm(form, model));
  return {
    files: [{ name: `${sources.name}.xlsx`, bytes }, ...forms.map(({ file }) => file)],
    warnings: forms.flatMap(({ warnings }) => warnings),
  };
}

/** `bieu-bo.xlsx` → `bieu-bo-2025-H1-r1.xlsx`. */
async function fillForm({ path, bytes }: ReportTemplate, model: ReportModel) {
  const fields = formFields(measuresOf(model).map(({ id }) => id));
  const outcome = await renderExcelForm(bytes, formData(model), { lang: model.lang, fields });
  if (!outcome.ok) throw new TemplateRefused(path, outcome.problems);
  const [, stem = path] = /([^/]*)\.xlsx$/i.exec(path) ?? [];
  const ending = `${model.edition === 'public' ? '-cong-khai' : ''}${{ vi: '', en: '.en' }[model.lang]}`;
  const name = `${stem}-${model.period.id}-r${model.revision}${ending}.xlsx`;
  return { file: { name, bytes: outcome.bytes }, warnings: outcome.warnings };
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
    levelSheet(frame),
    sexSheet(frame, formulas),
    ...taskSheets(frame, taskTables(catalogue, consolidation, model.lang)),
    ...forecastSheet(frame, consolidation.indicators),
    ...budgetSheets(frame, catalogue, rows, formulas),
    ...trendSheet(frame),
    submissionSheet(frame, consolidation.units),
    findingSheet(frame),
    reconciliationSheet(frame),
    narrativeSheet(frame),
  ];
}
