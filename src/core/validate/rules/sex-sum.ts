import { finding } from '../../findings/finding.ts';
import type { ValueKey } from '../../findings/finding.ts';
import type { ColumnId } from '../../model/ids.ts';
import type { SubmittedRow } from '../../model/submission.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';
import { differ, plainDifference } from './exact.ts';

/** Male + female = total, in every row that has the three. */
export const sexSumRule: Rule = {
  codes: ['consistency/sex-sum'],
  *check(context) {
    for (const row of context.submission.rows)
      if (row.values.some(({ column }) => column === 'total')) yield checkRow(context, row);
  },
};

function checkRow(context: RuleContext, row: SubmittedRow): Outcome {
  if (row.status === 'unavailable' || row.values.every((value) => !value.filled)) return 'not-checked';
  const key = (column: ColumnId): ValueKey => ({ element: row.element, row: row.row, column });
  const total = context.figure(key('total'));
  const male = context.figure(key('male'));
  const female = context.figure(key('female'));
  const at = row.values.find(({ column }) => column === 'total');
  if (total === undefined || male === undefined || female === undefined || !at) return 'not-checked';
  const sum = male + female;
  if (!differ(total, sum)) return 'passed';
  return finding('consistency/sex-sum', { total, male, female, sum }, context.placeOfValue(row, at), {
    found: total,
    expected: sum,
    difference: plainDifference(total, sum),
    affects: [key('male'), key('female')],
  });
}
