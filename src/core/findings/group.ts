import type { Severity } from './definition.ts';
import type { Finding } from './finding.ts';
import type { FindingCode } from './messages/index.ts';

/** More findings of one code than this in a file are told in one line with the first few places. */
const MANY = 5;

/** Findings to be told together: one of them, or many of one kind. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  /** True when there are too many to tell one by one. */
  readonly many: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Findings as a person reads them: errors, warnings, notes; within each one by one in their order, but what occurs more than
 * `limit` times is one group at the place of its first. Waived ones are left to the caller.
 */
export function groupFindings(findings: readonly Finding[], limit = MANY): readonly FindingGroup[] {
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const byCode = new Map<FindingCode, Finding[]>();
    for (const finding of own) {
      const alike = byCode.get(finding.code);
      if (alike) alike.push(finding);
      else byCode.set(finding.code, [finding]);
    }
    const told = new Set<FindingCode>();
    return own.flatMap((finding): FindingGroup[] => {
      const alike = byCode.get(finding.code) ?? [finding];
      if (alike.length <= limit) return [{ code: finding.code, severity, findings: [finding], many: false }];
      if (told.has(finding.code)) return [];
      told.add(finding.code);
      return [{ code: finding.code, severity, findings: alike, many: true }];
    });
  });
}
