import { WORDS } from '../../core/words/words.ts';
import { findIndicator } from '../../core/catalogue/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Bilingual, Lang } from '../../core/model/ids.ts';
import type { IndicatorResult } from '../../core/model/results.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { Share } from '../../core/calendar/timeliness.ts';
import type { Trend } from '../../core/diff/trend.ts';
import type { Paint } from '../paint.ts';
import { levelPaint, resultText } from '../consolidation/verdict-text.ts';
import { wrap } from '../wrap.ts';

/** How a trend is shown on a screen. */
export interface TrendTextOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
}

/** Verdicts as one letter, so that several periods fit beside each other; a legend explains them. */
const MARKS: Readonly<Record<IndicatorResult['level'], Bilingual>> = {
  reached: { vi: 'Đ', en: 'R' },
  'not-reached': { vi: 'C', en: 'N' },
  'cannot-tell': { vi: '?', en: '?' },
  'not-applicable': { vi: '0', en: '0' },
};

/** The names of indicators are never cut below this; the oldest periods are left out first. */
const SHORTEST_NAME = 20;
const GAP = '  ';

/** Every indicator over the periods, as many as fit; then what the marks mean. */
export function renderTrendText(trend: Trend, options: TrendTextOptions): string {
  const { lang, paint } = options;
  const table = tableOf(trend, options);
  const notes = [legend(lang), ...left(table.hidden, lang), ...firstYear(trend, lang)];
  return [
    paint.strong({ vi: 'Kết quả qua các kỳ đã tổng hợp', en: 'Results over the consolidated periods' }[lang]),
    '',
    ...table.lines,
    '',
    ...notes.map((note) => wrap(note, options.columns, '')),
    '',
  ].join('\n');
}

interface Table {
  readonly lines: readonly string[];
  /** Periods that did not fit. */
  readonly hidden: number;
}

function tableOf(trend: Trend, { catalogue, lang, columns, paint }: TrendTextOptions): Table {
  const ids = trend.rows.map(({ indicator }) => indicator);
  const names = trend.rows.map(({ indicator }) => findIndicator(catalogue, indicator)?.short[lang] ?? '');
  const idWidth = Math.max(2, ...ids.map((id) => id.length));
  const cells = trend.periods.map((period, i) => ({
    head: period.period,
    body: trend.rows.map(({ results }) => cellText(results[i] ?? null, lang)),
    rates: [rateText(period.received, lang), rateText(period.onTime, lang)],
  }));
  const widths = cells.map(({ head, body, rates }) =>
    Math.max(head.length, ...body.map((c) => c.length), ...rates.map((c) => c.length)),
  );
  const room = columns - idWidth - GAP.length - SHORTEST_NAME;
  const first = firstThatFits(widths, room);
  const shown = cells.slice(first);
  const taken = widths.slice(first).reduce((sum, width) => sum + width + GAP.length, 0);
  const rates = [
    { vi: 'Đơn vị đã nộp', en: 'Units received' }[lang],
    { vi: 'Nộp đúng hạn', en: 'On time' }[lang],
  ];
  const longest = Math.max(...[...names, ...rates].map((name) => name.length));
  const nameWidth = Math.max(SHORTEST_NAME, Math.min(longest, columns - idWidth - GAP.length - taken));
  const line = (id: string, name: string, values: readonly string[]): string =>
    [
      id.padEnd(idWidth),
      cut(name, nameWidth).padEnd(nameWidth),
      ...values.map((value, i) => value.padStart(widths[first + i] ?? 0)),
    ].join(GAP);
  const head = line(
    { vi: 'Mã', en: 'Id' }[lang],
    { vi: 'Chỉ tiêu', en: 'Indicator' }[lang],
    shown.map((c) => c.head),
  );
  return {
    hidden: first,
    lines: [
      paint.strong(head),
      ...trend.rows.map(({ results }, i) =>
        colourOf(
          results.at(-1) ?? null,
          paint,
        )(
          line(
            ids[i] ?? '',
            names[i] ?? '',
            shown.map((c) => c.body[i] ?? ''),
          ),
        ),
      ),
      ...rates.map((rate, i) =>
        line(
          '',
          rate,
          shown.map((c) => c.rates[i] ?? ''),
        ),
      ),
    ],
  };
}

/** The latest periods are the ones worth their place. */
function firstThatFits(widths: readonly number[], room: number): number {
  let taken = 0;
  for (let i = widths.length - 1; i >= 0; i -= 1) {
    taken += (widths[i] ?? 0) + GAP.length;
    // Two periods are always shown: one alone is no trend.
    if (taken > room && i < widths.length - 2) return i + 1;
  }
  return 0;
}

function cellText(result: IndicatorResult | null, lang: Lang): string {
  return result ? `${resultText(result, lang)} ${MARKS[result.level][lang]}` : '–';
}

function rateText({ have, due }: Share, lang: Lang): string {
  return due === 0 ? '–' : `${formatNumber(have, lang)}/${formatNumber(due, lang)}`;
}

function colourOf(result: IndicatorResult | null, paint: Paint): (text: string) => string {
  return result ? levelPaint(result.level, paint) : (text) => text;
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function legend(lang: Lang): string {
  const marks = (['reached', 'not-reached', 'cannot-tell', 'not-applicable'] as const).map(
    (level) => `${MARKS[level][lang]} = ${WORDS[lang].verdicts[level].toLowerCase()}`,
  );
  return {
    vi: `${marks.join(', ')}. Chỉ so sánh các kỳ cùng loại: 6 tháng với 6 tháng, năm với năm.`,
    en: `${marks.join(', ')}. Compare only periods of one kind: half-years with half-years, years with years.`,
  }[lang];
}

function left(hidden: number, lang: Lang): readonly string[] {
  if (hidden === 0) return [];
  return [
    {
      vi: `Còn ${hidden} kỳ không đủ chỗ hiển thị; mở rộng cửa sổ, hoặc dùng --format json.`,
      en: `${hidden} more periods do not fit; widen the window, or use --format json.`,
    }[lang],
  ];
}

function firstYear({ periods }: Trend, lang: Lang): readonly string[] {
  if (periods.length > 1) return [];
  return [
    {
      vi: 'Đây là kỳ đầu tiên được tổng hợp trong thư mục này, chưa có kỳ nào để so sánh. Muốn có số so sánh, tổng hợp kỳ trước từ các tệp của kỳ đó.',
      en: 'This is the first period consolidated in this folder; there is none to compare with yet. To have one, consolidate the period before from its files.',
    }[lang],
  ];
}
