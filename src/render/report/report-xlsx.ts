import { observationRows } from '../../core/report/observations.ts';
import type { ReportModel } from '../../core/report/model.ts';
import type { ReportContext, ReportOutput } from './report.ts';
import { finishWorkbook } from './xlsx/finish.ts';
import { linkFromReports } from './xlsx/frame.ts';
import type { SheetFrame } from './xlsx/frame.ts';
import { indicatorSheet } from './xlsx/indicator-sheet.ts';
import { observationFormulas, observationSheet } from './xlsx/observation-sheet.ts';
import { findingSheet, narrativeSheet, reconciliationSheet, submissionSheet } from './xlsx/other-sheets.ts';
import { drawSheet } from './xlsx/sheet.ts';
import { XLSX_WORDS } from './xlsx/words.ts';

/** The clock would make equal workbooks differ. */
const MADE_ON = new Date(Date.UTC(2000, 0, 1));

/** The consolidated workbook: indicators as live formulas over the observations, and everything else to sort and filter. */
export async function renderReportXlsx(model: ReportModel, context: ReportContext): Promise<ReportOutput> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'ntge';
  workbook.lastModifiedBy = 'ntge';
  workbook.title = model.frame.subject;
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  // Cached results are the report's own; Excel computes them again all the same.
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of sheetsOf(model, context)) drawSheet(workbook, sheet);
  const bytes = await finishWorkbook(await workbook.xlsx.writeBuffer());
  return { files: [{ name: `${context.name}.xlsx`, bytes }] };
}

function sheetsOf(model: ReportModel, { catalogue, consolidation }: ReportContext) {
  const decimals = new Map(consolidation.indicators.map((i) => [i.id, i.decimals]));
  const frame: SheetFrame = {
    model,
    words: XLSX_WORDS[model.lang],
    decimalsOf: (indicator) => decimals.get(indicator) ?? 2,
    linkTo: linkFromReports,
  };
  const rows = observationRows(catalogue, consolidation, model.lang);
  const observations = observationSheet(frame, rows);
  const formulas = observationFormulas(frame, observations, rows.length);
  return [
    indicatorSheet(frame, rows, formulas),
    observations,
    submissionSheet(frame, consolidation.units),
    findingSheet(frame),
    reconciliationSheet(frame),
    narrativeSheet(frame),
  ];
}
