import { finding } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { SubmittedRow, SubmittedValue } from '../../model/submission.ts';
import { STATUS_WORDS, YES_NO_WORDS } from '../../form/answer-words.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The status of a row agrees with its values, and "chưa có số liệu" gives its reason. */
export const statusRule: Rule = {
  codes: [
    'status/value-with-none',
    'status/value-with-unavailable',
    'status/reason-missing',
    'status/without-value',
  ],
  *check(context) {
    for (const row of context.submission.rows) yield* checkRow(context, row);
  },
};

function checkRow(context: RuleContext, row: SubmittedRow): readonly Outcome[] {
  if (row.status === null) return [];
  if (context.isRowInDoubt(row)) return ['not-checked'];
  if (row.status === 'none') return [contradiction(context, row, 'status/value-with-none', isSomething)];
  if (row.status === 'unavailable')
    return [contradiction(context, row, 'status/value-with-unavailable', () => true), reason(context, row)];
  if (row.required || row.values.some((value) => value.filled)) return [];
  const status = toName(STATUS_WORDS[row.status]);
  return [finding('status/without-value', { status }, context.placeInRow(row, row.statusAt))];
}

function reason(context: RuleContext, row: SubmittedRow): Outcome {
  if (row.note !== '') return 'passed';
  return finding('status/reason-missing', {}, context.placeInRow(row, row.noteAt));
}

/** A zero or a "no" beside "không phát sinh" says the same thing. */
function isSomething({ value }: SubmittedValue): boolean {
  return value !== 0 && value !== false;
}

function contradiction(
  context: RuleContext,
  row: SubmittedRow,
  code: 'status/value-with-none' | 'status/value-with-unavailable',
  contradicts: (value: SubmittedValue) => boolean,
): Outcome {
  const filled = row.values.filter((value) => value.filled);
  // What could not be understood has been told already.
  if (filled.some((value) => value.value === null)) return 'not-checked';
  const wrong = filled.filter(contradicts);
  const [first] = wrong;
  if (!first || first.value === null) return 'passed';
  const value = typeof first.value === 'number' ? first.value : YES_NO_WORDS[first.value ? 'yes' : 'no'].vi;
  const affects = wrong.map(({ column }) => ({ element: row.element, row: row.row, column }));
  return finding(code, { value }, context.placeOfValue(row, first), { found: value, affects });
}
