import { compareVersions } from '../core/catalogue/version.ts';
import { countFindings } from '../core/findings/count.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { FileFindings } from '../core/validate/checked-file.ts';
import type { State } from './words.ts';

/** What the result means for whoever wants to send the file. */
export function stateOf({ isUsable, findings }: FileFindings): State {
  const { error, warning } = countFindings(findings);
  if (!isUsable) return 'unusable';
  if (error > 0) return 'faulty';
  return warning > 0 ? 'warned' : 'clean';
}

/** How the page stands to the form: older than it, or of another issue of the same version; undefined where they agree. */
export function pageAgainstForm(findings: readonly Finding[]): 'older' | 'differs' | undefined {
  if (findings.some(isNewerForm)) return 'older';
  return findings.some(({ code }) => code === 'identity/edited-catalogue') ? 'differs' : undefined;
}

function isNewerForm({ code, params }: Finding): boolean {
  if (code === 'identity/newer-layout') return true;
  if (code !== 'identity/other-catalogue-version') return false;
  return compareVersions(String(params['found']), String(params['current'])) > 0;
}
