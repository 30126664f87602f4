import { humanPath } from '../findings/human-path.ts';
import { wordsOfJson } from '../findings/json.ts';
import type { FindingJson, Reconciliation } from '../model/results.ts';
import type { ReportContext } from '../report/context.ts';
import { elementName, rowName } from '../report/names.ts';
import { formatDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { sayIn } from './model.ts';
import type { TracedFinding, TracedReconciliation } from './model.ts';

/** The findings wanted, in the words of the report. */
export function tracedFindings(
  context: ReportContext,
  wanted: (found: FindingJson) => boolean,
): readonly TracedFinding[] {
  return context.consolidation.findings.filter(wanted).map((found) => tracedFinding(context, found));
}

function tracedFinding(context: ReportContext, found: FindingJson): TracedFinding {
  const { catalogue, words, lang } = context;
  const { unit, period, element, row, column, sheet, cell, waived } = found;
  const path = humanPath(
    catalogue,
    {
      ...(unit !== undefined && { unit }),
      ...(period !== undefined && { period }),
      ...(element !== undefined && { element }),
      ...(row !== undefined && { row }),
      ...(isColumn(column) && { column }),
    },
    lang,
  );
  const { message, fix } = wordsOfJson(found, lang);
  const who = unit === undefined ? sanitizeText(found.file ?? '') : context.unitName(unit);
  const where = sheet === null ? '' : words.cellPlace(sanitizeText(sheet), cell ?? '');
  return {
    code: found.code,
    severity: found.severity,
    place: [who, where, path ?? ''].filter(Boolean).join(', '),
    message: sanitizeText(message),
    fix: sanitizeText(fix),
    waiver: waived
      ? sanitizeText(
          words.notes.waiver(waived.by, waived.why, waived.document, formatDate(waived.until, lang)),
        )
      : '',
  };
}

const COLUMNS = ['total', 'male', 'female', 'value', 'yes_no', 'q1', 'q2', 'q3', 'q4'] as const;

/** A stored finding has lost the type of its column. */
function isColumn(column: string | undefined): column is (typeof COLUMNS)[number] {
  return COLUMNS.some((known) => known === column);
}

/** The reconciliations wanted, each in a sentence. */
export function tracedReconciliations(
  context: ReportContext,
  wanted: (reconciliation: Reconciliation) => boolean,
): readonly TracedReconciliation[] {
  return context.consolidation.reconciliations.filter(wanted).map((r) => ({
    text: reconciliationText(context, r),
    result: r.result,
    ownerValue: r.ownerValue,
    otherValue: r.otherValue,
  }));
}

function reconciliationText(context: ReportContext, r: Reconciliation): string {
  const { words } = context;
  const say = sayIn(context.lang);
  const inside = [rowName(context, r.element, r.owner, r.row), words.columns[r.column] ?? '']
    .filter(Boolean)
    .map((word) => words.lowerFirst(word));
  const name = elementName(context, r.element) + (inside.length ? ` (${inside.join(', ')})` : '');
  const against = words.notes.against(r.against, words.list(r.units.map(context.unitInText)));
  const other = `${words.lowerFirst(against)}: ${context.figure(r.otherValue).text}`;
  const have =
    r.coverage.have < r.coverage.due
      ? say(
          ` (mới có ${r.coverage.have}/${r.coverage.due} số)`,
          ` (${r.coverage.have} of ${r.coverage.due} figures)`,
        )
      : '';
  const difference =
    r.result === 'differs'
      ? ` ${context.figure(r.difference === null ? null : Math.abs(r.difference)).text}`
      : '';
  return `${name}: ${context.unitInText(r.owner)}: ${context.figure(r.ownerValue).text}; ${other}${have}. ${context.fixed.reconciled[r.result]}${difference}.`;
}
