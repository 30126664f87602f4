import { readChoice } from '../../form/answer-words.ts';
import { computePlanIndicators } from '../../indicators/plan-indicators.ts';
import { findTask } from '../../catalogue/catalogue.ts';
import type { Catalogue, Indicator } from '../../model/catalogue.ts';
import type { Lang } from '../../model/ids.ts';
import type { Consolidation, FindingJson, IndicatorResult, ObservationJson } from '../../model/results.ts';
import { rowKey, sensitiveElements } from './cells.ts';
import { publicNarratives, speaksOfSensitive } from './narratives.ts';
import { withheldRows } from './withheld-rows.ts';

export interface PublicEditionInput {
  readonly catalogue: Catalogue;
  readonly consolidation: Consolidation;
  /** Stored consolidations of earlier periods: what was published of them decides what may be compared. */
  readonly earlier: readonly Consolidation[];
  readonly lang: Lang;
}

/**
 * The consolidation as it may be published: small counts of sensitive elements and whatever would give them away are taken
 * out (see {@link withheldRows}), so that no renderer ever holds them. Pure; the given consolidation is not changed.
 */
export function publicEdition({
  catalogue,
  consolidation,
  earlier,
  lang,
}: PublicEditionInput): Consolidation {
  const withheld = withheldRows(catalogue, consolidation, earlier);
  const isWithheld = (o: ObservationJson): boolean => withheld.has(rowKey(o));
  const indicators = consolidation.indicators.map((result) =>
    publicIndicator(catalogue, consolidation, result, isWithheld, earlier),
  );
  const sensitive = sensitiveElements(catalogue);
  const hiddenIndicators = consolidation.indicators.filter((_, i) => indicators[i]?.reason === 'suppressed');
  return {
    ...consolidation,
    units: consolidation.units.map((unit) => (unit.cover ? { ...unit, cover: null } : unit)),
    observations: consolidation.observations.map((o) =>
      publicObservation(catalogue, isWithheld(o) ? withoutFigure(o) : o),
    ),
    indicators,
    planIndicators: computePlanIndicators(catalogue, indicators),
    findings: consolidation.findings.map((f) => publicFinding(catalogue, f, sensitive, lang)),
    // A unit's own words about its tasks, and figures that come one by one, stay in the house.
    tasks: [],
    taskTotals: publicTotals(catalogue, consolidation),
    reconciliations: consolidation.reconciliations.filter(
      ({ element, row, owner, units }) =>
        ![owner, ...units].some((unit) => withheld.has(rowKey({ element, row, unit }))),
    ),
    narratives: publicNarratives(
      catalogue,
      consolidation,
      {
        numbers: secretNumbers(consolidation, isWithheld, hiddenIndicators),
        threshold: catalogue.smallCellThreshold,
      },
      lang,
    ),
  };
}

/** Without the sums of sensitive figures: vụ and nạn nhân of a province are a handful. */
function publicTotals(catalogue: Catalogue, { taskTotals }: Consolidation): Consolidation['taskTotals'] {
  return taskTotals.filter(({ task, measure }) => {
    const found = findTask(catalogue, task)?.measures.find(({ id }) => id === measure);
    return found?.sensitive === false;
  });
}

/** No figure and no way to it. */
const withoutFigure = (o: ObservationJson): ObservationJson => ({
  ...o,
  value: null,
  status: 'suppressed',
  source: null,
});

/** What a unit wrote in its own words is not published; a source that the catalogue offers by name is none of them. */
function publicObservation(
  { elements }: Catalogue,
  { note: _note, statedSource, ...o }: ObservationJson,
): ObservationJson {
  const offered = elements.find(({ id }) => id === o.element)?.sources ?? [];
  const choice = statedSource === undefined || o.value === null ? null : readChoice(offered, statedSource);
  return choice ? { ...o, statedSource: choice.label.vi } : o;
}

function publicIndicator(
  catalogue: Catalogue,
  consolidation: Consolidation,
  result: IndicatorResult,
  isWithheld: (o: ObservationJson) => boolean,
  earlier: readonly Consolidation[],
): IndicatorResult {
  const indicator = catalogue.indicators.find(({ id }) => id === result.id);
  if (!indicator || !usesAny(indicator, sensitiveElements(catalogue))) return result;
  if (usesWithheld(indicator, consolidation, result, isWithheld)) return withoutResult(indicator, result);
  return previousIsPublic(catalogue, indicator, result, earlier) ? result : withoutComparison(result);
}

const elementsOf = ({ formula }: Indicator): readonly string[] =>
  'numerator' in formula ? [formula.numerator.element, formula.denominator.element] : [formula.element];

const usesAny = (indicator: Indicator, elements: ReadonlySet<string>): boolean =>
  elementsOf(indicator).some((element) => elements.has(element));

/** A withheld row of its owner, or of any unit whose cell went into it. */
function usesWithheld(
  indicator: Indicator,
  { observations }: Consolidation,
  { owner, sources }: IndicatorResult,
  isWithheld: (o: ObservationJson) => boolean,
): boolean {
  const elements = elementsOf(indicator);
  const cell = (place: { file: string; sheet: string; cell: string } | null): string =>
    place === null ? '' : JSON.stringify([place.file, place.sheet, place.cell]);
  const used = new Set(sources.map(cell));
  return observations.some(
    (o) => isWithheld(o) && (used.has(cell(o.source)) || (elements.includes(o.element) && o.unit === owner)),
  );
}

/** The verdict goes too: "reached" with a known denominator narrows a small numerator down. */
function withoutResult(indicator: Indicator, result: IndicatorResult): IndicatorResult {
  const { shortBy: _withheld, ...rest } = withoutComparison(result);
  return {
    ...rest,
    value: null,
    numerator: null,
    denominator: null,
    level: 'cannot-tell',
    reason: 'suppressed',
    distance: null,
    achievement: null,
    progress: null,
    estimate: false,
    // More decimals than usual would tell that the value lies close to its target.
    decimals: indicator.decimals,
    sources: [],
  };
}

/** The period stays: a figure was compared with, it is only not told. */
const withoutComparison = (result: IndicatorResult): IndicatorResult => ({
  ...result,
  previous: null,
  direction: 'unknown',
});

/** Whether the earlier report's public edition held the value; when that consolidation is not at hand, it is not repeated. */
function previousIsPublic(
  catalogue: Catalogue,
  indicator: Indicator,
  { id, previous, previousPeriod }: IndicatorResult,
  earlier: readonly Consolidation[],
): boolean {
  if (previous === null) return true;
  const former = earlier.find((e) => e.period === previousPeriod);
  const then = former?.indicators.find((i) => i.id === id);
  if (!former || !then) return false;
  const withheld = withheldRows(catalogue, former, []);
  return !usesWithheld(indicator, former, then, (o) => withheld.has(rowKey(o)));
}

const WITHHELD_FINDING = {
  vi: {
    message: 'Nội dung liên quan đến số liệu nhạy cảm, không công bố.',
    fix: 'Xử lý theo bản nội bộ.',
    why: 'không công bố lý do',
  },
  en: {
    message: 'This concerns sensitive figures and is not published.',
    fix: 'Handled in the internal edition.',
    why: 'the reason is not published',
  },
} as const;

/** Findings about sensitive figures, or about persons named in a file, keep their unit and severity only. */
function publicFinding(
  catalogue: Catalogue,
  found: FindingJson,
  sensitive: ReadonlySet<string>,
  lang: Lang,
): FindingJson {
  if (!isSensitiveFinding(catalogue, found, sensitive)) return found;
  const { message, fix, why } = WITHHELD_FINDING[lang];
  return {
    code: 'edition/withheld',
    severity: found.severity,
    message,
    fix,
    params: {},
    ...(found.unit !== undefined && { unit: found.unit }),
    ...(found.period !== undefined && { period: found.period }),
    sheet: null,
    cell: null,
    ...(found.waived && { waived: { ...found.waived, why } }),
  };
}

/** A finding that names no element may speak of any: it is published only when it holds no figure. */
function isSensitiveFinding(
  catalogue: Catalogue,
  found: FindingJson,
  sensitive: ReadonlySet<string>,
): boolean {
  if (found.code.startsWith('privacy/')) return true;
  if (found.element !== undefined) return sensitive.has(found.element);
  const indicator = catalogue.indicators.find(({ id }) => id === found.indicator);
  if (indicator) return usesAny(indicator, sensitive);
  const speaks = [found.message, ...Object.values(found.params).flat().map(String)].join(' ');
  if (!/\p{N}/u.test(speaks)) return false;
  return reportsSensitive(catalogue, found.unit, sensitive) || speaksOfSensitive(catalogue, speaks);
}

function reportsSensitive(
  { elements }: Catalogue,
  unit: string | undefined,
  sensitive: ReadonlySet<string>,
): boolean {
  return elements.some(
    ({ id, reporters }) =>
      sensitive.has(id) &&
      reporters.some(
        ({ units }) => unit === undefined || !Array.isArray(units) || units.some((u) => u === unit),
      ),
  );
}

/** Every number that a sentence could tell: withheld counts, and what was computed from them. */
function secretNumbers(
  { observations }: Consolidation,
  isWithheld: (o: ObservationJson) => boolean,
  indicators: readonly IndicatorResult[],
): ReadonlySet<number> {
  const counts = observations.filter(isWithheld).map(({ value }) => value);
  const results = indicators.flatMap(({ value, numerator, denominator, decimals }) => [
    numerator,
    denominator,
    ...(value === null ? [] : [value, ...[0, 1, decimals].map((d) => Number(value.toFixed(d)))]),
  ]);
  return new Set([...counts, ...results].filter((n) => typeof n === 'number').filter((n) => n !== 0));
}
