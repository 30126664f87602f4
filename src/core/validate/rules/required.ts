import { finding } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Submission, SubmittedRow } from '../../model/submission.ts';
import { VALUE_HEADINGS } from '../../form/printed-words.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';

/** Each row asked is answered: by values in all its cells, or by a status that accounts for the blank. */
export const requiredRule: Rule = {
  codes: ['required/blank-workbook', 'required/missing-row', 'required/missing-value'],
  *check(context) {
    // Told once: a workbook sent back as it was handed out has not one mistake a row.
    if (hasNoFigures(context.submission)) {
      const { file, rows } = context.submission;
      const at = { file, unit: context.unit.id, period: context.period.id };
      yield finding('required/blank-workbook', { rows: rows.filter(({ required }) => required).length }, at);
      return;
    }
    for (const row of context.submission.rows) {
      const filled = row.values.some((value) => value.filled);
      if (row.required || filled) yield* checkRow(context, row);
    }
  },
};

/** Rows are asked, and none of them is filled in. */
export function hasNoFigures({ rows }: Pick<Submission, 'rows'>): boolean {
  return rows.filter(({ required }) => required).length > 1 && rows.every(isUntouched);
}

/** A form as it was handed out: that its cover and narrative are blank follows from it, and is not told besides. */
export function isHandedOut({ rows, cover, narrative }: Submission): boolean {
  const { unit: _unit, period: _period, ...typed } = cover;
  const texts = [...Object.values(typed), ...Object.values(narrative)];
  return hasNoFigures({ rows }) && texts.every(({ text }) => text === '');
}

function isUntouched({ values, status, note }: SubmittedRow): boolean {
  return values.every((value) => !value.filled) && status === null && note === '';
}

function checkRow(context: RuleContext, row: SubmittedRow): readonly Outcome[] {
  if (context.isRowInDoubt(row)) return ['not-checked'];
  if (row.status === 'none' || row.status === 'unavailable') return ['passed'];
  // A quarter that is not over may be left blank.
  const asked = row.values.filter((value) => !value.provisional);
  const blank = asked.filter((value) => !value.filled);
  const [first] = blank;
  if (!first) return ['passed'];
  if (row.values.every((value) => !value.filled)) {
    const affects = blank.map(({ column }) => ({ element: row.element, row: row.row, column }));
    const place = context.placeOfValue(row, first);
    return [finding('required/missing-row', { cells: blank.length }, place, { affects })];
  }
  return blank.map((value) => {
    const column = toName(VALUE_HEADINGS[value.column]);
    return finding('required/missing-value', { column }, context.placeOfValue(row, value));
  });
}
