import { finding } from '../findings/finding.ts';
import type { Finding, ValueKey } from '../findings/finding.ts';
import { measureElement } from '../form/answer-rows.ts';
import type { SubmittedRow, SubmittedTask } from '../model/submission.ts';
import { boundsOf, isWithin } from './bounds.ts';
import type { RuleContext } from './context.ts';

/** Figures of so many elements of one wrong size are no slips: the whole file is in another unit of measure. */
const AT_LEAST = 2;
/** Without a known size of any figure, the share of the rows that must look so. */
const MOST = 0.5;
/** A figure that the catalogue knows to be at least so large tells the scale of its file. */
const LARGE = 100;
/** Against an earlier period a scale is recognised within this factor. */
const ABOUT = 3;
/** How many places are named. */
const NAMED = 3;

/** A file is in thousands, or its thousands were written out where thousands were asked. */
const SCALES = [0.001, 1000] as const;

/**
 * One finding for a file whose every large figure looks a thousand times too small or too large, in place of one for each.
 * None of its figures counts: which are right nobody can tell but the sender.
 */
export function nameFileScale(findings: readonly Finding[], context: RuleContext): readonly Finding[] {
  for (const factor of SCALES) {
    const evidence = findings.filter((one) => isOfScale(one, factor));
    if (!isWhole(evidence, context)) continue;
    const { submission, unit, period } = context;
    const cells = evidence.flatMap(({ at }) => (at.sheet && at.cell ? [`'${at.sheet}'!${at.cell}`] : []));
    const tasks = submission.tasks.flatMap(figuresOf);
    const affects = [...submission.rows.flatMap(numbersOf), ...tasks];
    const params = { times: 1000, size: factor < 1 ? 'small' : 'large', cells: cells.slice(0, NAMED) };
    const at = { file: submission.file, unit: unit.id, period: period.id };
    const sizes = new Set(tasks.map(rowKey));
    const isOfTask = ({ code, at: on }: Finding) => isLimit(code) && sizes.has(rowKey(on));
    const rest = findings.filter((one) => !evidence.includes(one) && !isOfTask(one));
    return [...rest, finding('plausible/file-scale', params, at, { affects })];
  }
  return findings;
}

/** Does a finding speak of a figure so many times too large (below 1: too small)? */
function isOfScale({ code, params, found, expected }: Finding, factor: number): boolean {
  if (isLimit(code)) return params['factor'] === factor;
  if (code === 'plausible/lost-thousands' || code === 'value/not-whole') return factor < 1;
  if (code !== 'period/jump' || typeof found !== 'number' || typeof expected !== 'number') return false;
  const times = found / expected / factor;
  return times > 1 / ABOUT && times < ABOUT;
}

function isWhole(evidence: readonly Finding[], context: RuleContext): boolean {
  const elements = new Set(evidence.flatMap(({ at }) => at.element ?? []));
  if (elements.size < AT_LEAST) return false;
  const { rows } = context.submission;
  const told = new Set(evidence.map(({ at }) => rowKey(at)));
  if (rows.some((row) => !told.has(rowKey(row)) && isOfKnownSize(row, context))) return false;
  const isKnown = evidence.some(({ code }) => isLimit(code));
  const filled = rows.filter(({ values }) =>
    values.some(({ value }) => typeof value === 'number' && value > 0),
  );
  const others = filled.filter((row) => !told.has(rowKey(row))).length;
  return isKnown || told.size >= (told.size + others) * MOST;
}

const isLimit = (code: string): boolean => code === 'plausible/outside-limits';

function rowKey({ element, row }: { readonly element?: string; readonly row?: string }): string {
  return `${element ?? ''}\n${row ?? ''}`;
}

/** A large figure of the size it should have: then the file is not in another scale. */
function isOfKnownSize(row: SubmittedRow, context: RuleContext): boolean {
  const element = context.asked.get(row.element)?.element;
  if (!element) return false;
  return row.values.some(({ column, value }) =>
    boundsOf({ ...context, element, row: row.row, column }).some(
      (bound) => (bound.min ?? 0) >= LARGE && typeof value === 'number' && isWithin(value, bound),
    ),
  );
}

function numbersOf({ element, row, values }: SubmittedRow): readonly ValueKey[] {
  return values.filter(({ column }) => column !== 'yes_no').map(({ column }) => ({ element, row, column }));
}

/** Of tasks too: none of a file's figures counts. */
function figuresOf({ task, measures }: SubmittedTask): readonly ValueKey[] {
  const element = measureElement(task);
  return measures
    .filter(({ value }) => value !== null)
    .map(({ measure, column }) => ({ element, row: measure, column }));
}
