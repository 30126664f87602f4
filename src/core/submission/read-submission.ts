import { isResultSheet, withoutAnnotation } from '../annotation/marks.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { buildLayout } from '../form/layout.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../form/printed-words.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import { SHEET_NAMES } from '../model/layout.ts';
import type { WorkbookLayout } from '../model/layout.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import type { Submission, SubmittedValue } from '../model/submission.ts';
import { sameWords } from '../text/compare.ts';
import type { Tally } from '../validate/checked-file.ts';
import { identify } from './identity.ts';
import type { Identity } from './identity.ts';
import { findCover, findNarrative } from './locate/form-fields.ts';
import { aboutGuide } from './issued/added-words.ts';
import { issuedForm } from './issued/issued-form.ts';
import { judgeForm } from './issued/judge-form.ts';
import { issuedPlaces, neverIssuedIn } from './issued-cells.ts';
import { readForms } from './read-forms.ts';
import { recomputing } from './seen/recompute.ts';
import { aboutSideTexts } from './side-texts.ts';
import { aboutTraits } from './workbook-findings.ts';
import { indexWorkbook } from './workbook-index.ts';
import type { WorkbookIndex } from './workbook-index.ts';

import { readData } from './read-data.ts';

/** The file a workbook came from. */
export interface SourceFile {
  /** Name shown to people. */
  readonly name: string;
  readonly sha256: string;
}

/** A workbook once read. */
export interface ReadSubmission {
  /** Null when it is not known for certain whose figures these are, or of what: none may be taken. */
  readonly submission: Submission | null;
  /** Whose it says it is; null when it does not say, or says something unknown. */
  readonly unit: UnitId | null;
  readonly period: PeriodId | null;
  readonly findings: readonly Finding[];
  /** passed: cells found and understood (blank ones too). failed: findings of error and warning. notChecked: cells not found. */
  readonly tally: Tally;
}

/**
 * From a workbook as it was read to a submission as it is understood. Never guesses: what has two readings is refused,
 * with both; what is missing stays missing; what was found by other means than its name is said.
 *
 * Rows and values that were not found are left out of the submission (the finding about the row, column or sheet stands
 * for them); rows in doubt are in it with values that are filled but null.
 */
export function readSubmission(
  given: RawWorkbook,
  file: SourceFile,
  catalogue: Catalogue,
  catalogueHash: string,
  expected: { readonly unit?: UnitId; readonly period?: PeriodId } = {},
): ReadSubmission {
  // What an earlier coloured copy put in is not the sender's.
  const raw = withoutAnnotation(given);
  const index = indexWorkbook(raw);
  const cover = findCover(index);
  const identity = identify(raw, cover, { catalogue, catalogueHash, file: file.name, expected });
  const { unit, period } = identity;
  if (!identity.certain || !unit || !period) return refusal(identity);

  const inFile: FindingPlace = { file: file.name, unit: unit.id, period: period.id };
  const layout = buildLayout(catalogue, unit, period);
  const neverIssued = neverIssuedIn(raw, { catalogue, catalogueHash });
  const issued = issuedForm(raw, catalogue, layout);
  const places = issuedPlaces(raw);
  const calculation = { recompute: recomputing(raw.sheets), staleResults: raw.traits.staleResults };
  const basis = { unit, period, inFile, neverIssued, places, issued, calculation };
  const data = readData(index, layout, catalogue, basis);
  const judged = judgeForms(cover, index, { catalogue, layout, issued, inFile });
  const forms = readForms(raw, judged.cover.form, judged.narrative.form, inFile);
  const added = data.added.map((sheet) => sheet.raw);
  const findings = [
    ...identity.findings,
    ...(issued.record === 'damaged' ? [finding('identity/record-damaged', {}, inFile)] : []),
    ...aboutTraits(raw, inFile),
    ...judged.cover.findings,
    ...judged.narrative.findings,
    ...aboutGuide(
      index.sheets.find(({ name }) => sameWords(name, SHEET_NAMES.guide)),
      issued,
      inFile,
    ),
    ...forms.findings,
    ...data.findings,
    ...aboutSideTexts(raw, { catalogue, rows: data.rows, added, told: data.shapes, inFile }),
  ];
  const submission: Submission = {
    file: file.name,
    sha256: file.sha256,
    unit: unit.id,
    period: period.id,
    layoutVersion: identity.layoutVersion,
    isColouredCopy: given.sheets.some(isResultSheet),
    catalogue: { id: catalogue.id, ...identity.madeFrom },
    cover: forms.cover,
    signedOn: forms.signedOn,
    narrative: forms.narrative,
    rows: data.rows,
    tasks: data.tasks,
    forecasts: data.forecasts,
  };
  const tally = count(findings, data.values, layout);
  return { submission, unit: unit.id, period: period.id, findings, tally };
}

/** The cover and the narrative against what was issued. */
function judgeForms(
  cover: ReturnType<typeof findCover>,
  index: WorkbookIndex,
  onForms: Omit<Parameters<typeof judgeForm>[1], 'name' | 'labels'>,
) {
  const narrative = findNarrative(index);
  return {
    cover: judgeForm(cover, { ...onForms, name: SHEET_NAMES.cover, labels: COVER_LABELS }),
    narrative: judgeForm(narrative, { ...onForms, name: SHEET_NAMES.narrative, labels: NARRATIVE_LABELS }),
  };
}

function refusal({ unit, period, findings }: Identity): ReadSubmission {
  const failed = findings.filter(({ severity }) => severity !== 'info').length;
  const tally = { passed: 0, failed, notChecked: 0 };
  return { submission: null, unit: unit?.id ?? null, period: period?.id ?? null, findings, tally };
}

function count(
  findings: readonly Finding[],
  values: readonly SubmittedValue[],
  layout: WorkbookLayout,
): Tally {
  const failed = findings.filter(({ severity }) => severity !== 'info').length;
  const asked = layout.fields.filter(({ role }) => role.kind === 'value').length;
  const understood = values.filter(({ value, filled }) => value !== null || !filled).length;
  return { passed: understood, failed, notChecked: asked - values.length };
}
