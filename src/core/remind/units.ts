import { findUnit } from '../catalogue/catalogue.ts';
import { daysLeft } from '../calendar/due-date.ts';
import { isForOffice } from '../findings/count.ts';
import type { Severity } from '../findings/definition.ts';
import { wordsOfJson } from '../findings/json.ts';
import type { FindingJson, UnitResult } from '../model/results.ts';
import type { ReportContext } from '../report/context.ts';
import { elementName, rowName } from '../report/names.ts';
import { formatLongDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { ReminderReason, ReminderTask, ReminderUnit } from './model.ts';
import type { LetterWording, UnitFacts } from './wording/wording.ts';

/** What a unit's part of a letter is made from. */
export interface UnitBasis {
  readonly context: ReportContext;
  readonly words: LetterWording;
  /** "chậm nhất ngày …". */
  readonly until: string;
}

/** Why the unit is written to; null when it is in order, or not due yet. */
export function reasonOf({ submission, errors }: UnitResult): ReminderReason | null {
  if (submission === 'missing') return 'missing';
  if (errors > 0 || submission === 'blank') return 'faulty';
  return submission === 'late' ? 'late' : null;
}

/** The unit as a letter addresses it: a local unit by its People's Committee, which signs its report. */
function addressed({ catalogue, lang, unitName, unitInText }: ReportContext, id: string): string {
  if (findUnit(catalogue, id)?.kind !== 'local') return unitName(id);
  return { vi: `Ủy ban nhân dân ${unitInText(id)}`, en: `People's Committee of ${unitName(id)}` }[lang];
}

/** Facts of the unit's sentences. */
export function unitFacts(basis: UnitBasis, unit: UnitResult, reason: ReminderReason): UnitFacts {
  const { context } = basis;
  const open = openFindings(basis, unit, 'error');
  return {
    unit: addressed(context, unit.id),
    reason,
    received: unit.receivedOn === null ? null : formatLongDate(unit.receivedOn, context.lang),
    daysLate: daysLate(context, unit),
    errors: open.length || unit.errors,
    blanks: open.filter(({ code }) => code.startsWith('required/')).length,
  };
}

/** Days after the last day in time: of receipt, or of the letter where nothing came. */
function daysLate({ consolidation }: ReportContext, unit: UnitResult): number {
  if (unit.submission !== 'missing' || unit.dueBefore === null) return unit.daysLate ?? 0;
  return -daysLeft({ date: unit.dueBefore, inclusive: unit.dueInclusive }, consolidation.asOf);
}

/** Everything the unit has to do. */
export function reminderUnit(
  basis: UnitBasis,
  unit: UnitResult,
  reason: ReminderReason,
  order: number,
): ReminderUnit {
  const { context, words } = basis;
  const facts = unitFacts(basis, unit, reason);
  return {
    order,
    unitId: unit.id,
    unit: facts.unit,
    reason,
    due: dueWords(basis, unit),
    received: facts.received ?? context.words.notAvailable,
    daysLate: facts.daysLate,
    heading: words.heading(facts),
    tasks: numbered(tasksOf(basis, unit, facts)),
  };
}

/** "trước ngày 15 tháng 6 năm 2025"; '' when nothing is due. */
export function dueWords(
  { context, words }: UnitBasis,
  unit: Pick<UnitResult, 'dueBefore' | 'dueInclusive'>,
): string {
  return unit.dueBefore === null
    ? ''
    : words.due(formatLongDate(unit.dueBefore, context.lang), unit.dueInclusive);
}

export type Task = Omit<ReminderTask, 'order'>;

const numbered = (tasks: readonly Task[]): readonly ReminderTask[] =>
  tasks.map((task, i) => ({ order: i + 1, ...task }));

function tasksOf(basis: UnitBasis, unit: UnitResult, facts: UnitFacts): readonly Task[] {
  const { context, words, until } = basis;
  const report = {
    content: words.task.report(context.words.periodInText(context.text(context.period.label))),
    place: context.words.notAvailable,
  };
  if (facts.reason === 'missing')
    return [
      {
        ...report,
        found: words.task.missing(dueWords(basis, unit), facts.daysLate),
        action: words.task.send(until),
      },
    ];
  const late =
    facts.daysLate > 0 && facts.received !== null
      ? [{ ...report, found: words.task.late(facts.received, facts.daysLate), action: words.task.inTime }]
      : [];
  if (facts.reason === 'late') return late;
  return [...errorTasks(basis, unit), ...late];
}

/** The errors of a unit as a letter's table lists them. */
export function errorTasks(basis: UnitBasis, unit: Pick<UnitResult, 'id'>): readonly Task[] {
  const { notAvailable } = basis.context.words;
  return correctionsOf(basis, openFindings(basis, unit, 'error')).map((one) => ({
    ...one,
    content: one.content || notAvailable,
  }));
}

/** What the unit has to see to and nobody has accepted. */
export function openFindings(
  { context }: Pick<UnitBasis, 'context'>,
  { id }: Pick<UnitResult, 'id'>,
  severity: Severity,
): readonly FindingJson[] {
  return context.consolidation.findings.filter(
    (f) => f.unit === id && f.severity === severity && !f.waived && !isForOffice(f),
  );
}

/** More rows alike than this begin another line of the table: a line never breaks over two pages. */
const ALIKE = 6;

/**
 * What to correct, cell by cell, `content` being '' where no row is spoken of; neighbours with the same words (blank rows of one
 * sheet) share a line.
 */
export function correctionsOf(
  { context, words }: UnitBasis,
  findings: readonly FindingJson[],
): readonly Task[] {
  const lines: FindingJson[][] = [];
  for (const found of findings) {
    const last = lines.at(-1);
    if (last && last.length < ALIKE && isAlike(last[0], found)) last.push(found);
    else lines.push([found]);
  }
  return lines.flatMap((alike): Task[] => {
    const [first] = alike;
    if (!first) return [];
    const { message, fix } = wordsOfJson(first, context.lang);
    const cells = alike.flatMap(({ cell }) => cell ?? []);
    return [
      {
        content: contentOf(context, alike),
        place:
          first.sheet === null
            ? sanitizeText(shortName(first))
            : words.cells(sanitizeText(first.sheet), cells),
        found: sanitizeText(message),
        action: sanitizeText(fix),
      },
    ];
  });
}

function isAlike(a: FindingJson | undefined, b: FindingJson): boolean {
  return (
    a !== undefined &&
    a.element !== undefined &&
    a.code === b.code &&
    a.sheet === b.sheet &&
    JSON.stringify(a.params) === JSON.stringify(b.params)
  );
}

/** The file's own name, without the folders of the workspace. */
const shortName = ({ file = '' }: FindingJson): string => file.split('/').at(-1) ?? '';

/**
 * Each element once, on a line of its own, with its rows: "Số cơ quan, trong đó có lãnh đạo chủ chốt là nữ (cấp huyện; cấp
 * xã)"; '' for findings about no row.
 */
function contentOf(context: ReportContext, alike: readonly FindingJson[]): string {
  const elements = [...new Set(alike.flatMap(({ element }) => element ?? []))];
  const lines = elements.map((element) => {
    const rows = alike
      .filter((f) => f.element === element)
      .map(({ unit = '', row }) => (row === undefined ? '' : rowName(context, element, unit, row)));
    const inside = [...new Set(rows.filter(Boolean))].map(context.words.lowerFirst).join('; ');
    return elementName(context, element) + (inside && ` (${inside})`);
  });
  return lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : (lines[0] ?? '');
}
