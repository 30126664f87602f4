import type { Bilingual, Lang } from '../../core/model/ids.ts';
import type { IndicatorResult } from '../../core/model/results.ts';
import { formatNumber } from '../../core/text/format.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Paint } from '../paint.ts';

/** Verdicts and reasons as the screen says them. */

const REASON_WORDS: Readonly<Record<NonNullable<IndicatorResult['reason']>, Bilingual>> = {
  missing: { vi: 'thiếu số liệu', en: 'figures missing' },
  unavailable: { vi: 'đơn vị báo chưa có số liệu', en: 'the unit has no figures yet' },
  rejected: { vi: 'số liệu có lỗi', en: 'figures in error' },
  'partial-coverage': { vi: 'mới có một phần số liệu', en: 'only part of the figures' },
  'part-year': { vi: 'tỷ suất cả năm, chưa đánh giá', en: 'a yearly rate, not judged yet' },
  'zero-denominator': { vi: 'mẫu số bằng 0', en: 'denominator is 0' },
  'none-arising': { vi: 'không phát sinh', en: 'nothing arose' },
  'no-target': { vi: 'không có mục tiêu', en: 'no target' },
  suppressed: { vi: 'không công bố', en: 'not published' },
  'still-open': { vi: 'còn quý, tháng chưa kết thúc', en: 'a quarter or month is not over' },
  'nothing-closed': { vi: 'chưa có quý, tháng nào kết thúc', en: 'no quarter or month is over' },
};

const OPERATORS: Readonly<Record<NonNullable<IndicatorResult['target']>['op'], string>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

/** `56,52`; `4/4` where the indicator counts answers; a dash when there is no value. */
export function resultText(result: IndicatorResult, lang: Lang): string {
  if (result.value !== null) return formatNumber(result.value, lang, result.decimals);
  if (result.factor !== null || result.numerator === null || result.denominator === null) return '–';
  return `${formatNumber(result.numerator, lang)}/${formatNumber(result.denominator, lang)}`;
}

/** `≥ 60`; empty where the plan sets no number. */
export function targetText({ target }: IndicatorResult, lang: Lang): string {
  return target ? `${OPERATORS[target.op]} ${formatNumber(target.value, lang)}` : '';
}

/** `Chưa đạt, tốt hơn`: the verdict, and the direction against the comparable earlier period when it is known. */
export function verdictText({ level, direction }: IndicatorResult, lang: Lang): string {
  const { verdicts, shortDirections } = WORDS[lang];
  return [verdicts[level], shortDirections[direction]].filter(Boolean).join(', ');
}

const shortWords = (count: string, unit: string): Bilingual => ({
  vi: `còn thiếu ${count} ${unit}`.trim(),
  en: `short by ${count} ${unit}`.trim(),
});

/**
 * What must be known to read the value rightly: why there is no verdict, coverage, the whole number wanting (of `unit`),
 * estimates.
 */
export function remarkText(result: IndicatorResult, unit: string, lang: Lang): string {
  const { have, due } = result.coverage;
  const isPartial = have > 0 && have < due;
  return [
    result.reason && result.level === 'cannot-tell' && REASON_WORDS[result.reason][lang],
    isPartial && { vi: `có ${have}/${due} số`, en: `${have} of ${due} figures` }[lang],
    result.shortBy !== undefined && shortWords(formatNumber(result.shortBy, lang), unit)[lang],
    result.estimate && { vi: 'số ước', en: 'estimate' }[lang],
  ]
    .filter(Boolean)
    .join('; ');
}

/** The colour of a verdict on the screen. */
export function levelPaint(level: IndicatorResult['level'], paint: Paint): (text: string) => string {
  const colours = {
    reached: paint.good,
    'not-reached': paint.error,
    'cannot-tell': paint.warning,
    'not-applicable': paint.faint,
  } as const;
  return colours[level];
}
