import type { budget, finding, missing, reconciliation, sexTable, submission } from './schema/annexes.ts';
import type { taskEntry, taskHeading, unitTasks } from './schema/tasks.ts';
import type { sexReport } from './schema/charts.ts';
import type { Described } from './schema/field.ts';
import type { indicator, measure, objective, sourceCell } from './schema/measures.ts';
import type { narrativeEntry } from './schema/narratives.ts';
import type { reportModelSchema } from './schema/report.ts';

/** The types of the report model. What its fields mean is said once, in `schema`. */

export type ReportModel = Described<typeof reportModelSchema>;
export type Edition = ReportModel['edition'];
export type DocumentFrame = ReportModel['frame'];
export type SubmissionCounts = ReportModel['counts']['submissions'];
export type VerdictCounts = ReportModel['counts']['indicators'];
export type NarrativeSection = ReportModel['leadership'];
export type NarrativeEntry = Described<typeof narrativeEntry>;
export type ObjectiveReport = Described<typeof objective>;
export type IndicatorReport = Described<typeof indicator>;
export type MeasureReport = Described<typeof measure>;
export type VerdictLevel = MeasureReport['level'];
export type Figure = MeasureReport['change'];
export type SourceCell = Described<typeof sourceCell>;
export type SubmissionReport = Described<typeof submission>;
export type TaskEntry = Described<typeof taskEntry>;
export type TaskHeadingReport = Described<typeof taskHeading>;
export type UnitTasks = Described<typeof unitTasks>;
export type SexTable = Described<typeof sexTable>;
export type SexRow = SexTable['rows'][number];
export type BudgetReport = Described<typeof budget>;
export type DataNotes = ReportModel['dataNotes'];
export type MissingReport = Described<typeof missing>;
export type FindingReport = Described<typeof finding>;
export type ReconciliationReport = Described<typeof reconciliation>;
export type ChartFacts = ReportModel['charts'];
export type ChartTable = ChartFacts['verdicts'];
export type SexReport = Described<typeof sexReport>;
export type SexSide = SexReport['female'];
