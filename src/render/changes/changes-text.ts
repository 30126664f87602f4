import { WORDS } from '../../core/words/words.ts';
import { findIndicator, findUnit } from '../../core/catalogue/catalogue.ts';
import type { Change, ConsolidationDiff } from '../../core/diff/consolidations.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { ColumnId, Lang, PeriodId } from '../../core/model/ids.ts';
import type { IndicatorResult, ObservationJson, UnitResult } from '../../core/model/results.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import { STATUS_WORDS, YES_NO_WORDS } from '../../core/form/answer-words.ts';
import { resultText, verdictText } from '../consolidation/verdict-text.ts';
import { wrap } from '../wrap.ts';
import { counted } from '../../core/text/english-plural.ts';

/** How differences are shown on a screen. */
export interface ChangesTextOptions {
  readonly catalogue: Catalogue;
  /** Period whose rows are named: the later one's. */
  readonly period: PeriodId;
  readonly lang: Lang;
  readonly columns: number;
  /** Lines of a kind shown before the rest is counted; a dozen when absent. */
  readonly shown?: number;
}

const SHOWN = 12;

/** What differs between two consolidations, one line a change: units, figures, verdicts; the rest counted. */
export function renderChangesText(diff: ConsolidationDiff, options: ChangesTextOptions): string {
  const { lang } = options;
  const whole = new Set(diff.units.filter(cameOrWent).map(({ before, after }) => (after ?? before)?.id));
  const figures = diff.figures.filter(({ before, after }) => !whole.has((after ?? before)?.unit));
  const counted = ({ length }: readonly unknown[], vi: string, en: string) =>
    length > 0 ? [{ vi: `  ${vi}: ${length}`, en: `  ${en}: ${length}` }[lang]] : [];
  // Two results may differ in what is not told here: the cell a figure now stands in, a reconciliation.
  if (diff.isEmpty)
    return { vi: '  Chỉ khác về nguồn số liệu hoặc phần đối chiếu', en: '  Only sources or reconciliations' }[
      lang
    ];
  return [
    ...(diff.catalogue ? [{ vi: '  Danh mục đã thay đổi', en: '  The catalogue changed' }[lang]] : []),
    ...section(diff.units, (change) => unitLine(change, options), options),
    ...section(figures, (change) => figureLine(change, options), options),
    ...section(diff.indicators, (change) => indicatorLine(change, options), options),
    ...counted(diff.findings, 'Phát hiện thêm hoặc bớt', 'Findings that came or went'),
    ...counted(diff.narratives, 'Đoạn thuyết minh thay đổi', 'Narrative passages changed'),
    ...counted(
      diff.explanations.filter(({ before, after }) => !whole.has((after ?? before)?.unit)),
      'Ghi chú, nguồn số liệu, thông tin chung thay đổi',
      'Notes, stated sources and cover fields changed',
    ),
  ].join('\n');
}

/** With a whole submission that came or went, its figures need not be listed one by one. */
function cameOrWent({ before, after }: Change<UnitResult>): boolean {
  return (before?.file ?? null) === null || (after?.file ?? null) === null;
}

function section<T>(
  changes: readonly Change<T>[],
  lineOf: (change: Change<T>) => string,
  { lang, columns, shown = SHOWN }: ChangesTextOptions,
): readonly string[] {
  const rest = changes.length - shown;
  return [
    ...changes.slice(0, shown).map((change) => wrap(lineOf(change), columns, '    ', '  ')),
    ...(rest > 0 ? [{ vi: `  … và ${rest} thay đổi nữa`, en: `  … and ${rest} more` }[lang]] : []),
  ];
}

function unitLine({ before, after }: Change<UnitResult>, { catalogue, lang }: ChangesTextOptions): string {
  const id = (after ?? before)?.id ?? '';
  const name = findUnit(catalogue, id)?.name[lang] ?? id;
  return `${name}: ${arrow(unitState(before, lang), unitState(after, lang))}`;
}

function unitState(unit: UnitResult | null, lang: Lang): string {
  if (!unit) return '–';
  return [
    WORDS[lang].shortStates[unit.submission],
    unit.revision !== null && { vi: `bản ${unit.revision}`, en: `revision ${unit.revision}` }[lang],
    unit.revisedOn !== null &&
      `${{ vi: 'bổ sung ngày', en: 'corrected on' }[lang]} ${formatDate(unit.revisedOn, lang)}`,
    unit.errors > 0 && { vi: `${unit.errors} lỗi`, en: counted(unit.errors, 'error') }[lang],
    { vi: `điền ${unit.filled}/${unit.due}`, en: `${unit.filled} of ${unit.due} filled` }[lang],
  ]
    .filter(Boolean)
    .join(', ');
}

function figureLine(
  { before, after }: Change<ObservationJson>,
  { catalogue, period, lang }: ChangesTextOptions,
): string {
  const at = after ?? before;
  if (!at) return '';
  const { element, row, unit } = at;
  // Stored observations have only this program's columns.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const column = at.column as ColumnId;
  const path = humanPath(catalogue, { element, row, unit, period, column }, lang) ?? element;
  const name = findUnit(catalogue, unit)?.name[lang] ?? unit;
  return `${name}, ${path}: ${arrow(figureText(before, lang), figureText(after, lang))}`;
}

function figureText(observation: ObservationJson | null, lang: Lang): string {
  if (!observation) return '–';
  const { value, status } = observation;
  if (status === 'missing') return { vi: 'trống', en: 'blank' }[lang];
  if (status === 'rejected') return { vi: 'có lỗi', en: 'in error' }[lang];
  if (status === 'suppressed') return { vi: 'không công bố', en: 'not published' }[lang];
  if (typeof value === 'boolean') return YES_NO_WORDS[value ? 'yes' : 'no'][lang];
  if (value === null || status === 'none') return STATUS_WORDS[status][lang];
  const mark = status === 'estimate' ? ` (${STATUS_WORDS.estimate[lang]})` : '';
  return `${formatNumber(value, lang)}${mark}`;
}

function indicatorLine(
  { before, after }: Change<IndicatorResult>,
  { catalogue, lang }: ChangesTextOptions,
): string {
  const id = (after ?? before)?.id ?? '';
  const name = findIndicator(catalogue, id)?.short[lang] ?? '';
  return `${id} ${name}: ${arrow(toldResult(before, lang), toldResult(after, lang))}`;
}

function toldResult(result: IndicatorResult | null, lang: Lang): string {
  return result ? `${resultText(result, lang)} ${verdictText(result, lang)}` : '–';
}

function arrow(before: string, after: string): string {
  return `${before} → ${after}`;
}
