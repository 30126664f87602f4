import type { CalendarDate, PeriodId } from '../model/ids.ts';
import type { Waiver } from '../model/workspace.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** What accepting findings needs to know besides them. */
export interface WaiverBasis {
  readonly waivers: readonly Waiver[];
  readonly period: PeriodId;
  readonly asOf: CalendarDate;
}

/**
 * Marks every finding that a waiver in force covers, and adds one for each that only an expired waiver would have
 * covered. An accepted finding stays visible; an accepted error no longer keeps its value out. Twice is like once.
 */
export function applyWaivers(findings: readonly Finding[], basis: WaiverBasis): readonly Finding[] {
  return findings.flatMap((one) => {
    if (one.waived) return [one];
    const matching = basis.waivers.filter((waiver) => covers(waiver, one, basis.period));
    const valid = matching.find((waiver) => basis.asOf <= waiver.until);
    if (valid) return [{ ...one, waived: acceptedBy(valid) }];
    const expired = matching.at(-1);
    return expired && !isToldExpired(one, findings) ? [one, expiredFinding(expired, one)] : [one];
  });
}

/** Waivers given for this very period that no finding needs any more. */
export function unusedWaivers(
  findings: readonly Finding[],
  { waivers, period }: WaiverBasis,
): readonly Finding[] {
  return waivers
    .filter((waiver) => waiver.period === period && !findings.some((one) => covers(waiver, one, period)))
    .map(({ code, document, unit, element, row }) =>
      finding(
        'waiver/unused',
        { waived: code, document },
        { unit, period, ...(element !== undefined && { element }), ...(row !== undefined && { row }) },
      ),
    );
}

function covers(waiver: Waiver, { code, at }: Finding, period: PeriodId): boolean {
  return (
    waiver.code === code &&
    waiver.unit === at.unit &&
    leavesOpenOrIs(waiver.period, period) &&
    leavesOpenOrIs(waiver.element, at.element) &&
    leavesOpenOrIs(waiver.row, at.row)
  );
}

/** What a waiver does not name, it leaves open. */
function leavesOpenOrIs(named: string | undefined, actual: string | undefined): boolean {
  return named === undefined || named === actual;
}

/** Applied to findings that went through here before, nothing is said twice. */
function isToldExpired(one: Finding, findings: readonly Finding[]): boolean {
  return findings.some(({ code, at }) => code === 'waiver/expired' && at === one.at);
}

function acceptedBy({ by, why, document, until }: Waiver): NonNullable<Finding['waived']> {
  return { by, why, document, until };
}

function expiredFinding({ code, by, document, until }: Waiver, { at }: Finding): Finding {
  return finding('waiver/expired', { waived: code, by, document, until }, at);
}
