import { findPeriod, findUnit } from '../catalogue/catalogue.ts';
import { applyWaivers } from '../findings/waivers.ts';
import type { Finding } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import type { CalendarDate, PeriodId } from '../model/ids.ts';
import type { Submission } from '../model/submission.ts';
import type { Waiver } from '../model/workspace.ts';
import type { CheckedFile, Tally } from './checked-file.ts';
import { fileNameFindings } from '../submission/file-name.ts';
import type { ReadSubmission } from '../submission/read-submission.ts';
import { earlierFigures } from './earlier.ts';
import type { EarlierObservation } from './earlier.ts';
import { leavingFinding, leavingSubmission } from './leaving.ts';
import { problemFinding } from './problem-finding.ts';
import type { FileIdentity, Reading, ReadingBasis } from './reading.ts';
import { runRules } from './run-rules.ts';

/** What files are checked against; the same for a whole batch. */
export interface CheckSettings extends ReadingBasis {
  /** The day of the check. */
  readonly asOf: CalendarDate;
  /** Figures of earlier periods, by period. */
  readonly earlier?: ReadonlyMap<PeriodId, readonly EarlierObservation[]>;
  /** Findings that the workspace accepts. */
  readonly waivers?: readonly Waiver[];
}

const NOTHING_CHECKED: Tally = { passed: 0, failed: 0, notChecked: 0 };

/** Everything there is to say about a file that was read, here or in another thread, now or in an earlier run. */
export function checkReading(reading: Reading, identity: FileIdentity, settings: CheckSettings): CheckedFile {
  if (!reading.ok) {
    const findings = [leavingFinding(problemFinding(reading.problem, identity.file))];
    return { ...identity, unit: null, period: null, submission: null, findings, checked: NOTHING_CHECKED };
  }
  const { read, sheets } = reading;
  const { submission, unit, period } = read;
  const rules = submission && runOn(submission, read.findings, settings);
  const named = nameFindings(identity.file, read, settings);
  const findings = orderFindings([...(rules?.findings ?? read.findings), ...named], sheets);
  const waived =
    period === null || !settings.waivers?.length
      ? findings
      : applyWaivers(findings, { waivers: settings.waivers, period, asOf: settings.asOf });
  return {
    ...identity,
    unit,
    period,
    submission: submission && leavingSubmission(submission),
    findings: waived.map(leavingFinding),
    checked: added(read.tally, rules?.checked),
  };
}

function nameFindings(
  file: string,
  { unit, period }: Pick<ReadSubmission, 'unit' | 'period'>,
  { catalogue }: CheckSettings,
): readonly Finding[] {
  const known = unit === null ? undefined : findUnit(catalogue, unit);
  const asked = period === null ? undefined : findPeriod(catalogue, period);
  return known && asked ? fileNameFindings(file, catalogue, known, asked) : [];
}

function runOn(submission: Submission, known: readonly Finding[], settings: CheckSettings) {
  const { catalogue, asOf, earlier } = settings;
  const unit = findUnit(catalogue, submission.unit);
  const period = findPeriod(catalogue, submission.period);
  // A submission is only made for a unit and a period of the catalogue.
  if (!unit || !period) return null;
  const figures = earlier ? earlierFigures(catalogue, period, unit.id, earlier) : [];
  return runRules({ catalogue, unit, period, asOf, earlier: figures }, submission, known);
}

function added(a: Tally, b: Tally | undefined): Tally {
  if (!b) return a;
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    notChecked: a.notChecked + b.notChecked,
  };
}
