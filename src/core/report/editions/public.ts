import { largestThreshold, sensitiveElements } from '../../catalogue/sensitive.ts';
import { computePlanIndicators } from '../../indicators/plan-indicators.ts';
import type { Catalogue, Indicator } from '../../model/catalogue.ts';
import type { Consolidation, IndicatorResult, ObservationJson } from '../../model/results.ts';
import { unitFigureKey } from '../../model/keys.ts';
import { decide } from './audit/withholding.ts';
import type { PublishedEdition, Withholding } from './audit/withholding.ts';
import type { Outcome } from './audit/audit.ts';
import type { Case } from './audit/case.ts';
import {
  publicForecast,
  publicObservation,
  publicReconciliations,
  publicTask,
  publicTotals,
  publicUnit,
  resultOnly,
} from './passing.ts';
import { passingNarratives, passingResult, unitSentences } from './sentences.ts';
import type { UnitSentence } from './sentences.ts';
import { censorOf } from './telling.ts';
import type { Mark, Refusal } from './telling.ts';

export interface PublicEditionInput {
  readonly catalogue: Catalogue;
  readonly consolidation: Consolidation;
  /** Every public edition that went out before, of any period and revision, in the order of publication. */
  readonly published: readonly PublishedEdition[];
  /** Whether the office approved this very sentence of a unit. */
  readonly isApproved: (sentence: string) => boolean;
}

/** A sentence of a unit, as the office decides about it. */
export interface ReviewedSentence extends UnitSentence {
  /** refused: it may not be published even if it is approved. */
  readonly state: 'approved' | 'open' | 'refused';
  readonly refusal: Refusal | null;
  readonly marks: readonly Mark[];
}

/** What may be published, and what became of the sentences that units wrote. */
export interface PublicEdition {
  readonly consolidation: Consolidation;
  readonly withholding: Withholding;
  readonly sentences: readonly ReviewedSentence[];
}

/** An edition that may go out, or the counts that no withholding keeps. */
export type PublicDecision =
  | { readonly ok: true; readonly edition: PublicEdition }
  | { readonly ok: false; readonly exposed: readonly Outcome[]; readonly case: Case };

/**
 * The consolidation as it may be published. It is put together from what may pass, field by field: figures, verdicts, days
 * of receipt, and the sentences of units that the office approved. Whatever else a consolidation holds (files, cells, hashes,
 * findings, notes) is not in it, so that no renderer ever has it. Figures are withheld as {@link decide} says; a result, its
 * verdict and everything counted from verdicts are computed from published figures alone, or withheld with them. Pure; the
 * given consolidation is not changed.
 */
export function publicEdition(input: PublicEditionInput): PublicDecision {
  const { catalogue, consolidation, published } = input;
  const decision = decide(catalogue, consolidation, published);
  if (!decision.ok) return decision;
  return { ok: true, edition: editionOf(input, decision.withholding) };
}

function editionOf(input: PublicEditionInput, withholding: Withholding): PublicEdition {
  const { catalogue, consolidation, published } = input;
  const isWithheld = (o: ObservationJson): boolean => withholding.cells.has(unitFigureKey(o));
  const indicators = consolidation.indicators.map((result) =>
    publicIndicator(catalogue, consolidation, result, isWithheld, published),
  );
  const sentences = reviewed(input, isWithheld, indicators);
  const approved = new Set(sentences.filter(({ state }) => state === 'approved').map(keyOf));
  const passes = (of: UnitSentence): boolean => approved.has(keyOf(of));
  return {
    withholding,
    sentences,
    consolidation: {
      schema: consolidation.schema,
      catalogue: consolidation.catalogue,
      period: consolidation.period,
      asOf: consolidation.asOf,
      revision: consolidation.revision,
      reason: null,
      previous: null,
      basis: { files: [], register: [], settings: '', earlier: [] },
      units: consolidation.units.map(publicUnit),
      observations: consolidation.observations.map((o) => publicObservation(catalogue, o, isWithheld(o))),
      indicators,
      planIndicators: computePlanIndicators(catalogue, indicators),
      tasks: consolidation.tasks.map((task) => publicTask(task, passingResult(task, passes))),
      taskTotals: publicTotals(catalogue, consolidation),
      findings: [],
      reconciliations: publicReconciliations(catalogue, consolidation),
      narratives: [...passingNarratives(consolidation, passes)],
    },
  };
}

const keyOf = ({ unit, section, objective, sentence }: UnitSentence): string =>
  JSON.stringify([unit, section, objective, sentence]);

function publicIndicator(
  catalogue: Catalogue,
  consolidation: Consolidation,
  result: IndicatorResult,
  isWithheld: (o: ObservationJson) => boolean,
  published: readonly PublishedEdition[],
): IndicatorResult {
  const told = resultOnly(result);
  const indicator = catalogue.indicators.find(({ id }) => id === result.id);
  if (!indicator || !usesAny(indicator, sensitiveElements(catalogue)))
    return { ...told, ...(result.forecast && { forecast: publicForecast(result.forecast) }) };
  if (usesWithheld(indicator, consolidation, result, isWithheld)) return withoutResult(indicator, told);
  return previousIsPublic(indicator, result, published) ? told : withoutComparison(told);
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
  };
}

/** The period stays: a figure was compared with, it is only not told. */
const withoutComparison = (result: IndicatorResult): IndicatorResult => ({
  ...result,
  previous: null,
  direction: 'unknown',
});

/** Whether a public edition of the earlier period held the value; where none went out, it is not repeated. */
function previousIsPublic(
  indicator: Indicator,
  { id, previous, previousPeriod }: IndicatorResult,
  published: readonly PublishedEdition[],
): boolean {
  return (
    previous === null ||
    published.some(({ consolidation, withheld }) => {
      const then = consolidation.indicators.find((i) => i.id === id);
      return (
        consolidation.period === previousPeriod &&
        then?.value === previous &&
        !usesWithheld(indicator, consolidation, then, (o) => withheld.has(unitFigureKey(o)))
      );
    })
  );
}

/** What becomes of every sentence that a unit wrote. */
function reviewed(
  { catalogue, consolidation, published, isApproved }: PublicEditionInput,
  isWithheld: (o: ObservationJson) => boolean,
  indicators: readonly IndicatorResult[],
): readonly ReviewedSentence[] {
  const hidden = consolidation.indicators.filter((_, i) => indicators[i]?.reason === 'suppressed');
  const censor = censorOf(catalogue, consolidation, {
    numbers: new Set([...secretNumbers(consolidation, isWithheld, hidden), ...formerNumbers(published)]),
    units: new Set(consolidation.observations.filter(isWithheld).map(({ unit }) => unit)),
    threshold: largestThreshold(catalogue),
  });
  return unitSentences(consolidation).map((of) => {
    const refusal = censor.refusal(of);
    const state = refusal !== null ? 'refused' : isApproved(of.sentence) ? 'approved' : 'open';
    return { ...of, state, refusal, marks: censor.marks(of) };
  });
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

/** Counts that earlier editions withheld. */
const formerNumbers = (published: readonly PublishedEdition[]): readonly number[] =>
  published.flatMap(({ consolidation, withheld }) => [
    ...secretNumbers(consolidation, (o) => withheld.has(unitFigureKey(o)), []),
  ]);
