import { lastDayOf } from '../../catalogue/catalogue.ts';
import { communesOn } from '../../catalogue/overlays.ts';
import { compareVersions } from '../../catalogue/version.ts';
import type { Severity } from '../../findings/definition.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding, ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Name } from '../../findings/name.ts';
import { VALUE_HEADINGS } from '../../form/printed-words.ts';
import type { RowId } from '../../model/ids.ts';
import type { SubmittedRow, SubmittedValue } from '../../model/submission.ts';
import type { Check } from '../../model/relations.ts';
import { judge } from '../../relations/judge.ts';
import type { Figures, Judgement } from '../../relations/judge.ts';
import { relationsOf } from '../../relations/relation.ts';
import type { Relation } from '../../relations/relation.ts';
import { wordSide } from '../../relations/words.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';
import { plainDifference } from './exact.ts';

/** Figures stand to each other as the catalogue says: parts within their wholes, and its own checks. */
export const relationsRule: Rule = {
  codes: ['consistency/part-exceeds-whole', 'consistency/check'],
  *check(context) {
    const figures = figuresOf(context);
    for (const relation of relationsOf(context.catalogue)) yield* checkRelation(context, relation, figures);
  },
};

function figuresOf(context: RuleContext): Figures {
  const { asked, catalogue, period } = context;
  return {
    element: (id) => asked.get(id)?.element,
    rows: ({ id }) => asked.get(id)?.rows.map((row) => row.id) ?? [],
    figure: (key) => context.figure(key) ?? (isEmpty(context, key) ? null : undefined),
    communes: (row) => communesOn(catalogue, lastDayOf(row ?? '', period) ?? period.cutOff).length,
  };
}

function isEmpty(context: RuleContext, key: ValueKey): boolean {
  const row = context.row(key.element, key.row);
  const value = context.value(key);
  return (
    row !== undefined &&
    row.status === null &&
    value !== undefined &&
    !value.filled &&
    !context.isRowInDoubt(row)
  );
}

function* checkRelation(context: RuleContext, relation: Relation, figures: Figures): Iterable<Outcome> {
  // A total that fails beside male or female of its row follows from them.
  let toldIn: RowId | undefined | null = null;
  for (const judgement of judge(relation, figures)) {
    const { row, column } = judgement;
    const follows = column === 'total' && toldIn === row && !context.saysAll;
    const outcome = follows ? 'not-checked' : outcomeOf(context, relation, judgement);
    if (typeof outcome === 'object') toldIn = row;
    yield outcome;
  }
}

function outcomeOf(context: RuleContext, relation: Relation, judgement: Judgement): Outcome {
  if (judgement.outcome === 'passed') return 'passed';
  const failed = judgement.outcome === 'failed' ? failureOf(context, judgement) : undefined;
  if (!failed) return 'not-checked';
  return relation.partOf
    ? partExceeds(context, failed, relation.partOf)
    : checkFails(context, relation, judgement, failed);
}

/** Where a relation fails: the cell it is told at, and the others that are in doubt. */
interface Failure {
  readonly row: SubmittedRow;
  readonly value: SubmittedValue;
  readonly left: number;
  readonly right: number;
  readonly others: readonly ValueKey[];
  /** The cells of the right side, as they are called from the sheet of the first. */
  readonly rightCells: readonly string[];
}

function failureOf(context: RuleContext, { left, right }: Judgement): Failure | undefined {
  const all = [...left.cells, ...right.cells];
  const at = all.find((key) => context.value(key)?.filled) ?? all[0];
  const row = at && context.row(at.element, at.row);
  const value = at && context.value(at);
  if (!at || !row || !value || left.sum === undefined || right.sum === undefined) return undefined;
  const others = all
    .filter((key) => key !== at)
    .map(({ element, row: id, column }) => ({ element, row: id, column }));
  const rightCells = right.cells.flatMap((key) => {
    const found = key === at ? undefined : context.value(key);
    if (!found) return [];
    return found.sheet === value.sheet ? [found.cell] : [`'${found.sheet}'!${found.cell}`];
  });
  return { row, value, left: left.sum, right: right.sum, others, rightCells };
}

/** The only value column of a row goes without saying. */
const NO_NAME: Name = ['', ''];

function factsOf({ left, right, others }: Failure) {
  return { found: left, expected: right, difference: plainDifference(left, right), affects: others };
}

function partExceeds(
  context: RuleContext,
  failure: Failure,
  { whole, hint }: NonNullable<Relation['partOf']>,
): Finding {
  const { row, value, left, right, rightCells } = failure;
  const params = {
    part: left,
    whole: right,
    wholeName: toName(whole.label),
    column: value.column === 'value' ? NO_NAME : toName(VALUE_HEADINGS[value.column]),
    wholeCell: rightCells.join(', '),
    ...(hint && { hint: toName(hint) }),
  };
  return finding(
    'consistency/part-exceeds-whole',
    params,
    context.placeOfValue(row, value),
    factsOf(failure),
  );
}

function checkFails(
  context: RuleContext,
  { left, right, op, check }: Relation,
  { row, column }: Judgement,
  failure: Failure,
): Outcome {
  if (!check) return 'not-checked';
  const under = { ...(row !== undefined && { row }), ...(column && { column }) };
  const side = (terms: Relation['left']): Name => [
    wordSide(context.catalogue, terms, 'vi', under),
    wordSide(context.catalogue, terms, 'en', under),
  ];
  const params = {
    check: check.id,
    message: toName(check.message),
    left: side(left),
    leftSum: failure.left,
    op,
    right: side(right),
    rightSum: failure.right,
    cells: failure.rightCells,
  };
  const at = context.placeOfValue(failure.row, failure.value);
  return {
    ...finding('consistency/check', params, at, factsOf(failure)),
    severity: severityOf(context, check),
  };
}

/** A unit that is still filling in a form is not held by what came after it was issued: one degree less until the due date. */
function severityOf({ submission, period, asOf }: RuleContext, { since, severity }: Check): Severity {
  const isLater = since !== undefined && compareVersions(since, submission.catalogue.version) > 0;
  if (!isLater || asOf === null || asOf > period.due.date) return severity;
  return severity === 'error' ? 'warning' : 'info';
}
