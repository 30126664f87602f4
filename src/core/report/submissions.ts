import type { UnitResult } from '../model/results.ts';
import { formatDate, formatLongDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { daysFromDue, hasSubmitted } from '../calendar/timeliness.ts';
import { annexNumbers } from './annexes.ts';
import type { ReportContext } from './context.ts';
import { shortFile } from './measures.ts';
import type { SubmissionCounts, SubmissionReport } from './model.ts';
import type { SubmissionFacts } from './wording/wording.ts';

/** Who sent, when, on time or not, with how many figures. */
export function submissionReports(context: ReportContext): readonly SubmissionReport[] {
  return context.consolidation.units.map((unit, i) => submissionReport(context, unit, i + 1));
}

function submissionReport(context: ReportContext, unit: UnitResult, order: number): SubmissionReport {
  const { words, lang } = context;
  // A public edition counts nothing in a file it does not know.
  const isKnown = unit.file !== null && unit.file !== '';
  const date = (iso: string | null, write: (text: string) => string = String): string =>
    iso === null ? words.notAvailable : write(formatDate(iso, lang));
  return {
    order,
    unitId: unit.id,
    unit: context.unitName(unit.id),
    due: date(unit.dueBefore, (text) => words.due(text, unit.dueInclusive)),
    received: date(unit.receivedOn),
    document: documentOf(context, unit),
    state: unit.submission,
    stateText: words.submissionState(unit),
    daysLate: unit.daysLate,
    filled: unit.filled,
    required: unit.due,
    filledText: unit.due > 0 ? `${unit.filled}/${unit.due}` : words.notAvailable,
    errors: context.figure(isKnown ? unit.errors : null),
    warnings: context.figure(isKnown ? unit.warnings : null),
    note: [
      unit.extension === null ? '' : words.extension(sanitizeText(unit.extension)),
      unit.readingsDiffer ? words.readingsDiffer : '',
      unit.revisedOn === null ? '' : words.revised(formatDate(unit.revisedOn, lang)),
      unit.corrections.length === 0 ? '' : words.registerCorrected(unit.corrections.length),
    ]
      .filter(Boolean)
      .join('; '),
    file: unit.file === null ? '' : shortFile(sanitizeText(unit.file)),
    daysFromDue: daysFromDue(unit),
  };
}

/** As the cover of the workbook names it. */
function documentOf({ words, lang }: ReportContext, { cover }: UnitResult): string {
  if (!cover || cover.documentNumber === '') return words.notAvailable;
  const number = sanitizeText(cover.documentNumber);
  return cover.signedOn === null ? number : words.documentOf(number, formatDate(cover.signedOn, lang));
}

/** Counts and names for the sentences about submissions. Units from which nothing is due are left out of the total. */
export function submissionFacts(context: ReportContext): SubmissionFacts {
  const { units, asOf } = context.consolidation;
  const expected = units.filter((u) => u.dueBefore !== null);
  const late = expected.filter((u) => u.submission === 'late');
  const missing = expected.filter((u) => u.submission === 'missing');
  return {
    plan: context.plan,
    counts: submissionCounts(units, expected),
    late: late.map((u) => ({ unit: context.unitInText(u.id), days: u.daysLate })),
    missing: missing.map((u) => context.unitInText(u.id)),
    asOf: formatLongDate(asOf, context.lang),
    annex: annexNumbers(context, { budget: false, trends: false }).submissions,
  };
}

function submissionCounts(units: readonly UnitResult[], expected: readonly UnitResult[]): SubmissionCounts {
  const of = (state: UnitResult['submission']): number =>
    expected.filter((u) => u.submission === state).length;
  const considered = expected.length ? expected : units;
  return {
    total: expected.length,
    received: considered.filter((u) => hasSubmitted(u)).length,
    onTime: of('on-time'),
    late: of('late'),
    missing: of('missing'),
    unknownDate: of('unknown-date'),
    notDue: of('not-due'),
  };
}
