import { findPeriod, findUnit } from '../catalogue.ts';
import { applyWaivers } from '../findings/waivers.ts';
import type { Finding } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import type { ReadOutcome } from '../model/file-problem.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CalendarDate, PeriodId, UnitId } from '../model/ids.ts';
import type { Submission } from '../model/submission.ts';
import type { Waiver } from '../model/workspace.ts';
import { readSubmission } from '../submission/read-submission.ts';
import type { CheckedFile, Tally } from './checked-file.ts';
import { earlierFigures } from './earlier.ts';
import type { EarlierObservation } from './earlier.ts';
import { problemFinding } from './problem-finding.ts';
import { runRules } from './run-rules.ts';

/** What files are checked against; the same for a whole batch. */
export interface CheckSettings {
  readonly catalogue: Catalogue;
  /** SHA-256 of the catalogue, as the workbook's hidden sheet carries it. */
  readonly catalogueHash: string;
  /** The day of the check. */
  readonly asOf: CalendarDate;
  /** Whose file, of which period, was asked for; another one is a finding. */
  readonly expected?: { readonly unit?: UnitId; readonly period?: PeriodId };
  /** Figures of earlier periods, by period. */
  readonly earlier?: ReadonlyMap<PeriodId, readonly EarlierObservation[]>;
  /** Findings that the workspace accepts. */
  readonly waivers?: readonly Waiver[];
}

/** The file as it is called and as it is. */
export interface FileIdentity {
  /** Name shown to people. */
  readonly file: string;
  /** Null when the bytes could not be had. */
  readonly sha256: string | null;
}

const NOTHING_CHECKED: Tally = { passed: 0, failed: 0, notChecked: 0 };

/** Everything there is to say about one file: why it cannot be read, or what reading and every rule noticed. */
export function checkFile(
  outcome: ReadOutcome,
  identity: FileIdentity,
  settings: CheckSettings,
): CheckedFile {
  if (!outcome.ok) {
    const findings = [problemFinding(outcome.problem, identity.file)];
    return { ...identity, unit: null, period: null, submission: null, findings, checked: NOTHING_CHECKED };
  }
  const { catalogue, catalogueHash, asOf } = settings;
  // A workbook that was read had bytes, and so a hash.
  const source = { name: identity.file, sha256: identity.sha256 ?? '' };
  const read = readSubmission(outcome.workbook, source, catalogue, catalogueHash, settings.expected);
  const { submission } = read;
  const sheets = outcome.workbook.sheets.map(({ name }) => name);
  const rules = submission && runOn(submission, read.findings, settings);
  const findings = orderFindings([...(rules?.known ?? read.findings), ...(rules?.findings ?? [])], sheets);
  const { unit, period } = read;
  const waived =
    period === null || !settings.waivers?.length
      ? findings
      : applyWaivers(findings, { waivers: settings.waivers, period, asOf });
  return {
    ...identity,
    unit,
    period,
    submission,
    findings: waived,
    checked: added(read.tally, rules?.checked),
  };
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
