import { COVER_LABELS } from '../../../core/form/printed-words.ts';
import type { CoverField } from '../../../core/model/layout.ts';
import type { CoverJson, UnitResult } from '../../../core/model/results.ts';
import { shortFile } from '../../../core/report/measures.ts';
import type {
  FindingReport,
  NarrativeEntry,
  NarrativeSection,
  ReconciliationReport,
  SubmissionReport,
} from '../../../core/report/model.ts';
import { sanitizeText } from '../../../core/text/sanitize.ts';
import type { SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { STATE_SHADES } from '../../xlsx/state-shades.ts';
import { day, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';

/** A line of the table of submissions, with the days and counts behind its words. */
interface SubmissionRow extends SubmissionReport {
  readonly result: UnitResult | undefined;
}

const whenCame = ({ file }: SubmissionReport, value: number): number | null => (file === '' ? null : value);

const SUBMISSIONS: readonly SheetColumn<SubmissionRow>[] = [
  { head: ({ columns }) => columns.order, width: 6, align: 'center', cell: (s) => s.order },
  { head: ({ columns }) => columns.unit, width: 34, cell: (s) => s.unit },
  { head: ({ columns }) => columns.due, width: 13, cell: (s, frame) => day(s.result?.dueBefore, frame) },
  { head: ({ workbook }) => workbook.submissions.dueKind, width: 17, cell: dueKind },
  {
    head: ({ columns }) => columns.received,
    width: 13,
    cell: (s, frame) => day(s.result?.receivedOn, frame),
  },
  {
    head: ({ columns }) => columns.state,
    width: 22,
    cell: (s) => ({ value: s.stateText, shade: STATE_SHADES[s.state] }),
  },
  { head: ({ workbook }) => workbook.submissions.daysLate, width: 11, cell: (s) => s.daysLate },
  { head: ({ workbook }) => workbook.submissions.filled, width: 12, cell: (s) => whenCame(s, s.filled) },
  { head: ({ workbook }) => workbook.submissions.required, width: 12, cell: (s) => whenCame(s, s.required) },
  { head: ({ columns }) => columns.errors, width: 10, cell: (s) => s.errors.value },
  { head: ({ columns }) => columns.warnings, width: 11, cell: (s) => s.warnings.value },
  { head: ({ columns }) => columns.note, width: 34, cell: (s) => s.note },
  { head: ({ columns }) => columns.file, width: 28, cell: (s) => s.file },
];

/** What the unit wrote on its cover, by the form's own labels: for looking up on screen. */
function coverColumns({ model }: SheetFrame): readonly SheetColumn<SubmissionRow>[] {
  const column = (field: CoverField, key: keyof CoverJson, width: number): SheetColumn<SubmissionRow> => ({
    head: () => COVER_LABELS[field][model.lang],
    width,
    cell: ({ result }) => sanitizeText(result?.cover?.[key] ?? ''),
  });
  return [
    column('document_number', 'documentNumber', 18),
    { ...column('signed_on', 'signedOn', 13), cell: (s, frame) => day(s.result?.cover?.signedOn, frame) },
    column('reporter', 'reporter', 26),
    column('contact', 'contact', 26),
    column('data_source', 'dataSource', 34),
  ];
}

/** Who sent, when, on time or not. Dates are dates, counts are numbers. */
export function submissionSheet(frame: SheetFrame, units: readonly UnitResult[]): SheetPlan {
  const { name, title } = frame.words.workbook.submissions;
  // A public edition has no cover, nor has a consolidation of a version that did not keep it.
  const more = units.some(({ cover }) => cover) ? coverColumns(frame) : [];
  const printed = SUBMISSIONS.length;
  const results = new Map(units.map((unit) => [unit.id, unit]));
  const rows = frame.model.submissions.map((s) => ({ ...s, result: results.get(s.unitId) }));
  return sheetOf(
    frame,
    { name, title: title(frame.model.period.inText), printed, fixed: 2 },
    [...SUBMISSIONS, ...more],
    rows,
  );
}

function dueKind({ result }: SubmissionRow, { words }: SheetFrame): string {
  const { before, by } = words.workbook.submissions;
  return result?.dueBefore ? (result.dueInclusive ? by : before) : '';
}

const FINDINGS: readonly SheetColumn<FindingReport>[] = [
  { head: ({ columns }) => columns.unit, width: 30, cell: (f) => f.unit },
  { head: ({ columns }) => columns.severity, width: 15, cell: severityCell },
  { head: ({ columns }) => columns.place, width: 20, cell: (f) => f.place },
  { head: ({ columns }) => columns.found, width: 60, cell: (f) => f.message },
  { head: ({ columns }) => columns.fix, width: 45, cell: (f) => f.fix },
  { head: ({ columns }) => columns.waiver, width: 40, cell: (f) => f.waiver },
];

export function findingSheet(frame: SheetFrame): SheetPlan {
  const { rejected, warnings, waived } = frame.model.dataNotes;
  return sheetOf(frame, frame.words.workbook.findings, FINDINGS, [...rejected, ...warnings, ...waived]);
}

function severityCell({ severity, waiver }: FindingReport, { words }: SheetFrame): string {
  const word = words.severities[severity];
  return waiver === '' ? word : words.workbook.accepted(word);
}

const RECONCILIATIONS: readonly SheetColumn<ReconciliationReport>[] = [
  { head: ({ columns }) => columns.figure, width: 50, cell: (r) => r.content },
  { head: ({ columns }) => columns.owner, width: 30, cell: (r) => r.owner },
  { head: ({ columns }) => columns.ownerValue, width: 14, cell: (r) => r.ownerValue.value },
  { head: ({ columns }) => columns.against, width: 32, cell: (r) => r.against },
  { head: ({ columns }) => columns.otherValue, width: 14, cell: (r) => r.otherValue.value },
  { head: ({ columns }) => columns.difference, width: 12, cell: (r) => r.difference.value },
  { head: ({ columns }) => columns.result, width: 20, cell: (r) => r.result },
];

export function reconciliationSheet(frame: SheetFrame): SheetPlan {
  const { reconciliations, reconciliationsNote: hint } = frame.model.dataNotes;
  return sheetOf(frame, { ...frame.words.workbook.reconciliations, hint }, RECONCILIATIONS, reconciliations);
}

/** A paragraph that a unit wrote. */
interface Paragraph {
  readonly section: string;
  readonly units: string;
  readonly text: string;
  readonly sources: NarrativeEntry['sources'];
}

const everySource = (
  { sources }: Paragraph,
  of: (source: NarrativeEntry['sources'][number]) => string,
): string => [...new Set(sources.map(of))].join('\n');

const NARRATIVES: readonly SheetColumn<Paragraph>[] = [
  { head: ({ workbook }) => workbook.narratives.section, width: 30, cell: (p) => p.section },
  { head: ({ workbook }) => workbook.narratives.unit, width: 30, cell: (p) => p.units },
  { head: ({ workbook }) => workbook.narratives.text, width: 90, cell: (p) => p.text },
  { head: ({ columns }) => columns.file, width: 28, cell: (p) => everySource(p, (s) => shortFile(s.file)) },
  { head: ({ columns }) => columns.sheet, width: 14, cell: (p) => everySource(p, (s) => s.sheet) },
  { head: ({ columns }) => columns.cell, width: 8, cell: (p) => everySource(p, (s) => s.cell) },
];

/** What the units wrote, a paragraph a line. */
export function narrativeSheet(frame: SheetFrame): SheetPlan {
  const { model, words } = frame;
  const { name, title, leadership, difficulties, nextSteps } = words.workbook.narratives;
  const sections: readonly (readonly [string, NarrativeSection])[] = [
    [leadership, model.leadership],
    ...model.objectives.map((o) => [o.heading, o.narratives] as const),
    [model.otherResults.heading, model.otherResults],
    [difficulties, model.difficulties.units],
    [nextSteps, model.nextSteps],
    [words.document.proposals, model.proposals],
  ];
  const rows = sections.flatMap(([section, { entries }]) =>
    entries.flatMap(({ units, first, others, sources }) =>
      [first, ...others].flatMap(pieces).map((text): Paragraph => ({ section, units, text, sources })),
    ),
  );
  return sheetOf(frame, { name, title }, NARRATIVES, rows);
}

/** A cell holds 32,767 characters; a longer text goes on in the next line. */
const PIECE = 30_000;

function pieces(text: string): readonly string[] {
  if (text.length <= PIECE) return [text];
  const space = text.lastIndexOf(' ', PIECE);
  const end = space > 0 ? space : PIECE;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart())];
}
