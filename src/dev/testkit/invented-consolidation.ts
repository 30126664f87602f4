import type { Catalogue, Period } from '../../core/model/catalogue.ts';
import type { Consolidation, IndicatorResult } from '../../core/model/results.ts';
import { blanks, observationsOf, once, sourcesOf } from './invented/observations.ts';
import { indicatorResult, noResult, planResults } from './invented/results.ts';
import { forecastOf, taskResults } from './invented/tasks.ts';
import { fileOf, shaOf, unitResult } from './invented/units.ts';
import { FINDINGS_FOUND, narratives, reconciliation } from './invented/words.ts';

/**
 * A consolidation for tests of the report, put together without reading workbooks: every figure is stated, so a test
 * knows what the report must say. All figures are invented.
 */

/** A province where nearly everybody reported: one late, one on the day itself, one missing, narratives, findings. */
export function inventedConsolidation(
  catalogue: Catalogue,
  period: Period,
  changes: Readonly<Record<string, Partial<IndicatorResult>>> = {},
): Consolidation {
  const units = catalogue.units.map((unit, i) => unitResult(unit, i));
  const indicators = catalogue.indicators.map((indicator) => indicatorResult(indicator, period));
  const observations = once(
    catalogue.indicators.flatMap((indicator, i) =>
      observationsOf(catalogue, period, indicator, indicators[i]),
    ),
  );
  const results = indicators.map((result) => ({
    ...result,
    sources: result.sources.length ? result.sources : sourcesOf(catalogue, result, observations),
    ...(period.partYear && forecastOf(period, result)),
    ...changes[result.id],
  }));
  return {
    schema: 'ntge/consolidation/1',
    catalogue: { id: catalogue.id, version: catalogue.version, hash: '0'.repeat(64), overlays: [] },
    period: period.id,
    asOf: '2025-06-20',
    revision: 1,
    reason: null,
    previous: null,
    basis: { files: [], register: [], settings: '', earlier: [] },
    units,
    observations: [...observations, ...blanks(catalogue, period)],
    indicators: results,
    planIndicators: planResults(results),
    ...taskResults(catalogue, period),
    findings: FINDINGS_FOUND,
    reconciliations: [
      reconciliation('key-bodies', 'commune', 'so-noi-vu', 124, 124),
      reconciliation('key-bodies-with-women', 'commune', 'so-noi-vu', 71, 69),
    ],
    narratives: narratives(),
  };
}

/** The same province before anything came. */
export function emptyConsolidation(catalogue: Catalogue, period: Period): Consolidation {
  const full = inventedConsolidation(catalogue, period);
  return {
    ...full,
    asOf: '2025-06-30',
    units: full.units.map((unit) => ({
      ...unit,
      submission: 'missing',
      receivedOn: null,
      daysLate: null,
      readingsDiffer: false,
      file: null,
      sha256: null,
      revision: null,
      errors: 0,
      warnings: 0,
      filled: 0,
    })),
    observations: [],
    tasks: [],
    taskTotals: [],
    indicators: full.indicators.map((result) => noResult(result, 'missing')),
    planIndicators: full.planIndicators.map((plan) => ({ ...plan, level: 'cannot-tell' })),
    findings: [],
    reconciliations: [],
    narratives: [],
  };
}

/** Everybody sent, and nothing can be used. */
export function faultyConsolidation(catalogue: Catalogue, period: Period): Consolidation {
  const full = inventedConsolidation(catalogue, period);
  return {
    ...full,
    asOf: '2025-06-30',
    units: full.units.map((unit) => ({
      ...unit,
      submission: 'late',
      dueBefore: '2025-06-15',
      receivedOn: '2025-06-26',
      daysLate: 12,
      readingsDiffer: false,
      extension: null,
      file: fileOf(unit.id, period),
      sha256: shaOf(unit.id),
      revision: 1,
      filled: unit.due,
      errors: 9,
      warnings: 4,
    })),
    observations: full.observations.map((o) => ({ ...o, value: null, status: 'rejected' })),
    indicators: full.indicators.map((result) => noResult(result, 'rejected')),
    planIndicators: full.planIndicators.map((plan) => ({ ...plan, level: 'cannot-tell' })),
    findings: full.units.flatMap((unit) => FINDINGS_FOUND.map((f) => ({ ...f, unit: unit.id }))),
    reconciliations: full.reconciliations.map((r) => ({
      ...r,
      ownerValue: null,
      difference: null,
      result: 'not-checked',
    })),
  };
}
