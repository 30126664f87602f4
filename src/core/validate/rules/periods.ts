import { finding } from '../../findings/finding.ts';
import type { ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Element } from '../../model/catalogue.ts';
import type { SubmittedRow, SubmittedValue } from '../../model/submission.ts';
import type { RuleContext } from '../context.ts';
import type { EarlierFigures } from '../earlier.ts';
import type { Outcome, Rule } from '../rule.ts';
import { plainDifference } from './exact.ts';

/** A value of now and what the same unit reported before. */
interface Pair {
  readonly element: Element;
  readonly row: SubmittedRow;
  readonly value: SubmittedValue;
  readonly now: number;
  readonly before: number;
}

/** What is counted since the start of the year does not fall within the year; an estimate may have been too high. */
export const flowFellRule: Rule = {
  codes: ['period/flow-fell', 'period/flow-below-estimate'],
  *check(context) {
    for (const earlier of context.earlier.filter((e) => e.relation === 'continues'))
      for (const pair of pairs(context, earlier))
        if (pair.element.kind === 'flow')
          yield pair.now >= pair.before ? 'passed' : fell(context, pair, earlier);
  },
};

function fell(context: RuleContext, { row, value, now, before }: Pair, earlier: EarlierFigures): Outcome {
  const wasEstimate = earlier.isEstimate({ element: row.element, row: row.row, column: value.column });
  const isEstimate = row.status === 'estimate';
  const facts = { found: now, expected: before, difference: plainDifference(now, before) };
  const params = { now, before, earlier: toName(earlier.period.label) };
  const at = context.placeOfValue(row, value);
  if (!wasEstimate && !isEstimate) return finding('period/flow-fell', params, at, facts);
  const estimated = wasEstimate ? (isEstimate ? 'both' : 'before') : 'now';
  return finding('period/flow-below-estimate', { ...params, estimated }, at, facts);
}

/** A value changes no more between comparable periods than the catalogue calls believable. */
export const jumpRule: Rule = {
  codes: ['period/jump'],
  *check(context) {
    for (const earlier of context.earlier)
      for (const pair of pairs(context, earlier))
        if (isComparable(pair.element, earlier, context)) yield* checkJump(context, pair, earlier);
  },
};

function checkJump(
  context: RuleContext,
  { element, row, value, now, before }: Pair,
  earlier: EarlierFigures,
): readonly Outcome[] {
  const times = element.maxChange;
  if (times === undefined) return [];
  // Small counts double and halve by themselves; a factor from zero does not exist.
  if (Math.max(now, before) < (element.maxChangeFrom ?? 0) || before === 0) return ['not-checked'];
  if (now <= before * times && now * times >= before) return ['passed'];
  const params = { now, before, earlier: toName(earlier.period.label), times };
  const facts = { found: now, expected: before, difference: plainDifference(now, before) };
  return [finding('period/jump', params, context.placeOfValue(row, value), facts)];
}

/** Figures from this size on seldom repeat by chance. */
const IDENTICAL_FROM = 10;
/** With fewer figures than this, repetition proves nothing. */
const IDENTICAL_AT_LEAST = 6;
/** Share of repeated figures that looks like an old file. */
const IDENTICAL_SHARE = 0.8;

/** Figures that move all the time are not nearly all those of an earlier period. Stocks (bodies, communes) may well stay. */
export const identicalRule: Rule = {
  codes: ['period/identical'],
  *check(context) {
    for (const earlier of context.earlier) {
      const moving = [...pairs(context, earlier)].filter(
        ({ element, now }) =>
          element.kind !== 'stock' && now >= IDENTICAL_FROM && !isSameSchoolYear(element, earlier, context),
      );
      if (moving.length < IDENTICAL_AT_LEAST) {
        yield 'not-checked';
        continue;
      }
      const same = moving.filter(({ now, before }) => now === before).length;
      if (same < moving.length * IDENTICAL_SHARE) yield 'passed';
      else {
        const { file } = context.submission;
        const at = { file, unit: context.unit.id, period: context.period.id };
        const params = { same, compared: moving.length, earlier: toName(earlier.period.label) };
        yield finding('period/identical', params, at, { found: same });
      }
    }
  },
};

/** Every trusted value that has an earlier one. Values still provisional are compared with nothing. */
function* pairs(context: RuleContext, earlier: EarlierFigures): Iterable<Pair> {
  for (const row of context.submission.rows) {
    const element = context.asked.get(row.element)?.element;
    if (!element) continue;
    for (const value of row.values) {
      const key: ValueKey = { element: row.element, row: row.row, column: value.column };
      const now = value.provisional ? undefined : context.figure(key);
      const before = earlier.figure(key);
      if (now !== undefined && before !== undefined) yield { element, row, value, now, before };
    }
  }
}

/** Against a year ago everything compares; within the year only what is not counted since January. */
function isComparable(element: Element, earlier: EarlierFigures, context: RuleContext): boolean {
  return (
    (earlier.relation === 'previous' || element.kind !== 'flow') &&
    !isSameSchoolYear(element, earlier, context)
  );
}

/** Two periods may report the same closed school year: the figures are then rightly the same. */
function isSameSchoolYear(element: Element, earlier: EarlierFigures, { period }: RuleContext): boolean {
  return element.kind === 'school-year' && earlier.period.schoolYear === period.schoolYear;
}
