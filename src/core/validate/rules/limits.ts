import { finding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';

/** Values keep the catalogue's hard limits (hours in a week). */
export const limitsRule: Rule = {
  codes: ['plausible/outside-limits'],
  *check(context) {
    for (const row of context.submission.rows) {
      const limits = context.asked.get(row.element)?.element.limits;
      if (!limits) continue;
      for (const value of row.values) {
        const found = context.figure({ element: row.element, row: row.row, column: value.column });
        // A confirmed "không phát sinh" is no measurement.
        if (found === undefined || row.status === 'none') {
          if (value.filled) yield 'not-checked';
          continue;
        }
        const { min, max } = limits;
        if (found >= (min ?? -Infinity) && found <= (max ?? Infinity)) {
          yield 'passed';
          continue;
        }
        const params = { value: found, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
        const nearestLimit = min !== undefined && found < min ? min : max;
        yield finding('plausible/outside-limits', params, context.placeOfValue(row, value), {
          found,
          ...(nearestLimit !== undefined && { expected: nearestLimit, difference: found - nearestLimit }),
        });
      }
    }
  },
};
