import type { Catalogue, Indicator } from '../model/catalogue.ts';
import type { Bilingual, Lang } from '../model/ids.ts';
import type { Consolidation, IndicatorResult, ObservationJson } from '../model/results.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { STATUS_WORDS } from '../form/answer-words.ts';
import { reportContext } from './context.ts';
import type { ReportContext } from './context.ts';
import { elementName, observationName, rowName } from './names.ts';
import { fileCellKey } from '../model/keys.ts';

/** What an indicator makes of a cell. */
export interface ObservationUse {
  readonly indicator: string;
  /** answer: a yes or no that is counted. */
  readonly role: 'numerator' | 'denominator' | 'answer';
}

/** One line of the long table, in ids and in words. Texts are safe to print. */
export interface ObservationRow {
  readonly element: string;
  readonly row: string;
  readonly column: string;
  readonly unit: string;
  readonly elementName: string;
  /** '' for an element with a single row. */
  readonly rowName: string;
  readonly columnName: string;
  readonly unitName: string;
  /** Element, row and column in one phrase. */
  readonly content: string;
  readonly measure: string;
  readonly value: number | boolean | null;
  /** The value as a word where it is yes or no; '' otherwise. */
  readonly answer: string;
  readonly status: ObservationJson['status'];
  readonly statusText: string;
  readonly provisional: boolean;
  readonly required: boolean;
  /** As the unit states it; '' where it says nothing, as of the note. */
  readonly statedSource: string;
  readonly note: string;
  readonly source: ObservationJson['source'];
  readonly uses: readonly ObservationUse[];
}

const STATUS_TEXT: Readonly<Record<ObservationJson['status'], Bilingual>> = {
  ...STATUS_WORDS,
  missing: { vi: 'Để trống', en: 'Left blank' },
  rejected: { vi: 'Có lỗi, không đưa vào tổng hợp', en: 'In error, kept out' },
  suppressed: { vi: 'Không công bố', en: 'Not published' },
};

const NOT_SENT: Bilingual = { vi: 'Đơn vị chưa gửi', en: 'Not submitted' };

/** A unit that sent nothing left nothing blank. */
export const statusText = (context: ReportContext, { status, unit }: ObservationJson): string =>
  context.text(
    status === 'missing' && context.unitResult(unit)?.file === null ? NOT_SENT : STATUS_TEXT[status],
  );

/** The long table of a consolidation in words, in its own order, each figure with the indicators it went into. */
export function observationRows(
  catalogue: Catalogue,
  consolidation: Consolidation,
  lang: Lang,
): readonly ObservationRow[] {
  const context = reportContext(catalogue, consolidation, lang);
  const uses = usesByCell(catalogue, consolidation);
  return consolidation.observations.map((o) => observationRow(context, o, uses));
}

function observationRow(
  context: ReportContext,
  o: ObservationJson,
  uses: ReadonlyMap<string, readonly ObservationUse[]>,
): ObservationRow {
  const { words } = context;
  const { status } = o;
  return {
    element: o.element,
    row: o.row,
    column: o.column,
    unit: o.unit,
    elementName: elementName(context, o.element),
    rowName: rowName(context, o.element, o.unit, o.row),
    columnName: words.columns[o.column] ?? '',
    unitName: context.unitName(o.unit),
    content: observationName(context, o),
    measure: context.text(context.element(o.element).unit),
    value: o.value,
    answer: typeof o.value === 'boolean' ? words.answer[o.value ? 'yes' : 'no'] : '',
    status,
    statusText: statusText(context, o),
    provisional: o.provisional,
    required: o.required,
    statedSource: sanitizeText(o.statedSource ?? ''),
    note: sanitizeText(o.note ?? ''),
    source: o.source && {
      ...o.source,
      file: sanitizeText(o.source.file),
      sheet: sanitizeText(o.source.sheet),
    },
    uses: (o.source && uses.get(fileCellKey(o.source))) ?? [],
  };
}

function usesByCell(
  catalogue: Catalogue,
  consolidation: Consolidation,
): ReadonlyMap<string, readonly ObservationUse[]> {
  const observations = new Map(
    consolidation.observations.flatMap((o) => (o.source ? [[fileCellKey(o.source), o] as const] : [])),
  );
  const uses = new Map<string, ObservationUse[]>();
  for (const result of consolidation.indicators) {
    const indicator = catalogue.indicators.find((i) => i.id === result.id);
    if (!indicator) continue;
    for (const source of summedSources(indicator, result, observations)) {
      const key = fileCellKey(source);
      const role = 'numerator' in indicator.formula ? source.role : 'answer';
      uses.set(key, [...(uses.get(key) ?? []), { indicator: result.id, role }]);
    }
  }
  return uses;
}

/** The cells whose sums are the result's numerator and denominator: of a lowest quarter, those of that quarter alone. */
function summedSources(
  { formula }: Indicator,
  result: IndicatorResult,
  observations: ReadonlyMap<string, ObservationJson>,
): IndicatorResult['sources'] {
  if (formula.type !== 'lowest-quarter') return result.sources;
  const rowOf = (source: IndicatorResult['sources'][number]): string =>
    observations.get(fileCellKey(source))?.row ?? '';
  const valueOf = (source: IndicatorResult['sources'][number]): number =>
    Number(observations.get(fileCellKey(source))?.value ?? 0);
  const rows = [...new Set(result.sources.map(rowOf))];
  const total = (row: string, role: string): number =>
    result.sources
      .filter((s) => s.role === role && rowOf(s) === row)
      .reduce((sum, source) => sum + valueOf(source), 0);
  const lowest = rows.find(
    (row) => total(row, 'numerator') === result.numerator && total(row, 'denominator') === result.denominator,
  );
  return result.sources.filter((source) => rowOf(source) === lowest);
}
