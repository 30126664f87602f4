import { explanationsOf, keepsExplanations } from '../consolidate/explanations.ts';
import type { Explanation } from '../consolidate/explanations.ts';
import type {
  Consolidation,
  FindingJson,
  IndicatorResult,
  NarrativeJson,
  ObservationJson,
  UnitResult,
} from '../model/results.ts';
import { unitFigureKey } from '../model/keys.ts';

/** One thing as it was and as it is; null where it did not, or does not, exist. */
export interface Change<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** One thing that both have. */
interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** What differs between two consolidations, in the order of the later one; what only the earlier one has comes last. */
export interface ConsolidationDiff {
  /** The catalogue they were made with: version or contents. */
  readonly catalogue: Both<Consolidation['catalogue']> | null;
  /** Units whose submission, its time or its counts changed. */
  readonly units: readonly Change<UnitResult>[];
  /** Figures whose value or status changed; a figure that merely moved to another file or cell is not among them. */
  readonly figures: readonly Change<ObservationJson>[];
  /** Indicators whose value, sums, verdict or direction changed. */
  readonly indicators: readonly Change<IndicatorResult>[];
  readonly findings: readonly Change<FindingJson>[];
  readonly narratives: readonly Change<NarrativeJson>[];
  /** Notes, stated sources and cover fields; empty where one of the two did not keep them. */
  readonly explanations: readonly Change<Explanation>[];
  /** Nothing of the above. */
  readonly isEmpty: boolean;
}

/** Compares two consolidations: two revisions of a period, or two periods. */
export function diffConsolidations(before: Consolidation, after: Consolidation): ConsolidationDiff {
  const sameCatalogue = JSON.stringify(before.catalogue) === JSON.stringify(after.catalogue);
  const changes = {
    catalogue: sameCatalogue ? null : { before: before.catalogue, after: after.catalogue },
    units: changed(
      before.units,
      after.units,
      (u) => u.id,
      ({ cover: _cover, ...unit }) => JSON.stringify(unit),
    ),
    figures: changed(before.observations, after.observations, unitFigureKey, ({ value, status }) =>
      JSON.stringify([value, status]),
    ),
    indicators: changed(before.indicators, after.indicators, (i) => i.id, verdictText),
    findings: changed(numbered(before.findings), numbered(after.findings), findingKey, () => '').map(
      unnumbered,
    ),
    narratives: changed(
      before.narratives,
      after.narratives,
      (n) => `${n.unit}/${n.field}`,
      (n) => n.text,
    ),
    explanations:
      keepsExplanations(before) && keepsExplanations(after)
        ? changed(
            explanationsOf(before),
            explanationsOf(after),
            ({ unit, field }) => `${unit}/${field}`,
            ({ text }) => text,
          )
        : [],
  };
  const isEmpty = changes.catalogue === null && LISTS.every((list) => changes[list].length === 0);
  return { ...changes, isEmpty };
}

const LISTS = ['units', 'figures', 'indicators', 'findings', 'narratives', 'explanations'] as const;

function changed<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  contentOf: (item: T) => string,
): readonly Change<T>[] {
  const left = new Map(before.map((item) => [keyOf(item), item]));
  const changes: Change<T>[] = [];
  for (const item of after) {
    const former = left.get(keyOf(item)) ?? null;
    left.delete(keyOf(item));
    if (former === null || contentOf(former) !== contentOf(item))
      changes.push({ before: former, after: item });
  }
  return [...changes, ...[...left.values()].map((item) => ({ before: item, after: null }))];
}

function verdictText(indicator: IndicatorResult): string {
  const { value, numerator, denominator, level, reason, direction, target, coverage, estimate } = indicator;
  return JSON.stringify([
    value,
    numerator,
    denominator,
    level,
    reason,
    direction,
    target,
    coverage,
    estimate,
  ]);
}

interface Numbered {
  readonly finding: FindingJson;
  /** Which of several alike. */
  readonly number: number;
}

function numbered(findings: readonly FindingJson[]): readonly Numbered[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const text = findingText(finding);
    const number = seen.get(text) ?? 0;
    seen.set(text, number + 1);
    return { finding, number };
  });
}

function unnumbered({ before, after }: Change<Numbered>): Change<FindingJson> {
  return { before: before?.finding ?? null, after: after?.finding ?? null };
}

function findingKey({ finding, number }: Numbered): string {
  return `${findingText(finding)}#${number}`;
}

/** A finding is the same when it says the same of the same thing, in whichever file that now stands. */
function findingText({ code, unit, sheet, element, row, column, params, waived }: FindingJson): string {
  return JSON.stringify([code, unit, sheet, element, row, column, params, waived]);
}
