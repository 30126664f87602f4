import type { Consolidation } from '../model/results.ts';

/** The bytes of a stored consolidation: two spaces, keys in their fixed order, one newline at the end. */
export function consolidationToText(consolidation: Consolidation): string {
  return `${JSON.stringify(consolidation, null, 2)}\n`;
}

/**
 * Do two consolidations say the same? The revision number, the reason given and the day it was made on are about the
 * making, not the result; whatever a later day changes (a missing unit) is in the result itself. Nor are the words of a
 * finding: its code and params are what it says.
 */
export function hasSameResult(a: Consolidation, b: Consolidation): boolean {
  return resultText(a) === resultText(b);
}

function resultText(consolidation: Consolidation): string {
  const findings = consolidation.findings.map((finding) => ({ ...finding, message: '', fix: '' }));
  return consolidationToText({ ...consolidation, findings, revision: 1, reason: null, asOf: '' });
}
