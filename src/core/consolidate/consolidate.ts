import { isEarlierPeriod, unitsDue } from '../catalogue/catalogue.ts';
import { countFindings, isBlocking, isForOffice } from '../findings/count.ts';
import { dueFrom } from '../calendar/due-date.ts';
import { findingToJson } from '../findings/json.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import { applyWaivers, unusedWaivers } from '../findings/waivers.ts';
import { groupBy } from '../collections/group-by.ts';
import { computeIndicators } from '../indicators/indicators.ts';
import { computePlanIndicators } from '../indicators/plan-indicators.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate, UnitId } from '../model/ids.ts';
import { NARRATIVE_FIELDS } from '../model/layout.ts';
import type {
  Consolidation,
  CoverJson,
  FindingJson,
  NarrativeJson,
  ObservationJson,
  UnitResult,
} from '../model/results.ts';
import type { Observation } from '../model/submission.ts';
import type { Extension, Waiver } from '../model/workspace.ts';
import { reconcile } from './reconcile.ts';
import type { Register, RegisterProblem, UnitRegister } from '../register/unit-register.ts';
import { isBlankForm } from '../submission/blank.ts';
import { doubted, observationsOf } from '../submission/observations.ts';
import { timelinessOf } from '../calendar/timeliness.ts';
import type { Arrival } from '../calendar/timeliness.ts';
import { unitName } from '../catalogue/unit-name.ts';
import type { FiledSubmission } from '../validate/checked-file.ts';
import { askedCells, buildLongTable } from './asked-cells.ts';
import type { AnsweredCell } from './asked-cells.ts';
import { chooseFiles } from './choose-files.ts';
import type { ChosenFiles } from './choose-files.ts';
import type { EarlierPeriod } from './earlier-period.ts';
import { consolidateTasks, sumMeasures } from './tasks.ts';
import { withForecasts } from './forecasts.ts';
import { settleOwners } from './settle-owners.ts';

/** Everything a consolidation depends on; nothing else enters it. */
export interface ConsolidationInput {
  readonly catalogue: Catalogue;
  /** Hash of the catalogue with its overlays. */
  readonly hash: string;
  /** Overlays switched on, in order. */
  readonly overlays: readonly string[];
  readonly period: Period;
  /** The day the result speaks of: what is missing, late or not yet due. */
  readonly asOf: CalendarDate;
  /** Checked files in any order; several revisions of a unit may be among them. */
  readonly submissions: readonly FiledSubmission[];
  /** What the office's register says besides: what is wrong with it, and what was corrected. */
  readonly register?: Pick<Register, 'units'>;
  /** Consolidations of earlier periods; the comparable one is chosen. */
  readonly earlier: readonly EarlierPeriod[];
  readonly extensions: readonly Extension[];
  readonly waivers: readonly Waiver[];
  readonly revision: number;
  /** What the result is made from, as it is stored. */
  readonly basis?: Consolidation['basis'];
  /** Hash of the former revision. */
  readonly previous?: string | null;
  /** Why this revision differs from the former; null for the first. */
  readonly reason: string | null;
}

/**
 * Turns all submissions of a period into one dataset with its indicators, timeliness, reconciliations and findings.
 * Pure: the same input gives the same value, whatever the order of the files.
 */
export function consolidate(input: ConsolidationInput): Consolidation {
  const { catalogue, period } = input;
  const chosen = chooseFiles(catalogue, period, input.submissions, problemsOf(input));
  const units = unitsConcerned(catalogue, period, chosen);
  const checked = checkUnits(units, input, chosen);
  const table = longTable(input, units, chosen, checked);
  const { answered, findings: ofOwners } = settleOwners(catalogue, period, table.answered);
  const reconciled = reconcile(catalogue, period, answered);
  const cells = groupBy(answered, ({ unit }) => unit);
  const unitResults = units.map((unit) =>
    unitResult(unit, input, chosen, checked.get(unit.id) ?? [], cells.get(unit.id) ?? []),
  );
  const submissionOf = (id: UnitId) => chosen.byUnit.get(id)?.submission;
  const indicators = withForecasts(
    computeIndicators(catalogue, period, answered, comparableEarlier(input)),
    period,
    submissionOf,
  );
  const tasks = consolidateTasks(catalogue, period, units, (id) => {
    const submission = submissionOf(id);
    return submission ? { ...submission, doubted: doubted(checked.get(id) ?? []) } : undefined;
  });
  return {
    schema: 'ntge/consolidation/1',
    catalogue: {
      id: catalogue.id,
      version: catalogue.version,
      hash: input.hash,
      overlays: [...input.overlays],
    },
    period: period.id,
    asOf: input.asOf,
    revision: input.revision,
    reason: input.reason,
    previous: input.previous ?? null,
    basis: input.basis ?? NO_BASIS,
    units: unitResults,
    observations: [...answered.map((cell) => cell.observation), ...table.unasked].map(observationJson),
    indicators,
    planIndicators: computePlanIndicators(catalogue, indicators),
    tasks: [...tasks],
    taskTotals: [...sumMeasures(catalogue, tasks)],
    findings: allFindings(input, chosen, checked, [
      ...timeFindings(catalogue, period, unitResults),
      ...ofOwners,
      ...reconciled.findings,
    ]),
    reconciliations: [...reconciled.reconciliations],
    narratives: units.flatMap(({ id }) => narratives(chosen.byUnit.get(id))),
  };
}

/** Of a result that is not stored. */
const NO_BASIS: Consolidation['basis'] = { files: [], register: [], settings: '', earlier: [] };

type CheckedUnits = ReadonlyMap<UnitId, readonly Finding[]>;

/** Units that have to report and others that did (dissolved since, before the plan, known by name alone), in catalogue order. */
function unitsConcerned(catalogue: Catalogue, period: Period, chosen: ChosenFiles): readonly Unit[] {
  const due = new Set(unitsDue(catalogue, period));
  const sent = (unit: Unit) => chosen.byUnit.has(unit.id) || chosen.undecided.has(unit.id);
  return [...catalogue.units, ...catalogue.also].filter((unit) => due.has(unit) || sent(unit));
}

/** The latest consolidation of the same window a year earlier. */
function comparableEarlier({ earlier, period }: ConsolidationInput): EarlierPeriod | undefined {
  return earlier
    .filter((consolidation) => consolidation.period === period.previous)
    .sort((a, b) => a.revision - b.revision)
    .at(-1);
}

/** Findings of the unit's file and about it, those that the workspace accepts marked. */
function checkUnits(
  units: readonly Unit[],
  { waivers, period, asOf }: ConsolidationInput,
  chosen: ChosenFiles,
): CheckedUnits {
  const about = groupBy(chosen.findings, ({ at }) => at.unit);
  const basis = { waivers, period: period.id, asOf };
  return new Map(
    units.map(({ id }) => {
      const own = [...(chosen.byUnit.get(id)?.findings ?? []), ...(about.get(id) ?? [])];
      return [id, applyWaivers(own, basis)];
    }),
  );
}

function longTable(
  { catalogue, period }: ConsolidationInput,
  units: readonly Unit[],
  chosen: ChosenFiles,
  checked: CheckedUnits,
) {
  const observations = units.flatMap(({ id }): readonly Observation[] => {
    const submission = chosen.byUnit.get(id)?.submission;
    return submission ? observationsOf(submission, (checked.get(id) ?? []).filter(isBlocking)) : [];
  });
  return buildLongTable(askedCells(catalogue, units, period), observations, period);
}

function unitResult(
  unit: Unit,
  { catalogue, period, extensions, asOf, register }: ConsolidationInput,
  chosen: ChosenFiles,
  findings: readonly Finding[],
  cells: readonly AnsweredCell[],
): UnitResult {
  const file = chosen.byUnit.get(unit.id);
  const due = dueFrom(catalogue, unit, period, extensions);
  const arrival = file ? arrivalOf(file) : chosen.undecided.has(unit.id) ? 'undecided' : 'nothing';
  const counts = countFindings(findings.filter((one) => !isForOffice(one)));
  const required = cells.filter((cell) => cell.required);
  return {
    id: unit.id,
    name: unit.name.vi,
    ...timelinessOf(due, arrival, asOf),
    file: file?.file ?? null,
    sha256: file?.sha256 ?? null,
    revision: file?.revision ?? null,
    corrections: correctionsOf(register?.units.get(unit.id)),
    cover: coverOf(file),
    errors: counts.error,
    warnings: counts.warning,
    filled: required.filter(({ observation }) => observation.status !== 'missing').length,
    due: required.length,
  };
}

function coverOf(file: FiledSubmission | undefined): CoverJson | null {
  if (!file?.submission) return null;
  const { cover, signedOn } = file.submission;
  return {
    reporter: cover.reporter?.text ?? '',
    contact: cover.contact?.text ?? '',
    documentNumber: cover.document_number?.text ?? '',
    signedOn,
    dataSource: cover.data_source?.text ?? '',
  };
}

function arrivalOf({ firstReceivedOn, receivedOn, revision, submission }: FiledSubmission): Arrival {
  const isLaterRevision = revision !== null && revision > 1 && receivedOn !== firstReceivedOn;
  return {
    receivedOn: firstReceivedOn,
    revisedOn: isLaterRevision ? receivedOn : null,
    isBlank: submission !== null && isBlankForm(submission),
  };
}

function problemsOf({ register }: ConsolidationInput): readonly RegisterProblem[] {
  const all = [...(register?.units.values() ?? [])].flatMap(({ problems }) => problems);
  return [...new Set(all)].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function correctionsOf(register: UnitRegister | undefined): UnitResult['corrections'] {
  const all = register?.revisions.flatMap(({ corrections }) => corrections) ?? [];
  return all.map(({ revision, what, before, after, reason, by, on }) => ({
    revision,
    what,
    receivedBefore: before.receivedOn,
    receivedAfter: after.receivedOn,
    withdrawn: after.withdrawn,
    reason,
    by,
    on,
  }));
}

/** Findings about when things came rather than what they say. */
function timeFindings(
  catalogue: Catalogue,
  period: Period,
  units: readonly UnitResult[],
): readonly Finding[] {
  return units.flatMap((unit) => {
    const name = unitName(catalogue, unit.id);
    const at = { unit: unit.id, period: period.id, ...(unit.file !== null && { file: unit.file }) };
    if (unit.readingsDiffer && unit.receivedOn !== null) {
      const params = { unit: name, received: unit.receivedOn, inclusive: unit.dueInclusive ? 1 : 0 };
      return [finding('province/due-date-itself', params, at)];
    }
    if (unit.submission === 'blank')
      return [finding('register/blank-form', { unit: name, file: unit.file ?? '' }, at)];
    const isUnexpected = unit.dueBefore === null && !isEarlierPeriod(catalogue, period.id);
    return isUnexpected
      ? [finding('province/not-due', { unit: name, period: toName(period.label) }, at)]
      : [];
  });
}

/** Findings in the order of the units, files of unknown origin next, then what concerns the province. */
function allFindings(
  input: ConsolidationInput,
  chosen: ChosenFiles,
  checked: CheckedUnits,
  ofProvince: readonly Finding[],
): FindingJson[] {
  const basis = { waivers: input.waivers, period: input.period.id, asOf: input.asOf };
  const ofUnits = [...checked.values()].flat();
  const others = [
    ...chosen.anonymous.flatMap((file) => file.findings),
    ...chosen.findings.filter(({ at }) => !checked.has(at.unit ?? '')),
    ...ofProvince,
  ];
  const all = [...ofUnits, ...applyWaivers(others, basis)];
  // Stored in Vietnamese whatever the screen speaks: the same input gives the same bytes. `params` hold the facts.
  return [...all, ...unusedWaivers(all, basis)].map((one) => findingToJson(one, 'vi'));
}

function observationJson(observation: Observation): ObservationJson {
  const { element, row, column, unit, value, status, provisional, required, note, statedSource, source } =
    observation;
  return {
    element,
    row,
    column,
    unit,
    value,
    status,
    provisional,
    required,
    ...(note && { note }),
    ...(statedSource && { statedSource }),
    source: source && {
      file: source.file,
      sheet: source.sheet,
      cell: source.cell,
      sha256: source.sha256,
    },
  };
}

function narratives(file: FiledSubmission | undefined): NarrativeJson[] {
  const submission = file?.submission;
  if (!submission) return [];
  return NARRATIVE_FIELDS.flatMap((field) => {
    const entry = submission.narrative[field];
    if (!entry?.text) return [];
    const source = {
      file: submission.file,
      sheet: entry.sheet,
      cell: entry.cell,
      sha256: submission.sha256,
    };
    return [{ unit: submission.unit, field, text: entry.text, source }];
  });
}
