import { allDefinitions } from '../findings/words.ts';
import type { FindingJson, ObservationJson, Reconciliation } from '../model/results.ts';
import { formatDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { ReportContext } from './context.ts';
import type {
  DataNotes,
  FindingReport,
  MissingReport,
  ObjectiveReport,
  ReconciliationReport,
} from './model.ts';
import { elementName, observationName, rowName } from './names.ts';
import { whatElseUnitsGave } from './unit-remarks.ts';

/** What is missing, what was kept out, accepted or reconciled, and the source cell of every figure. */
export function dataNotes(
  context: ReportContext,
  objectives: readonly ObjectiveReport[],
): Omit<DataNotes, 'overview'> {
  const { notes } = context.words;
  const { findings, reconciliations } = context.consolidation;
  const missing = missingReports(context);
  const open = findings.filter((f) => f.waived === undefined);
  const rejected = reports(context, open, 'error');
  const warnings = reports(context, open, 'warning');
  const waived = findings.filter((f) => f.waived !== undefined).map((f) => findingReport(context, f));
  const sources = objectives.flatMap((o) =>
    o.indicators.flatMap((i) => i.measures.flatMap((m) => m.sources)),
  );
  const having = (result: Reconciliation['result']): number =>
    reconciliations.filter((r) => r.result === result).length;
  return {
    intro: notes.intro,
    missing,
    missingNote: missing.length ? '' : notes.nothingMissing,
    rejected,
    rejectedNote: rejected.length || context.isPublic ? '' : notes.nothingRejected,
    warnings,
    warningsNote: warnings.length || context.isPublic ? '' : notes.nothingWarned,
    waived,
    waivedNote: waived.length || context.isPublic ? '' : notes.nothingWaived,
    reconciliations: reconciliations
      .filter((r) => r.result !== 'agrees')
      .map((r) => reconciliationReport(context, r)),
    reconciliationsNote: reconciliations.length
      ? notes.reconciled({
          agrees: having('agrees'),
          differs: having('differs'),
          'not-checked': having('not-checked'),
        })
      : context.isPublic
        ? ''
        : notes.nothingReconciled,
    sources,
    sourcesNote: sources.length || context.isPublic ? '' : notes.noSources,
    ...whatElseUnitsGave(context, sources),
  };
}

const reports = (
  context: ReportContext,
  findings: readonly FindingJson[],
  severity: FindingJson['severity'],
): readonly FindingReport[] =>
  findings.filter((f) => f.severity === severity).map((f) => findingReport(context, f));

function findingReport(context: ReportContext, found: FindingJson): FindingReport {
  const { words } = context;
  const { message, fix } = findingWords(context, found);
  const { waived } = found;
  return {
    unit: found.unit === undefined ? sanitizeText(found.file ?? '') : context.unitName(found.unit),
    place: found.sheet === null ? '' : words.cellPlace(sanitizeText(found.sheet), found.cell ?? ''),
    message,
    fix,
    severity: found.severity,
    waiver: waived
      ? sanitizeText(
          words.notes.waiver(waived.by, waived.why, waived.document, formatDate(waived.until, context.lang)),
        )
      : '',
  };
}

/** A stored finding keeps its facts, so its words can be had in the report's language, whatever it was stored in. */
function findingWords(
  { lang }: ReportContext,
  found: FindingJson,
): { readonly message: string; readonly fix: string } {
  const known = allDefinitions().find(({ code }) => code === found.code)?.definition;
  return {
    message: sanitizeText(known?.message[lang](found.params) ?? found.message),
    fix: sanitizeText(known?.fix[lang](found.params) ?? found.fix),
  };
}

/** Units that sent nothing on one line each; of the others every element with what is not there. */
function missingReports(context: ReportContext): readonly MissingReport[] {
  const { notes } = context.words;
  const { units, observations } = context.consolidation;
  return units.flatMap((unit): readonly MissingReport[] => {
    const name = context.unitName(unit.id);
    if (unit.file === null)
      return unit.dueBefore === null || unit.due === 0
        ? []
        : [{ unit: name, content: notes.wholeSubmission, state: context.words.submissionState(unit) }];
    const own = observations.filter((o) => o.unit === unit.id);
    return (['missing', 'unavailable'] as const).flatMap((status) =>
      contents(
        context,
        own.filter((o) => o.status === status && (status === 'unavailable' || o.required)),
        own,
      ).map((content) => ({ unit: name, content, state: notes[status] })),
    );
  });
}

/** Cells that lack a figure, as few names as say it: whole elements, then rows, then single columns. */
function contents(
  context: ReportContext,
  absent: readonly ObservationJson[],
  all: readonly ObservationJson[],
): readonly string[] {
  return groupBy(absent, (o) => o.element).flatMap(([element, cells]) => {
    const asked = all.filter((o) => o.element === element);
    if (cells.length === asked.length) return [elementName(context, element)];
    const rows = groupBy(cells, (o) => o.row);
    const whole = rows.every(([row, of]) => of.length === asked.filter((o) => o.row === row).length);
    if (!whole) return cells.map((o) => observationName(context, o));
    const names = rows.map(([row, of]) => rowName(context, element, of[0]?.unit ?? '', row)).filter(Boolean);
    return [`${elementName(context, element)} (${names.map(context.words.lowerFirst).join(', ')})`];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): readonly (readonly [string, T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}

function reconciliationReport(context: ReportContext, r: Reconciliation): ReconciliationReport {
  const { words } = context;
  const inside = [rowName(context, r.element, r.owner, r.row), words.columns[r.column] ?? '']
    .filter(Boolean)
    .map((word) => words.lowerFirst(word));
  const name = elementName(context, r.element);
  return {
    content: inside.length ? `${name} (${inside.join(', ')})` : name,
    owner: context.unitName(r.owner),
    ownerValue: context.figure(r.ownerValue),
    against: words.notes.against(r.against, words.list(r.units.map(context.unitInText))),
    otherValue: context.figure(r.otherValue),
    // With figures of a source missing, the gap between the two says nothing.
    difference: context.figure(r.result === 'not-checked' ? null : r.difference),
    result: context.fixed.reconciled[r.result],
  };
}
