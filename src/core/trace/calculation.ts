import { stretchLabel } from '../catalogue/catalogue.ts';
import { exactValue } from '../indicators/judge.ts';
import type { Indicator } from '../model/catalogue.ts';
import type { IndicatorResult } from '../model/results.ts';
import { divide, fromNumber, isZero, multiply, sum } from '../numbers/fraction.ts';
import type { Fraction } from '../numbers/fraction.ts';
import type { ReportContext } from '../report/context.ts';
import type { MeasureReport } from '../report/model.ts';
import { formatNumber, writeDigits } from '../text/format.ts';
import { sayIn } from './model.ts';
import type { Calculation, TracedFigure } from './model.ts';

/** What a calculation is told from: the stored result, its words in the report, and the figures that entered. */
export interface CalculationFacts {
  readonly context: ReportContext;
  readonly result: IndicatorResult;
  readonly measure: MeasureReport;
  readonly figures: readonly TracedFigure[];
}

/** The way from the figures to the printed result and its verdict, with the numbers put in. */
export function calculationOf(facts: CalculationFacts): Calculation {
  const { context, result, measure } = facts;
  const indicator = context.indicator(result.id);
  // Without a factor the result counts answers: their share is not its value.
  const exact = result.factor === null ? null : exactValue(result);
  return {
    lines: formulaLines(facts, indicator),
    exact: exact && { numerator: String(exact.numerator), denominator: String(exact.denominator) },
    printed: measure.result.withUnit,
    decimals: { printed: result.decimals, usual: indicator.decimals },
    verdict: verdictLines(facts, indicator, exact),
    previous: previousLine(facts),
  };
}

function formulaLines(facts: CalculationFacts, indicator: Indicator): readonly string[] {
  const { formula } = indicator;
  if (formula.type === 'all-yes') return answerLines(facts);
  if (formula.type === 'lowest-quarter') return quarterLines(facts, formula.factor);
  const sides = formula.type === 'ratio' ? sumLines(facts) : [];
  return [...sides, ...divisionLine(facts)];
}

function answerLines({ context, result }: CalculationFacts): readonly string[] {
  const { numerator, denominator } = result;
  if (numerator === null || denominator === null) return [];
  const say = sayIn(context.lang);
  return [
    say(
      `${numerator}/${denominator} dòng trả lời “Có”.`,
      `${numerator} of ${denominator} rows answered yes.`,
    ),
  ];
}

/** `100 × 2.224 ÷ 2.071 = 107,387735…`. */
function divisionLine({ context, result }: CalculationFacts): readonly string[] {
  const { numerator, denominator, factor } = result;
  if (numerator === null || denominator === null || factor === null) return [];
  return [written(context, factor, fromNumber(numerator), fromNumber(denominator))];
}

function written(context: ReportContext, factor: number, top: Fraction, bottom: Fraction): string {
  const { lang } = context;
  const say = sayIn(lang);
  const times = factor === 1 ? '' : `${formatNumber(factor, lang)} × `;
  const asked = `${times}${digits(top, context)} ÷ ${digits(bottom, context)}`;
  if (isZero(bottom))
    return `${asked}: ${say('không tính được (mẫu số bằng 0)', 'cannot be computed (denominator 0)')}`;
  return `${asked} = ${digits(multiply(fromNumber(factor), divide(top, bottom)), context)}`;
}

/** `12 + 9 + 31 = 52 (tử số)`, where a side is a sum of several cells. */
function sumLines({ context, figures, result }: CalculationFacts): readonly string[] {
  return (['numerator', 'denominator'] as const).flatMap((use) => {
    const own = figures.filter((f) => f.use === use);
    const total = result[use];
    if (own.length < 2 || total === null) return [];
    const terms = own.map((f) => formatNumber(Number(f.value), context.lang)).join(' + ');
    const role = context.fixed.roles[use].toLowerCase();
    return [`${terms} = ${formatNumber(total, context.lang)} (${role})`];
  });
}

/** Each closed quarter, so that the reader sees which is the lowest. */
function quarterLines({ context, figures }: CalculationFacts, factor: number): readonly string[] {
  const side = (use: TracedFigure['use'], row: string): Fraction =>
    sum(figures.filter((f) => f.use === use && f.row === row).map((f) => fromNumber(Number(f.value))));
  const quarters = [...new Set(figures.filter((f) => f.use === 'numerator').map((f) => f.row))].filter(
    (row) => figures.some((f) => f.use === 'denominator' && f.row === row),
  );
  return quarters.map(
    (row) =>
      `${written(context, factor, side('numerator', row), side('denominator', row))} (${context.words.lowerFirst(stretchLabel(row)[context.lang])})`,
  );
}

const SHOWN_DIGITS = 6;

/** The value in decimals, cut (not rounded) after six with an ellipsis where it goes on: 107,387735…. */
function digits(value: Fraction, { lang }: Pick<ReportContext, 'lang'>): string {
  const scale = 10n ** BigInt(SHOWN_DIGITS);
  const negative = value.numerator < 0n;
  const scaled = (negative ? -value.numerator : value.numerator) * scale;
  const units = (scaled / value.denominator).toString().padStart(SHOWN_DIGITS + 1, '0');
  const isExact = scaled % value.denominator === 0n;
  const fraction = units.slice(-SHOWN_DIGITS);
  const shown = isExact ? fraction.replace(/0+$/, '') : `${fraction}…`;
  return `${negative ? '-' : ''}${writeDigits(units.slice(0, -SHOWN_DIGITS), shown, lang)}`;
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

function verdictLines(
  { context, result, measure }: CalculationFacts,
  indicator: Indicator,
  exact: Fraction | null,
): readonly string[] {
  const say = sayIn(context.lang);
  const { target, level, reason } = result;
  const isJudged = reason === null && (level === 'reached' || level === 'not-reached');
  if (!isJudged) return [measure.sentence];
  if (!target || !exact)
    return [
      indicator.formula.type === 'all-yes'
        ? say(
            `${measure.verdict}: chỉ tiêu đạt khi mọi dòng trả lời “Có”.`,
            `${measure.verdict}: it takes a yes in every row.`,
          )
        : measure.sentence,
    ];
  const held = level === 'reached';
  const compared = `${digits(exact, context)} ${SIGNS[target.op]} ${formatNumber(target.value, context.lang)}`;
  return [
    say(
      `${compared}: ${held ? 'đúng' : 'không đúng'}, vì vậy: ${measure.verdict.toLowerCase()}. So sánh trên giá trị chính xác, không trên số đã làm tròn.`,
      `${compared}: ${held ? 'true' : 'false'}, hence: ${measure.verdict.toLowerCase()}. Compared on the exact value, not on the rounded one.`,
    ),
  ];
}

function previousLine({ context, result, measure }: CalculationFacts): string | null {
  const { previous, previousPeriod } = result;
  if (previous === null || previousPeriod === null) return null;
  const say = sayIn(context.lang);
  const unit = context.text(context.indicator(result.id).unit);
  const value = measure.previous.withUnit;
  const { value: moved, text } = measure.change;
  const by = unit === '%' ? context.words.difference(text, unit) : text;
  const change = moved === 0 ? say('không thay đổi', 'unchanged') : `${say('thay đổi', 'change')} ${by}`;
  return `${measure.previous.period}: ${value}${moved === null ? '' : `; ${change}`}`;
}
