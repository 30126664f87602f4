import { countedVerdict } from '../../core/words/words.ts';
import { findIndicator, findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { targetDate } from '../../core/catalogue/targets.ts';
import { countedUnit } from '../../core/indicators/short-by.ts';
import { goalWords } from '../../core/words/goal-words.ts';
import type { GoalWords } from '../../core/words/goal-words.ts';
import type { Severity } from '../../core/findings/definition.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { wordsOfJson } from '../../core/findings/json.ts';
import type { Catalogue, Indicator } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Consolidation, FindingJson, IndicatorResult, UnitResult } from '../../core/model/results.ts';
import { formatDate } from '../../core/text/format.ts';
import { hasSubmitted, onTimeRate, reportingRate } from '../../core/calendar/timeliness.ts';
import type { Paint } from '../paint.ts';
import { levelPaint, remarkText, resultText, targetText, verdictText } from './verdict-text.ts';
import { say } from '../say.ts';
import { wrap } from '../wrap.ts';
import { counted } from '../../core/text/english-plural.ts';

/** How a consolidation is shown on a screen. */
export interface ConsolidationTextOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
  /** Where it is kept, and whether this run put it there. */
  readonly stored: { readonly name: string; readonly isNew: boolean };
}

/** The column of the indicators table that holds figures. */
const RESULT_COLUMN = 2;
/** An indicator's name is never cut below this. */
const SHORTEST_NAME = 24;

/** Findings told in full; the rest is counted. */
const SHOWN_FINDINGS = 8;

/** What was read, who is missing or late, the indicators, what was found, what to do next. */
export function renderConsolidationText(
  consolidation: Consolidation,
  options: ConsolidationTextOptions,
): string {
  const parts = [
    headText(consolidation, options),
    unitsText(consolidation.units, options),
    indicatorsText(consolidation, options),
    planText(consolidation, options),
    findingsText(consolidation, options),
    storedText(consolidation.period, options),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function headText(
  consolidation: Consolidation,
  { catalogue, lang, paint }: ConsolidationTextOptions,
): string {
  const { period, asOf, revision } = consolidation;
  const label = findPeriod(catalogue, period)?.label[lang] ?? period;
  const day = formatDate(asOf, lang);
  return {
    vi: `${paint.strong(`Tổng hợp: ${label}`)} · tính đến ${day} · bản ${revision}`,
    en: `${paint.strong(`Consolidated: ${label}`)} · as of ${day} · revision ${revision}`,
  }[lang];
}

function unitsText(units: readonly UnitResult[], options: ConsolidationTextOptions): string {
  const { lang, paint } = options;
  const received = reportingRate(units);
  const onTime = onTimeRate(units);
  const head = units.every((unit) => unit.dueBefore === null)
    ? say(
        lang,
        `Báo cáo đã đọc: ${units.filter(hasSubmitted).length}`,
        `Submissions read: ${units.filter(hasSubmitted).length}`,
      )
    : say(
        lang,
        `Báo cáo đã nhận: ${received.have}/${received.due} đơn vị; đúng hạn: ${onTime.have}/${onTime.due}`,
        `Submissions received: ${received.have} of ${received.due} units; on time: ${onTime.have} of ${onTime.due}`,
      );
  const those = (submission: UnitResult['submission']) => units.filter((u) => u.submission === submission);
  const withErrors = units.filter((u) => u.errors > 0);
  const incomplete = units.filter((u) => hasSubmitted(u) && u.filled < u.due);
  const lists: readonly (readonly [label: string, listed: string, colour: Paint['error']])[] = [
    [say(lang, 'Chưa gửi', 'Missing'), names(those('missing'), options), paint.error],
    [say(lang, 'Biểu mẫu còn trống', 'Untouched form'), names(those('blank'), options), paint.error],
    [
      say(lang, 'Chưa xác định được bản có hiệu lực', 'Not certain which file counts'),
      names(those('undecided'), options),
      paint.error,
    ],
    [say(lang, 'Gửi muộn', 'Late'), lateNames(those('late'), options), paint.warning],
    [
      say(lang, 'Không rõ ngày nhận', 'Date of receipt unknown'),
      names(those('unknown-date'), options),
      paint.warning,
    ],
    [say(lang, 'Đã bổ sung', 'Corrected'), revisedNames(units, options), paint.good],
    [say(lang, 'Có lỗi', 'With errors'), names(withErrors, options), paint.error],
    [say(lang, 'Điền chưa đủ', 'Incomplete'), names(incomplete, options), paint.warning],
  ];
  const told = lists
    .filter(([, listed]) => listed !== '')
    .map(([label, listed, colour]) => labelled(label, `${listed}.`, colour, options));
  return [head, ...told].join('\n');
}

/** `  Label: text`, wrapped; coloured after wrapping, because colour codes take no room. */
function labelled(
  label: string,
  text: string,
  colour: Paint['error'],
  { columns }: ConsolidationTextOptions,
): string {
  return wrap(`${label}: ${text}`, columns, '    ', '  ').replace(label, () => colour(label));
}

function names(units: readonly UnitResult[], options: ConsolidationTextOptions): string {
  return units.map((unit) => nameOf(unit, options)).join('; ');
}

function nameOf(unit: UnitResult, { catalogue, lang }: ConsolidationTextOptions): string {
  return findUnit(catalogue, unit.id)?.name[lang] ?? unit.name;
}

function lateNames(units: readonly UnitResult[], options: ConsolidationTextOptions): string {
  return units
    .map((unit) => {
      const days = unit.daysLate ?? 0;
      return `${nameOf(unit, options)} (${say(options.lang, `${days} ngày`, counted(days, 'day'))})`;
    })
    .join('; ');
}

function revisedNames(units: readonly UnitResult[], options: ConsolidationTextOptions): string {
  return units
    .flatMap((unit) =>
      unit.revisedOn === null
        ? []
        : [
            `${nameOf(unit, options)} (${say(options.lang, 'ngày ', '')}${formatDate(unit.revisedOn, options.lang)})`,
          ],
    )
    .join('; ');
}

function indicatorsText(consolidation: Consolidation, options: ConsolidationTextOptions): string {
  const { catalogue, lang, paint, columns } = options;
  const unitOf = ({ id }: IndicatorResult): string => {
    const formula = findIndicator(catalogue, id)?.formula;
    return (formula && countedUnit(catalogue, formula)?.[lang]) ?? '';
  };
  const goal = goalOf(consolidation, options);
  const heading = [
    say(lang, 'Mã', 'Id'),
    say(lang, 'Chỉ tiêu', 'Indicator'),
    say(lang, 'Kết quả', 'Result'),
    say(lang, 'Mục tiêu', 'Target'),
    say(lang, 'Đánh giá', 'Verdict'),
  ];
  const rows = consolidation.indicators.map((result) => {
    const indicator = findIndicator(catalogue, result.id);
    return {
      result,
      cells: [
        result.id,
        indicator?.short[lang] ?? '',
        withPercent(resultText(result, lang), result, indicator),
        withPercent(targetText(result, lang), result, indicator),
        verdictText(result, lang),
      ],
    };
  });
  const natural = heading.map((word, i) =>
    Math.max(word.length, ...rows.map(({ cells }) => (cells[i] ?? '').length)),
  );
  const widths = natural.with(
    1,
    Math.max(SHORTEST_NAME, Math.min(natural[1] ?? 0, columns - others(natural))),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => fitted(cell, widths[i] ?? 0, i === RESULT_COLUMN)).join('  ');
  const width = widths.reduce((a, b) => a + b + 2, 0);
  const lines = rows.map(({ result, cells }) => {
    const remark = remarkText(result, unitOf(result), lang);
    const text = levelPaint(result.level, paint)(line(cells).trimEnd());
    if (!remark) return text;
    // Beside the verdict where there is room; below it on a narrow screen.
    return width + 2 + remark.length <= columns
      ? `${levelPaint(result.level, paint)(line(cells))}  ${paint.faint(remark)}`
      : `${text}\n${' '.repeat((widths[0] ?? 0) + 2)}${paint.faint(remark)}`;
  });
  const basis = goal ? [say(lang, `Đánh giá ${goal.against}:`, `Verdicts ${goal.against}:`)] : [];
  return [...basis, paint.strong(line(heading).trimEnd()), ...lines].join('\n');
}

/** How verdicts of the period speak of targets due later; null where the plain words do. */
function goalOf(
  { period: id }: Consolidation,
  { catalogue, lang }: ConsolidationTextOptions,
): GoalWords | null {
  const period = findPeriod(catalogue, id);
  return period ? goalWords(targetDate(catalogue, period), period, lang) : null;
}

/** Width that the columns beside the name take, gaps included. */
function others(widths: readonly number[]): number {
  return widths.reduce((a, b) => a + b + 2, -2) - (widths[1] ?? 0);
}

/** Cut with an ellipsis where it is too long; figures stand to the right. */
function fitted(cell: string, width: number, isFigure: boolean): string {
  const text = cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
  return isFigure ? text.padStart(width) : text.padEnd(width);
}

/** The one unit short enough to stand in a table; the others are in the indicator's name. */
function withPercent(text: string, { factor }: IndicatorResult, indicator: Indicator | undefined): string {
  return indicator?.unit.vi === '%' && factor !== null && /\d/.test(text) ? `${text}%` : text;
}

function planText(consolidation: Consolidation, options: ConsolidationTextOptions): string {
  const { planIndicators: results } = consolidation;
  const { lang, columns, catalogue } = options;
  const { kind } = catalogue.plan;
  const goal = goalOf(consolidation, options);
  const levels = ['reached', 'reached-in-part', 'not-reached', 'cannot-tell', 'not-applicable'] as const;
  const counted = levels
    .map((level) => ({ level, count: results.filter((r) => r.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${countedVerdict(level, lang)}`);
  const head = say(
    lang,
    `${results.length} chỉ tiêu của ${kind.vi}`,
    `${results.length} indicators of the ${kind.en}`,
  );
  return wrap(`${head}${goal ? `, ${goal.against}` : ''}: ${counted.join(', ')}.`, columns, '  ', '');
}

function findingsText({ findings }: Consolidation, options: ConsolidationTextOptions): string {
  const { lang, paint, catalogue } = options;
  const open = findings.filter((finding) => !finding.waived);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const waived = findings.length - open.length;
  const head = say(
    lang,
    `Phát hiện: ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} lưu ý`,
    `Findings: ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('info'), 'note')}`,
  );
  const accepted = waived > 0 ? say(lang, `; ${waived} đã được chấp nhận`, `; ${waived} accepted`) : '';
  const ordered = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    open.filter((finding) => finding.severity === severity),
  );
  const told = ordered.slice(0, SHOWN_FINDINGS).map((finding) => {
    const place = findingPlace(finding, catalogue, lang);
    const { message } = wordsOfJson(finding, lang);
    return labelled(place, message, paint[finding.severity], options);
  });
  const rest = ordered.length - told.length;
  const more =
    rest > 0 &&
    say(
      lang,
      `  … và ${rest} phát hiện khác: xem "ntge validate" của từng tệp.`,
      `  … and ${rest} more: see "ntge validate" of each file.`,
    );
  return [`${head}${accepted}.`, ...told, more].filter(Boolean).join('\n');
}

function findingPlace(finding: FindingJson, catalogue: Catalogue, lang: Lang): string {
  const { unit, element, row, period, file, sheet, cell } = finding;
  const name = unit === undefined ? undefined : (findUnit(catalogue, unit)?.name[lang] ?? unit);
  const path = humanPath(
    catalogue,
    {
      ...(unit !== undefined && { unit }),
      ...(period !== undefined && { period }),
      ...(element !== undefined && { element }),
      ...(row !== undefined && { row }),
    },
    lang,
  );
  const where = [sheet, cell].filter(Boolean).join('!');
  return [name ?? file, where, path].filter(Boolean).join(', ');
}

function storedText(period: string, { lang, stored, paint }: ConsolidationTextOptions): string {
  const kept = stored.isNew
    ? say(lang, `Đã ghi: ${stored.name}`, `Written: ${stored.name}`)
    : say(
        lang,
        `Kết quả không thay đổi so với ${stored.name}; không ghi bản mới.`,
        `Nothing changed since ${stored.name}; no new revision.`,
      );
  const command = `ntge report --period ${period} --format docx`;
  const next = `${say(lang, 'Bước tiếp theo', 'Next')}: ${command}`;
  return `${kept}\n${paint.strong(next)}`;
}
