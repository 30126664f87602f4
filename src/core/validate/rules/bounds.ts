import { finding } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Bound } from '../../model/relations.ts';
import type { SubmittedRow, SubmittedValue } from '../../model/submission.ts';
import { boundsOf, isWithin } from '../bounds.ts';
import type { RuleContext } from '../context.ts';
import { likelyScale } from '../scale.ts';
import type { Outcome, Rule } from '../rule.ts';
import { plainDifference } from './exact.ts';
import { taskSizes } from './task-sizes.ts';

/** Values keep the ranges the catalogue knows them to lie in, in the first period as in any other. */
export const boundsRule: Rule = {
  codes: ['plausible/outside-limits'],
  *check(context) {
    for (const row of context.submission.rows) {
      const element = context.asked.get(row.element)?.element;
      if (!element || element.bounds.length === 0) continue;
      for (const value of row.values)
        for (const bound of boundsOf({ ...context, element, row: row.row, column: value.column })) {
          const outcome = checkBound(context, row, value, bound);
          if (outcome) yield outcome;
        }
    }
    yield* taskSizes(context);
  },
};

function checkBound(
  context: RuleContext,
  row: SubmittedRow,
  value: SubmittedValue,
  bound: Bound,
): Outcome | undefined {
  const found = context.figure({ element: row.element, row: row.row, column: value.column });
  // A confirmed "không phát sinh" is no measurement.
  if (found === undefined || row.status === 'none') return value.filled ? 'not-checked' : undefined;
  if (isWithin(found, bound)) return 'passed';
  const { min, max, source, severity } = bound;
  const limit = min !== undefined && found < min ? min : max;
  const measure = context.asked.get(row.element)?.element.unit ?? { vi: '', en: '' };
  const scale = likelyScale(found, bound, measure.vi);
  const params = {
    value: found,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    measure: toName(measure),
    source: toName(source),
    ...(scale && { probable: scale.probable, factor: scale.factor }),
  };
  // Male and female are as doubtful as the total they make.
  const parts = value.column === 'total' ? row.values.filter(({ column }) => column !== 'total') : [];
  const said = finding('plausible/outside-limits', params, context.placeOfValue(row, value), {
    found,
    affects: parts.map(({ column }) => ({ element: row.element, row: row.row, column })),
    ...(limit !== undefined && { expected: limit, difference: plainDifference(found, limit) }),
  });
  return { ...said, severity };
}
