import { findTask } from '../../catalogue/catalogue.ts';
import { finding } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Name } from '../../findings/name.ts';
import { measureElement } from '../../form/answer-rows.ts';
import type { Bilingual } from '../../model/ids.ts';
import type { SubmittedMeasure } from '../../model/submission.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome } from '../rule.ts';

/** So many times the usual size of one unit a figure is looked at again; ten times as many, it is none. */
const UNUSUAL = 100;
const IMPOSSIBLE = 1000;
const USUAL_SOURCE: Name = [
  `gấp ${UNUSUAL} lần cỡ thường gặp của một đơn vị theo danh mục`,
  `${UNUSUAL} times the usual size of one unit in the catalogue`,
];

/** The figures of tasks have a usual size: a thousand times as many is a slip of scale. */
export function* taskSizes(context: RuleContext): Generator<Outcome> {
  for (const { task, measures } of context.submission.tasks)
    for (const { id, typical, unit } of findTask(context.catalogue, task)?.measures ?? []) {
      const cells = measures.filter(({ measure, value }) => measure === id && value !== null);
      if (typical !== undefined && cells.length > 0) yield sizeOutcome(context, task, cells, typical, unit);
    }
}

/** One finding for a figure and its parts. */
function sizeOutcome(
  context: RuleContext,
  task: string,
  cells: readonly SubmittedMeasure[],
  typical: number,
  unit: Bilingual,
): Outcome {
  const max = typical * UNUSUAL;
  const [first, ...parts] = cells.filter(({ value }) => (value ?? 0) > max);
  if (!first) return 'passed';
  const key = ({ measure: row, column }: SubmittedMeasure) => ({
    element: measureElement(task),
    row,
    column,
  });
  const value = first.value ?? 0;
  const params = { value, max, measure: toName(unit), source: USUAL_SOURCE };
  const said = finding(
    'plausible/outside-limits',
    params,
    { ...context.placeOfText({ sheet: first.sheet, cell: first.cell }), ...key(first) },
    { found: value, expected: max, difference: value - max, affects: parts.map(key) },
  );
  return { ...said, severity: value >= typical * IMPOSSIBLE ? 'error' : 'warning' };
}
