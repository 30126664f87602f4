import { readChoice } from '../../form/answer-words.ts';
import { findTask } from '../../catalogue/catalogue.ts';
import { sensitiveElements } from '../../catalogue/sensitive.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type {
  Consolidation,
  IndicatorResult,
  ObservationJson,
  Reconciliation,
  UnitResult,
} from '../../model/results.ts';
import type { Forecast, TaskResult } from '../../model/task-results.ts';

/** What may pass into a public edition of each part of a consolidation, field by field; a field not named here stays in the house. */

/** Nothing of the sender's file is told. */
export const NO_SOURCE = { file: '', sheet: '', cell: '', sha256: '' } as const;

/** That a file came, and when; nothing of the file. */
export const publicUnit = (unit: UnitResult): UnitResult => ({
  id: unit.id,
  name: unit.name,
  submission: unit.submission,
  receivedOn: unit.receivedOn,
  revisedOn: unit.revisedOn,
  dueBefore: unit.dueBefore,
  dueInclusive: unit.dueInclusive,
  extension: unit.extension,
  daysLate: unit.daysLate,
  readingsDiffer: unit.readingsDiffer,
  file: unit.file === null ? null : '',
  sha256: null,
  revision: null,
  corrections: [],
  cover: null,
  errors: 0,
  warnings: 0,
  filled: unit.filled,
  due: unit.due,
});

/** The figure, or that it is withheld; never the cell it came from, nor a word beside it. */
export const publicObservation = (
  catalogue: Catalogue,
  o: ObservationJson,
  withheld: boolean,
): ObservationJson => ({
  element: o.element,
  row: o.row,
  column: o.column,
  unit: o.unit,
  value: withheld ? null : o.value,
  status: withheld ? 'suppressed' : o.status,
  provisional: o.provisional,
  required: o.required,
  ...(!withheld && offeredSource(catalogue, o)),
  source: null,
});

/** A source that the catalogue offers, in the catalogue's words; of one in the unit's own words nothing. */
function offeredSource(
  { elements }: Catalogue,
  { element, value, statedSource }: ObservationJson,
): Pick<ObservationJson, 'statedSource'> {
  const offered = elements.find(({ id }) => id === element)?.sources ?? [];
  const choice = statedSource === undefined || value === null ? null : readChoice(offered, statedSource);
  return choice ? { statedSource: choice.label.vi } : {};
}

/** Of sensitive elements none: whether two sources agree says something of both. */
export function publicReconciliations(
  catalogue: Catalogue,
  { reconciliations }: Consolidation,
): Reconciliation[] {
  const sensitive = sensitiveElements(catalogue);
  return reconciliations.filter(({ element }) => !sensitive.has(element));
}

/** The result without the cells it came from, and without a forecast. */
export const resultOnly = (result: IndicatorResult): IndicatorResult => ({
  id: result.id,
  planIndicator: result.planIndicator,
  objective: result.objective,
  owner: result.owner,
  value: result.value,
  numerator: result.numerator,
  denominator: result.denominator,
  factor: result.factor,
  target: result.target,
  level: result.level,
  reason: result.reason,
  direction: result.direction,
  previous: result.previous,
  previousPeriod: result.previousPeriod,
  distance: result.distance,
  ...(result.shortBy !== undefined && { shortBy: result.shortBy }),
  achievement: result.achievement,
  progress: result.progress,
  coverage: result.coverage,
  estimate: result.estimate,
  partYear: result.partYear,
  decimals: result.decimals,
  sources: [],
});

/** What a unit expects of the whole year, without its words. */
export const publicForecast = ({ value, likelihood }: Forecast): Forecast => ({
  value,
  likelihood,
  note: '',
  source: NO_SOURCE,
});

/** How far a task is, with the sentences of its result that passed; figures of single units stay in the house. */
export const publicTask = (task: TaskResult, result: string): TaskResult => ({
  id: task.id,
  unit: task.unit,
  status: task.status,
  result,
  document: publicDocument(task.document),
  doneOn: task.doneOn,
  note: '',
  measures: [],
  isDue: task.isDue,
  dueBy: task.dueBy,
  timing: task.timing,
  daysLate: task.daysLate,
  source: null,
});

/** Number and symbol as Decree 30/2020/NĐ-CP writes them ("12/KH-SYT"); of other words only that something was named. */
function publicDocument(document: string): string {
  if (document === '') return '';
  return /^\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*(?:-\p{Lu}[\p{Lu}\d]*)+$/u.test(document) ? document : '…';
}

/** Sums for the province, without those of sensitive figures: vụ and nạn nhân of a province are a handful. */
export function publicTotals(
  catalogue: Catalogue,
  { taskTotals }: Consolidation,
): Consolidation['taskTotals'] {
  return taskTotals.filter(({ task, measure }) => {
    const found = findTask(catalogue, task)?.measures.find(({ id }) => id === measure);
    return found?.sensitive === false;
  });
}
