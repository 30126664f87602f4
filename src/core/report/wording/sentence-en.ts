import { formatNumber } from '../../text/format.ts';
import { countedVerdict } from '../../words/words.ts';
import { fullStop, isTold, qualifiedLabel } from './wording.ts';
import type { MeasureFacts } from './wording.ts';

/** The English sentence of one measured quantity, case by case. */
export function sentenceEn(facts: MeasureFacts): string {
  return fullStop(byLevel[facts.level](facts) + smallNote(facts));
}

const byLevel: Readonly<Record<MeasureFacts['level'], (facts: MeasureFacts) => string>> = {
  reached: (f) => judged(f, reachedAgainst),
  'not-reached': (f) => judged(f, missedAgainst),
  'cannot-tell': (f) => becauseOf[f.reason ?? 'missing'](f),
  'not-applicable': noneArising,
};

/** Cases arise or do not; what is asked with yes or no applies to something that is there or is not. */
function noneArising({ label, kind, owner, givenReason }: MeasureFacts): string {
  const nothing =
    kind === 'all-yes'
      ? 'not assessed, as there is nothing in the province that it applies to'
      : 'nothing arose in the period';
  return `${label}: ${nothing}, as reported by the ${owner}${givenReason === '' ? '' : ` (${givenReason})`}`;
}

function judged(f: MeasureFacts, against: (f: MeasureFacts) => string): string {
  if (!isTold(f))
    return `${f.label}: ${(f.level === 'reached' ? f.goal?.reached : f.goal?.missed) ?? `target ${countedVerdict(f.level, 'en')}`}`;
  if (f.kind === 'all-yes') return answers(f) + against(f) + answersComparison(f);
  return head(f) + against(f) + comparison(f);
}

function head(f: MeasureFacts): string {
  const quarter = f.kind === 'lowest-quarter' ? ', the lowest of the completed quarters' : '';
  const counts = f.counts === null ? '' : ` (${f.counts}${quarter})`;
  return `${qualifiedLabel(f)}: ${f.estimate ? 'an estimated ' : ''}${f.value ?? ''}${counts}`;
}

function reachedAgainst(f: MeasureFacts): string {
  const { distance, target, goal } = f;
  const hit = goal?.reached ?? 'target reached';
  if (target === null || distance === null) return `; ${hit}`;
  if (distance.sign === 0) return `, equal to ${f.targetName} (${target}); ${hit}`;
  const side = distance.sign > 0 ? 'above' : 'below';
  const variants = [
    `, ${distance.text} ${side} ${f.targetName} (${target}); ${hit}`,
    goal
      ? `; ${hit} (${target}) with ${distance.text} to spare`
      : `, which reaches ${f.targetName} (${target}) with ${distance.text} to spare`,
  ] as const;
  return variants[f.variant];
}

const missed = ({ goal, short }: MeasureFacts): string =>
  (goal?.missed ?? `target ${countedVerdict('not-reached', 'en')}`) +
  (short === null ? '' : `, short by ${short}`);

function missedAgainst(f: MeasureFacts): string {
  const { distance, target } = f;
  if (target === null || distance === null) return `; ${missed(f)}`;
  if (distance.sign === 0) return `, exactly on the limit while ${f.targetName} is ${target}; ${missed(f)}`;
  const side = distance.sign > 0 ? 'above' : 'below';
  const variants = [
    `, ${distance.text} ${side} ${f.targetName} (${target}); ${missed(f)}`,
    `; ${missed(f)}: ${distance.text} ${side} ${f.targetName} (${target})`,
  ] as const;
  return variants[f.variant];
}

const smallNote = ({ small }: MeasureFacts): string => (small ? '; few cases, large variation' : '');

function comparison(f: MeasureFacts): string {
  if (f.previous === null || f.change === null)
    return f.comparisonExpected && f.value !== null ? '; no earlier figure to compare with' : '';
  const earlier = `${f.previous.period} (${f.previous.value})`;
  if (f.direction === 'flat') return `; unchanged from ${earlier}`;
  if (f.small) return `; in ${f.previous.period}: ${f.previous.value}`;
  const move = f.change.rises ? 'up' : 'down';
  if (f.change.text === null) return `; marginally ${move} on ${earlier}`;
  const remark = f.lowerIsBetter
    ? { better: ', an improvement', worse: ', a deterioration', unknown: '' }[f.direction]
    : '';
  return `; ${move} ${f.change.text} on ${earlier}${remark}`;
}

/** Answers have no figure to subtract: only the way they went. */
function answersComparison({ direction, previousPeriod }: MeasureFacts): string {
  if (direction === 'unknown' || previousPeriod === '') return '';
  const moved = { better: 'better than in', flat: 'unchanged from', worse: 'worse than in' }[direction];
  return `; ${moved} ${previousPeriod}`;
}

function answers(f: MeasureFacts): string {
  const { yes, no } = f.answers;
  if (yes.length + no.length === 1) return `${f.label}: ${yes.length ? 'done' : 'not yet done'}`;
  if (no.length === 0) return `${f.label}: done for ${joinEn(yes)}`;
  if (yes.length === 0) return `${f.label}: not yet done for ${joinEn(no)}`;
  return `${f.label}: done for ${joinEn(yes)}; not yet for ${joinEn(no)}`;
}

const becauseOf: Readonly<Record<NonNullable<MeasureFacts['reason']>, (f: MeasureFacts) => string>> = {
  missing: (f) =>
    `${f.label}: cannot be assessed because the ${f.owner} has not ${
      f.ownerMissing ? 'submitted its report' : `provided ${f.coverage.have > 0 ? 'all ' : ''}the figures`
    }${coverage(f)}`,
  unavailable: (f) =>
    `${f.label}: cannot be assessed because the ${f.owner} reports that figures for this period are not available${f.givenReason === '' ? '' : ` (reason given: ${f.givenReason})`}${coverage(f)}`,
  rejected: (f) =>
    `${f.label}: cannot be assessed because the figures of the ${f.owner} contain errors and are under review`,
  'partial-coverage': (f) =>
    f.value === null
      ? `${f.label}: not enough figures to assess${coverage(f)}`
      : `${head(f)}, provisional${coverage(f)}; not enough to assess`,
  'part-year': partYear,
  'zero-denominator': (f) =>
    `${f.label}: cannot be computed because the ${f.owner} reports ${f.denominatorLabel} as 0`,
  'none-arising': noneArising,
  'no-target': (f) =>
    `${f.value === null ? `${f.label}: no result yet` : head(f)}; the ${f.plan} sets no target${comparison(f)}`,
  suppressed: (f) => `${f.label}: the result is not published, because the counts are small`,
  'still-open': (f) =>
    `${f.value === null ? f.label : head(f)}; not assessed for the year because a ${f.kind === 'closed-months' ? 'month' : 'quarter'} was not over at the data cut-off${comparison(f)}`,
  'nothing-closed': (f) =>
    `${f.label}: not assessed because no ${f.kind === 'closed-months' ? 'month' : 'quarter'} was over at the data cut-off`,
};

const coverage = (f: MeasureFacts): string =>
  f.coverage.have > 0 && f.coverage.have < f.coverage.due
    ? ` (${formatNumber(f.coverage.have, 'en')} of ${formatNumber(f.coverage.due, 'en')} figures available)`
    : '';

function partYear(f: MeasureFacts): string {
  const counts = f.named ? `in the period, ${f.named.numerator}; ${f.named.denominator}` : '';
  const value = f.value === null ? '' : `; provisional value ${f.value}${f.estimate ? ' (estimate)' : ''}`;
  const goal = f.target === null ? '' : ` (target for the year: ${f.target})`;
  const found = counts + value;
  return `${qualifiedLabel(f)}: ${found.replace(/^; /, '')}${found === '' ? '' : '; '}the indicator covers the whole year${goal} and is not assessed now`;
}

/** "a, b and c". */
export function joinEn(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** Names that hold commas or "and" themselves are kept apart by semicolons. */
export function joinNamesEn(names: readonly string[]): string {
  return names.some((name) => /, | and /.test(name)) ? names.join('; ') : joinEn(names);
}
