import { identityClaimFindings } from './identity-claims.ts';
import { identityNameFindings } from './identity-names.ts';
import { identityVersionFindings } from './identity-versions.ts';

/** Whose workbook it is, for which period, made from which catalogue. */
export const identityFindings = {
  ...identityClaimFindings,
  ...identityVersionFindings,
  ...identityNameFindings,
};
