import type { PublicAuditJson } from '../../core/model/published.ts';
import type { Withholding } from '../../core/report/editions/audit/withholding.ts';
import type { Term } from '../../core/report/editions/audit/statement.ts';

/** The proof of an edition as a file of the house: whoever adds up its worlds finds that all that is published holds in each. */
export function renderAuditJson(
  { case: of, told, outcomes }: Withholding,
  { period, revision }: { readonly period: string; readonly revision: number },
): string {
  const json: PublicAuditJson = {
    schema: 'ntge/public-audit/1',
    notice: 'LƯU HÀNH NỘI BỘ',
    period,
    revision,
    counts: of.counts.all.map(({ element, row, column, unit, period: own, value }, i) => ({
      period: own,
      element,
      row,
      column,
      unit,
      value: String(value),
      told: told.has(i),
    })),
    statements: of.statements.map(({ terms, op, bound }) => ({
      terms: terms.map(termJson),
      op,
      bound: String(bound),
    })),
    secrets: outcomes.map(({ secret, worlds }) => ({
      terms: secret.terms.map(termJson),
      kind: secret.kind,
      threshold: secret.threshold,
      worlds: [...worlds].map(([value, { changes }]) => ({
        value: String(value),
        changes: [...changes].map(([count, changed]) => ({ count, value: String(changed) })),
      })),
    })),
  };
  return `${JSON.stringify(json)}\n`;
}

const termJson = ({ count, times }: Term): { count: number; times: string } => ({
  count,
  times: String(times),
});
