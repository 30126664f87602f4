import type { UnitResult } from '../../../core/model/results.ts';
import { shortFile } from '../../../core/report/measures.ts';
import type { NarrativeSection, SubmissionReport } from '../../../core/report/model.ts';
import type { SheetFrame } from './frame.ts';
import { subtitleOf } from './frame.ts';
import type { CellPlan, ColumnPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { STATE_SHADES } from '../../xlsx/state-shades.ts';

function plan(
  frame: SheetFrame,
  sheet: { readonly name: string; readonly heads: readonly string[] },
  title: string,
  widths: readonly number[],
  rows: readonly (readonly CellPlan[])[],
): SheetPlan {
  const { words } = frame;
  return {
    name: sheet.name,
    title,
    subtitle: subtitleOf(frame),
    columns: sheet.heads.map((head, i): ColumnPlan => ({ head, width: widths[i] ?? 12 })),
    rows,
    emptyNote: words.nothing,
    pageWord: words.page,
  };
}

/** Who sent, when, on time or not. Dates are dates, counts are numbers. */
export function submissionSheet(frame: SheetFrame, units: readonly UnitResult[]): SheetPlan {
  const { model, words } = frame;
  const results = new Map(units.map((unit) => [unit.id, unit]));
  const rows = model.submissions.map((s) => submissionCells(frame, s, results.get(s.unitId)));
  const widths = [6, 34, 13, 17, 13, 22, 11, 12, 12, 10, 11, 34, 28];
  const sheet = plan(frame, words.submissions, words.submissions.title(model.period.inText), widths, rows);
  return {
    ...sheet,
    columns: sheet.columns.map((column, i) => (i === 0 ? { ...column, align: 'center' } : column)),
    fixed: 2,
  };
}

function submissionCells(
  { words }: SheetFrame,
  s: SubmissionReport,
  unit: UnitResult | undefined,
): readonly CellPlan[] {
  const { before, by } = words.submissions;
  const date = (iso: string | null | undefined): CellPlan =>
    iso ? { value: null, date: iso, format: words.date } : '';
  const came = s.file !== '';
  return [
    s.order,
    s.unit,
    date(unit?.dueBefore),
    unit?.dueBefore ? (unit.dueInclusive ? by : before) : '',
    date(unit?.receivedOn),
    { value: s.stateText, shade: STATE_SHADES[s.state] },
    s.daysLate,
    came ? s.filled : null,
    came ? s.required : null,
    s.errors.value,
    s.warnings.value,
    s.note,
    s.file,
  ];
}

export function findingSheet(frame: SheetFrame): SheetPlan {
  const { model, words } = frame;
  const { rejected, warnings, waived } = model.dataNotes;
  const rows = [...rejected, ...warnings, ...waived].map((f): readonly CellPlan[] => [
    f.unit,
    f.waiver === '' ? words.severity[f.severity] : words.accepted(words.severity[f.severity]),
    f.place,
    f.message,
    f.fix,
    f.waiver,
  ]);
  return plan(frame, words.findings, words.findings.title, [30, 15, 20, 60, 45, 40], rows);
}

export function reconciliationSheet(frame: SheetFrame): SheetPlan {
  const { model, words } = frame;
  const rows = model.dataNotes.reconciliations.map((r): readonly CellPlan[] => [
    r.content,
    r.owner,
    r.ownerValue.value,
    r.against,
    r.otherValue.value,
    r.difference.value,
    r.result,
  ]);
  const sheet = plan(
    frame,
    words.reconciliations,
    words.reconciliations.title,
    [50, 30, 14, 32, 14, 12, 20],
    rows,
  );
  return { ...sheet, subtitle: [...sheet.subtitle, model.dataNotes.reconciliationsNote] };
}

/** What the units wrote, a paragraph a line. */
export function narrativeSheet(frame: SheetFrame): SheetPlan {
  const { model, words } = frame;
  const names = words.narratives;
  const sections: readonly (readonly [string, NarrativeSection])[] = [
    [names.leadership, model.leadership],
    ...model.objectives.map((o) => [o.heading, o.narratives] as const),
    [model.otherResults.heading, model.otherResults],
    [names.difficulties, model.difficulties.units],
    [names.nextSteps, model.nextSteps],
    [names.proposals, model.proposals],
  ];
  const rows = sections.flatMap(([name, section]) => narrativeRows(name, section));
  return plan(frame, names, names.title, [30, 30, 90, 28, 14, 8], rows);
}

function narrativeRows(name: string, { entries }: NarrativeSection): readonly (readonly CellPlan[])[] {
  return entries.flatMap(({ units, first, others, sources }) =>
    [first, ...others].flatMap(pieces).map((text): readonly CellPlan[] => {
      const files = (of: (source: (typeof sources)[number]) => string): string =>
        [...new Set(sources.map(of))].join('\n');
      return [
        name,
        units,
        text,
        files((s) => shortFile(s.file)),
        files((s) => s.sheet),
        files((s) => s.cell),
      ];
    }),
  );
}

/** A cell holds 32,767 characters; a longer text goes on in the next line. */
const PIECE = 30_000;

function pieces(text: string): readonly string[] {
  if (text.length <= PIECE) return [text];
  const space = text.lastIndexOf(' ', PIECE);
  const end = space > 0 ? space : PIECE;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart())];
}
