import type { Severity } from './definition.ts';
import type { Finding } from './finding.ts';
import { FINDINGS } from './messages/index.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** True when the finding keeps its values out of the consolidation: an error that nobody has waived. */
export function isBlocking({ severity, waived }: Finding): boolean {
  return severity === 'error' && waived === undefined;
}

/** Is it the office that has to see to it, not the unit? A code of another version is taken for the unit's. */
export function isForOffice({ code }: { readonly code: string }): boolean {
  const table: Readonly<Record<string, { readonly addressee?: 'office' }>> = FINDINGS;
  return Object.hasOwn(table, code) && table[code]?.addressee === 'office';
}

/** How many findings of each severity count: a waived one stays visible but counts no more. */
export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!finding.waived) counts[finding.severity] += 1;
  return counts;
}
