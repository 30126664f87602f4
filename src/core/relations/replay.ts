import { findElement, findIndicator } from '../catalogue/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import type { Catalogue } from '../model/catalogue.ts';

/** What a change of a catalogue's checks changes in workbooks that were sent already. */

/** The catalogue with the checks, bounds, believable ranges and changes of another one, and nothing else of it. */
export function withRulesOf(catalogue: Catalogue, other: Catalogue): Catalogue {
  return {
    ...catalogue,
    checks: other.checks,
    elements: catalogue.elements.map((element) => {
      const { bounds = [], maxChange, maxChangeFrom } = findElement(other, element.id) ?? {};
      return { ...element, bounds, maxChange, maxChangeFrom };
    }),
    indicators: catalogue.indicators.map((indicator) => ({
      ...indicator,
      plausible: findIndicator(other, indicator.id)?.plausible,
    })),
  };
}

/** The catalogue without any of them. */
export function withoutRules(catalogue: Catalogue): Catalogue {
  return withRulesOf(catalogue, { ...catalogue, checks: [], elements: [], indicators: [] });
}

/** Findings that a file gets and loses; one that counts otherwise than before is among both. */
export interface ChangedFindings {
  readonly got: readonly Finding[];
  readonly lost: readonly Finding[];
}

export function changedFindings(before: readonly Finding[], after: readonly Finding[]): ChangedFindings {
  return { got: without(after, before), lost: without(before, after) };
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(identity));
  return findings.filter((one) => !known.has(identity(one)));
}

function identity({ code, severity, params, at }: Finding): string {
  return JSON.stringify([code, severity, params, at.sheet, at.cell, at.element, at.row, at.column]);
}
