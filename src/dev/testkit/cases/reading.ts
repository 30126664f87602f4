import type { FindingCase } from './finding-case.ts';
import { identityCases, traitCases } from './identity.ts';
import { printedCases } from './printed.ts';
import { seenCases } from './seen.ts';
import { structureCases } from './structure.ts';
import { personCases, textCases } from './texts.ts';
import { unseenCases } from './unseen.ts';
import { valueCases } from './values.ts';

/** Every code of reading a workbook. */
export const readingCases: readonly FindingCase[] = [
  ...identityCases,
  ...structureCases,
  ...printedCases,
  ...traitCases,
  ...valueCases,
  ...seenCases,
  ...unseenCases,
  ...textCases,
  ...personCases,
];
