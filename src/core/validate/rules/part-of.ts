import { finding } from '../../findings/finding.ts';
import type { ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Name } from '../../findings/name.ts';
import type { Element } from '../../model/catalogue.ts';
import { SINGLE_ROW } from '../../model/ids.ts';
import type { ColumnId } from '../../model/ids.ts';
import type { SubmittedRow } from '../../model/submission.ts';
import { VALUE_HEADINGS } from '../../form/printed-words.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';
import { differ, plainDifference } from './exact.ts';

/** An "of which" does not exceed its whole, cell by cell. */
export const partOfRule: Rule = {
  codes: ['consistency/part-exceeds-whole'],
  *check(context) {
    for (const row of context.submission.rows) {
      const part = context.asked.get(row.element)?.element;
      const whole = part?.partOf && context.asked.get(part.partOf.element)?.element;
      if (part?.partOf && whole) yield* checkRow(context, row, whole, part.partOf.column);
    }
  },
};

/** The only value column of a row goes without saying. */
const NO_NAME: Name = ['', ''];

/** Male and female before the total: a total too large follows from one of them. */
const CHECK_ORDER: readonly ColumnId[] = ['male', 'female', 'value', 'q1', 'q2', 'q3', 'q4', 'total'];

function* checkRow(
  context: RuleContext,
  row: SubmittedRow,
  whole: Element,
  wholeColumn: ColumnId | undefined,
): Iterable<Outcome> {
  const columns = CHECK_ORDER.filter((c) => row.values.some(({ column }) => column === c));
  let told = false;
  for (const column of columns) {
    const key: ValueKey = { element: row.element, row: row.row, column };
    const against: ValueKey = {
      element: whole.id,
      row: whole.rows === undefined ? SINGLE_ROW : row.row,
      column: wholeColumn ?? column,
    };
    const follows = told && column === 'total' && !context.saysAll;
    const outcome = follows ? 'not-checked' : compare(context, key, against, whole);
    if (typeof outcome === 'object') told = true;
    yield outcome;
  }
}

function compare(context: RuleContext, key: ValueKey, against: ValueKey, whole: Element): Outcome {
  const part = context.figure(key);
  const limit = context.figure(against);
  const row = context.row(key.element, key.row);
  const value = context.value(key);
  const wholeAt = context.value(against);
  if (part === undefined || limit === undefined || !row || !value || !wholeAt) return 'not-checked';
  if (part <= limit || !differ(part, limit)) return 'passed';
  const sameSheet = wholeAt.sheet === value.sheet;
  const params = {
    part,
    whole: limit,
    wholeName: toName(whole.label),
    column: key.column === 'value' ? NO_NAME : toName(VALUE_HEADINGS[key.column]),
    wholeCell: sameSheet ? wholeAt.cell : `'${wholeAt.sheet}'!${wholeAt.cell}`,
  };
  return finding('consistency/part-exceeds-whole', params, context.placeOfValue(row, value), {
    found: part,
    expected: limit,
    difference: plainDifference(part, limit),
    affects: [against],
  });
}
